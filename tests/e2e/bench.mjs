// Figures of the real window as ratios: its start against an empty window, a list of 100 000 rows against a bare virtual list.
// QIHENG_APP=… QIHENG_EMPTY=… QIHENG_BENCH=… node tests/e2e/bench.mjs FILE.json
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { home, open } from "./window.mjs";

const ROUNDS = 5;
const figures = [];
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function figure(name, ms, floor, floorMs, limit) {
  figures.push({ name, ms, floor, floor_ms: floorMs, limit });
  const ratio = ms / floorMs;
  console.log(`${name.padEnd(52)} ${ms.toFixed(2).padStart(10)}  ${floor.padEnd(28)} ${floorMs.toFixed(2).padStart(10)} ${ratio.toFixed(2).padStart(7)} ${limit.toFixed(2).padStart(7)}${ratio > limit ? "  over" : ""}`);
}

/** Milliseconds from the start of the program to the first thing that can be used. */
async function startOf(app, ready) {
  const place = home();
  process.env.QIHENG_APP = app;
  const begun = performance.now();
  const window = await open(place.folder);
  await window.find(ready);
  const taken = performance.now() - begun;
  await window.close();
  place.remove();
  return taken;
}

const app = process.env.QIHENG_APP;
const starts = { app: [], empty: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  starts.empty.push(await startOf(process.env.QIHENG_EMPTY, "ready"));
  starts.app.push(await startOf(app, "welcome-name"));
}
figure("window usable after its start", middle(starts.app), "an empty window", middle(starts.empty), 1.5);
process.env.QIHENG_APP = app;

/** Scrolls the first element that matches in 240 steps and gives back the time of each frame. */
const SCROLL = `const done = arguments[arguments.length - 1];
  const ground = document.querySelector(arguments[0]);
  const times = [];
  let before = performance.now();
  const step = (n) => requestAnimationFrame((now) => {
    times.push(now - before);
    before = now;
    ground.scrollTop += 640;
    if (n > 0) step(n - 1); else done(times.slice(5));
  });
  step(240);`;

/** A virtual list without anything else: rows of eight cells, only those in sight. */
const BARE = `const [rows] = arguments;
  const ground = document.createElement("div");
  ground.id = "bare";
  ground.style.cssText = "position:fixed;inset:0;overflow:auto;background:white;z-index:99";
  const inner = document.createElement("div");
  inner.style.cssText = "position:relative;height:" + rows * 32 + "px";
  ground.append(inner);
  document.body.append(ground);
  const draw = () => {
    const first = Math.max(0, Math.floor(ground.scrollTop / 32) - 16);
    const some = [];
    for (let n = first; n < first + Math.ceil(innerHeight / 32) + 32; n += 1) {
      const row = document.createElement("div");
      row.style.cssText = "position:absolute;left:0;right:0;height:32px;display:grid;grid-template-columns:repeat(8,1fr);top:" + n * 32 + "px";
      for (let c = 0; c < 8; c += 1) { const cell = document.createElement("span"); cell.textContent = n + " · " + c; row.append(cell); }
      some.push(row);
    }
    inner.replaceChildren(...some);
  };
  ground.addEventListener("scroll", draw);
  draw();`;

const place = home();
const archive = place.file("big.qiheng");
execFileSync(process.env.QIHENG_BENCH, ["--big-archive", archive]);
const window = await open(place.folder);
await window.find("welcome-name");
await window.call("archive.open", { path: archive });
await window.session.navigate().refresh();
await window.find("undo");
const firstRows = [];
for (let round = 0; round < ROUNDS; round += 1) {
  await window.session.executeScript("location.hash = '#/reviews'");
  await window.find("review-paste");
  firstRows.push(
    await window.session.executeAsyncScript(
      `const done = arguments[0]; const begun = performance.now(); location.hash = "#/records/vendor?sort=name&n=" + begun;
       const look = () => document.querySelector('[data-index="3"]')?.textContent ? done(performance.now() - begun) : requestAnimationFrame(look);
       look();`,
    ),
  );
}
const worst = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
const listFrames = await window.session.executeAsyncScript(SCROLL, '[data-testid="grid"]');
await window.session.executeScript(BARE, 100_000);
const bareFrames = await window.session.executeAsyncScript(SCROLL, "#bare");
figure("list of 100 000 in the window, first rows", middle(firstRows), "limit", 150, 1);
figure("the same, 95 of 100 frames while scrolling", worst(listFrames), "a bare virtual list", worst(bareFrames), 1.5);
await window.close();
place.remove();
if (process.argv[2]) fs.writeFileSync(process.argv[2], JSON.stringify(figures, null, 2));
