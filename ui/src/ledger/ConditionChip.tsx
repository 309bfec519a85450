// One condition as a chip that opens its editor.
import { useState } from "react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { LedgerColumn } from "../bindings";
import { CheckList } from "../kit/CheckList";
import { Chip } from "../kit/Chip";
import { DateField } from "../kit/DateField";
import { ChoiceField, Field } from "../kit/Field";
import { RefField } from "../records/RefField";
import { conditionText, type Parts, partsOf, type Sign, signsOf, signText, wordsOf } from "./conditions";

type Props = {
  column: LedgerColumn;
  words: string;
  /** It was just added: it stands open. */
  isFresh: boolean;
  onChange: (words: string) => void;
  onRemove: () => void;
};

export function ConditionChip({ column, words, isFresh, onChange, onRemove }: Props) {
  const t = useText();
  const [open, setOpen] = useState(isFresh);
  const parts = partsOf(words);
  const target = column.type.type === "ref" ? column.type.kind : "";
  const named = useAsk("records.get", { kind: target, id: parts.value }, target !== "" && parts.value !== "");
  const put = (next: Partial<Parts>) => onChange(wordsOf({ ...parts, ...next }));
  return (
    <Chip
      label={column.label}
      text={conditionText(t, column, parts, named.data?.title)}
      removeLabel={t("ui-filter-remove", { field: column.label })}
      open={open}
      onOpenChange={setOpen}
      onRemove={onRemove}
      testId={`condition-${column.name}`}
    >
      <ChoiceField<Sign>
        label={column.label}
        value={parts.sign}
        onChange={(sign) =>
          put({ sign, value: sign === "within" || parts.sign === "within" ? "" : parts.value })
        }
        choices={signsOf(column).map((id) => ({ id, label: signText(t, id) }))}
      />
      {parts.sign !== "given" && parts.sign !== "empty" && (
        <ValueEditor
          column={column}
          parts={parts}
          title={named.data?.title ?? ""}
          onChange={(value) => put({ value })}
        />
      )}
    </Chip>
  );
}

type EditorProps = { column: LedgerColumn; parts: Parts; title: string; onChange: (value: string) => void };

function ValueEditor({ column, parts, title, onChange }: EditorProps) {
  const t = useText();
  const [typed, setTyped] = useState(parts.value);
  const { type } = column.type;
  if (column.type.type === "ref")
    return (
      <RefField
        label={column.label}
        hiddenLabel
        autoFocus
        kind={column.type.kind}
        value={parts.value || null}
        title={title}
        onChange={(id) => onChange(id ?? "")}
      />
    );
  if (type === "choice" || type === "flag") {
    const choices =
      type === "flag"
        ? [
            { id: "true", label: t("ui-yes") },
            { id: "false", label: t("ui-no") },
          ]
        : column.choices.map(({ name, label }) => ({ id: name, label }));
    return (
      <CheckList
        label={column.label}
        choices={choices}
        value={parts.value.split(",").filter(Boolean)}
        onChange={(names) => onChange(names.join(","))}
      />
    );
  }
  if (type === "date" && parts.sign !== "within")
    return (
      <DateField
        label={column.label}
        autoFocus
        value={typed}
        onChange={setTyped}
        onLeave={() => onChange(typed)}
      />
    );
  const settle = () => onChange(typed.trim().replaceAll(/[,%]/g, type === "text" ? "$&" : ""));
  return (
    <Field
      label={parts.sign === "within" ? t("ui-table-days") : column.label}
      hiddenLabel={parts.sign !== "within"}
      autoFocus
      value={typed}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => (event.key === "Enter" ? settle() : event.continuePropagation())}
      testId="condition-value"
    />
  );
}
