// Where a contract stands, and the steps that may follow.
import { useNavigate } from "@tanstack/react-router";
import { ArrowRight, CalendarPlus } from "lucide-react";
import { useState } from "react";
import { asApiError } from "../app/call";
import { FileField } from "../app/FileField";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { NextStep, RecordView } from "../bindings";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine } from "../kit/Layout";
import { Menu } from "../kit/Menu";
import { choiceText } from "../records/values";
import { RenewDialog, renewableFrom } from "./RenewDialog";
import { type Choices, outcomeOf, SettleList, settledOf } from "./SettleList";
import { SignedDifferences } from "./SignedDifferences";

const SIGNED_FILES = ["pdf", "docx", "png", "jpg", "jpeg", "tif", "tiff"];

export function ContractSteps({ contract }: { contract: RecordView }) {
  const t = useText();
  const steps = useAsk("contracts.steps", { contract: contract.id });
  const [taking, setTaking] = useState<NextStep | null>(null);
  const [renewing, setRenewing] = useState(false);
  const endsOn = renewableFrom(contract);
  const stateText = (state: string) => choiceText(t, "contract", "lifecycle", state);
  if (!steps.data || steps.data.length === 0) return null;
  return (
    <>
      <Menu
        label={t("ui-steps")}
        trigger={
          <Button opens testId="contract-steps">
            {t("ui-steps-from", { state: stateText(String(contract.fields.lifecycle)) })}
          </Button>
        }
        entries={[
          ...steps.data.map((step) => ({
            id: step.to,
            label: t("ui-step-to", { state: stateText(step.to) }),
            icon: ArrowRight,
            run: () => setTaking(step),
          })),
          ...(endsOn
            ? [{ id: "renew", label: t("ui-renew"), icon: CalendarPlus, run: () => setRenewing(true) }]
            : []),
        ]}
      />
      {renewing && endsOn && (
        <RenewDialog contract={contract} endsOn={endsOn} onClose={() => setRenewing(false)} />
      )}
      {taking && <StepDialog contract={contract.id} step={taking} onClose={() => setTaking(null)} />}
    </>
  );
}

function StepDialog({ contract, step, onClose }: { contract: string; step: NextStep; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const take = useWrite("contracts.take_step", {
    next: ({ to }) =>
      to === "signed"
        ? {
            label: "ui-duties-next-thing",
            run: () => void navigate({ to: "/contracts/$id/duties", params: { id: contract } }),
          }
        : undefined,
  });
  const [signedOn, setSignedOn] = useState("");
  const [file, setFile] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [known, setKnown] = useState(false);
  const check = useAsk("contracts.check_signed", { contract, file: file ?? "" }, file !== null);
  const differs = (check.data?.changes.length ?? 0) + (check.data?.clauses.length ?? 0) > 0;
  const open = useAsk("contracts.open_items", { contract }, step.settles);
  const items = step.settles ? (open.data ?? []) : [];
  const [chosen, setChosen] = useState<Choices>({});
  const [override, setOverride] = useState("");
  const left = items.filter((item) => !outcomeOf(item, chosen)).length;
  const error = take.error ? asApiError(take.error) : step.blocked;
  return (
    <Dialog
      title={t("ui-step-to", { state: choiceText(t, "contract", "lifecycle", step.to) })}
      isOpen
      onClose={onClose}
      wide={differs || items.length > 0}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={
              take.isPending ||
              step.blocked !== null ||
              (file !== null && check.isPending) ||
              (differs && !known) ||
              (step.settles && !open.data) ||
              (left > 0 && !override.trim())
            }
            onPress={() =>
              take.mutate(
                {
                  contract,
                  to: step.to,
                  signed_on: signedOn || null,
                  signed_file: file,
                  differences_are_known: known,
                  reason: reason || null,
                  settled: settledOf(items, chosen),
                  override_reason: left > 0 ? override.trim() || null : null,
                },
                { onSuccess: onClose },
              )
            }
            testId="step-take"
          >
            {t("ui-step-take")}
          </Button>
        </>
      }
    >
      {step.needs === "signature" && step.blocked === null && (
        <>
          <DateField
            label={t("ui-step-signed-on")}
            isRequired
            autoFocus
            value={signedOn}
            onChange={setSignedOn}
            testId="step-signed-on"
          />
          <FileField
            label={t("ui-step-signed-file")}
            filters={SIGNED_FILES}
            value={file}
            onChange={(path) => {
              setFile(path);
              setKnown(false);
            }}
          />
          {file !== null && <SignedDifferences check={check} known={known} onKnown={setKnown} />}
        </>
      )}
      {step.needs === "reason" && (
        <Field
          label={t("ui-step-reason")}
          isRequired
          autoFocus
          rows={3}
          value={reason}
          onChange={setReason}
          testId="step-reason"
        />
      )}
      {step.settles && open.data && (
        <SettleList
          items={items}
          chosen={chosen}
          onChoose={setChosen}
          left={left}
          override={override}
          onOverride={setOverride}
        />
      )}
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
    </Dialog>
  );
}
