// Reading key strokes: `Mod+K`, `Shift+Mod+Z`, `J`, `?`, and pairs such as `G R`.

export const isMac = /Mac/.test(navigator.platform);

/** The stroke of a key event in the notation that commands use; empty for bare modifiers. */
export function strokeOf(event: KeyboardEvent): string {
  if (["Shift", "Control", "Meta", "Alt", "Dead", "Process"].includes(event.key)) return "";
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const letter = /^[A-Z0-9]$/.test(key) || key.length > 1;
  return [
    event.shiftKey && letter && "Shift",
    event.altKey && "Alt",
    mod && "Mod",
    key === " " ? "Space" : key,
  ]
    .filter(Boolean)
    .join("+");
}

/** The order in which each system writes modifiers: `Ctrl Shift V`, `⇧⌘V`. */
const MODIFIERS = isMac ? ["Alt", "Shift", "Mod"] : ["Mod", "Alt", "Shift"];

function inOrder(part: string): string[] {
  const keys = part.split("+");
  return [
    ...MODIFIERS.filter((one) => keys.includes(one)),
    ...keys.filter((one) => !MODIFIERS.includes(one)),
  ];
}

/** A stroke as its user reads it: `⌘K` or `Ctrl K`. */
export function strokeParts(stroke: string): string[] {
  return stroke.split(" ").flatMap((part) =>
    inOrder(part).map((key) => {
      if (key === "Mod") return isMac ? "⌘" : "Ctrl";
      if (key === "Shift") return isMac ? "⇧" : "Shift";
      if (key === "Alt") return isMac ? "⌥" : "Alt";
      if (key === "ArrowDown") return "↓";
      if (key === "ArrowUp") return "↑";
      if (key === "ArrowLeft") return "←";
      if (key === "Enter") return "↵";
      return key;
    }),
  );
}

/** True where the user is writing, so that letters are text and not commands. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** True inside what floats above the page and has keys of its own. */
export function isFloating(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null
  );
}

/** True inside a list or tree that uses the arrow keys itself. */
export function hasOwnArrows(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="tree"],[role="tablist"],[role="grid"],[role="radiogroup"]') !== null
  );
}
