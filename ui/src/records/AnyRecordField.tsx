// Choosing a record of whatever kind, by typing words that it holds.
import { useState } from "react";
import { useAsk } from "../app/queries";
import { useSettled } from "../app/settled";
import { useText } from "../app/texts";
import type { RecordRef } from "../bindings";
import { ComboField } from "../kit/ComboField";
import { kindText } from "./values";

/** How many of the records found are offered. */
const FOUND = 30;

type Props = {
  label: string;
  hiddenLabel?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  error?: string | null;
  value: RecordRef | null;
  /** What the record is called that is chosen already. */
  title?: string;
  /** A record that is not offered: the one at hand. */
  except?: string;
  onBlur?: () => void;
  onChange: (record: RecordRef | null) => void;
};

export function AnyRecordField({ value, title = "", except, onChange, ...field }: Props) {
  const t = useText();
  const [typed, setTyped] = useState(title);
  const [chosen, setChosen] = useState(title);
  const query = useSettled(typed);
  const found = useAsk("search", { query, limit: FOUND }, query.trim() !== "" && query !== chosen);
  const hits = (found.data?.hits ?? []).filter(({ id }) => id !== except);
  return (
    <ComboField
      {...field}
      value={value?.id ?? null}
      text={typed}
      rows={hits.map(({ id, kind, title }) => ({ id, label: `${title} · ${kindText(t, kind)}` }))}
      empty={t("ui-links-nothing")}
      onText={setTyped}
      onChange={(id) => {
        const hit = hits.find((one) => one.id === id);
        setChosen(hit?.title ?? "");
        setTyped(hit?.title ?? "");
        onChange(hit ? { kind: hit.kind, id: hit.id } : null);
      }}
    />
  );
}
