// Filters of a list: by the type of the field, kept in the address, said in words.
import { moneyDigits } from "../app/format";
import type { Text } from "../app/texts";
import type { FieldFilter, FieldInfo, FilterTest, Json, KindInfo } from "../bindings";
import { asMoney, choiceText } from "./values";

/** The fields that can be filtered, those that are asked for most first. */
export function filterable(info: KindInfo): FieldInfo[] {
  const able = info.fields.filter(
    ({ secret, type }) => !secret && !["json", "instant", "any_ref"].includes(type.type),
  );
  return [...able.filter(({ filter }) => filter), ...able.filter(({ filter }) => !filter)];
}

/** A filter that lets everything through until it is filled in. */
export function blankTest(field: FieldInfo): FilterTest {
  switch (field.type.type) {
    case "choice":
    case "flag":
    case "ref":
    case "tags":
      return { is: "one_of", values: [] };
    case "integer":
    case "decimal":
    case "percent":
    case "money":
    case "date":
      return { is: "between", from: null, to: null };
    default:
      return { is: "contains", text: "" };
  }
}

/** Whether a filter asks for anything. */
export function isFilled({ test }: FieldFilter): boolean {
  if (test.is === "one_of") return test.values.length > 0;
  if (test.is === "contains") return test.text.trim() !== "";
  if (test.is === "between") return test.from !== null || test.to !== null;
  return true;
}

/** A filter in words; `titles` are those of the records it names. */
export function testText(
  t: Text,
  kind: string,
  field: FieldInfo,
  test: FilterTest,
  titles: string[],
): string {
  const said = (value: Json) => {
    const money = asMoney(value);
    return money ? moneyDigits(money) : String(value);
  };
  switch (test.is) {
    case "empty":
      return t("ui-filter-empty");
    case "given":
      return t("ui-filter-given");
    case "contains":
      return test.text ? `“${test.text}”` : "…";
    case "one_of":
      if (test.values.length === 0) return "…";
      if (field.type.type === "ref") return titles.join(t("ui-filter-or"));
      return test.values
        .map((value) =>
          field.type.type === "flag"
            ? t(value ? "ui-yes" : "ui-no")
            : field.type.type === "tags"
              ? String(value)
              : choiceText(t, kind, field.name, String(value)),
        )
        .join(t("ui-filter-or"));
    case "between":
      if (test.from !== null && test.to !== null) return `${said(test.from)} – ${said(test.to)}`;
      if (test.from !== null) return `≥ ${said(test.from)}`;
      return test.to !== null ? `≤ ${said(test.to)}` : "…";
  }
}

/** What stands in the address, if it is one. */
export function filtersOf(value: unknown): FieldFilter[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const filters = value.filter(
    (one): one is FieldFilter => typeof one?.field === "string" && typeof one?.test?.is === "string",
  );
  return filters.length > 0 ? filters : undefined;
}
