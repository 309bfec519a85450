// Before a change comes into force: what changes, what fails, and a reason where something fails.
import { useState } from "react";
import { asApiError } from "../app/call";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { PlaybookView, ProblemView, SampleOutcome } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine, Muted, Stack } from "../kit/Layout";
import type { RuleRow } from "./policy";

type Props = {
  view: PlaybookView;
  problems: ProblemView[];
  failing: SampleOutcome[];
  rows: RuleRow[];
  onClose: () => void;
};

export function ForceDialog({ view, problems, failing, rows, onClose }: Props) {
  const t = useText();
  const force = useWrite("playbooks.put_in_force");
  const [reason, setReason] = useState("");
  const error = force.error ? asApiError(force.error) : null;
  const failed = [...new Set(failing.map(({ rule }) => rule))];
  const titleOf = (rule: string) => rows.find(({ key }) => key === rule)?.title ?? rule;
  const isReady = problems.length === 0 && (failing.length === 0 || reason.trim() !== "");
  return (
    <Dialog
      title={t("ui-playbook-force-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={!isReady || force.isPending}
            onPress={() =>
              force.mutate(
                { playbook: view.id, override_reason: reason.trim() || null },
                { onSuccess: onClose },
              )
            }
            testId="force-confirm"
          >
            {t("ui-playbook-force")}
          </Button>
        </>
      }
    >
      <Muted>{t("ui-playbook-force-help")}</Muted>
      <Stack gap={4}>
        {view.changes.length === 0 && <p>{t("ui-playbook-force-same")}</p>}
        {view.changes.map((change) => (
          <p key={change}>{change}</p>
        ))}
      </Stack>
      {problems.map(({ rule, error }) => (
        <ErrorLine key={`${rule}-${error.code}`}>{`${titleOf(rule)}：${errorText(t, error)}`}</ErrorLine>
      ))}
      {problems.length === 0 && failing.length > 0 && (
        <>
          <ErrorLine>
            {t("ui-playbook-force-failing", { count: failing.length, rules: failed.map(titleOf).join("、") })}
          </ErrorLine>
          <Field
            label={t("ui-playbook-force-reason")}
            isRequired
            rows={2}
            value={reason}
            onChange={setReason}
            testId="force-reason"
          />
        </>
      )}
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
    </Dialog>
  );
}
