// What goes into an evidence package: what is to be proved, and what each exhibit proves.
import { useState } from "react";
import { call } from "../app/call";
import { dateText } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { saveAs } from "../app/saving";
import { useLanguage, useText } from "../app/texts";
import type { RecordRef, TimelineEntry } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { Line, Muted, Stack } from "../kit/Layout";
import { kindText } from "../records/values";

type Props = {
  about: RecordRef;
  title: string;
  chosen: TimelineEntry[];
  onClose: () => void;
  onDone: () => void;
};

export function EvidenceDialog({ about, title, chosen, onClose, onDone }: Props) {
  const t = useText();
  const language = useLanguage();
  const make = useWrite("evidence.make", { told: false });
  const progress = useAsk("job.progress", {}, make.isPending, 300);
  const at = make.isPending ? progress.data : null;
  const [subject, setSubject] = useState("");
  const [purposes, setPurposes] = useState<{ [id: string]: string }>({});
  // The directory goes by day, as a court reads it.
  const exhibits = [...chosen].sort(
    (one, other) => one.on.localeCompare(other.on) || one.number - other.number,
  );
  const save = () =>
    saveAs(t("ui-evidence-file", { title, subject: subject.trim() }), "zip", async (path) => {
      const { exhibits: count, files } = await make.mutateAsync({
        about,
        subject: subject.trim(),
        exhibits: exhibits.map(({ kind, id }) => ({ kind, id, source: null, purpose: purposes[id] ?? "" })),
        path,
      });
      onDone();
      return { text: "ui-evidence-done", args: { count, files } };
    });
  return (
    <Dialog
      title={t("ui-evidence")}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          {at && <Muted>{t("ui-evidence-making", { done: at.done, total: at.total })}</Muted>}
          {make.isPending ? (
            <Button look="quiet" onPress={() => void call("job.cancel", {})} testId="evidence-stop">
              {t("ui-evidence-stop")}
            </Button>
          ) : (
            <Button look="quiet" onPress={onClose}>
              {t("ui-cancel")}
            </Button>
          )}
          <Button
            look="filled"
            isDisabled={subject.trim() === "" || make.isPending}
            onPress={() => void save()}
            testId="evidence-save"
          >
            {t("ui-evidence-save")}
          </Button>
        </>
      }
    >
      <Stack>
        <Muted>{t("ui-evidence-text")}</Muted>
        <Field
          label={t("ui-evidence-subject")}
          placeholder={t("ui-evidence-subject-hint")}
          isRequired
          autoFocus
          value={subject}
          onChange={setSubject}
          testId="evidence-subject"
        />
        {exhibits.map(({ kind, id, title, on }, index) => (
          <Stack key={id}>
            <Line title={title}>
              {t("ui-evidence-exhibit", {
                number: index + 1,
                kind: kindText(t, kind),
                title,
                day: dateText(on, language),
              })}
            </Line>
            <Field
              label={t("ui-evidence-purpose")}
              hiddenLabel
              placeholder={t("ui-evidence-purpose")}
              value={purposes[id] ?? ""}
              onChange={(purpose) => setPurposes({ ...purposes, [id]: purpose })}
              testId={`evidence-purpose-${index + 1}`}
            />
          </Stack>
        ))}
      </Stack>
    </Dialog>
  );
}
