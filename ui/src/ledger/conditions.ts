// Conditions as the program writes them: `advance.percent > 20`. Here they are only taken apart to be edited.
import type { Text } from "../app/texts";
import type { LedgerColumn } from "../bindings";

export type Parts = { column: string; sign: Sign; value: string };
export type Sign = "=" | "contains" | "lacks" | ">" | ">=" | "<" | "<=" | "within" | "given" | "empty";

const SIGNS: Sign[] = ["=", "contains", "lacks", ">", ">=", "<", "<=", "within", "given", "empty"];

export function partsOf(words: string): Parts {
  const [column = "", sign = "", ...rest] = words.split(" ");
  return { column, sign: SIGNS.find((one) => one === sign) ?? "given", value: rest.join(" ") };
}

export const wordsOf = ({ column, sign, value }: Parts) =>
  sign === "given" || sign === "empty" ? `${column} ${sign}` : `${column} ${sign} ${value}`;

/** Whether a condition asks for anything yet. */
export const isWhole = (words: string) => {
  const { sign, value } = partsOf(words);
  return sign === "given" || sign === "empty" || value.trim() !== "";
};

/** The signs that make sense for a column, the usual one first. */
export function signsOf({ type: { type } }: LedgerColumn): Sign[] {
  switch (type) {
    case "choice":
    case "flag":
    case "ref":
      return ["=", "given", "empty"];
    case "date":
      return ["within", ">=", "<=", "given", "empty"];
    case "integer":
    case "decimal":
    case "percent":
    case "money":
      return [">", ">=", "<", "<=", "given", "empty"];
    default:
      return ["contains", "lacks", "given", "empty"];
  }
}

export const signText = (t: Text, sign: Sign) => {
  const names: Record<Sign, string> = {
    "=": "ui-sign-is",
    contains: "ui-sign-contains",
    lacks: "ui-sign-lacks",
    ">": "ui-sign-above",
    ">=": "ui-sign-at-least",
    "<": "ui-sign-below",
    "<=": "ui-sign-at-most",
    within: "ui-sign-within",
    given: "ui-sign-given",
    empty: "ui-sign-empty",
  };
  return t(names[sign]);
};

/** What a condition asks for, in words; `title` is that of the record it names. */
export function conditionText(t: Text, column: LedgerColumn, { sign, value }: Parts, title?: string): string {
  if (sign === "given" || sign === "empty") return signText(t, sign);
  if (value.trim() === "") return "…";
  if (sign === "within") return t("ui-table-within", { days: value });
  if (sign === "contains") return `“${value}”`;
  if (sign === "lacks") return `${signText(t, sign)} “${value}”`;
  if (sign !== "=") return `${{ ">": ">", ">=": "≥", "<": "<", "<=": "≤" }[sign]} ${value}`;
  if (column.type.type === "ref") return title ?? "…";
  const names = value.split(",").map((one) => one.trim());
  if (column.type.type === "flag") return t(names.includes("true") ? "ui-yes" : "ui-no");
  return names
    .map((name) => column.choices.find((choice) => choice.name === name)?.label ?? name)
    .join(t("ui-filter-or"));
}
