// Choosing the record that a field refers to, by typing part of its name.
import { useState } from "react";
import { useAsk, useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { KindInfo } from "../bindings";
import { ComboField } from "../kit/ComboField";

type Props = {
  label: string;
  hiddenLabel?: boolean;
  kind: string;
  value: string | null;
  title: string;
  isRequired?: boolean;
  autoFocus?: boolean;
  error?: string | null;
  onBlur?: () => void;
  /** Whether a name that no record has makes a new one. */
  offersNew?: boolean;
  /** Told with a choice: what the record is called. */
  onTitle?: (title: string) => void;
  onChange: (id: string | null) => void;
};

export function RefField({
  label,
  hiddenLabel,
  kind,
  value,
  title,
  isRequired,
  autoFocus,
  error,
  onBlur,
  offersNew: mayMake = true,
  onTitle,
  onChange,
}: Props) {
  const t = useText();
  const [typed, setTyped] = useState(title);
  const searched = typed === title ? null : typed.trim() || null;
  const found = useAsk("records.list", {
    kind,
    text: searched,
    sort: null,
    descending: false,
    parent: null,
    filters: [],
    offset: 0,
    limit: 30,
  });
  const kinds = useAsk("schema.kinds", {});
  const info = kinds.data?.find(({ name }) => name === kind);
  const create = useWrite("records.save");
  const rows = (found.data?.rows ?? []).map(({ id, title }) => ({ id, label: title }));
  const fresh = typed.trim();
  const offersNew =
    mayMake &&
    info !== undefined &&
    isMadeByTitle(info) &&
    fresh !== "" &&
    fresh !== title &&
    !rows.some(({ label }) => label === fresh);
  const choose = (id: string | null) => {
    if (id === NEW && info) {
      setTyped(fresh);
      create.mutate(
        { kind, id: null, fields: { [info.title]: fresh } },
        {
          onSuccess: (saved) => {
            onTitle?.(fresh);
            onChange(saved.id);
          },
        },
      );
      return;
    }
    const label = rows.find((row) => row.id === id)?.label ?? "";
    setTyped(label);
    onTitle?.(label);
    if (id !== value) onChange(id);
  };
  return (
    <ComboField
      label={label}
      hiddenLabel={hiddenLabel}
      isRequired={isRequired}
      autoFocus={autoFocus}
      error={error}
      onBlur={onBlur}
      value={value}
      text={typed}
      rows={offersNew ? [...rows, { id: NEW, label: t("ui-ref-create", { title: fresh }) }] : rows}
      empty={t("ui-ref-nothing")}
      onText={setTyped}
      onChange={choose}
    />
  );
}

/** The row that makes a new record. */
const NEW = "new";

/** Whether a title is all that a new record of the kind needs. */
const isMadeByTitle = (info: KindInfo) =>
  info.by_hand &&
  info.fields.every(({ name, required, has_default }) => !required || has_default || name === info.title);
