// The opinions of those who sign off, and the form for another.
import { useState } from "react";
import { SCAN_FILES } from "../app/call";
import { FileField } from "../app/FileField";
import { minuteOf } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { useText } from "../app/texts";
import { ROLES } from "../archive/roles";
import type { OpinionRole, OpinionView, Verdict } from "../bindings";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { ChoiceField, Field } from "../kit/Field";
import { OpinionCard, OpinionForm, OpinionList } from "../kit/OpinionParts";

export const VERDICTS: Verdict[] = ["agree", "agree_with_changes", "disagree"];
const verdictText = (verdict: Verdict) => `opinion-verdict-${verdict.replaceAll("_", "-")}`;

export function OpinionsPanel({ review, opinions }: { review: string; opinions: OpinionView[] }) {
  const t = useText();
  return (
    <OpinionList
      empty={opinions.length === 0 ? t("ui-no-opinions") : null}
      form={<NewOpinion review={review} />}
    >
      {opinions.map((opinion) => (
        <OpinionCard
          key={opinion.id}
          verdict={opinion.verdict}
          verdictText={t(verdictText(opinion.verdict))}
          head={t("ui-opinion-head", { who: opinion.given_by, role: t(`opinion-role-${opinion.role}`) })}
          when={minuteOf(opinion.given_at)}
          text={opinion.text}
          recorded={
            opinion.recorded_by === null ? null : t("ui-opinion-recorded-by", { by: opinion.recorded_by })
          }
          document={opinion.document?.name ?? null}
        />
      ))}
    </OpinionList>
  );
}

function NewOpinion({ review }: { review: string }) {
  const t = useText();
  const state = useAsk("app.state", {});
  const add = useWrite("reviews.add_opinion");
  const [role, setRole] = useState<OpinionRole>("legal");
  const [verdict, setVerdict] = useState<Verdict>("agree_with_changes");
  const [text, setText] = useState("");
  const [givenBy, setGivenBy] = useState<string | null>(null);
  const [givenOn, setGivenOn] = useState("");
  const [file, setFile] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const who = givenBy ?? state.data?.archive?.actor ?? "";
  const save = () => {
    setTried(true);
    if (!text.trim() || !who.trim()) return;
    add.mutate(
      { review, role, verdict, text: text.trim(), given_by: who.trim(), given_on: givenOn || null, file },
      {
        onSuccess: () => {
          setText("");
          setGivenBy(null);
          setGivenOn("");
          setFile(null);
          setTried(false);
        },
      },
    );
  };
  return (
    <OpinionForm title={t("ui-opinion-new")} onSubmit={save}>
      <OpinionForm.Pair>
        <ChoiceField
          label={t("ui-opinion-role")}
          value={role}
          onChange={setRole}
          choices={ROLES.map((id) => ({ id, label: t(`opinion-role-${id}`) }))}
        />
        <ChoiceField
          label={t("ui-opinion-verdict")}
          value={verdict}
          onChange={setVerdict}
          choices={VERDICTS.map((id) => ({ id, label: t(verdictText(id)) }))}
          testId="opinion-verdict"
        />
      </OpinionForm.Pair>
      <Field
        label={t("ui-opinion-text")}
        isRequired
        validationBehavior="aria"
        rows={4}
        value={text}
        onChange={setText}
        error={tried && !text.trim() ? t("ui-needed") : null}
        testId="opinion-text"
      />
      <Field
        label={t("ui-opinion-given-by")}
        isRequired
        validationBehavior="aria"
        value={who}
        onChange={setGivenBy}
        help={t("ui-opinion-given-by-help")}
        error={tried && !who.trim() ? t("ui-needed") : null}
      />
      {who.trim() !== (state.data?.archive?.actor ?? "") && (
        <>
          <DateField label={t("ui-opinion-given-on")} value={givenOn} onChange={setGivenOn} />
          <FileField
            label={t("ui-opinion-file")}
            help={t("ui-opinion-file-help")}
            filters={SCAN_FILES}
            value={file}
            onChange={setFile}
          />
        </>
      )}
      <OpinionForm.Act>
        <Button type="submit" isDisabled={add.isPending} testId="opinion-save">
          {t("ui-opinion-save")}
        </Button>
      </OpinionForm.Act>
    </OpinionForm>
  );
}
