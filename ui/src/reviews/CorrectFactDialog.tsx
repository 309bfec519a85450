// Setting a fact right: its members as a form. What the program read stays below.
import { useState } from "react";
import { asApiError } from "../app/call";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { FactShapeInfo, FactView, Json } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ErrorLine, Quote, Spacer } from "../kit/Layout";
import { FieldEditor } from "../records/FieldEditor";

/** The texts of the members are named as if they were fields of this kind. */
const KIND = "fact_value";

export function CorrectFactDialog({
  fact,
  shape,
  onClose,
}: {
  fact: FactView;
  shape: FactShapeInfo;
  onClose: () => void;
}) {
  const t = useText();
  const correct = useWrite("reviews.correct_fact");
  const [value, setValue] = useState<Record<string, Json>>(() => asMembers(fact.value));
  const error = correct.error ? asApiError(correct.error) : null;
  const save = (next: Json) => correct.mutate({ fact: fact.id, value: next }, { onSuccess: onClose });
  return (
    <Dialog
      title={t("ui-fact-correct-title", { fact: t(`fact-${fact.kind.replaceAll("_", "-")}`) })}
      isOpen
      onClose={onClose}
      onEnter={() => save(value)}
      actions={
        <>
          <Button look="quiet" isDisabled={correct.isPending} onPress={() => save(null)}>
            {t("ui-fact-not-said")}
          </Button>
          <Spacer />
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" isDisabled={correct.isPending} onPress={() => save(value)} testId="fact-save">
            {t("ui-fact-save")}
          </Button>
        </>
      }
    >
      <Quote>{fact.quote}</Quote>
      {shape.members.map((member, index) => (
        <FieldEditor
          key={member.name}
          kind={KIND}
          field={member}
          autoFocus={index === 0}
          value={value[member.name] ?? null}
          onSave={(next) => setValue((before) => ({ ...before, [member.name]: next }))}
        />
      ))}
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
    </Dialog>
  );
}

const asMembers = (value: Json): Record<string, Json> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? ({ ...value } as Record<string, Json>)
    : {};
