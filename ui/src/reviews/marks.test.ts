import { describe, expect, it } from "vitest";
import type { Severity } from "../bindings";
import { layer } from "./marks";
import { topFinding } from "./PieceView";

const said = (start: number, end: number, marks: [number, number, string][], points: number[] = []) =>
  layer(
    start,
    end,
    marks.map(([from, to, what]) => ({ start: from, end: to, what })),
    points,
  ).map(({ start, end, on }) => `${start}-${end}:${on.join("+")}`);

describe("marks over text", () => {
  it("leave plain text whole", () => expect(said(0, 10, [])).toEqual(["0-10:"]));
  it("cut around one mark", () => expect(said(0, 10, [[2, 5, "a"]])).toEqual(["0-2:", "2-5:a", "5-10:"]));
  it("overlap", () =>
    expect(
      said(0, 10, [
        [2, 6, "a"],
        [4, 8, "b"],
      ]),
    ).toEqual(["0-2:", "2-4:a", "4-6:a+b", "6-8:b", "8-10:"]));
  it("nest and touch", () =>
    expect(
      said(0, 9, [
        [0, 9, "a"],
        [3, 6, "b"],
        [6, 9, "c"],
      ]),
    ).toEqual(["0-3:a", "3-6:a+b", "6-9:a+c"]));
  it("reach in from other paragraphs", () =>
    expect(
      said(5, 8, [
        [0, 6, "a"],
        [7, 99, "b"],
      ]),
    ).toEqual(["5-6:a", "6-7:", "7-8:b"]));
  it("ignore what is empty or elsewhere", () =>
    expect(
      said(5, 8, [
        [0, 0, "a"],
        [6, 6, "b"],
        [8, 12, "c"],
      ]),
    ).toEqual(["5-8:"]));
  it("cut where deleted text stood", () =>
    expect(said(0, 6, [[2, 4, "a"]], [3, 6])).toEqual(["0-2:", "2-3:a", "3-4:a", "4-6:"]));
  it("cover every character exactly once", () => {
    const segments = layer(0, 40, [
      { start: 3, end: 30, what: 1 },
      { start: 10, end: 20, what: 2 },
      { start: 15, end: 35, what: 3 },
    ]);
    expect(segments[0].start).toBe(0);
    expect(segments.at(-1)?.end).toBe(40);
    segments.slice(1).forEach((segment, index) => {
      expect(segment.start).toBe(segments[index].end);
    });
  });
});

describe("a click on overlapping marks", () => {
  const severities = new Map<string, Severity>([
    ["a", "minor"],
    ["b", "critical"],
    ["c", "major"],
  ]);
  it("means the gravest", () => expect(topFinding(["a", "b", "c"], severities, null)).toBe("b"));
  it("then the next, and round again", () => {
    expect(topFinding(["a", "b", "c"], severities, "b")).toBe("c");
    expect(topFinding(["a", "b", "c"], severities, "a")).toBe("b");
  });
  it("means nothing where there is none", () => expect(topFinding([], severities, null)).toBeUndefined());
});
