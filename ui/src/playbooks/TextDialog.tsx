// The rules as a file has them, for those who would rather write.
import { useState } from "react";
import { asApiError } from "../app/call";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { PlaybookView } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine, Muted } from "../kit/Layout";

export function TextDialog({ view, onClose }: { view: PlaybookView; onClose: () => void }) {
  const t = useText();
  const change = useWrite("playbooks.change_text");
  const [text, setText] = useState(view.text);
  const error = change.error ? asApiError(change.error) : null;
  return (
    <Dialog
      title={t("ui-playbook-text")}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={text === view.text || change.isPending}
            onPress={() => change.mutate({ playbook: view.id, text }, { onSuccess: onClose })}
            testId="text-save"
          >
            {t("ui-playbook-text-save")}
          </Button>
        </>
      }
    >
      <Muted>{t("ui-playbook-text-help")}</Muted>
      <Field
        label={t("ui-playbook-text")}
        hiddenLabel
        rows={22}
        value={text}
        onChange={setText}
        testId="playbook-text"
      />
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
    </Dialog>
  );
}
