// Words that were read from pictures of pages: which are doubtful, and which part of the picture shows them.
import type { PlaceOnPage, Sheet } from "../bindings";
import type { Place } from "./draft";
import type { Offsets } from "./offsets";

/** Words to be held against the picture; places count Unicode characters. */
export type Words = { start: number; end: number };
export type Box = { left: number; top: number; width: number; height: number };
/** A part of a page's picture, and where the words lie in it, as shares of its sides. */
export type Strip = { page: number; turned: number; part: Box; words: Box };

const scanned = (sheets: Sheet[]) =>
  sheets.flatMap(({ file, page, scan }) =>
    scan && file === 0 ? scan.places.map((place) => ({ page, scan, place })) : [],
  );

/** Whether any page was read from its picture. */
export const isScanned = (sheets: Sheet[]) => sheets.some(({ scan }) => scan !== null);

/** How a page (from 1) was read from its picture. */
export const scanOf = (sheets: Sheet[], page: number) =>
  sheets.find((sheet) => sheet.file === 0 && sheet.page === page - 1)?.scan ?? null;

/** What a person should look at, in order of the text. */
export function doubtsOf(sheets: Sheet[]): Words[] {
  return scanned(sheets)
    .filter(({ place }) => place.doubtful)
    .map(({ place: { start, end } }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
}

/** The same as places of the window's own count. */
export const marksOf = (words: Words[], offsets: Offsets): Place[] =>
  words.map(({ start, end }) => ({ start: offsets.toUtf16(start), end: offsets.toUtf16(end) }));

/** The boxes of words by page (from 1), in points from the page's upper left. */
export function boxesOf(sheets: Sheet[], { start, end }: Words): Map<number, Box[]> {
  const boxes = new Map<number, Box[]>();
  for (const { page, place } of scanned(sheets))
    if (place.start < end && place.end > start)
      boxes.set(page + 1, [...(boxes.get(page + 1) ?? []), around([part(place, { start, end })])]);
  return boxes;
}

/** The part of the picture that shows words with what stands around them; null where they were not read from one. */
export function stripOf(sheets: Sheet[], words: Words): Strip | null {
  const found = scanned(sheets).filter(({ place }) => place.start < words.end && place.end > words.start);
  if (found.length === 0) return null;
  const [{ page, scan }] = found;
  const onPage = found.filter((one) => one.page === page);
  const box = around(onPage.map(({ place }) => part(place, words)));
  const line = Math.min(box.height, 24);
  const beside = Math.max(0, Math.min(150, (360 - box.width) / 2)) + line;
  const left = Math.max(0, box.left - beside);
  const top = Math.max(0, box.top - line * 1.1);
  const right = Math.min(scan.width, box.left + box.width + beside);
  const bottom = Math.min(scan.height, box.top + box.height + line * 1.1);
  const [width, height] = [right - left, bottom - top];
  return {
    page,
    turned: scan.turned,
    part: { left, top, width, height },
    words: {
      left: (box.left - left) / width,
      top: (box.top - top) / height,
      width: box.width / width,
      height: box.height / height,
    },
  };
}

type Corner = [number, number];

/** The corners of the words' share of a place. */
function part(place: PlaceOnPage, { start, end }: Words): Corner[] {
  const length = place.end - place.start;
  const from = (Math.max(start, place.start) - place.start) / length;
  const to = (Math.min(end, place.end) - place.start) / length;
  const [a, b, c, d] = place.quad;
  const on = (p: Corner, q: Corner, at: number): Corner => [
    p[0] + (q[0] - p[0]) * at,
    p[1] + (q[1] - p[1]) * at,
  ];
  return [on(a, b, from), on(a, b, to), on(d, c, to), on(d, c, from)];
}

function around(corners: Corner[][]): Box {
  const all = corners.flat();
  const [left, top] = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))];
  return {
    left,
    top,
    width: Math.max(...all.map(([x]) => x)) - left,
    height: Math.max(...all.map(([, y]) => y)) - top,
  };
}
