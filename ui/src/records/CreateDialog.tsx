// A new record: its required fields now, the others later, in place.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asApiError } from "../app/call";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { Json, KindInfo } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { FieldEditor } from "./FieldEditor";
import { kindText, within } from "./values";

/** The fields asked for at first: the required ones that a person may set, else the title. */
export function firstFields(info: KindInfo) {
  const free = info.fields.filter(({ set_by }) => set_by === null);
  const needed = free.filter(
    ({ required, has_default, name }) => required && (!has_default || name === info.title),
  );
  return needed.length > 0 ? needed : free.filter(({ name }) => name === info.title);
}

type Props = {
  info: KindInfo;
  /** Fields that are settled already, such as the record it belongs to. */
  given?: Record<string, Json>;
  onClose: () => void;
};

export function CreateDialog({ info, given = {}, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const [fields, setFields] = useState<Record<string, Json>>(given);
  const [tried, setTried] = useState(false);
  const save = useWrite("records.save");
  const error = save.error ? asApiError(save.error) : null;
  const asked = firstFields(info).filter(({ name }) => !(name in given));
  const create = () => {
    setTried(true);
    if (asked.some(({ name, required }) => required && (fields[name] ?? null) === null)) return;
    save.mutate(
      { kind: info.name, id: null, fields },
      {
        onSuccess: ({ id }) => {
          onClose();
          void navigate({ to: "/records/$kind/$id", params: { kind: info.name, id } });
        },
      },
    );
  };
  return (
    <Dialog
      title={t("ui-records-new", { kind: within(kindText(t, info.name)) })}
      isOpen
      onClose={onClose}
      onEnter={create}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" isDisabled={save.isPending} onPress={create} testId="create-save">
            {t("ui-records-create")}
          </Button>
        </>
      }
    >
      {asked.map((field, index) => (
        <FieldEditor
          key={field.name}
          kind={info.name}
          field={field}
          autoFocus={index === 0}
          value={fields[field.name] ?? null}
          error={
            error?.field === field.name
              ? errorText(t, error)
              : tried && field.required && (fields[field.name] ?? null) === null
                ? t("ui-needed")
                : null
          }
          onSave={(value) => setFields((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
    </Dialog>
  );
}
