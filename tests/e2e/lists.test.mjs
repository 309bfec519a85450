// Lists: rows chosen and changed together, tags, a saved view, links, two records of one company.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { By, home, Key, open } from "./window.mjs";

const shots = process.env.QIHENG_SHOTS;
const SETUP = { actor_name: "林一", actor_role: "legal", company_name: "青禾食品科技有限公司" };
const CODE = "91350100M000100Y43";

test("rows are changed together, tagged, kept as a view; two records of one company become one", {
  timeout: 180_000,
}, async () => {
  const place = home();
  const window = await open(place.folder);
  const shot = async (name) => shots && (await window.screenshot(path.join(shots, `${name}.png`)));
  const go = (address) => window.session.executeScript("location.hash = arguments[0]", address);
  const shows = (words) =>
    window.until(`the page shows ${words}`, () =>
      window.session.executeScript("return document.body.textContent.includes(arguments[0])", words),
    );
  const list = async (kind) =>
    (
      await window.call("records.list", {
        kind,
        text: null,
        sort: "created_at",
        descending: false,
        filters: [],
        parent: null,
        offset: 0,
        limit: 50,
      })
    ).rows;
  const add = async (kind, fields) => (await window.call("records.save", { kind, id: null, fields })).id;
  try {
    await window.call("archive.create", { path: place.file("a.qiheng"), setup: SETUP });
    await window.session.navigate().refresh();
    const keep = await add("vendor", { name: "北川包装机械有限公司", credit_code: CODE });
    const other = await add("vendor", { name: "北川包装机械厂", credit_code: CODE, address: "青澜路7号" });
    await add("vendor", { name: "江岚物流有限公司" });
    const contract = await add("contract", { title: "包装线采购合同", vendor: other });

    // all three rows by key, a field, then a tag
    await go("#/records/vendor");
    await shows("江岚物流有限公司");
    const boxes = await window.all("select-row");
    await boxes[0].click();
    await window.find("selection-bar");
    await boxes[2].click();
    await shot("lists-selected");
    await window.click("select-all");
    await window.until("none is chosen", async () => (await window.all("selection-bar")).length === 0);
    await window.click("select-all");
    await window.click("bulk-set");
    await window.click("bulk-field");
    await window.session.findElement(By.xpath('//*[@role="option"][contains(., "状态")]')).click();
    await window.click("field-status");
    await window.session
      .findElement(
        By.xpath('//*[@role="option"][contains(., "合作中") or contains(., "合格") or contains(., "在用")]'),
      )
      .click();
    await shot("lists-set");
    await window.click("bulk-apply");
    await window.until("all have the state", async () => {
      const rows = await list("vendor");
      return rows.length === 3 && rows.every(({ fields }) => fields.status !== "prospective");
    });
    await window.click("bulk-tags");
    await (await window.all("tag-add"))[0].click();
    await window.press("关键");
    await shows("新标签“关键”");
    await window.press(Key.ARROW_DOWN, Key.ENTER);
    await shot("lists-tags");
    await window.click("bulk-apply");
    await window.until("all bear the tag", async () =>
      (await list("vendor")).every(({ fields }) => String(fields.tags) === "关键"),
    );
    await window.press(Key.ESCAPE);

    // a view of what is shown now
    await window.type("records-find", "江岚");
    await window.until("one row", async () => (await window.all("select-row")).length === 1);
    await window.click("views");
    await window.session.findElement(By.xpath('//*[@role="menuitem"][contains(., "存为视图")]')).click();
    await window.type("view-name", "物流");
    await window.click("view-keep");
    await shows("物流");
    await go("#/records/vendor");
    await window.until("all rows again", async () => (await window.all("select-row")).length >= 1);
    assert.equal((await window.call("views.list", { list: "vendor" }))[0].name, "物流");

    // the twin is noticed and merged
    await go(`#/records/vendor/${keep}`);
    await window.click("twin-merge");
    await window.find("merge-address");
    await shows("青澜路7号");
    await shot("vendor-merge");
    await window.click("merge-do");
    await window.until("the contract is handed over", async () => {
      const record = await window.call("records.get", { kind: "contract", id: contract });
      return record.fields.vendor === keep;
    });
    await window.until("the twin is gone", async () => (await window.all("twin-merge")).length === 0);

    // a link, told on both
    await window.click("link-add");
    await window.press("包装线采购");
    await window.until(
      "it is found",
      async () =>
        (await window.session.findElements(By.xpath('//*[@role="option"][contains(., "包装线采购合同")]')))
          .length > 0,
    );
    await window.session.findElement(By.xpath('//*[@role="option"][contains(., "包装线采购合同")]')).click();
    await window.type("link-why", "主供合同");
    await window.click("link-make");
    await shows("主供合同");
    await shot("vendor-page");
    assert.equal(
      (await window.call("links.list", { kind: "contract", id: contract }))[0].title,
      "北川包装机械有限公司",
    );

    // what there is none of yet is entered from the contract's page; the contract is numbered by our scheme
    const [company] = await list("own_entity");
    await window.call("records.save", {
      kind: "own_entity",
      id: company.id,
      fields: { number_scheme: "QH-{kind}-{year}-{nnn}" },
    });
    await go(`#/records/contract/${contract}`);
    await window.click("contract-number");
    await window.until("it has its number", async () => {
      const { fields } = await window.call("records.get", { kind: "contract", id: contract });
      return /^QH-QT-\d{4}-001$/.test(fields.number);
    });
    await window.click("record-add");
    await window.session.findElement(By.xpath('//*[@role="menuitem"][.="会议"]')).click();
    await window.type("field-title", "开工会");
    await window.press(Key.TAB);
    await shot("contract-add");
    const segments = await window.session.findElements(
      By.css('[data-testid="field-held_on"] [role="spinbutton"]'),
    );
    await segments[0].click();
    await window.press(..."20261201");
    await window.click("create-save");
    await window.until("the meeting is of the contract", async () =>
      (await list("meeting")).some(({ title, fields }) => title === "开工会" && fields.contract === contract),
    );

    // an action item of an obligation is one of its contract too
    const duty = await add("obligation", { contract, what: "交付包装线" });
    await go(`#/records/obligation/${duty}`);
    await shows("交付包装线");
    await window.click("add-action");
    await window.type("field-what", "催交付计划");
    await window.click("create-save");
    await window.until("the action knows both", async () =>
      (await list("action")).some(
        ({ fields }) => fields.about === `obligation:${duty}` && fields.contract === contract,
      ),
    );
    await go(`#/records/obligation/${duty}`);
    await shows("催交付计划");
    await shot("obligation-page");
  } finally {
    await window.close();
    place.remove();
  }
});
