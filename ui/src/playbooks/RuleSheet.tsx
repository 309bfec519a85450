// A rule of the program's: what it finds, and what the company makes of it.
import { useState } from "react";
import { useText } from "../app/texts";
import type { RuleInfo, SampleOutcome, Severity } from "../bindings";
import { ChoiceField, Field } from "../kit/Field";
import { Law } from "../kit/FindingParts";
import { Prose } from "../kit/Layout";
import { FieldColumns, Sheet, SheetHead, SheetPart } from "../kit/RuleParts";
import { LEVELS } from "../kit/Severity";
import { KindsPart, OnSwitch, PositionsPart, SamplesPart } from "./parts";
import { withLimit, withSeverity, withWording } from "./policy";
import type { Working } from "./useWorking";

type Props = { info: RuleInfo; working: Working; outcomes: SampleOutcome[] };

export function RuleSheet({ info, working, outcomes }: Props) {
  const t = useText();
  const { policy, put, keep } = working;
  const { rule } = info;
  return (
    <Sheet>
      <SheetHead
        title={info.title}
        detail={`${t(`rule-family-${info.family}`)} · ${rule}`}
        action={<OnSwitch rule={rule} working={working} />}
      />
      <Prose>{info.reason}</Prose>
      {info.citations.length > 0 && <Law articles={info.citations} label={t("ui-finding-law")} />}
      <SheetPart title={t("ui-playbook-strictness")}>
        <FieldColumns>
          <ChoiceField<Severity>
            label={t("ui-playbook-severity")}
            value={policy.severities[rule] ?? info.severity}
            onChange={(severity) =>
              keep(withSeverity(policy, rule, severity === info.severity ? null : severity))
            }
            testId="rule-severity"
            choices={LEVELS.map((id) => ({
              id,
              label:
                id === info.severity
                  ? t("ui-playbook-default", { value: t(`finding-severity-${id}`) })
                  : t(`finding-severity-${id}`),
            }))}
          />
          {info.limit !== null && <LimitField info={info} standard={info.limit} working={working} />}
        </FieldColumns>
        <KindsPart rule={rule} among={info.kinds} working={working} />
      </SheetPart>
      <PositionsPart rule={rule} working={working}>
        <Field
          label={t("ui-playbook-wording")}
          rows={2}
          value={policy.wordings[rule] ?? ""}
          placeholder={info.suggestion}
          onChange={(wording) => put(withWording(policy, rule, wording))}
          onBlur={() => keep()}
          help={t("ui-playbook-wording-help")}
          testId="rule-wording"
        />
      </PositionsPart>
      <SamplesPart rule={rule} working={working} outcomes={outcomes} />
    </Sheet>
  );
}

/** The limit while it is typed; left empty, the default is back. */
function LimitField({ info, standard, working }: { info: RuleInfo; standard: string; working: Working }) {
  const t = useText();
  const { policy, keep } = working;
  const [typed, setTyped] = useState<string | null>(null);
  const unit = info.unit
    ? t(`ui-playbook-unit-${info.unit.replace("% a ", "percent-a-").replace("%", "percent")}`)
    : "";
  const given = (typed ?? policy.limits[info.rule] ?? standard).trim();
  const isNumber = given === "" || /^\d{1,12}(\.\d{1,6})?$/.test(given);
  const leave = () => {
    if (typed === null || !isNumber) return;
    setTyped(null);
    const limit = given === "" || given === standard ? null : given;
    if (limit !== (policy.limits[info.rule] ?? null)) keep(withLimit(policy, info.rule, limit));
  };
  return (
    <Field
      label={t("ui-playbook-limit", { unit })}
      value={typed ?? policy.limits[info.rule] ?? standard}
      onChange={setTyped}
      onBlur={leave}
      error={isNumber ? null : t("ui-playbook-limit-number")}
      help={t("ui-playbook-default-is", { value: `${standard} ${unit}` })}
      testId="rule-limit"
    />
  );
}
