// What the reader has selected, as a place in the text.
import type { Place } from "./draft";

/** The place in the text of a point in the page: segments carry where they begin. */
function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const segment = element?.closest<HTMLElement>("[data-from]");
  if (segment && node.nodeType === Node.TEXT_NODE) return Number(segment.dataset.from) + offset;
  if (segment) return offset === 0 ? Number(segment.dataset.from) : Number(segment.dataset.to);
  // Between segments: the first segment at or after the point, else the last one before it.
  const after = element?.childNodes[offset];
  const next =
    after instanceof Element
      ? after.matches("[data-from]")
        ? after
        : after.querySelector("[data-from]")
      : null;
  if (next instanceof HTMLElement) return Number(next.dataset.from);
  const inside = element?.querySelectorAll<HTMLElement>("[data-from]");
  if (inside?.length)
    return offset === 0 ? Number(inside[0].dataset.from) : Number(inside[inside.length - 1].dataset.to);
  return null;
}

export function selectedPlace(ground: HTMLElement): (Place & { x: number; y: number }) | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!ground.contains(range.commonAncestorContainer)) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  const box = range.getBoundingClientRect();
  const frame = ground.getBoundingClientRect();
  return { start, end, x: box.left + box.width / 2 - frame.left, y: Math.max(8, box.top - frame.top) };
}
