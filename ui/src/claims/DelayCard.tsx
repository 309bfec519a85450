// The cost of an obligation's delay, on terms that can be changed; drafted as a demand or kept as a claim.
import { useNavigate } from "@tanstack/react-router";
import { Calculator, MailWarning, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { useSettled } from "../app/settled";
import { errorText, useText } from "../app/texts";
import type { Basis, DayCount, LprTerm, Reckon, RecordView } from "../bindings";
import { Button, IconButton } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { ChoiceField, Field } from "../kit/Field";
import { ErrorLine, Pair } from "../kit/Layout";
import { ReckoningCard } from "../kit/ReckoningParts";
import { choiceText } from "../records/values";
import { KeepClaimDialog } from "./KeepClaimDialog";
import { notesOf, periodOf } from "./told";

export function DelayCard({ obligation, isLate }: { obligation: RecordView; isLate: boolean }) {
  const t = useText();
  const navigate = useNavigate();
  const [basis, setBasis] = useState<Basis | null>(null);
  const [factor, setFactor] = useState<string | null>(null);
  const [term, setTerm] = useState<LprTerm | null>(null);
  const [count, setCount] = useState<DayCount | null>(null);
  const [until, setUntil] = useState("");
  const [adjusting, setAdjusting] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const reckon: Reckon = {
    obligation: obligation.id,
    basis,
    factor: useSettled(factor ?? ""),
    term,
    day_count: count,
    until: until || null,
  };
  const asked = useAsk("claims.reckon", reckon);
  const draft = useWrite("claims.draft");
  const view = asked.data ?? null;
  const demand = () =>
    draft.mutate(
      { reckon, within: 10 },
      {
        onSuccess: ({ id }) => void navigate({ to: "/records/$kind/$id", params: { kind: "notice", id } }),
      },
    );
  const canDemand = obligation.fields.owed_by === "vendor" && (isLate || view !== null);
  const draftButton = canDemand && (
    <Button icon={MailWarning} isDisabled={draft.isPending} onPress={demand} testId="claims-draft">
      {t("ui-claims-draft")}
    </Button>
  );
  const error = asked.error ?? draft.error;
  if (!view && !error && !adjusting) return canDemand ? <div>{draftButton}</div> : null;
  const name = (field: string, choice: string) => choiceText(t, "claim", field, choice);
  const isPublished = view?.factor !== null && view?.factor !== undefined;
  return (
    <ReckoningCard
      title={t("ui-claims-reckon")}
      amount={view?.amount ?? "—"}
      capitals={view?.capitals ?? null}
      period={view ? periodOf(t, view) : ""}
      law={view?.law ?? ""}
      quote={view?.quote ?? null}
      steps={view?.steps ?? []}
      notes={view ? notesOf(t, view) : []}
      gap={view?.gap ?? null}
      remark={view?.remark ?? null}
      actions={
        <>
          <IconButton
            icon={SlidersHorizontal}
            label={t("ui-claims-adjust")}
            onPress={() => setAdjusting(!adjusting)}
            testId="claims-adjust"
          />
          {view && (
            <Button icon={Calculator} onPress={() => setKeeping(true)} testId="claims-keep">
              {t("ui-claims-keep")}
            </Button>
          )}
          {draftButton}
        </>
      }
    >
      {adjusting && (
        <>
          <Pair>
            <ChoiceField
              label={t("claim-basis")}
              value={basis ?? view?.basis ?? null}
              onChange={(chosen: Basis) => {
                setBasis(chosen);
                setFactor(null);
                setTerm(null);
              }}
              choices={(view?.bases ?? []).map((id) => ({ id, label: name("basis", id) }))}
              testId="claims-basis"
            />
            <DateField
              label={t("claim-runs-until")}
              value={until}
              onChange={setUntil}
              testId="claims-until"
            />
          </Pair>
          {isPublished && (
            <Pair>
              <Field
                label={t("claim-factor")}
                value={factor ?? view?.factor ?? ""}
                onChange={setFactor}
                testId="claims-factor"
              />
              <ChoiceField
                label={t("claim-term")}
                value={term ?? view?.term ?? null}
                onChange={setTerm}
                choices={(["one_year", "over_five_years"] as const).map((id) => ({
                  id,
                  label: name("term", id),
                }))}
              />
            </Pair>
          )}
          {view?.day_count && (
            <Pair>
              <ChoiceField
                label={t("claim-day-count")}
                value={count ?? view.day_count}
                onChange={setCount}
                choices={(["days365", "days360"] as const).map((id) => ({
                  id,
                  label: name("day_count", id),
                }))}
                testId="claims-count"
              />
              <span />
            </Pair>
          )}
        </>
      )}
      {error !== null && <ErrorLine>{errorText(t, asApiError(error))}</ErrorLine>}
      {keeping && (
        <KeepClaimDialog
          reckon={reckon}
          contract={String(obligation.fields.contract)}
          onClose={() => setKeeping(false)}
        />
      )}
    </ReckoningCard>
  );
}
