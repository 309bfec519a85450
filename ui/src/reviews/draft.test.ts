import { describe, expect, it } from "vitest";
import { compose } from "../dev/compose";
import { purchase } from "../dev/contract-zh";
import { outline } from "./ClauseTree";
import { pieceAt, readDraft, readMarks } from "./draft";
import { isWithin, noFilter, passing } from "./filter";

const source = compose(purchase);
const draft = readDraft(source);

describe("the draft", () => {
  it("marks exactly the quoted words, after a wide character too", () => {
    const marks = readMarks(source.findings, draft.offsets);
    for (const { finding, start, end } of marks)
      expect(draft.text.slice(start, end)).toBe(source.findings.find(({ id }) => id === finding)?.quote);
    expect(marks.length).toBe(source.findings.filter(({ quote }) => quote !== "").length);
  });
  it("makes one table of its rows, as wide as the page", () => {
    const tables = draft.pieces.filter((piece) => piece.type === "table");
    expect(tables.map(({ rows }) => rows.length)).toEqual([6]);
    expect(Math.round(tables[0].widths.reduce((sum, one) => sum + one, 0))).toBe(100);
    expect(tables[0].rows[0].head).toBe(true);
  });
  it("cuts long tables into parts of equal columns", () => {
    const lines = `| a | b |\n${Array.from({ length: 99 }, (_, n) => `| ${n} | ${"长".repeat(n % 9)} |`).join("\n")}`;
    const parts = readDraft(compose({ lines, findings: [], facts: [] })).pieces;
    expect(parts.map((part) => part.type === "table" && part.rows.length)).toEqual([40, 40, 20]);
    expect(new Set(parts.map((part) => part.type === "table" && part.widths.join())).size).toBe(1);
  });
  it("lets a cell reach down over those that continue it", () => {
    const text = "A\tB\n\tC\n\tD\n";
    const cell = (start: number, end: number, continued = false) => ({
      span: { start, end },
      columns: 1,
      continued,
    });
    const row = (start: number, end: number, cells: ReturnType<typeof cell>[], row: number) => ({
      span: { start, end },
      kind: { type: "row" as const, table: 0, row, cells },
      runs: [],
      source: { file: 0, part: 0, at: 0 },
    });
    const blocks = [
      row(0, 3, [cell(0, 1), cell(2, 3)], 0),
      row(4, 6, [cell(4, 4, true), cell(5, 6)], 1),
      row(7, 9, [cell(7, 7, true), cell(8, 9)], 2),
    ];
    const [table] = readDraft({ text, blocks, changes: [], comments: [], clauses: [] }).pieces;
    expect(
      table.type === "table" &&
        table.rows.map(({ cells }) => cells.map(({ rows, continued }) => [rows, continued])),
    ).toEqual([
      [
        [3, false],
        [1, false],
      ],
      [
        [1, true],
        [1, false],
      ],
      [
        [1, true],
        [1, false],
      ],
    ]);
  });
  it("finds the piece of a place", () => {
    draft.pieces.forEach((piece, index) => {
      expect(pieceAt(draft.pieces, piece.start)).toBe(index);
      expect(pieceAt(draft.pieces, Math.max(piece.start, piece.end - 1))).toBe(index);
    });
  });
});

describe("the clause tree", () => {
  it("hides what is below a closed clause and counts it there", () => {
    const open = outline(source.clauses, source.findings, new Set());
    const closed = outline(source.clauses, source.findings, new Set(["3"]));
    expect(open.find(({ id }) => id === "3.1")?.level).toBe("critical");
    expect(closed.some(({ id }) => id === "3.1")).toBe(false);
    expect(closed.find(({ id }) => id === "3")).toMatchObject({
      level: "critical",
      count: 2,
      state: "closed",
    });
  });
});

describe("the filter", () => {
  it("knows what lies within a clause", () => {
    expect([
      isWithin("3.1", "3"),
      isWithin("31", "3"),
      isWithin("3", "3"),
      isWithin(null, "3"),
      isWithin("@1.2", "@1"),
    ]).toEqual([true, false, true, false, true]);
  });
  it("keeps the finding being looked at, though it is no longer open", () => {
    const decided = source.findings.map((one, index) =>
      index === 0 ? { ...one, decision: "accepted" as const } : one,
    );
    const open = { ...noFilter, open: true };
    expect(passing(decided, open, null).length).toBe(decided.length - 1);
    expect(passing(decided, open, decided[0].id).length).toBe(decided.length);
  });
  it("looks into title, quote and reason", () => {
    expect(passing(source.findings, { ...noFilter, text: "定金罚则" }, null).map(({ rule }) => rule)).toEqual(
      ["deposit.over_limit"],
    );
  });
});
