// One field of a record, edited in place by the widget of its type.
import { useState } from "react";
import { useText } from "../app/texts";
import type { FieldInfo, Json } from "../bindings";
import { DateField } from "../kit/DateField";
import { ChoiceField, Field } from "../kit/Field";
import { RefField } from "./RefField";
import { choiceText, editable, fieldText, parsed } from "./values";

type Props = {
  kind: string;
  field: FieldInfo;
  value: Json;
  refTitle?: string;
  error?: string | null;
  hiddenLabel?: boolean;
  autoFocus?: boolean;
  /** Called when the value is settled: on leaving the field, or at once for a choice. */
  onSave: (value: Json) => void;
  onDone?: () => void;
};

export function FieldEditor({
  kind,
  field,
  value,
  refTitle,
  error,
  hiddenLabel,
  autoFocus,
  onSave,
  onDone,
}: Props) {
  const t = useText();
  const [typed, setTyped] = useState(() => editable(field, value));
  const label = fieldText(t, kind, field.name);
  const { type } = field;
  if (type.type === "ref")
    return (
      <RefField
        label={label}
        hiddenLabel={hiddenLabel}
        kind={type.kind}
        value={typeof value === "string" ? value : null}
        title={refTitle ?? ""}
        isRequired={field.required}
        autoFocus={autoFocus}
        onBlur={onDone}
        onChange={onSave}
      />
    );
  if (type.type === "choice" || type.type === "flag") {
    const choices =
      type.type === "flag"
        ? [
            { id: "true", label: t("ui-yes") },
            { id: "false", label: t("ui-no") },
          ]
        : type.choices.map((choice) => ({ id: choice, label: choiceText(t, kind, field.name, choice) }));
    const none = field.required ? [] : [{ id: "", label: "—" }];
    return (
      <ChoiceField
        label={label}
        hiddenLabel={hiddenLabel}
        isRequired={field.required}
        value={value === null || value === undefined ? "" : String(value)}
        onChange={(choice) => {
          onSave(choice === "" ? null : type.type === "flag" ? choice === "true" : choice);
          onDone?.();
        }}
        choices={[...none, ...choices]}
      />
    );
  }
  if (type.type === "date")
    return (
      <DateField
        label={label}
        hiddenLabel={hiddenLabel}
        isRequired={field.required}
        autoFocus={autoFocus}
        error={error}
        value={typed}
        onChange={setTyped}
        onLeave={() => {
          if (typed !== editable(field, value)) onSave(typed || null);
          onDone?.();
        }}
        testId={`field-${field.name}`}
      />
    );
  const save = () => {
    if (typed !== editable(field, value)) onSave(parsed(field, typed, value));
    onDone?.();
  };
  return (
    <Field
      label={label}
      hiddenLabel={hiddenLabel}
      isRequired={field.required}
      autoFocus={autoFocus}
      rows={type.type === "long_text" ? 4 : undefined}
      value={typed}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter" && type.type !== "long_text") (event.target as HTMLElement).blur();
        else if (event.key === "Escape") {
          setTyped(editable(field, value));
          onDone?.();
        } else event.continuePropagation();
      }}
      error={error}
      testId={`field-${field.name}`}
      validationBehavior="aria"
    />
  );
}
