// Whether the desktop is told what is due, and when. Off until it is asked for.
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asApiError, call } from "../app/call";
import { useAsk } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { ApiError, Reminding } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ChoiceField, Field } from "../kit/Field";
import { ErrorLine, Muted } from "../kit/Layout";

export function RemindingDialog({ onClose }: { onClose: () => void }) {
  const { data } = useAsk("reminding.get", {});
  return data ? <Asked kept={data} onClose={onClose} /> : null;
}

function Asked({ kept, onClose }: { kept: Reminding; onClose: () => void }) {
  const t = useText();
  const client = useQueryClient();
  const [isOn, setOn] = useState(kept.is_on);
  const [at, setAt] = useState(kept.at);
  const [error, setError] = useState<ApiError | null>(null);
  const save = async () => {
    try {
      await call("reminding.set", { is_on: isOn, at: at.trim() });
      await client.invalidateQueries({ queryKey: ["reminding.get"] });
      onClose();
    } catch (thrown) {
      setError(asApiError(thrown));
    }
  };
  return (
    <Dialog
      title={t("ui-reminding")}
      isOpen
      onClose={onClose}
      onEnter={() => void save()}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" onPress={() => void save()} testId="reminding-save">
            {t("ui-today-hand-on-save")}
          </Button>
        </>
      }
    >
      <Muted>{t("ui-reminding-text")}</Muted>
      <ChoiceField
        label={t("ui-reminding-is-on")}
        value={isOn ? "on" : "off"}
        onChange={(value) => setOn(value === "on")}
        choices={[
          { id: "off", label: t("ui-reminding-off") },
          { id: "on", label: t("ui-reminding-on") },
        ]}
        testId="reminding-on"
      />
      {isOn && (
        <Field
          label={t("ui-reminding-at")}
          help={t("ui-reminding-at-help")}
          value={at}
          onChange={setAt}
          testId="reminding-at"
        />
      )}
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
    </Dialog>
  );
}
