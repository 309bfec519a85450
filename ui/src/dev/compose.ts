// Makes a workspace out of a contract written down plainly, for trying the window without the program.
import type {
  Block,
  Clause,
  DraftComment,
  FactView,
  FindingView,
  Run,
  Severity,
  TrackedChange,
  Workspace,
} from "../bindings";

export type PlainFinding = {
  rule: string;
  severity: Severity;
  quote: string;
  clause?: string;
  title: string;
  reason: string;
  law?: [string, string][];
  suggestion?: string;
};
export type PlainFact = { kind: string; summary: string; quote: string };
export type PlainContract = { lines: string; findings: PlainFinding[]; facts: PlainFact[] };

const scalars = (text: string) => [...text].length;

/** Lines: `# title`, `| cell | cell |`, else a paragraph. `{+in+}`, `{-out-}` are tracked; `{# words #}` is a comment. */
export function compose(
  plain: PlainContract,
): Pick<Workspace, "text" | "blocks" | "changes" | "comments" | "clauses" | "facts" | "findings"> {
  let text = "";
  let length = 0;
  const write = (more: string) => {
    text += more;
    length += scalars(more);
  };
  const blocks: Block[] = [];
  const changes: TrackedChange[] = [];
  const comments: DraftComment[] = [];
  const clauses: Clause[] = [];
  const open: Clause[] = [];
  const who = { author: "乙方 李工", date: "2026-11-18T09:30:00Z" };
  let table = -1;
  let row = 0;
  let wasRow = false;

  const push = (raw: string): { start: number; end: number } => {
    const start = length;
    for (const part of raw.split(/(\{\+.*?\+\}|\{-.*?-\}|\{#.*?#\})/)) {
      if (part.startsWith("{+")) {
        const from = length;
        write(part.slice(2, -2));
        changes.push({ op: "insert", start: from, end: length, ...who });
      } else if (part.startsWith("{-"))
        changes.push({ op: "delete", at: length, text: part.slice(2, -2), ...who });
      else if (part.startsWith("{#")) {
        const at = length;
        comments.push({ start: Math.max(start, at - 4), end: at, text: part.slice(2, -2).trim(), ...who });
      } else write(part);
    }
    return { start, end: length };
  };
  const run = (span: { start: number; end: number }, bold = false): Run => ({
    span,
    bold,
    italic: false,
    underline: false,
    source: { file: 0, part: 0, at: 0 } as unknown as Run["source"],
  });

  for (const line of plain.lines.trim().split("\n")) {
    if (line.startsWith("|")) {
      if (!wasRow) {
        table += 1;
        row = 0;
      }
      wasRow = true;
      const start = length;
      const cells = line
        .split("|")
        .slice(1, -1)
        .map((cell, index) => {
          if (index > 0) write("\t");
          return { span: push(cell.trim()), columns: 1, continued: false };
        });
      blocks.push({
        span: { start, end: length },
        kind: { type: "row", table, row, cells },
        runs: cells.map((cell) => run(cell.span, row === 0)),
        source: { file: 0, part: 0, at: 0 },
      });
      row += 1;
      write("\n");
      continue;
    }
    wasRow = false;
    const title = line.startsWith("# ");
    const body = title ? line.slice(2) : line;
    const top = /^(第[一二三四五六七八九十]+条|Article \d+)\s*(.*)$/.exec(body);
    const sub = /^(\d+\.\d+)\s/.exec(body);
    const third = /^([（(][一二三四五a-d][）)])/.exec(body);
    const span = push(body);
    const label = (top ?? sub ?? third)?.[1];
    if (label) {
      const level = top ? 1 : sub ? 2 : 3;
      while (open.length > 0 && open[open.length - 1].level >= level) open.pop()!.end = span.start - 1;
      const parent = open[open.length - 1];
      const path = top
        ? String(clauses.filter((one) => one.level === 1).length + 1)
        : sub
          ? sub[1]
          : `${parent?.path ?? ""}.${clauses.filter((one) => one.level === 3 && one.path.startsWith(`${parent?.path}.`)).length + 1}`;
      const clause: Clause = {
        path,
        label,
        level,
        heading: top?.[2] ?? "",
        categories: [],
        start: span.start,
        end: span.end,
      };
      clauses.push(clause);
      open.push(clause);
    }
    const number = label ? { start: span.start, end: span.start + scalars(label) } : null;
    blocks.push({
      span,
      kind: {
        type: "paragraph",
        heading: title ? 0 : null,
        number,
        number_level: label ? (top ? 0 : 1) : null,
        indent: third ? 210 : 0,
        align: title ? "center" : "justify",
        region: "body",
      },
      runs: [run(number && !top ? { start: number.end, end: span.end } : span, Boolean(top))],
      source: { file: 0, part: 0, at: 0 },
    });
    write("\n");
  }
  const last = length - 1;
  for (const clause of open) clause.end = last;

  const find = (quote: string) => {
    const at = quote ? text.indexOf(quote) : -1;
    return at < 0
      ? { start: 0, end: 0 }
      : { start: scalars(text.slice(0, at)), end: scalars(text.slice(0, at)) + scalars(quote) };
  };
  const clauseAt = (start: number) =>
    clauses.findLast((clause) => clause.start <= start && start < clause.end) ?? null;
  const findings: FindingView[] = plain.findings.map((one, index) => {
    const place = find(one.quote);
    const clause = one.clause
      ? (clauses.find(({ path }) => path === one.clause) ?? null)
      : place.end
        ? clauseAt(place.start)
        : null;
    return {
      id: `finding-${index + 1}`,
      rule: one.rule,
      severity: one.severity,
      source: "engine",
      clause: clause?.path ?? null,
      clause_label: clause ? `${clause.label} ${clause.heading}`.trim() : null,
      ...place,
      quote: place.end ? one.quote : "",
      evidence: [],
      citations: (one.law ?? []).map(([code, article]) => ({
        article: { code, article },
        on: "2026-11-24",
        words: `《${code}》第${article}条`,
        summary: null,
        in_force: null,
        note: null,
      })),
      title: one.title,
      reason: one.reason,
      positions: null,
      suggestion: one.suggestion ?? null,
      decision: "open",
      decision_reason: null,
      decided_by: null,
      decided_at: null,
      proposal: null,
      carried: null,
      reply: null,
    };
  });
  const facts: FactView[] = plain.facts.map((one, index) => {
    const place = find(one.quote);
    return {
      id: `fact-${index + 1}`,
      kind: one.kind,
      value: null,
      summary: one.summary,
      engine_summary: null,
      clause: clauseAt(place.start)?.path ?? null,
      ...place,
      quote: one.quote,
      also: [],
      source: "engine",
    };
  });
  return { text, blocks, changes, comments, clauses, facts, findings };
}
