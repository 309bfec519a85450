// An obligation was done: on which day.
import { useState } from "react";
import { asApiError } from "../app/call";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { Dialog } from "../kit/Dialog";
import { ErrorLine, Line } from "../kit/Layout";

type Props = { obligation: { id: string; title: string }; today: string; onClose: () => void };

export function FulfilDialog({ obligation, today, onClose }: Props) {
  const t = useText();
  const fulfil = useWrite("obligations.fulfil");
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (on) fulfil.mutate({ obligation: obligation.id, on }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t("ui-today-fulfil")}
      isOpen
      onClose={onClose}
      onEnter={save}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" autoFocus isDisabled={fulfil.isPending} onPress={save} testId="fulfil-save">
            {t("ui-today-fulfil-save")}
          </Button>
        </>
      }
    >
      <Line title={obligation.title}>{obligation.title}</Line>
      <DateField
        label={t("obligation-done-on")}
        isRequired
        value={on}
        onChange={setOn}
        error={tried && !on ? t("ui-needed") : null}
        testId="fulfil-on"
      />
      {fulfil.error !== null && <ErrorLine>{errorText(t, asApiError(fulfil.error))}</ErrorLine>}
    </Dialog>
  );
}
