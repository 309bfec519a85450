import { expect, test } from "vitest";
import type { Sheet } from "../bindings";
import { boxesOf, doubtsOf, stripOf } from "./scans";

const place = (start: number, end: number, left: number, doubtful = false) => ({
  start,
  end,
  quad: [
    [left, 100],
    [left + 10 * (end - start), 100],
    [left + 10 * (end - start), 112],
    [left, 112],
  ] as [number, number][],
  confidence: doubtful ? 0.6 : 0.99,
  doubtful,
});
const sheet = (file: number, page: number, places: ReturnType<typeof place>[]): Sheet =>
  ({ file, page, number: null, of: null, scan: { width: 595, height: 842, turned: 0, places } }) as Sheet;
const sheets = [
  sheet(0, 0, [place(0, 4, 70), place(4, 7, 110, true)]),
  sheet(0, 2, [place(7, 9, 70, true)]),
  sheet(1, 0, [place(20, 22, 70, true)]),
];

test("doubtful words of the main file come in order of the text", () => {
  expect(doubtsOf(sheets)).toEqual([
    { start: 4, end: 7 },
    { start: 7, end: 9 },
  ]);
});

test("words that are part of a place get their share of its box, on each page they reach", () => {
  const boxes = boxesOf(sheets, { start: 2, end: 8 });
  expect([...boxes.keys()]).toEqual([1, 3]);
  expect(boxes.get(1)).toEqual([
    { left: 90, top: 100, width: 20, height: 12 },
    { left: 110, top: 100, width: 30, height: 12 },
  ]);
  expect(boxes.get(3)).toEqual([{ left: 70, top: 100, width: 10, height: 12 }]);
});

test("a strip shows the words with what stands around them and stays on the page", () => {
  const strip = stripOf(sheets, { start: 4, end: 7 })!;
  expect(strip.page).toBe(0);
  expect(strip.part.left).toBe(0);
  expect(strip.part.left + strip.words.left * strip.part.width).toBeCloseTo(110);
  expect(strip.words.width * strip.part.width).toBeCloseTo(30);
  expect(stripOf(sheets, { start: 12, end: 14 })).toBeNull();
});
