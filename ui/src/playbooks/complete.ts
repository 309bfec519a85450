// What an expression may go on with at the caret: names, what is known of them, functions, and the only values they take.
import type { ExpressionGroup, ExpressionNames } from "../bindings";

export type Completion = {
  /** What is put in. */
  text: string;
  /** Message id of what it means; none for plain values. */
  doc: string | null;
  unit: string;
};
export type Offer = { from: number; completions: Completion[] };

const LOOPS = /(\w+)(?:\.(?:filter|map)\([^()]*\))*\.(?:exists|all|exists_one|filter|map)\(\s*(\w+)\s*,/g;
const docOf = (...parts: string[]) => `expression-${parts.join("-").replaceAll("_", "-")}`;

export function offerAt(source: string, caret: number, names: ExpressionNames): Offer {
  const before = source.slice(0, caret);
  const value = /([\w.]+)\s*(?:==|!=)\s*["']([^"']*)$/.exec(before);
  if (value) return choices(names, source, value[1], value[2], caret);
  const category = /has_clause\(\s*["']([^"']*)$/.exec(before);
  const plain = (text: string): Completion => ({ text, doc: null, unit: "" });
  if (category) return matching(category[1], caret, names.categories.map(plain));
  if (isInText(before)) return { from: caret, completions: [] };
  const word = /[A-Za-z_][\w.]*$/.exec(before)?.[0] ?? "";
  const dot = word.lastIndexOf(".");
  if (dot >= 0) return members(names, source, word.slice(0, dot), word.slice(dot + 1), caret);
  if (word === "") return { from: caret, completions: [] };
  const groups = names.groups.map(({ name }) => ({ text: name, doc: docOf(name), unit: "" }));
  const functions = names.functions
    .filter(({ is_method }) => !is_method)
    .map(({ name, form }) => ({ text: form, doc: docOf(name), unit: "" }));
  const variables = [...source.matchAll(LOOPS)].map(([, , variable]) => plain(variable));
  return matching(word, caret, [
    ...groups,
    ...functions,
    ...variables,
    plain("true"),
    plain("false"),
    plain("null"),
  ]);
}

/** The thing that a name or a loop's variable stands for. */
function groupOf(names: ExpressionNames, source: string, name: string) {
  const looped = [...source.matchAll(LOOPS)].find(([, , variable]) => variable === name);
  const group = names.groups.find((group) => group.name === (looped ? looped[1] : name));
  return group && { group, isOne: Boolean(looped) || !group.is_list };
}

function members(names: ExpressionNames, source: string, path: string, typed: string, caret: number): Offer {
  const methods = (wanted: string[]) =>
    names.functions
      .filter(({ name }) => wanted.includes(name))
      .map(({ name, form }) => ({ text: form, doc: docOf(name), unit: "" }));
  const inText = ["contains", "startsWith", "endsWith", "matches", "size"];
  const [head, member] = path.split(".");
  const found = groupOf(names, source, head);
  if (!found) return { from: caret, completions: [] };
  const { group, isOne } = found;
  if (member !== undefined) {
    const type = group.members.find(({ name }) => name === member)?.type;
    return matching(
      typed,
      caret,
      methods(type === "text" ? inText : type === "texts" ? ["size", "exists"] : []),
    );
  }
  if (group.members.length === 0) return matching(typed, caret, methods(inText));
  if (isOne) return matching(typed, caret, known(group));
  return matching(typed, caret, methods(["exists", "all", "exists_one", "filter", "map", "size"]));
}

const known = (group: ExpressionGroup): Completion[] =>
  group.members.map(({ name, unit }) => ({ text: name, doc: docOf(group.name, name), unit }));

function choices(names: ExpressionNames, source: string, path: string, typed: string, caret: number): Offer {
  const [head, member] = path.split(".");
  const group = groupOf(names, source, head)?.group;
  const of = group?.members.find(({ name }) => name === member)?.choices ?? [];
  return matching(
    typed,
    caret,
    of.map((text) => ({ text, doc: null, unit: "" })),
  );
}

function matching(typed: string, caret: number, all: Completion[]): Offer {
  const wanted = typed.toLowerCase();
  const completions = all.filter(({ text }) => text.toLowerCase().startsWith(wanted) && text !== typed);
  return { from: caret - typed.length, completions };
}

/** Is the caret within quotes? */
function isInText(before: string): boolean {
  let quote = "";
  for (const c of before) {
    if (quote) quote = c === quote ? "" : quote;
    else if (c === '"' || c === "'") quote = c;
  }
  return quote !== "";
}

/** The source with a completion in it, and where the caret goes: between quotes or into brackets. */
export function completed(source: string, caret: number, offer: Offer, chosen: Completion) {
  const text = source.slice(0, offer.from) + chosen.text + source.slice(caret);
  const quotes = chosen.text.indexOf('""');
  const close = chosen.text.endsWith(", )") ? chosen.text.length - 1 : chosen.text.length;
  return { text, caret: offer.from + (quotes >= 0 ? quotes + 1 : close) };
}
