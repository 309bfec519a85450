// Somebody else looks after it, or it is put off to another day.
import { useState } from "react";
import { asApiError } from "../app/call";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { Json } from "../bindings";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine, Line } from "../kit/Layout";
import { fieldText } from "../records/values";

/** Kinds whose day a person may set without a look at the contract. */
export const mayBePutOff = (kind: string) => kind === "action";

export type HandedOn = { kind: string; id: string; title: string; owner: string; on: string };

export function HandOnDialog({ what, onClose }: { what: HandedOn; onClose: () => void }) {
  const t = useText();
  const save = useWrite("records.save");
  const [on, setOn] = useState(what.on);
  const [owner, setOwner] = useState(what.owner);
  const put = () => {
    const fields: { [field: string]: Json } = {};
    if (owner.trim() !== what.owner) fields.owner = owner.trim();
    if (mayBePutOff(what.kind) && on !== what.on) fields.due_on = on || null;
    if (Object.keys(fields).length === 0) onClose();
    else save.mutate({ kind: what.kind, id: what.id, fields }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t(mayBePutOff(what.kind) ? "ui-today-hand-on-or-put-off" : "ui-today-hand-on")}
      isOpen
      onClose={onClose}
      onEnter={put}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" isDisabled={save.isPending} onPress={put} testId="hand-on-save">
            {t("ui-today-hand-on-save")}
          </Button>
        </>
      }
    >
      <Line title={what.title}>{what.title}</Line>
      {mayBePutOff(what.kind) && (
        <DateField
          label={fieldText(t, what.kind, "due_on")}
          autoFocus
          value={on}
          onChange={setOn}
          testId="hand-on-day"
        />
      )}
      <Field
        label={fieldText(t, what.kind, "owner")}
        autoFocus={!mayBePutOff(what.kind)}
        value={owner}
        onChange={setOwner}
        testId="hand-on-owner"
      />
      {save.error !== null && <ErrorLine>{errorText(t, asApiError(save.error))}</ErrorLine>}
    </Dialog>
  );
}
