// Operations in words, newest first, with what each changed.
import { Undo2 } from "lucide-react";
import { dateText, dayOf, timeOf } from "../app/format";
import { useAsk } from "../app/queries";
import { type Text, useLanguage, useText, worded } from "../app/texts";
import { useUndo } from "../app/undo";
import type { FieldChange, FieldInfo, HistoryEntry, RecordRef } from "../bindings";
import { IconButton } from "../kit/Button";
import { ChangeRow, Entry, HistoryDays, NoHistory } from "../kit/HistoryParts";
import { fieldText, isForReading, kindText, valueText } from "../records/values";

const SHOWN = 8;

export function HistoryList({ entries, about }: { entries: HistoryEntry[]; about?: RecordRef }) {
  const t = useText();
  const language = useLanguage();
  const kinds = useAsk("schema.kinds", {});
  const { runUndoOf } = useUndo();
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
            const changes = entry.changes.filter((change) => {
              const field = fieldOf(change);
              if (field && !isForReading(field)) return false;
              return !about || (change.kind === about.kind && change.id === about.id);
            });
            return (
              <Entry
                key={entry.seq}
                seq={entry.seq}
                time={timeOf(entry.at)}
                actor={entry.actor}
                text={worded(t, entry.operation)}
                action={
                  !entry.undone &&
                  !["op-undo", "op-redo"].includes(entry.operation.id) && (
                    <IconButton
                      small
                      icon={Undo2}
                      label={t("ui-undo-this")}
                      onPress={() => runUndoOf(entry.seq)}
                      testId={`undo-${entry.seq}`}
                    />
                  )
                }
                undone={entry.undone ? t("ui-history-undone") : null}
                more={changes.length > SHOWN ? t("ui-history-more", { count: changes.length - SHOWN }) : null}
              >
                {changes.slice(0, SHOWN).map((change) => (
                  <ChangeRow
                    key={`${change.id}-${change.field}`}
                    title={about || areOfOne(changes) ? null : change.title || kindText(t, change.kind)}
                    field={fieldOrLife(t, change)}
                    isLife={change.field === "created_at"}
                    before={said(t, change, "old", fieldOf(change), language)}
                    after={said(t, change, "new", fieldOf(change), language)}
                  />
                ))}
              </Entry>
            );
          }),
      }))}
    />
  );
}

/** Whether all belongs to one record, which the operation names already. */
const areOfOne = (changes: FieldChange[]) => new Set(changes.map(({ id }) => id)).size === 1;

/** A field by name; a record's birth and end stand as `created_at` from nothing and to nothing. */
function fieldOrLife(t: Text, change: FieldChange): string {
  if (change.field === "note") return t("ui-note");
  if (change.field !== "created_at") return fieldText(t, change.kind, change.field);
  return t(change.old === null ? "ui-history-made" : "ui-history-removed", {
    kind: kindText(t, change.kind),
  });
}

function said(
  t: Text,
  change: FieldChange,
  side: "old" | "new",
  field: FieldInfo | undefined,
  language: "zh-CN" | "en",
): string {
  const value = change[side];
  const title = change[`${side}_title`];
  if (value === null || change.field === "created_at") return "";
  if (field?.secret) return "••••••";
  if (field)
    return valueText(
      t,
      change.kind,
      field,
      { fields: { [change.field]: value }, refs: title === null ? {} : { [change.field]: title } },
      language,
      true,
    );
  return typeof value === "string" ? value : JSON.stringify(value);
}
