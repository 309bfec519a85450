// Pictures of every screen with the sample archive, in both languages, light and dark: to be looked at, and for the README.
// QIHENG_APP=… QIHENG_CLI=… node tests/e2e/tour.mjs FOLDER [DRAFT.pdf]
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { home, open } from "./window.mjs";

const [folder, pdf] = process.argv.slice(2);
fs.mkdirSync(folder, { recursive: true });

const FIRST_DRAFT = fs.readFileSync(path.resolve(import.meta.dirname, "../fixtures/设备采购合同-第一稿.txt"), "utf8");
const SECOND_DRAFT = FIRST_DRAFT.replace("30%作为定金", "20%作为定金")
  .replace("70%", "80%")
  .replace("应在3日内验收", "应在2日内验收")
  .replace("第六条 违约责任", "第六条 保密\n双方应对合作中知悉的对方商业秘密保密三年。\n第七条 违约责任")
  .replace("第七条 争议解决", "第八条 争议解决");

for (const [language, locale] of [["zh-CN", "zh_CN.UTF-8"], ["en", "en_US.UTF-8"]]) {
  const place = home();
  const window = await open(place.folder, locale);
  const shoot = (name) => window.screenshot(path.join(folder, `${name}-${language}.png`));
  const go = async (hash, ready) => {
    await window.session.executeScript(`location.hash = arguments[0]`, hash);
    if (ready) await window.find(ready).catch(() => console.error(`no ${ready} at ${hash}`));
    await new Promise((done) => setTimeout(done, 900));
  };
  try {
    await window.find("welcome-name");
    await shoot("welcome");
    await window.call("archive.create_sample", { path: place.file("sample.qiheng"), name: null });
    await window.session.navigate().refresh();
    await window.find("agenda");
    await shoot("today");
    await go("#/reviews", "reviews-table");
    await shoot("reviews");
    const list = (kind, limit = 1) => window.call("records.list", { kind, text: null, sort: null, descending: true, filters: [], parent: null, offset: 0, limit });
    const first = async (kind) => (await list(kind)).rows[0].id;
    const reviews = await window.call("reviews.list", {});
    const open1 = reviews.find((one) => one.decided < one.total && one.critical > 0) ?? reviews[0];
    await go(`#/reviews/${open1.review}`, "reading");
    await shoot("workspace");
    await window.press("2");
    await shoot("workspace-facts");
    await window.press("3");
    await shoot("workspace-opinions");
    const draft = (text) => ({ draft: { text, name: "设备采购合同" }, attachments: [], side: null });
    const one = await window.call("reviews.start", { ...draft(FIRST_DRAFT), contract: null });
    const { findings, contract } = await window.call("reviews.workspace", { review: one.review });
    for (const finding of findings.slice(0, 6)) await window.call("reviews.decide", { finding: finding.id, decision: "accepted", reason: null });
    const two = await window.call("reviews.start", { ...draft(SECOND_DRAFT), contract: contract.id });
    await go(`#/reviews/${two.review}`, "reading");
    await window.press("4");
    await shoot("workspace-changes");
    await go(`#/reports/review_packet/${two.review}`, "packet-page");
    await shoot("report-packet");
    if (pdf) {
      const paged = await window.call("reviews.start", { draft: { path: path.resolve(pdf) }, attachments: [], contract: null, side: null });
      await go(`#/reviews/${paged.review}`, "packet-page");
      const marked = (await window.call("reviews.workspace", { review: paged.review })).findings.findIndex((finding) => finding.end > finding.start);
      await (await window.find(`finding-${marked + 1}`)).click();
      await shoot("workspace-pages");
    }
    for (const kind of ["contract", "vendor", "project", "evaluation", "action", "document", "invoice", "playbook"]) {
      await go(`#/records/${kind}`);
      await shoot(`list-${kind}`);
    }
    for (const kind of ["contract", "vendor", "project", "playbook"]) {
      await go(`#/records/${kind}/${await first(kind)}`);
      await shoot(`record-${kind}`);
    }
    await go(`#/reports/project_summary/${await first("project")}`, "packet-page");
    await shoot("report-project");
    await go(`#/reports/evaluation_sheet/${await first("evaluation")}`, "packet-page");
    await shoot("report-evaluation");
    await go("#/history");
    await shoot("history");
    await window.call("app.set_preferences", { language, theme: "dark" });
    await window.session.navigate().refresh();
    await go(`#/reviews/${two.review}`, "reading");
    await shoot("workspace-dark");
    await go("#/records/contract");
    await shoot("list-contract-dark");
  } finally {
    await window.close();
    place.remove();
  }
}
