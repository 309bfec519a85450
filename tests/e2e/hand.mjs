// A user's hand on the window: fields filled in where they stand, records added, files chosen, in whatever language the window speaks.
import assert from "node:assert/strict";
import { error } from "selenium-webdriver";
import { By, Key } from "./window.mjs";

export class Hand {
  constructor(window) {
    this.window = window;
    this.session = window.session;
  }

  go(address) {
    return this.session.executeScript("location.hash = arguments[0]", address);
  }

  /** Opens a record's page, drawn anew. */
  async page(kind, id) {
    await this.go(`#/records/${kind}/${id}`);
    await this.window.until(`the page of ${kind}`, async () => (await this.session.getCurrentUrl()).endsWith(`/records/${kind}/${id}`));
    await this.window.find("link-add");
  }

  /** Where the window is: the id of the record whose page is open. */
  async here(kind) {
    let id = null;
    await this.window.until(`a ${kind} is open`, async () => {
      id = new RegExp(`/${kind}s?/([0-9a-f-]{36})`).exec(await this.session.getCurrentUrl())?.[1] ?? null;
      return id !== null;
    });
    return id;
  }

  says(where, words) {
    return this.window.until(`“${words}” in ${where}`, () =>
      this.session.executeScript("return [...document.querySelectorAll(arguments[0])].some((one) => one.textContent.includes(arguments[1]))", where, words),
    );
  }

  silent(where, words) {
    return this.window.until(`no “${words}” in ${where}`, () =>
      this.session.executeScript("return ![...document.querySelectorAll(arguments[0])].some((one) => one.textContent.includes(arguments[1]))", where, words),
    );
  }

  text(where) {
    return this.session.executeScript("return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent).join('\\n')", where);
  }

  /** Presses what a selector finds, once it stands still and nothing lies over it. */
  async press(selector) {
    let before = "";
    const pressed = async () => {
      const now = await this.session.executeScript(
        `const one = document.querySelector(arguments[0]);
         if (!one || one.disabled) return "";
         one.scrollIntoView({ block: "nearest" });
         const { x, y, width, height } = one.getBoundingClientRect();
         const above = document.elementFromPoint(x + width / 2, y + height / 2);
         if (above && (one.contains(above) || above.contains(one))) return x + " " + y;
         // What was told lies over it: put away, as a user does.
         if (above?.closest("[data-testid=toast]")) [...document.querySelectorAll("[data-testid=toast] button")].at(-1)?.click();
         return "";`,
        selector,
      );
      const still = now !== "" && now === before;
      before = now;
      try {
        if (still) await (await this.session.findElement(By.css(selector))).click();
      } catch (problem) {
        if (problem instanceof error.StaleElementReferenceError) return false;
        throw problem;
      }
      if (!still) await new Promise((done) => setTimeout(done, 60));
      return still;
    };
    await this.window.until(selector, pressed);
  }

  click(id) {
    return this.press(`[data-testid="${id}"]`);
  }

  /** One of the choices or entries that are open. */
  choice(key) {
    return this.press(`[role=option][data-key="${key}"], [role=menuitem][data-key="${key}"]`);
  }

  async choose(field, key) {
    await this.click(field);
    await this.choice(key);
  }

  /** A day typed into its parts, whatever their order. */
  async day(field, iso) {
    const [year, month, day] = iso.split("-");
    for (const [part, digits] of Object.entries({ year, month, day })) {
      await this.press(`[data-testid="${field}"] [role=spinbutton][data-type="${part}"]`);
      await this.window.press(...digits);
    }
  }

  /** Writes over what stands in the field that has the focus. */
  async write(words) {
    await this.session.actions().keyDown(Key.CONTROL).sendKeys("a").keyUp(Key.CONTROL).perform();
    await this.window.press(words);
  }

  async fill(name, value) {
    const field = `field-${name}`;
    const { tag, role } = await this.session.executeScript(
      "const one = arguments[0]; return { tag: one.tagName, role: one.getAttribute('role') }",
      await this.window.find(field),
    );
    if (tag === "BUTTON") return this.choose(field, value);
    if (role === "group") return this.day(field, value);
    await this.click(field);
    return this.write(value);
  }

  /** Sets a field of the record whose page is open, in its place. */
  async set(name, value) {
    await this.press(`[data-testid="edit-${name}"]`);
    const opened = `[role=listbox] [role=option], [data-testid="field-${name}"], input[role=combobox]`;
    await this.session.wait(async () => (await this.session.findElements(By.css(opened))).length > 0, 20_000, `${name} is edited`);
    const is = (selector) => this.session.executeScript("return document.querySelector(arguments[0]) !== null", selector);
    if (await is(`[data-testid="field-${name}"][role=group]`)) {
      await this.day(`field-${name}`, value);
      await this.session.executeScript("document.activeElement.blur()");
    } else if (await is("input[role=combobox]")) {
      await this.write(value);
      // The list is drawn anew while it is searched: what it settles on is pressed.
      const key = () =>
        this.session.executeScript("return [...document.querySelectorAll('[role=option]')].find((one) => one.textContent.includes(arguments[0]))?.dataset.key ?? null", value);
      await this.window.until(`${value} is offered`, async () => (await key()) !== null);
      await this.choice(await key());
    } else if (await is(`textarea[data-testid="field-${name}"]`)) {
      await this.write(value);
      await this.session.executeScript("document.activeElement.blur()");
    } else if (await is(`input[data-testid="field-${name}"]`)) {
      await this.write(value);
      await this.window.press(Key.ENTER);
    } else await this.choice(value);
    await this.window.find(`edit-${name}`);
  }

  /** Adds a record from the page of the one it belongs to; its own page opens. */
  async add(kind, fields) {
    await this.press(`[data-testid="add-${kind}"]`);
    return this.create(kind, fields);
  }

  /** Makes a record in the list of its kind. */
  async make(kind, fields) {
    await this.go(`#/records/${kind}`);
    await this.press('[data-testid="records-create"]');
    return this.create(kind, fields);
  }

  async create(kind, fields) {
    await this.window.find("create-save");
    for (const [name, value] of Object.entries(fields)) await this.fill(name, value);
    await this.click("create-save");
    const id = await this.here(kind);
    await this.window.find("link-add");
    return id;
  }

  /** A file kept with the record whose page is open. */
  async attach(file) {
    await this.press('[data-testid="add-document"]');
    await this.window.picks(file);
    await this.click("file-choose");
    await this.click("document-keep");
    await this.silent("[role=dialog]", "");
  }

  /** Ticks a record on the timeline. */
  async pick(id) {
    const box = `tr[data-id^="${id}/"] input`;
    await this.window.until("the entry is shown", () => this.session.executeScript("return document.querySelector(arguments[0]) !== null", box));
    await this.session.executeScript("document.querySelector(arguments[0]).click()", box);
    await this.window.until("ticked", () => this.session.executeScript("return document.querySelector(arguments[0])?.checked", box));
  }

  async menu(button, key) {
    await this.click(button);
    await this.choice(key);
  }

  get(kind, id) {
    return this.window.call("records.get", { kind, id }).then(({ fields }) => fields);
  }

  async list(kind, parent = null) {
    const asked = { kind, text: null, sort: null, descending: false, filters: [], parent, offset: 0, limit: 100 };
    return (await this.window.call("records.list", asked)).rows;
  }

  async one(kind, parent, test) {
    const found = (await this.list(kind, parent)).filter(test);
    assert.equal(found.length, 1, `one ${kind}, not ${found.length}`);
    return found[0];
  }
}
