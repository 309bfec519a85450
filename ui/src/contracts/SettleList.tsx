// What is open as a contract ends: for each item what becomes of it, and why.
import { useText } from "../app/texts";
import type { OpenItemView, Outcome, Settled } from "../bindings";
import { ChoiceField, Field } from "../kit/Field";
import { Prose } from "../kit/Layout";
import { SettleRow, SettleRows } from "../kit/SettleParts";
import { choiceText } from "../records/values";

/** What was said of each item: by its key. */
export type Choices = Record<string, { outcome?: Outcome; reason?: string }>;

const OUTCOMES: Outcome[] = ["done", "waived", "carried_on"];
const keyOf = ({ kind, id, issue }: OpenItemView) => `${kind} ${id} ${issue}`;

/** An item that is waived without a reason is not settled. */
export function outcomeOf(item: OpenItemView, chosen: Choices): Outcome | null {
  const { outcome = item.usual, reason = "" } = chosen[keyOf(item)] ?? {};
  if (outcome === "waived" && !reason.trim()) return null;
  return outcome;
}

export const settledOf = (items: OpenItemView[], chosen: Choices): Settled[] =>
  items.flatMap((item) => {
    const outcome = outcomeOf(item, chosen);
    const { kind, id, issue } = item;
    return outcome ? [{ kind, id, issue, outcome, reason: chosen[keyOf(item)]?.reason ?? "" }] : [];
  });

type Props = {
  items: OpenItemView[];
  chosen: Choices;
  onChoose: (chosen: Choices) => void;
  left: number;
  override: string;
  onOverride: (reason: string) => void;
};

export function SettleList({ items, chosen, onChoose, left, override, onOverride }: Props) {
  const t = useText();
  if (items.length === 0) return <Prose>{t("ui-settle-none")}</Prose>;
  const name = (field: string, choice: string) => choiceText(t, "settlement_item", field, choice);
  return (
    <>
      <Prose>{t("ui-settle-intro", { count: items.length })}</Prose>
      <SettleRows label={t("settlement-items")}>
        {items.map((item) => {
          const key = keyOf(item);
          const said = chosen[key] ?? {};
          const outcome = said.outcome ?? item.usual;
          const put = (more: Partial<typeof said>) => onChoose({ ...chosen, [key]: { ...said, ...more } });
          return (
            <SettleRow
              key={key}
              kind={name("issue", item.issue)}
              title={item.title}
              detail={[item.amount, item.on].filter(Boolean).join(" · ")}
              isLeft={!outcomeOf(item, chosen)}
            >
              <ChoiceField
                label={`${t("settlement-item-outcome")} ${item.title}`}
                hiddenLabel
                value={outcome}
                placeholder={t("ui-settle-choose")}
                onChange={(outcome) => put({ outcome })}
                choices={OUTCOMES.map((id) => ({ id, label: name("outcome", id) }))}
                testId="settle-outcome"
              />
              <Field
                label={`${t("settlement-item-reason")} ${item.title}`}
                hiddenLabel
                placeholder={t("settlement-item-reason")}
                value={said.reason ?? ""}
                onChange={(reason) => put({ reason })}
                testId="settle-reason"
              />
            </SettleRow>
          );
        })}
      </SettleRows>
      {left > 0 && (
        <Field
          label={t("ui-settle-override")}
          help={t("ui-settle-left", { count: left })}
          value={override}
          onChange={onOverride}
          testId="settle-override"
        />
      )}
    </>
  );
}
