// The real window, driven through WebKitWebDriver: started on a folder of its own, ended with the test.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { Builder, By, Capabilities, error, Key, until } from "selenium-webdriver";

const WAIT = 20_000;

/** A port that nobody listens on: other runs may be going on beside this one. */
function freePort() {
  return new Promise((done, fail) => {
    const server = net.createServer().once("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A home of its own for one test: preferences, archives, printed packets. */
export function home() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "qiheng-e2e-"));
  return { folder, file: (name) => path.join(folder, name), remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 }) };
}

/** Opens the window, perhaps with a file; `close` ends it and the driver. */
export async function open(folder, language = "zh_CN.UTF-8", file = null) {
  const port = await freePort();
  const env = { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true", XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, XDG_CACHE_HOME: folder, LANG: language, LC_ALL: language };
  const driver = spawn("WebKitWebDriver", ["-p", String(port)], { stdio: "ignore", env });
  await new Promise((done) => setTimeout(done, 700));
  const capabilities = new Capabilities();
  capabilities.set("browserName", "wry");
  capabilities.set("webkitgtk:browserOptions", { binary: process.env.QIHENG_APP, args: file ? [file] : [] });
  const session = new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  try {
    await opened(session);
  } catch (error) {
    driver.kill();
    throw error;
  }
  return new Window(session, driver, folder);
}

/** Waits for the window; a driver that can't start the program would never answer. */
function opened(session) {
  return new Promise((done, fail) => {
    const patience = setTimeout(() => fail(new Error("the window did not open")), 45_000);
    session.getSession().then(done, fail).finally(() => clearTimeout(patience));
  });
}

/** The processes that run in this home: the program, the page, their driver. */
function running(folder) {
  return fs.readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && fs.readFileSync(`/proc/${pid}/environ`, "utf8").includes(`XDG_CONFIG_HOME=${folder}`);
    } catch {
      return false; // ended while we looked
    }
  });
}

function end(pid) {
  try {
    process.kill(pid, "SIGTERM");
  } catch {
    // It ended by itself.
  }
}

const PASSING = [error.StaleElementReferenceError, error.ElementNotInteractableError];

/** What a look at the page tells; nothing while the page is being drawn anew. */
async function settled(look) {
  try {
    return await look();
  } catch (problem) {
    if (PASSING.some((kind) => problem instanceof kind)) return null;
    throw problem;
  }
}

class Window {
  constructor(session, driver, folder) {
    this.session = session;
    this.driver = driver;
    this.folder = folder;
  }

  async close() {
    await this.session.quit().catch(() => {});
    this.driver.kill();
    // The driver ends the page and may leave the program: it is ended as by a system that shuts down.
    // Only when a process is gone altogether is what it held (the archive's lock) free.
    const left = running(this.folder);
    for (const pid of left) end(Number(pid));
    const anyLeft = () => left.some((pid) => fs.existsSync(`/proc/${pid}`));
    for (let waited = 0; anyLeft() && waited < WAIT; waited += 100) await new Promise((done) => setTimeout(done, 100));
  }

  /** Ends the program as a power cut does. */
  async crash() {
    const left = running(this.folder);
    for (const pid of left) {
      try {
        process.kill(Number(pid), "SIGKILL");
      } catch {
        // It ended by itself.
      }
    }
    await this.session.quit().catch(() => {});
    this.driver.kill();
    const anyLeft = () => left.some((pid) => fs.existsSync(`/proc/${pid}`));
    for (let waited = 0; anyLeft() && waited < WAIT; waited += 100) await new Promise((done) => setTimeout(done, 100));
  }

  find(id) {
    return this.session.wait(until.elementLocated(By.css(`[data-testid="${id}"]`)), WAIT, id);
  }

  async all(prefix) {
    return this.session.findElements(By.css(`[data-testid^="${prefix}"]`));
  }

  /** Presses what can be pressed and stands still. */
  async click(id) {
    await (await this.still(() => this.find(id), id)).click();
  }

  /** What stands still and can be pressed: while a page fills, what stood there a moment ago is elsewhere. */
  async still(find, what) {
    let before = null;
    let element = null;
    const isStill = async () => {
      element = await find();
      const { x, y } = await element.getRect();
      const now = (await element.isEnabled()) ? `${await element.getId()} ${x} ${y}` : null;
      const still = now !== null && now === before;
      before = now;
      if (!still) await new Promise((done) => setTimeout(done, 80));
      return still;
    };
    await this.until(what, isStill);
    return element;
  }

  async type(id, text) {
    const element = await this.find(id);
    await element.click();
    await element.sendKeys(text);
  }

  async press(...keys) {
    await this.session.actions().sendKeys(...keys).perform();
  }

  async until(what, check, patience = WAIT) {
    await this.session.wait(() => settled(check), patience, what);
  }

  /** Calls the program as the page does. */
  async call(name, request) {
    const answer = await this.session.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       window.__TAURI_INTERNALS__.invoke("call", { name: arguments[0], request: arguments[1] }).then((ok) => done({ ok }), (error) => done({ error }));`,
      name,
      request,
    );
    if (answer.error) throw new Error(JSON.stringify(answer.error));
    return answer.ok;
  }

  /** Drops a file on the window: Tauri's own event, as after the desktop's drag. */
  async drop(file) {
    await this.session.wait(until.elementLocated(By.css("[data-accepts-files]")), WAIT, "the window accepts files");
    await this.session.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       window.__TAURI_INTERNALS__.invoke("plugin:event|emit", { event: "tauri://drag-drop", payload: { paths: [arguments[0]], position: { x: 200, y: 200 } } }).then(() => done(), (error) => done(String(error)));`,
      file,
    );
  }

  /** What the system's dialogs for files answer from now on: the dialogs themselves can't be driven. */
  async picks(file) {
    await this.session.executeScript(
      `const fetched = window.fetch, answer = JSON.stringify(arguments[0]);
       window.fetch = (address, ...rest) => /pick_(file|save)/.test(String(address))
         ? Promise.resolve(new Response(answer, { headers: { "Tauri-Response": "ok", "Content-Type": "application/json" } }))
         : fetched(address, ...rest);`,
      file,
    );
  }

  async screenshot(file) {
    // The picture lags the page: two frames and a breath.
    await this.session.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 400)))");
    fs.writeFileSync(file, Buffer.from(await this.session.takeScreenshot(), "base64"));
  }
}

export { By, Key };
