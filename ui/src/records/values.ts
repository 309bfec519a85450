// A field's value in words, by the type of the field; and back from what was typed.

import { dateText, groupDigits, type Money, minuteOf, moneyDigits } from "../app/format";
import type { Text } from "../app/texts";
import type { FieldInfo, Json, KindInfo, RecordRef, RecordView, UiLanguage } from "../bindings";

export const dashed = (name: string) => name.replaceAll("_", "-");
export const kindText = (t: Text, kind: string) => t(dashed(kind));
export const kindsText = (t: Text, kind: string) => t(`${dashed(kind)}-plural`);
/** A kind's name within a sentence: English writes it small there. */
export const within = (name: string) =>
  /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
/** What every record bears beside the fields of its kind. */
const ON_EVERY_RECORD = ["note", "tags"];
export const fieldText = (t: Text, kind: string, field: string) =>
  t(ON_EVERY_RECORD.includes(field) ? `ui-${field}` : `${dashed(kind)}-${dashed(field)}`);
export const choiceText = (t: Text, kind: string, field: string, choice: string) =>
  t(`${dashed(kind)}-${dashed(field)}-${dashed(choice)}`);

export const asMoney = (value: Json): Money | null =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  typeof value.amount === "string" &&
  typeof value.currency === "string"
    ? { amount: value.amount, currency: value.currency }
    : null;

/** What a value says; empty when there is none. Dates are written out only where there is room. */
export function valueText(
  t: Text,
  kind: string,
  field: FieldInfo,
  record: Pick<RecordView, "fields" | "refs">,
  language: UiLanguage,
  dense: boolean,
): string {
  const value = record.fields[field.name] ?? null;
  if (value === null || value === "") return "";
  switch (field.type.type) {
    case "choice":
      return choiceText(t, kind, field.name, String(value));
    case "ref":
    case "any_ref":
      return record.refs[field.name] ?? String(value);
    case "money": {
      const money = asMoney(value);
      return money ? `${money.currency} ${moneyDigits(money)}` : String(value);
    }
    case "date":
      return dense ? String(value) : dateText(String(value), language);
    case "instant":
      return typeof value === "number" ? minuteOf(value) : String(value);
    case "percent":
      return `${value} %`;
    case "integer":
    case "decimal":
      return groupDigits(String(value));
    case "flag":
      return t(value ? "ui-yes" : "ui-no");
    case "tags":
      return Array.isArray(value) ? value.join(" · ") : String(value);
    case "hash":
      return dense ? `${String(value).slice(0, 12)}…` : String(value);
    default:
      return typeof value === "string" ? value : JSON.stringify(value);
  }
}

/** A reference to a record of any kind as its field holds it, and back. */
export const anyRefValue = ({ kind, id }: RecordRef): string => `${kind}:${id}`;
export function anyRef(value: Json | undefined): RecordRef | null {
  const [kind, id] = typeof value === "string" ? value.split(":") : [];
  return kind && id ? { kind, id } : null;
}

/** The field by which records of a kind belong to one of another. */
export const ownerField = ({ fields }: KindInfo, kind: string): FieldInfo | undefined =>
  fields.find(({ type }) => type.type === "ref" && type.kind === kind);

/** The record that a field refers to. */
export function referred(field: FieldInfo, value: Json | undefined): RecordRef | null {
  if (field.type.type === "any_ref") return anyRef(value);
  return field.type.type === "ref" && typeof value === "string" ? { kind: field.type.kind, id: value } : null;
}

/** The tags that a record bears. */
export const tagsOf = ({ fields }: Pick<RecordView, "fields">): string[] =>
  Array.isArray(fields.tags) ? fields.tags.map(String) : [];

export const isFigure = (field: FieldInfo) =>
  ["money", "integer", "decimal", "percent"].includes(field.type.type);

/** What was typed, as the value to save. The rules themselves are the program's. */
export function parsed(field: FieldInfo, typed: string, before: Json): Json {
  const text = typed.trim();
  if (text === "") return null;
  switch (field.type.type) {
    case "integer":
      return /^-?\d[\d,]*$/.test(text) ? Number(text.replaceAll(",", "")) : text;
    case "decimal":
    case "percent":
      return text.replace(/[,%\s]/g, "");
    case "money": {
      const [, currency, amount] = /^([A-Za-z]{3})?\s*(-?[\d,]+(?:\.\d+)?)$/.exec(text) ?? [];
      if (!amount) return text;
      return {
        amount: amount.replaceAll(",", ""),
        currency: (currency ?? asMoney(before)?.currency ?? "CNY").toUpperCase(),
      };
    }
    case "credit_code":
      return text.toUpperCase();
    default:
      return typed;
  }
}

/** The value as it is edited. */
export function editable(field: FieldInfo, value: Json): string {
  if (value === null || value === undefined) return "";
  const money = field.type.type === "money" ? asMoney(value) : null;
  if (money) return `${money.currency} ${moneyDigits(money)}`;
  return typeof value === "string"
    ? value
    : typeof value === "number"
      ? String(value)
      : JSON.stringify(value);
}

/** The currency that stands dimmed before an amount, and the amount. */
export function moneyParts(field: FieldInfo, value: Json): { lead: string; text: string } | null {
  const money = field.type.type === "money" ? asMoney(value) : null;
  return money && { lead: money.currency, text: moneyDigits(money) };
}

/** Identities by which the program follows a clause from version to version. */
const OF_THE_PROGRAM = ["lineage", "deadline", "uid"];

/** Fields that say something to a person; what the program keeps for itself is shown in words elsewhere. */
export const isForReading = ({ name, type }: FieldInfo) =>
  type.type !== "json" && !OF_THE_PROGRAM.includes(name);

/** Kinds that are shown in a place of their own, not in a list. */
const WITH_PAGE = ["law_base", "law_text", "link", "saved_view"];

/** Kinds that stand for themselves, and those of persons' hands that show in their list what they belong to. */
export const hasOwnList = ({ name: kind, parent, by_hand, fields }: KindInfo) =>
  (parent === null && !WITH_PAGE.includes(kind)) ||
  (by_hand && fields.some(({ name, list }) => name === parent && list));

/** The kinds that are worked with day by day, in the order of the work. The others are folded away. */
const DAILY = [
  "contract",
  "obligation",
  "vendor",
  "project",
  "action",
  "invoice",
  "document",
  "message",
  "meeting",
  "dispute",
  "playbook",
];

/** The kinds with a list of their own: those of every day, and the others. */
export function listedKinds(kinds: KindInfo[]): { daily: KindInfo[]; others: KindInfo[] } {
  const own = kinds.filter(hasOwnList);
  return {
    daily: DAILY.flatMap((name) => own.filter((kind) => kind.name === name)),
    others: own.filter(({ name }) => !DAILY.includes(name)),
  };
}
