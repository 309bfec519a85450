// The filters of a list as chips; each opens the widget of its field's type.
import { useState } from "react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { FieldFilter, FieldInfo, FilterTest, Json, KindInfo } from "../bindings";
import { CheckList } from "../kit/CheckList";
import { Chip, ChipRow } from "../kit/Chip";
import { DateField } from "../kit/DateField";
import { ChoiceField, Field } from "../kit/Field";
import { Pair } from "../kit/Layout";
import { blankTest, testText } from "./filters";
import { RefField } from "./RefField";
import { choiceText, editable, fieldText, parsed } from "./values";

type Props = {
  info: KindInfo;
  filters: FieldFilter[];
  /** The field whose filter was just added: its chip stands open. */
  fresh: string | null;
  onChange: (filters: FieldFilter[]) => void;
};

export function FilterBar({ info, filters, fresh, onChange }: Props) {
  if (filters.length === 0) return null;
  return (
    <ChipRow>
      {filters.map((filter, index) => {
        const field = info.fields.find(({ name }) => name === filter.field);
        if (!field) return null;
        return (
          <FilterChip
            key={filter.field}
            kind={info.name}
            field={field}
            test={filter.test}
            isFresh={fresh === filter.field}
            onChange={(test) => onChange(filters.with(index, { ...filter, test }))}
            onRemove={() => onChange(filters.filter((one) => one !== filter))}
          />
        );
      })}
    </ChipRow>
  );
}

type ChipProps = {
  kind: string;
  field: FieldInfo;
  test: FilterTest;
  isFresh: boolean;
  onChange: (test: FilterTest) => void;
  onRemove: () => void;
};

function FilterChip({ kind, field, test, isFresh, onChange, onRemove }: ChipProps) {
  const t = useText();
  const [open, setOpen] = useState(isFresh);
  const named = field.type.type === "ref" && test.is === "one_of" ? test.values.map(String) : [];
  const target = field.type.type === "ref" ? field.type.kind : "";
  const first = useAsk("records.get", { kind: target, id: named[0] ?? "" }, named.length > 0);
  const label = fieldText(t, kind, field.name);
  const mode = test.is === "empty" || test.is === "given" ? test.is : "value";
  return (
    <Chip
      label={label}
      text={testText(t, kind, field, test, first.data ? [first.data.title] : [])}
      removeLabel={t("ui-filter-remove", { field: label })}
      open={open}
      onOpenChange={setOpen}
      onRemove={onRemove}
      testId={`filter-${field.name}`}
    >
      <ChoiceField
        label={label}
        value={mode}
        onChange={(next) => onChange(next === "value" ? blankTest(field) : { is: next })}
        choices={[
          { id: "value", label: t(`ui-filter-by-${testOf(field)}`) },
          { id: "given", label: t("ui-filter-given") },
          { id: "empty", label: t("ui-filter-empty") },
        ]}
      />
      <TestEditor
        kind={kind}
        field={field}
        test={test}
        label={label}
        title={first.data?.title}
        onChange={onChange}
      />
    </Chip>
  );
}

const testOf = (field: FieldInfo) => blankTest(field).is.replaceAll("_", "-");

type EditorProps = {
  kind: string;
  field: FieldInfo;
  test: FilterTest;
  label: string;
  title?: string;
  onChange: (test: FilterTest) => void;
};

function TestEditor({ kind, field, test, label, title, onChange }: EditorProps) {
  const t = useText();
  if (test.is === "contains")
    return (
      <Field
        label={label}
        hiddenLabel
        autoFocus
        value={test.text}
        onChange={(text) => onChange({ is: "contains", text })}
        testId="filter-text"
      />
    );
  if (test.is === "between")
    return (
      <Pair>
        <End
          field={field}
          label={t("ui-filter-from")}
          autoFocus
          value={test.from}
          onSave={(from) => onChange({ ...test, from })}
        />
        <End
          field={field}
          label={t("ui-filter-to")}
          value={test.to}
          onSave={(to) => onChange({ ...test, to })}
        />
      </Pair>
    );
  if (test.is !== "one_of") return null;
  if (field.type.type === "ref")
    return (
      <RefField
        label={label}
        hiddenLabel
        autoFocus
        kind={field.type.kind}
        value={test.values.length > 0 ? String(test.values[0]) : null}
        title={title ?? ""}
        onChange={(id) => onChange({ is: "one_of", values: id === null ? [] : [id] })}
      />
    );
  if (field.type.type === "tags")
    return (
      <TagChoice
        label={label}
        value={test.values}
        onChange={(values) => onChange({ is: "one_of", values })}
      />
    );
  const choices =
    field.type.type === "choice"
      ? field.type.choices.map((id) => ({ id, label: choiceText(t, kind, field.name, id) }))
      : [
          { id: "true", label: t("ui-yes") },
          { id: "false", label: t("ui-no") },
        ];
  return (
    <CheckList
      label={label}
      choices={choices}
      value={test.values.map(String)}
      onChange={(ids) =>
        onChange({ is: "one_of", values: field.type.type === "flag" ? ids.map((id) => id === "true") : ids })
      }
    />
  );
}

/** Some of the tags that there are. */
function TagChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Json[];
  onChange: (values: Json[]) => void;
}) {
  const known = useAsk("records.tags", {});
  return (
    <CheckList
      label={label}
      choices={(known.data ?? []).map(({ tag }) => ({ id: tag, label: tag }))}
      value={value.map(String)}
      onChange={onChange}
    />
  );
}

function End({
  field,
  label,
  autoFocus,
  value,
  onSave,
}: {
  field: FieldInfo;
  label: string;
  autoFocus?: boolean;
  value: Json;
  onSave: (value: Json) => void;
}) {
  const [typed, setTyped] = useState(() => editable(field, value));
  const settle = () => onSave(typed.trim() === "" ? null : parsed(field, typed, null));
  if (field.type.type === "date")
    return (
      <DateField
        label={label}
        autoFocus={autoFocus}
        value={typed}
        onChange={setTyped}
        onLeave={() => onSave(typed || null)}
      />
    );
  return (
    <Field
      label={label}
      autoFocus={autoFocus}
      value={typed}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => (event.key === "Enter" ? settle() : event.continuePropagation())}
    />
  );
}
