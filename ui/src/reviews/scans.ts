// Words that were read from pictures of pages: which are doubtful, and which part of the picture shows them.
import type { PlaceOnPage, Sheet } from "../bindings";
import { type Box, sharesOf } from "../kit/pageMarks";
import type { Place } from "./draft";
import type { Offsets } from "./offsets";

/** Words to be held against the picture; places count Unicode characters. */
export type Words = { start: number; end: number };
/** A part of a page's picture, and where the words lie in it, as shares of its sides. */
export type Strip = { page: number; turned: number; part: Box; words: Box };

type Corner = [number, number];

const scanned = (sheets: Sheet[]) =>
  sheets.flatMap(({ file, page, scan }) =>
    scan && file === 0 ? scan.places.map((place) => ({ page, scan, place })) : [],
  );

/** Whether any page was read from its picture. */
export const isScanned = (sheets: Sheet[]) => sheets.some(({ scan }) => scan !== null);

/** How a page (from 1) was read from its picture. */
export const scanOf = (sheets: Sheet[], page: number) =>
  sheets.find((sheet) => sheet.file === 0 && sheet.page === page - 1)?.scan ?? null;

/** What a person should look at, in order of the text: doubtful places that touch are one. */
export function doubtsOf(sheets: Sheet[]): Words[] {
  const touch = (a: PlaceOnPage, b: PlaceOnPage) =>
    a.end === b.start && Math.hypot(a.quad[1][0] - b.quad[0][0], a.quad[1][1] - b.quad[0][1]) < 1;
  const doubts: PlaceOnPage[][] = [];
  for (const { place } of scanned(sheets)) {
    if (!place.doubtful) continue;
    const before = doubts.at(-1)?.at(-1);
    if (before && touch(before, place)) doubts.at(-1)!.push(place);
    else doubts.push([place]);
  }
  return doubts
    .map((places) => ({ start: places[0].start, end: places.at(-1)!.end }))
    .sort((a, b) => a.start - b.start);
}

/** The same as places of the window's own count. */
export const marksOf = (words: Words[], offsets: Offsets): Place[] =>
  words.map(({ start, end }) => ({ start: offsets.toUtf16(start), end: offsets.toUtf16(end) }));

/** The boxes of words by page (from 1), as shares of the page's sides. */
export function boxesOf(sheets: Sheet[], { start, end }: Words): Map<number, Box[]> {
  const boxes = new Map<number, Box[]>();
  for (const { page, scan, place } of scanned(sheets))
    if (place.start < end && place.end > start) {
      const box = sharesOf(around([part(place, { start, end })]), scan);
      boxes.set(page + 1, [...(boxes.get(page + 1) ?? []), box]);
    }
  return boxes;
}

/** The word that stands at a point of a page (from 1), given as shares of its sides; null where none was read. */
export function wordAt(
  sheets: Sheet[],
  page: number,
  point: Corner,
  text: string,
  offsets: Offsets,
): Words | null {
  const scan = scanOf(sheets, page);
  if (!scan) return null;
  const [x, y] = [point[0] * scan.width, point[1] * scan.height];
  const shares = ([a, b, , d]: Corner[]) => {
    const on = (from: Corner, to: Corner) => {
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      return ((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy);
    };
    return { along: on(a, b), across: on(a, d) };
  };
  const within = (share: number) => share >= 0 && share <= 1;
  const found = scan.places.find(({ quad }) => {
    const { along, across } = shares(quad);
    return within(along) && within(across);
  });
  if (!found) return null;
  const reached = found.start + shares(found.quad).along * (found.end - found.start);
  const words = text.slice(offsets.toUtf16(found.start), offsets.toUtf16(found.end));
  let start = found.start;
  for (const { segment } of new Intl.Segmenter("zh", { granularity: "word" }).segment(words)) {
    const end = start + [...segment].length;
    if (end >= reached) return { start, end };
    start = end;
  }
  return null;
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
    words: sharesOf({ ...box, left: box.left - left, top: box.top - top }, { width, height }),
  };
}

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
