import { expect, test } from "vitest";
import type { Sheet } from "../bindings";
import { Offsets } from "./offsets";
import { boxesOf, doubtsOf, stripOf, wordAt } from "./scans";

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
  const points = (page: number) =>
    boxes.get(page)!.map(({ left, width }) => [left * 595, width * 595].map(Math.round));
  expect(points(1)).toEqual([
    [90, 20],
    [110, 30],
  ]);
  expect(points(3)).toEqual([[70, 10]]);
  expect(boxes.get(3)![0].top).toBeCloseTo(100 / 842);
});

test("doubtful places that touch are one doubt, those on two lines are two", () => {
  const below = place(5, 6, 70, true);
  below.quad = below.quad.map(([x, y]) => [x, y + 20] as [number, number]);
  const lines = [sheet(0, 0, [place(0, 2, 70, true), place(2, 5, 90, true), below])];
  expect(doubtsOf(lines)).toEqual([
    { start: 0, end: 5 },
    { start: 5, end: 6 },
  ]);
});

test("a word is found by the place that is pointed at", () => {
  const text = "合同编号：QH-2026";
  const page = [sheet(0, 0, [place(0, 12, 70)])];
  const at = (x: number, y: number) => {
    const words = wordAt(page, 1, [x / 595, y / 842], text, new Offsets(text));
    return words && text.slice(words.start, words.end);
  };
  expect(at(75, 105)).toBe("合同");
  expect(at(185, 105)).toBe("2026");
  expect([at(75, 130), at(60, 105)]).toEqual([null, null]);
});

test("a strip shows the words with what stands around them and stays on the page", () => {
  const strip = stripOf(sheets, { start: 4, end: 7 })!;
  expect(strip.page).toBe(0);
  expect(strip.part.left).toBe(0);
  expect(strip.part.left + strip.words.left * strip.part.width).toBeCloseTo(110);
  expect(strip.words.width * strip.part.width).toBeCloseTo(30);
  expect(stripOf(sheets, { start: 12, end: 14 })).toBeNull();
});
