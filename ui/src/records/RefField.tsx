// Choosing the record that a field refers to, by typing part of its name.
import { useState } from "react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import { ComboField } from "../kit/ComboField";

type Props = {
  label: string;
  hiddenLabel?: boolean;
  kind: string;
  value: string | null;
  title: string;
  isRequired?: boolean;
  autoFocus?: boolean;
  onBlur?: () => void;
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
  onBlur,
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
    offset: 0,
    limit: 30,
  });
  const rows = (found.data?.rows ?? []).map(({ id, title }) => ({ id, label: title }));
  return (
    <ComboField
      label={label}
      hiddenLabel={hiddenLabel}
      isRequired={isRequired}
      autoFocus={autoFocus}
      onBlur={onBlur}
      value={value}
      text={typed}
      rows={rows}
      empty={t("ui-ref-nothing")}
      onText={setTyped}
      onChange={(id) => {
        setTyped(rows.find((row) => row.id === id)?.label ?? "");
        if (id !== value) onChange(id);
      }}
    />
  );
}
