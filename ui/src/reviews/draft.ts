// The draft as the reading view shows it: paragraphs and tables with places in the page's own count.
import type { Block, Clause, DraftComment, FindingView, Run, TrackedChange, Workspace } from "../bindings";
import { Offsets } from "./offsets";
import { doubtsOf, marksOf } from "./scans";

export type Place = { start: number; end: number };
export type Paragraph = Place & {
  type: "paragraph";
  /** Outline level for the look: 0 title, 1–3 headings, null body. */
  heading: number | null;
  number: Place | null;
  indent: number;
  align: "start" | "center" | "end" | "justify";
  aside: boolean;
  runs: (Place & Look)[];
};
export type Look = { bold: boolean; italic: boolean; underline: boolean };
export type TableCell = Place & { columns: number; continued: boolean; rows: number };
export type TableRow = Place & { head: boolean; cells: TableCell[]; runs: (Place & Look)[] };
/** A stretch of a table, short enough to be drawn at once; the widths are those of the whole table. */
export type TablePart = Place & {
  type: "table";
  table: number;
  widths: number[];
  rows: TableRow[];
  first: boolean;
  last: boolean;
};
export type Piece = Paragraph | TablePart;

export type Mark = Place & { finding: string };
export type Insertion = Place & { author: string; date: string };
export type Deletion = { at: number; text: string; author: string; date: string };
export type Remark = Place & { author: string; date: string; text: string };

export type Draft = {
  text: string;
  offsets: Offsets;
  pieces: Piece[];
  marks: Mark[];
  insertions: Insertion[];
  deletions: Deletion[];
  remarks: Remark[];
  /** Words of a scan that are to be looked at. */
  doubts: Place[];
};

type Source = Pick<Workspace, "text" | "blocks" | "changes" | "comments" | "clauses"> &
  Partial<Pick<Workspace, "sheets">>;
const ROWS_AT_ONCE = 40;

/** Reads the parts of a workspace that never change for a version. */
export function readDraft({
  text,
  blocks,
  changes,
  comments,
  clauses,
  sheets,
}: Source): Omit<Draft, "marks"> {
  const offsets = new Offsets(text);
  const place = (span: { start: number; end: number }): Place => ({
    start: offsets.toUtf16(span.start),
    end: offsets.toUtf16(span.end),
  });
  const look = (run: Run) => ({
    ...place(run.span),
    bold: run.bold,
    italic: run.italic,
    underline: run.underline,
  });
  const headings = clauseHeadings(clauses);
  const pieces: Piece[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (block.kind.type === "paragraph") {
      pieces.push(paragraph(block, place, look, headings));
      at += 1;
      continue;
    }
    const { table } = block.kind;
    let end = at;
    while (end < blocks.length && rowOf(blocks[end])?.table === table) end += 1;
    pieces.push(...tableParts(table, blocks.slice(at, end), text, place, look));
    at = end;
  }
  const doubts = marksOf(doubtsOf(sheets ?? []), offsets);
  return { text, offsets, pieces, ...tracked(changes, offsets), remarks: remarks(comments, place), doubts };
}

/** Where the findings lie on the text. */
export function readMarks(findings: FindingView[], offsets: Offsets): Mark[] {
  return findings
    .filter(({ start, end }) => end > start)
    .map(({ id, start, end }) => ({ finding: id, start: offsets.toUtf16(start), end: offsets.toUtf16(end) }));
}

/** The piece in which a place stands; the nearest before it where it stands between two. */
export function pieceAt(pieces: Piece[], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle].start <= at) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The marks of each piece that has any; a mark over several pieces lies on each. */
export function marksByPiece(pieces: Piece[], marks: Mark[]): Map<number, Mark[]> {
  const lists = new Map<number, Mark[]>();
  for (const mark of marks)
    for (let at = pieceAt(pieces, mark.start); at < pieces.length && pieces[at].start < mark.end; at += 1)
      lists.set(at, [...(lists.get(at) ?? []), mark]);
  return lists;
}

const rowOf = (block: Block) => (block.kind.type === "row" ? block.kind : null);

function clauseHeadings(clauses: Clause[]): Map<number, number> {
  return new Map(
    clauses.filter(({ heading, level }) => heading !== "" && level <= 2).map((one) => [one.start, one.level]),
  );
}

function paragraph(
  { span, kind, runs }: Block,
  place: (span: Place) => Place,
  look: (run: Run) => Place & Look,
  headings: Map<number, number>,
): Paragraph {
  if (kind.type !== "paragraph") throw new Error("not a paragraph");
  return {
    type: "paragraph",
    ...place(span),
    heading: kind.heading ?? headings.get(span.start) ?? null,
    number: kind.number && place(kind.number),
    indent: Math.max(0, Math.min(120, Math.round((kind.indent / 10) * (96 / 72)))),
    align: kind.align,
    aside: kind.region !== "body",
    runs: runs.map(look),
  };
}

function tableParts(
  table: number,
  blocks: Block[],
  text: string,
  place: (span: Place) => Place,
  look: (run: Run) => Place & Look,
): TablePart[] {
  const rows: TableRow[] = blocks.map((block, index) => ({
    ...place(block.span),
    head: index === 0 && blocks.length > 1,
    cells: (rowOf(block)?.cells ?? []).map((cell) => ({
      ...place(cell.span),
      columns: cell.columns,
      continued: cell.continued,
      rows: 1,
    })),
    runs: block.runs.map(look),
  }));
  const widths = columnWidths(rows, text);
  const parts: TablePart[] = [];
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE);
    joinContinued(some);
    parts.push({
      type: "table",
      table,
      widths,
      rows: some,
      start: some[0].start,
      end: some[some.length - 1].end,
      first: from === 0,
      last: from + ROWS_AT_ONCE >= rows.length,
    });
  }
  return parts;
}

/** Lets a cell that others continue reach down over them. */
function joinContinued(rows: TableRow[]) {
  const above = new Map<number, TableCell>();
  for (const { cells } of rows) {
    let column = 0;
    for (const cell of cells) {
      const upper = above.get(column);
      if (cell.continued && upper) upper.rows += 1;
      else {
        cell.continued = false;
        above.set(column, cell);
      }
      column += cell.columns;
    }
  }
}

/** Shares of the width by the longest text of each column, kept within reason. */
function columnWidths(rows: TableRow[], text: string): number[] {
  const longest: number[] = [];
  for (const { cells } of rows) {
    let column = 0;
    for (const cell of cells) {
      const share = Math.min(17, Math.max(2, breadth(text.slice(cell.start, cell.end)))) / cell.columns;
      for (let i = 0; i < cell.columns; i += 1)
        longest[column + i] = Math.max(longest[column + i] ?? 2, share);
      column += cell.columns;
    }
  }
  const padded = longest.map((one) => one + 2.2);
  const sum = padded.reduce((total, one) => total + one, 0) || 1;
  return padded.map((one) => (100 * one) / sum);
}

/** How broad a text is, in Chinese characters. */
function breadth(text: string): number {
  let sum = 0;
  for (const one of text) sum += one.charCodeAt(0) < 0x2e80 ? 0.6 : 1;
  return sum;
}

function tracked(
  changes: TrackedChange[],
  offsets: Offsets,
): { insertions: Insertion[]; deletions: Deletion[] } {
  const insertions: Insertion[] = [];
  const deletions: Deletion[] = [];
  for (const change of changes) {
    const { author, date } = change;
    if (change.op === "insert")
      insertions.push({
        start: offsets.toUtf16(change.start),
        end: offsets.toUtf16(change.end),
        author,
        date,
      });
    else deletions.push({ at: offsets.toUtf16(change.at), text: change.text, author, date });
  }
  return { insertions, deletions };
}

const remarks = (comments: DraftComment[], place: (span: Place) => Place): Remark[] =>
  comments.map((comment) => ({ ...comment, ...place(comment) }));

/** The first words of a clause after its label, for where it has no heading. */
export function beginningOf(text: string, offsets: Offsets): (clause: Clause) => string {
  return ({ start, label }) => {
    const from = offsets.toUtf16(start) + label.length;
    return text
      .slice(from, from + 60)
      .split("\n")[0]
      .trim();
  };
}
