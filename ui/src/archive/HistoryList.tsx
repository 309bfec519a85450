// Operations in words, newest first, with what each changed.

import { dateText, dayOf, timeOf } from "../app/format";
import { useAsk } from "../app/queries";
import { type Text, useLanguage, useText, worded } from "../app/texts";
import type { FieldChange, FieldInfo, HistoryEntry, Json, RecordRef } from "../bindings";
import { ChangeRow, Entry, HistoryDays, NoHistory } from "../kit/HistoryParts";
import { fieldText, kindText, valueText } from "../records/values";

const SHOWN = 8;

export function HistoryList({ entries, about }: { entries: HistoryEntry[]; about?: RecordRef }) {
  const t = useText();
  const language = useLanguage();
  const kinds = useAsk("schema.kinds", {});
  const fieldOf = (change: FieldChange) =>
    kinds.data?.find(({ name }) => name === change.kind)?.fields.find(({ name }) => name === change.field);
  const days = [...new Set(entries.map(({ at }) => dayOf(at)))];
  if (entries.length === 0) return <NoHistory text={t("ui-history-none")} />;
  return (
    <HistoryDays
      days={days.map((day) => ({
        title: dateText(day, language),
        entries: entries
          .filter(({ at }) => dayOf(at) === day)
          .map((entry) => {
            const changes = entry.changes.filter(
              (change) => !about || (change.kind === about.kind && change.id === about.id),
            );
            return (
              <Entry
                key={entry.seq}
                seq={entry.seq}
                time={timeOf(entry.at)}
                actor={entry.actor}
                text={worded(t, entry.operation)}
                undone={entry.undone ? t("ui-history-undone") : null}
                more={changes.length > SHOWN ? t("ui-history-more", { count: changes.length - SHOWN }) : null}
              >
                {changes.slice(0, SHOWN).map((change) => (
                  <ChangeRow
                    key={`${change.id}-${change.field}`}
                    title={about ? null : change.title || kindText(t, change.kind)}
                    field={fieldText(t, change.kind, change.field)}
                    before={said(t, change, change.old, fieldOf(change), language)}
                    after={said(t, change, change.new, fieldOf(change), language)}
                  />
                ))}
              </Entry>
            );
          }),
      }))}
    />
  );
}

function said(
  t: Text,
  change: FieldChange,
  value: Json,
  field: FieldInfo | undefined,
  language: "zh-CN" | "en",
): string {
  if (value === null) return "";
  if (field?.secret) return "••••••";
  if (field)
    return valueText(t, change.kind, field, { fields: { [change.field]: value }, refs: {} }, language, true);
  return typeof value === "string" ? value : JSON.stringify(value);
}
