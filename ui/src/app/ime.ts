// One guard for all input methods: keys that belong to a composition never reach the window's commands or controls.

let composing = false;

/** Whether a word is half typed with an input method just now. */
export const isComposing = () => composing;

/**
 * Swallows keys while composing. WebKit ends a composition before the Enter that confirms a candidate and tags
 * that key with code 229: one such key within half a second after the end is swallowed too, once.
 */
export function installImeGuard(target: Window, now: () => number = () => performance.now()): () => void {
  let endedAt = Number.NEGATIVE_INFINITY;

  const start = () => {
    composing = true;
  };
  const end = () => {
    if (!composing) return;
    composing = false;
    endedAt = now();
  };
  // Some engines tell the end only by a last input that no longer composes.
  const input = (event: Event) => {
    if (event instanceof InputEvent && !event.isComposing) end();
  };
  const guard = (event: KeyboardEvent) => {
    // A key without the marks of an input method: the composition is over, though its end was not told.
    if (!event.isComposing && event.keyCode !== 229) composing = false;
    const during = composing || event.isComposing;
    const trailing = !during && event.keyCode === 229 && now() - endedAt < 500;
    if (trailing) endedAt = Number.NEGATIVE_INFINITY;
    if (!during && !trailing) return;
    event.stopImmediatePropagation();
    if (trailing) event.preventDefault();
  };

  target.addEventListener("compositionstart", start, true);
  target.addEventListener("compositionend", end, true);
  target.addEventListener("input", input, true);
  target.addEventListener("focusout", end, true);
  target.addEventListener("keydown", guard, true);
  return () => {
    target.removeEventListener("compositionstart", start, true);
    target.removeEventListener("compositionend", end, true);
    target.removeEventListener("input", input, true);
    target.removeEventListener("focusout", end, true);
    target.removeEventListener("keydown", guard, true);
  };
}
