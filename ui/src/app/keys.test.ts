import { cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { installKeys, useCommands } from "./commands";
import { installImeGuard } from "./ime";
import { strokeOf } from "./keys";

type Init = KeyboardEventInit & { keyCode?: number };
function press(key: string, init: Init = {}, target: EventTarget = document.body): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  if (init.keyCode) Object.defineProperty(event, "keyCode", { value: init.keyCode });
  target.dispatchEvent(event);
  return event;
}

let clock = 0;
let stops: (() => void)[] = [];
beforeEach(() => {
  clock = 0;
  stops = [installImeGuard(window, () => clock), installKeys(window)];
});
afterEach(() => {
  cleanup();
  for (const stop of stops) stop();
  document.body.replaceChildren();
});

const command = (keys: string[], run: () => void, when?: boolean) => ({
  id: keys.join(),
  title: "ui-undo",
  section: "review" as const,
  keys,
  run,
  when,
});

describe("strokes", () => {
  it("are written in one way", () => {
    expect(strokeOf(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, shiftKey: true }))).toBe(
      "Shift+Mod+Z",
    );
    expect(strokeOf(new KeyboardEvent("keydown", { key: "?", shiftKey: true }))).toBe("?");
    expect(strokeOf(new KeyboardEvent("keydown", { key: "Shift", shiftKey: true }))).toBe("");
    expect(strokeOf(new KeyboardEvent("keydown", { key: "ArrowLeft", altKey: true }))).toBe("Alt+ArrowLeft");
  });
});

describe("commands by key", () => {
  it("run, in pairs too, and not while they cannot", () => {
    const [a, pair, off] = [vi.fn(), vi.fn(), vi.fn()];
    renderHook(() => useCommands([command(["A"], a), command(["G R"], pair), command(["O"], off, false)]));
    press("a");
    press("g");
    press("r");
    press("r");
    press("o");
    expect([a, pair, off].map((run) => run.mock.calls.length)).toEqual([1, 1, 0]);
  });
  it("leave letters to whoever writes, but not the palette's key", () => {
    const [a, palette, undo] = [vi.fn(), vi.fn(), vi.fn()];
    renderHook(() => useCommands([command(["A"], a), command(["Mod+K"], palette), command(["Mod+Z"], undo)]));
    const input = document.createElement("textarea");
    document.body.append(input);
    press("a", {}, input);
    press("z", { ctrlKey: true }, input);
    press("k", { ctrlKey: true }, input);
    expect([a, undo, palette].map((run) => run.mock.calls.length)).toEqual([0, 0, 1]);
  });
  it("leave a dialog its keys, and lists their arrows", () => {
    const [a, down] = [vi.fn(), vi.fn()];
    renderHook(() => useCommands([command(["A"], a), command(["ArrowDown"], down)]));
    document.body.innerHTML = '<div role="dialog"><button></button></div><div role="tree"><i></i></div>';
    press("a", {}, document.querySelector("button")!);
    press("ArrowDown", {}, document.querySelector("i")!);
    expect([a, down].map((run) => run.mock.calls.length)).toEqual([0, 0]);
    press("ArrowDown");
    expect(down).toHaveBeenCalledOnce();
  });
  it("use what the newest render means", () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const { rerender } = renderHook(({ run }) => useCommands([command(["A"], run)]), {
      initialProps: { run: first },
    });
    rerender({ run: second });
    press("a");
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
  });
});

describe("input methods", () => {
  const seen = () => {
    const keys: string[] = [];
    const note = (event: KeyboardEvent) => keys.push(event.key);
    window.addEventListener("keydown", note);
    stops.push(() => window.removeEventListener("keydown", note));
    return keys;
  };
  const compose = (type: string) =>
    document.body.dispatchEvent(new CompositionEvent(type, { bubbles: true }));

  it("keep every key of a composition", () => {
    const keys = seen();
    compose("compositionstart");
    for (const key of ["Enter", "Escape", "Tab", "ArrowDown", "a"]) press(key, { keyCode: 229 });
    compose("compositionend");
    expect(keys).toEqual([]);
    press("a", { isComposing: true });
    expect(keys).toEqual([]);
  });
  it("keep the Enter that WebKit sends after the end, once", () => {
    const keys = seen();
    compose("compositionstart");
    compose("compositionend");
    clock = 20;
    expect(press("Enter", { keyCode: 229 }).defaultPrevented).toBe(true);
    press("Enter", { keyCode: 229 });
    expect(keys).toEqual(["Enter"]);
  });
  it("are over when a plain key comes or the field is left, though no end was told", () => {
    const keys = seen();
    compose("compositionstart");
    press("a", { keyCode: 65 });
    compose("compositionstart");
    document.body.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    press("b", { keyCode: 66 });
    expect(keys).toEqual(["a", "b"]);
  });
  it("let a real Enter through, at once and later", () => {
    const keys = seen();
    compose("compositionstart");
    compose("compositionend");
    clock = 20;
    press("Enter", { keyCode: 13 });
    compose("compositionstart");
    compose("compositionend");
    clock = 700;
    press("Enter", { keyCode: 229 });
    expect(keys).toEqual(["Enter", "Enter"]);
  });
});
