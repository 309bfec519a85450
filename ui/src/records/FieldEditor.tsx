// One field of a record, edited in place by the widget of its type.
import { useRef, useState } from "react";
import { useText } from "../app/texts";
import type { FieldInfo, Json } from "../bindings";
import { DateField } from "../kit/DateField";
import { ChoiceField, Field } from "../kit/Field";
import { AnyRecordField } from "./AnyRecordField";
import { RefField } from "./RefField";
import { anyRef, anyRefValue, choiceText, editable, fieldText, parsed } from "./values";

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
  /** Where one field is edited in place: called when it is left as it was. In a form there is none. */
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
  // Enter settles the value, and leaving the field would settle the same once more.
  const settled = useRef<string | null>(null);
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
        error={error}
        onBlur={onDone}
        onChange={onSave}
      />
    );
  if (type.type === "any_ref")
    return (
      <AnyRecordField
        label={label}
        hiddenLabel={hiddenLabel}
        isRequired={field.required}
        autoFocus={autoFocus}
        error={error}
        value={anyRef(value)}
        title={refTitle}
        onBlur={onDone}
        onChange={(record) => onSave(record && anyRefValue(record))}
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
        autoFocus={autoFocus}
        // In place the choices are what was asked for: they are offered at once.
        opensAtOnce={onDone !== undefined}
        onLeave={onDone}
        error={error}
        value={value === null || value === undefined ? "" : String(value)}
        onChange={(choice) => {
          const next = choice === "" ? null : type.type === "flag" ? choice === "true" : choice;
          if (next === (value ?? null)) onDone?.();
          else onSave(next);
        }}
        choices={[...none, ...choices]}
        testId={`field-${field.name}`}
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
        onLeave={() => (typed !== editable(field, value) ? onSave(typed || null) : onDone?.())}
        onCancel={onDone}
        testId={`field-${field.name}`}
      />
    );
  const save = () => {
    if (typed === editable(field, value)) onDone?.();
    else if (typed !== settled.current) {
      settled.current = typed;
      onSave(parsed(field, typed, value));
    }
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
        // In a form these keys are the form's too: Escape closes it, Enter sends it.
        if (event.key === "Enter" && type.type !== "long_text") {
          save();
          if (!onDone) event.continuePropagation();
        } else if (event.key === "Escape" && onDone) onDone();
        else event.continuePropagation();
      }}
      error={error}
      testId={`field-${field.name}`}
      validationBehavior="aria"
    />
  );
}
