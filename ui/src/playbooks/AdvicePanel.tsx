// Deviations that were accepted nearly every time: each may become the fallback.
import { Check } from "lucide-react";
import { useState } from "react";
import { dayOf } from "../app/format";
import { useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { AdviceView } from "../bindings";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { Muted, Row } from "../kit/Layout";
import { PanelPart, SidePanel, TellingRow } from "../kit/RuleParts";
import { useOpenRecord } from "../records/pages";

type Props = { playbook: string; advice: AdviceView[]; onChoose: (rule: string) => void };

export function AdvicePanel({ playbook, advice, onChoose }: Props) {
  const t = useText();
  return (
    <SidePanel testId="advice">
      <Muted>{t(advice.length > 0 ? "ui-playbook-advice-help" : "ui-playbook-advice-none")}</Muted>
      {advice.map((one) => (
        <Advice key={one.rule} playbook={playbook} advice={one} onChoose={onChoose} />
      ))}
    </SidePanel>
  );
}

function Advice({
  playbook,
  advice,
  onChoose,
}: {
  playbook: string;
  advice: AdviceView;
  onChoose: (rule: string) => void;
}) {
  const t = useText();
  const openRecord = useOpenRecord();
  const take = useWrite("playbooks.take_advice");
  const [isOpen, setOpen] = useState(false);
  const [acceptable, setAcceptable] = useState(advice.acceptable);
  const { rule, title, decided, accepted, limit, severity } = advice;
  return (
    <PanelPart>
      <TellingRow
        title={title}
        detail={t("ui-playbook-advice-count", { accepted: accepted.length, decided })}
        onPress={() => onChoose(rule)}
      />
      <Field
        label={t("ui-playbook-position-acceptable")}
        rows={2}
        value={acceptable}
        onChange={setAcceptable}
      />
      <Muted>
        {limit !== null && t("ui-playbook-advice-limit", { limit })}
        {limit === null &&
          severity !== null &&
          t("ui-playbook-advice-severity", { severity: t(`finding-severity-${severity}`) })}
      </Muted>
      <Row gap={4}>
        <Button
          icon={Check}
          isDisabled={take.isPending || !acceptable.trim()}
          onPress={() => take.mutate({ playbook, rule, acceptable: acceptable.trim(), limit, severity })}
          testId={`advice-take-${rule}`}
        >
          {t("ui-playbook-advice-take")}
        </Button>
        <Button look="quiet" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {t(isOpen ? "ui-playbook-advice-hide" : "ui-playbook-advice-list", { count: accepted.length })}
        </Button>
      </Row>
      {isOpen &&
        accepted.map(({ finding, review, contract, quote, reason, by, at }) => (
          <TellingRow
            key={finding}
            title={contract}
            detail={[quote, reason, by, at !== null && dayOf(at)].filter(Boolean).join(" · ")}
            onPress={() => openRecord("review", review)}
          />
        ))}
    </PanelPart>
  );
}
