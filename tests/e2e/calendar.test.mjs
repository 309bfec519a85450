// The calendar in the real window: walked by keys, put off with a reason, a year taken in from a file; minutes that a crash does not lose;
// a deadline of the law taken over, and the legal file.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { By, home, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const shot = async (window, name) => shots && window.screenshot(path.join(shots, `${name}.png`));

const iso = (days) => {
  const date = new Date(Date.now() + days * 86_400_000);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
};

async function begun(window, place) {
  await window.find("welcome-name");
  await window.call("archive.create_sample", { path: place.file("a.qiheng"), name: "林一" });
  await window.session.navigate().refresh();
  await window.find("today-horizon");
}

test("the calendar is walked, put off and counted anew; minutes outlive a crash", { timeout: 300_000 }, async () => {
  const place = home();
  let window = await open(place.folder);
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  const says = (words) =>
    window.until(words, () => window.session.executeScript("return document.body.textContent.includes(arguments[0])", words));
  const list = async (kind) =>
    (await window.call("records.list", { kind, text: null, sort: null, descending: false, filters: [], parent: null, offset: 0, limit: 500 })).rows;
  try {
    await begun(window, place);
    await shot(window, "time-today");
    await go("/calendar");
    await window.find("month-grid");
    await shot(window, "time-month");
    await window.press("w");
    await window.find("week-columns");
    await shot(window, "time-week");
    await window.press("l");
    await window.find("agenda");
    await shot(window, "time-list");
    await window.press("m");

    // Put off from the day's list, with a reason; the day as agreed stays beside it.
    const [contract] = (await list("contract")).filter(({ fields }) => fields.lifecycle === "performing");
    const { id: owed } = await window.call("records.save", { kind: "obligation", id: null, fields: { contract: contract.id, what: "核对发货清单", due_on: iso(0), owner: "林一" } });
    await go(`/calendar?day=${iso(0)}`);
    await says("核对发货清单");
    await window.session.executeScript(`[...document.querySelectorAll('[data-testid="day-list"] [role="row"]')].find((row) => row.textContent.includes("核对发货清单")).focus()`);
    await window.press("e");
    await window.find("hand-on-day");
    const segments = await window.session.findElements(By.css('[data-testid="hand-on-day"] [role="spinbutton"]'));
    await segments[0].click();
    await window.press(...iso(4).replaceAll("-", ""));
    await (await window.find("hand-on-reason")).sendKeys("对方盘点，顺延");
    await shot(window, "time-put-off");
    await window.click("hand-on-save");
    await window.until("put off", async () => (await window.call("records.get", { kind: "obligation", id: owed })).fields.put_off_to === iso(4));
    await go(`/records/obligation/${owed}`);
    await says("已改期：对方盘点，顺延");
    await shot(window, "time-obligation");

    // A year that no table holds says so; a file brings it.
    await go("/calendar?day=2027-02-01");
    await window.find("calendar-unknown");
    await shot(window, "time-unknown");
    const table = place.file("2027.csv");
    fs.writeFileSync(table, "date,type,name\n2027-02-05,holiday,春节\n2027-02-06,holiday,春节\n2027-02-14,workday,春节\n2027-10-01,holiday,国庆节\n");
    await window.call("calendar.take", { path: table });
    await says("班");
    await shot(window, "time-table");
    await window.click("calendar-holidays");
    await says("2019 至 2025 年");
    await shot(window, "time-holidays");
    await window.press("Escape");

    // Today proposes the next meeting; one press arranges it with an agenda. Words typed into the minutes outlive the program's end.
    const series = (await list("meeting_series"))[0];
    await go(`/records/meeting_series/${series.id}`);
    await window.click("meeting-arrange");
    await window.find("points");
    await shot(window, "time-agenda");
    await window.click("meeting-start");
    await (await window.find("point-notes")).sendKeys("对方承诺周五补齐三项接口文档");
    await (await window.find("point-action")).sendKeys("补齐接口文档");
    await (await window.find("point-owner")).sendKeys("云岫项目经理");
    await shot(window, "time-minutes");
    await new Promise((done) => setTimeout(done, 1500));
    await window.crash();
    window = await open(place.folder, "zh_CN.UTF-8", place.file("a.qiheng"));
    await window.find("today-horizon");
    const points = await list("meeting_point");
    assert.ok(points.some(({ fields }) => fields.notes === "对方承诺周五补齐三项接口文档" && fields.action_owner === "云岫项目经理"), JSON.stringify(points.map(({ fields }) => fields.notes)));
    const meeting = (await list("meeting")).find(({ fields }) => fields.state === "running");
    await go(`/meetings/${meeting.id}`);
    await window.click("meeting-end");
    await window.until("ended", async () => (await list("action")).some(({ title }) => title === "补齐接口文档"));
    await shot(window, "time-ended");

    // The counterclaim's deadline is taken over from the dispute's page.
    const dispute = (await list("dispute")).find(({ fields }) => fields.kind === "litigation");
    await go(`/records/dispute/${dispute.id}`);
    await window.find("deadlines");
    await shot(window, "time-dispute");
    await window.click("deadline-answer");
    await window.until("taken", async () => (await list("legal_event")).some(({ fields }) => fields.article === "民事诉讼法 128"));
    await go("/calendar");
    await window.find("month-grid");
    await window.call("app.set_preferences", { language: "en", theme: "dark" });
    await window.session.navigate().refresh();
    await window.find("month-grid");
    await shot(window, "time-month-en-dark");
    await go(`/records/dispute/${dispute.id}`);
    await window.find("deadlines");
    await shot(window, "time-dispute-en-dark");
  } finally {
    await window.close();
    place.remove();
  }
});
