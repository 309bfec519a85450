// Something that was due was done: on which day.
import { useState } from "react";
import { asApiError } from "../app/call";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { Dialog } from "../kit/Dialog";
import { ErrorLine, Line } from "../kit/Layout";
import { fieldText } from "../records/values";

type Props = { what: { kind: string; id: string; title: string }; today: string; onClose: () => void };

export function FulfilDialog({ what, today, onClose }: Props) {
  const t = useText();
  const fulfil = useWrite("obligations.fulfil");
  const save = useWrite("records.save");
  const error = fulfil.error ?? save.error;
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const done = () => {
    setTried(true);
    if (!on) return;
    const { kind, id } = what;
    if (kind === "obligation") fulfil.mutate({ obligation: id, on }, { onSuccess: onClose });
    else save.mutate({ kind, id, fields: { done_on: on } }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t(what.kind === "obligation" ? "ui-today-fulfil" : "ui-today-done")}
      isOpen
      onClose={onClose}
      onEnter={done}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            autoFocus
            isDisabled={fulfil.isPending || save.isPending}
            onPress={done}
            testId="fulfil-save"
          >
            {t("ui-today-fulfil-save")}
          </Button>
        </>
      }
    >
      <Line title={what.title}>{what.title}</Line>
      <DateField
        label={fieldText(t, what.kind, "done_on")}
        isRequired
        value={on}
        onChange={setOn}
        error={tried && !on ? t("ui-needed") : null}
        testId="fulfil-on"
      />
      {error !== null && <ErrorLine>{errorText(t, asApiError(error))}</ErrorLine>}
    </Dialog>
  );
}
