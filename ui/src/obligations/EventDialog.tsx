// Something happened under a contract: days that run from it follow.
import { useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { Dialog } from "../kit/Dialog";
import { ChoiceField, Field } from "../kit/Field";
import { ErrorLine, Line, Muted } from "../kit/Layout";
import { choiceText } from "../records/values";

type Props = {
  contract: { id: string; title: string };
  obligation: { id: string; title: string };
  /** The event that the obligation waits for. */
  event: string | null;
  today: string;
  onClose: () => void;
};

/** An event that only words tell counts for the one obligation that waits for it. */
const ONLY_BY_WORDS = "other";

export function EventDialog({ contract, obligation, event: waited, today, onClose }: Props) {
  const t = useText();
  const kinds = useAsk("schema.kinds", {});
  const save = useWrite("records.save");
  const name = (event: string) => choiceText(t, "contract_event", "event", event);
  const [event, setEvent] = useState(waited ?? ONLY_BY_WORDS);
  const [on, setOn] = useState(today);
  const [said, setSaid] = useState<string | null>(null);
  const [reach, setReach] = useState<"all" | "one">("all");
  const [tried, setTried] = useState(false);
  const what = said ?? (event === ONLY_BY_WORDS ? "" : name(event));
  const isAlone = event === ONLY_BY_WORDS || reach === "one";
  const type = kinds.data
    ?.find(({ name }) => name === "contract_event")
    ?.fields.find(({ name }) => name === "event")?.type;
  const events = type?.type === "choice" ? type.choices : [event];
  const error = save.error ? asApiError(save.error) : null;
  const record = () => {
    setTried(true);
    if (!on || !what.trim()) return;
    const fields = { contract: contract.id, event, happened_on: on, what: what.trim() };
    save.mutate(
      {
        kind: "contract_event",
        id: null,
        fields: isAlone ? { ...fields, obligation: obligation.id } : fields,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      title={t("ui-today-event")}
      isOpen
      onClose={onClose}
      onEnter={record}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" autoFocus isDisabled={save.isPending} onPress={record} testId="event-save">
            {t("ui-today-event-save")}
          </Button>
        </>
      }
    >
      <Line title={contract.title}>{contract.title}</Line>
      <ChoiceField
        label={t("contract-event-event")}
        isRequired
        value={event}
        onChange={setEvent}
        choices={events.map((id) => ({ id, label: name(id) }))}
        testId="event-kind"
      />
      <DateField
        label={t("contract-event-happened-on")}
        isRequired
        value={on}
        onChange={setOn}
        error={tried && !on ? t("ui-needed") : null}
        testId="event-on"
      />
      <Field
        label={t("contract-event-what")}
        isRequired
        value={what}
        onChange={setSaid}
        error={tried && !what.trim() ? t("ui-needed") : null}
        testId="event-what"
      />
      {event === ONLY_BY_WORDS ? (
        <Muted>{t("ui-today-event-alone", { what: obligation.title })}</Muted>
      ) : (
        <ChoiceField
          label={t("ui-today-event-reach")}
          value={reach}
          onChange={setReach}
          choices={[
            { id: "all", label: t("ui-today-event-all") },
            { id: "one", label: t("ui-today-event-one", { what: obligation.title }) },
          ]}
          testId="event-reach"
        />
      )}
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
    </Dialog>
  );
}
