import { describe, expect, it } from "vitest";
import type { ExpressionMember, ExpressionNames } from "../bindings";
import { completed, offerAt } from "./complete";

const member = (name: string, type: ExpressionMember["type"], choices: string[] = []): ExpressionMember => ({
  name,
  type,
  unit: "",
  choices,
});
const names: ExpressionNames = {
  groups: [
    { name: "warranty", is_list: false, members: [member("months", "number")] },
    { name: "payments", is_list: true, members: [member("percent", "number"), member("trigger", "text")] },
    { name: "dispute", is_list: false, members: [member("method", "text", ["arbitration", "litigation"])] },
    { name: "text", is_list: false, members: [] },
  ],
  functions: [
    { name: "says", form: 'says("")', is_method: false },
    { name: "has_clause", form: 'has_clause("")', is_method: false },
    { name: "contains", form: 'contains("")', is_method: true },
    { name: "exists", form: "exists(x, )", is_method: true },
    { name: "size", form: "size()", is_method: true },
  ],
  categories: ["payment", "warranty"],
};
/** What is offered where `|` stands. */
const offered = (marked: string) =>
  offerAt(marked.replace("|", ""), marked.indexOf("|"), names).completions.map(({ text }) => text);

describe("completion", () => {
  it("offers what fits the place", () => {
    const cases: [string, string[]][] = [
      ["|", []],
      ["war|", ["warranty"]],
      ["warranty.|", ["months"]],
      ["warranty.m| < 24", ["months"]],
      ["warranty.months|", []],
      ["payments.|", ["exists(x, )", "size()"]],
      ["payments.exists(p, p.|)", ["percent", "trigger"]],
      ["payments.exists(p, p.trigger.c|)", ['contains("")']],
      ["payments.filter(p, p.percent > 1).exists(q, q.pe|)", ["percent"]],
      ["text.|", ['contains("")', "size()"]],
      ["dispute.method == '|'", ["arbitration", "litigation"]],
      ['dispute.method == "li|"', ["litigation"]],
      ["has_clause('p|')", ["payment"]],
      ["says('war|')", []],
      ["s|", ['says("")']],
      ["nobody.|", []],
    ];
    for (const [marked, expected] of cases) expect([marked, offered(marked)]).toEqual([marked, expected]);
  });
  it("puts the caret where one goes on", () => {
    const cases: [string, number, string][] = [
      ["war|", 0, "warranty|"],
      ["s| && true", 0, 'says("|") && true'],
      ["payments.e|", 0, "payments.exists(x, |)"],
      ["dispute.method == 'a|'", 0, "dispute.method == 'arbitration|'"],
    ];
    for (const [marked, at, expected] of cases) {
      const [source, caret] = [marked.replace("|", ""), marked.indexOf("|")];
      const offer = offerAt(source, caret, names);
      const done = completed(source, caret, offer, offer.completions[at]);
      expect(`${done.text.slice(0, done.caret)}|${done.text.slice(done.caret)}`).toBe(expected);
    }
  });
});
