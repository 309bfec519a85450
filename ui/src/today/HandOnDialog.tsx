// Somebody else looks after it, or it is put off to another day, for a reason that is kept.
import { useState } from "react";
import { asApiError } from "../app/call";
import { dateText } from "../app/format";
import { useWrite } from "../app/queries";
import { errorText, useLanguage, useText } from "../app/texts";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine, Line, Muted } from "../kit/Layout";
import { fieldText } from "../records/values";

/** Kinds whose day can be put off. An obligation keeps the day of its contract beside the new one. */
const PUT_OFF = ["obligation", "action", "milestone", "legal_event", "meeting"];
/** Kinds that somebody looks after. */
const OWNED = ["obligation", "action"];

export const mayBePutOff = (kind: string) => PUT_OFF.includes(kind);
export const hasOwner = (kind: string) => OWNED.includes(kind);

export type HandedOn = {
  kind: string;
  id: string;
  title: string;
  owner: string;
  /** The day; empty as long as it waits for an event. */
  on: string;
  /** The day by the rule, where it was put off before. */
  by_rule: string | null;
};

export function HandOnDialog({ what, onClose }: { what: HandedOn; onClose: () => void }) {
  const t = useText();
  const language = useLanguage();
  const save = useWrite("records.save");
  const putOff = useWrite("today.put_off");
  const [on, setOn] = useState(what.on);
  const [owner, setOwner] = useState(what.owner);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const withDay = mayBePutOff(what.kind) && what.on !== "";
  const withOwner = hasOwner(what.kind);
  const isPutOff = withDay && on !== "" && on !== what.on;
  const isHandedOn = withOwner && owner.trim() !== what.owner;
  const { kind, id } = what;
  const hand = () => {
    if (isHandedOn) save.mutate({ kind, id, fields: { owner: owner.trim() } }, { onSuccess: onClose });
    else onClose();
  };
  const put = () => {
    setTried(true);
    if (!isPutOff) return hand();
    if (!reason.trim()) return;
    putOff.mutate({ kind, id, to: on, reason: reason.trim() }, { onSuccess: hand });
  };
  const back = () => putOff.mutate({ kind, id, to: null, reason: "" }, { onSuccess: hand });
  const error = putOff.error ?? save.error;
  const title = withOwner
    ? withDay
      ? "ui-today-hand-on-or-put-off"
      : "ui-today-hand-on"
    : "ui-today-put-off";
  return (
    <Dialog
      title={t(title)}
      isOpen
      onClose={onClose}
      onEnter={put}
      actions={
        <>
          {what.by_rule && kind === "obligation" && (
            <Button look="quiet" onPress={back} testId="put-off-back">
              {t("ui-today-put-off-back")}
            </Button>
          )}
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={save.isPending || putOff.isPending}
            onPress={put}
            testId="hand-on-save"
          >
            {t("ui-today-hand-on-save")}
          </Button>
        </>
      }
    >
      <Line title={what.title}>{what.title}</Line>
      {withDay && (
        <>
          <DateField
            label={t("ui-today-put-off-to")}
            autoFocus
            value={on}
            onChange={setOn}
            testId="hand-on-day"
          />
          {kind === "obligation" && (
            <Muted>{t("ui-today-put-off-note", { day: dateText(what.by_rule ?? what.on, language) })}</Muted>
          )}
          <Field
            label={t("ui-today-put-off-reason")}
            isRequired={isPutOff}
            value={reason}
            onChange={setReason}
            error={tried && isPutOff && !reason.trim() ? t("ui-needed") : null}
            testId="hand-on-reason"
          />
        </>
      )}
      {withOwner && (
        <Field
          label={fieldText(t, what.kind, "owner")}
          autoFocus={!withDay}
          value={owner}
          onChange={setOwner}
          testId="hand-on-owner"
        />
      )}
      {error !== null && <ErrorLine>{errorText(t, asApiError(error))}</ErrorLine>}
    </Dialog>
  );
}
