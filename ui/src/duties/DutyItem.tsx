// One duty: as it was read, and open, as it can be set right before it is taken over.
import { memo } from "react";
import { dateText, groupDigits } from "../app/format";
import { useAsk } from "../app/queries";
import { useSettled } from "../app/settled";
import { useLanguage, useText } from "../app/texts";
import type { DueView, DutyKind, DutyView, Role } from "../bindings";
import { DueLines } from "../kit/DueParts";
import { DutyCard } from "../kit/DutyParts";
import { ChoiceField, Field } from "../kit/Field";
import { Pair } from "../kit/Layout";
import { choiceText, fieldText } from "../records/values";
import type { Change } from "./taking";

const ROLES: Role[] = ["vendor", "buyer", "both", "other"];
const KINDS: DutyKind[] = [
  "payment",
  "delivery",
  "acceptance",
  "report",
  "warranty",
  "notice",
  "confidentiality",
  "task",
];

type Props = {
  contract: string;
  id: string;
  index: number;
  duty: DutyView;
  change: Change | undefined;
  isOpen: boolean;
  isTaken: boolean;
  lang: string;
  owner: string;
  onOpen: (id: string) => void;
  onTake: (id: string, is: boolean) => void;
  onChange: (id: string, change: Change) => void;
};

export const DutyItem = memo(function DutyItem(props: Props) {
  const { contract, id, index, duty, change = {}, isOpen, isTaken, lang, onOpen, onTake } = props;
  const t = useText();
  const language = useLanguage();
  const what = change.what ?? duty.what;
  const kind = change.kind ?? duty.kind;
  const owedBy = change.owed_by ?? duty.owed_by;
  const due = useDue(contract, duty, change.due_words);
  const sum = [
    duty.percent && `${groupDigits(duty.percent.replace(/\.0+$/, ""))}%`,
    duty.amount && groupDigits(duty.amount, 2),
  ];
  return (
    <DutyCard
      id={id}
      index={index}
      isOpen={isOpen}
      isTaken={isTaken}
      takeLabel={t("ui-duties-take", { what })}
      onTake={(is) => onTake(id, is)}
      onPress={() => onOpen(id)}
      clause={duty.clause_label ?? "—"}
      meta={t("ui-duties-meta", {
        side: choiceText(t, "obligation", "owed_by", owedBy),
        kind: choiceText(t, "obligation", "kind", kind),
      })}
      sum={sum.filter(Boolean).join(" · ")}
      what={what}
      lang={lang}
      when={[due.rule, due.on && dateText(due.on, language)].filter(Boolean).join(t("ui-duties-so"))}
      doubt={due.doubt && t("ui-duties-doubt", { why: due.doubt })}
      known={duty.is_known ? t("ui-duties-known") : null}
    >
      {isOpen && <Fields {...props} change={change} due={due} />}
    </DutyCard>
  );
});

type FieldsProps = Props & { change: Change; due: DueView };

function Fields({ id, duty, change, due, owner, onChange }: FieldsProps) {
  const t = useText();
  const language = useLanguage();
  const label = (field: string) => fieldText(t, "obligation", field);
  return (
    <>
      <Field
        label={label("what")}
        value={change.what ?? duty.what}
        onChange={(what) => onChange(id, { what })}
        testId="duty-what"
      />
      <Field
        label={label("due_words")}
        rows={2}
        value={change.due_words ?? duty.due_words}
        onChange={(due_words) => onChange(id, { due_words })}
        testId="duty-words"
      />
      <DueLines
        rule={due.rule}
        doubt={due.doubt && t("ui-duties-doubt", { why: due.doubt })}
        remarks={due.remarks}
        day={due.on && dateText(due.on, language)}
        steps={due.on ? due.steps : []}
        waits={due.waits}
      />
      <Pair>
        <ChoiceField
          label={label("owed_by")}
          value={change.owed_by ?? duty.owed_by}
          onChange={(owed_by: Role) => onChange(id, { owed_by })}
          choices={ROLES.map((role) => ({ id: role, label: choiceText(t, "obligation", "owed_by", role) }))}
        />
        <ChoiceField
          label={label("kind")}
          value={change.kind ?? duty.kind}
          onChange={(kind: DutyKind) => onChange(id, { kind })}
          choices={KINDS.map((kind) => ({ id: kind, label: choiceText(t, "obligation", "kind", kind) }))}
          testId="duty-kind"
        />
      </Pair>
      <Field
        label={label("owner")}
        placeholder={owner}
        value={change.owner ?? ""}
        onChange={(own) => onChange(id, { owner: own || undefined })}
        testId="duty-owner"
      />
    </>
  );
}

/** What the words mean: as they were read, or as they are typed now. */
function useDue(contract: string, duty: DutyView, typed: string | undefined): DueView {
  const words = useSettled(typed ?? duty.due_words, 250);
  const isOwn = words !== duty.due_words;
  const read = useAsk("contracts.read_due", { contract, words }, isOwn);
  return isOwn ? (read.data ?? duty.due) : duty.due;
}
