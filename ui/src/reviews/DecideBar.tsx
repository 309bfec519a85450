// The four decisions about a finding; waiving asks for its reason in place.
import { CircleSlash, MessagesSquare, PencilLine } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useText } from "../app/texts";
import type { FindingView } from "../bindings";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { DecideGrid, InlineForm } from "../kit/FindingParts";
import { Meta } from "../kit/Layout";
import type { Decide } from "./decide";

export function DecideBar({ finding, decide }: { finding: FindingView; decide: Decide }) {
  const t = useText();
  const waive = useRef<HTMLButtonElement>(null);
  const isAsking = decide.asking === finding.id;
  const asked = useRef(isAsking);
  // The form takes the focus with it when it goes.
  useEffect(() => {
    if (asked.current && !isAsking && document.activeElement === document.body) waive.current?.focus();
    asked.current = isAsking;
  }, [isAsking]);
  if (isAsking) return <WaiveForm finding={finding} decide={decide} />;
  const { decision } = finding;
  const { isClosed } = decide;
  return (
    <>
      <DecideGrid label={t("ui-decide")}>
        <Button
          icon={PencilLine}
          keys="A"
          isDisabled={isClosed}
          active={decision === "accepted"}
          testId="decide-accept"
          onPress={() => decide.run(finding, "accepted")}
        >
          {t("ui-decide-accept")}
        </Button>
        <Button
          icon={MessagesSquare}
          keys="C"
          isDisabled={isClosed}
          active={decision === "negotiate"}
          testId="decide-negotiate"
          onPress={() => decide.run(finding, "negotiate")}
        >
          {t("ui-decide-negotiate")}
        </Button>
        <Button
          ref={waive}
          icon={CircleSlash}
          keys="W"
          isDisabled={isClosed}
          active={decision === "waived"}
          testId="decide-waive"
          onPress={() => decide.askReason(finding.id)}
        >
          {t("ui-decide-waive")}
        </Button>
      </DecideGrid>
      {isClosed && <Meta>{t("ui-decide-closed")}</Meta>}
    </>
  );
}

function WaiveForm({ finding, decide }: { finding: FindingView; decide: Decide }) {
  const t = useText();
  const [reason, setReason] = useState(finding.decision === "waived" ? (finding.decision_reason ?? "") : "");
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (reason.trim()) decide.run(finding, "waived", reason);
  };
  return (
    <InlineForm onSubmit={save} onCancel={() => decide.askReason(null)}>
      <Field
        label={t("ui-waive-reason")}
        rows={2}
        autoFocus
        value={reason}
        onChange={setReason}
        placeholder={t("ui-waive-placeholder")}
        error={tried && !reason.trim() ? t("ui-waive-needed") : null}
        testId="waive-reason"
      />
      <InlineForm.Actions>
        <Button look="quiet" keys="Esc" onPress={() => decide.askReason(null)}>
          {t("ui-cancel")}
        </Button>
        <Button type="submit" keys="Mod+Enter" testId="waive-save">
          {t("ui-waive-save")}
        </Button>
      </InlineForm.Actions>
    </InlineForm>
  );
}
