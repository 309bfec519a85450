// What rules of both kinds have on their sheet: on or off, kinds of contract, positions, samples.
import { Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useText } from "../app/texts";
import type { ContractKind, Positions, SampleOutcome, Samples } from "../bindings";
import { Button, IconButton } from "../kit/Button";
import { CheckList } from "../kit/CheckList";
import { Field } from "../kit/Field";
import { Muted, Row, Stack } from "../kit/Layout";
import { SampleBox, SheetPart, Switch } from "../kit/RuleParts";
import { choiceText } from "../records/values";
import { KINDS, offFor, positionsOf, samplesOf, withOff, withPositions, withSamples } from "./policy";
import type { Working } from "./useWorking";

type Of = { rule: string; working: Working };

export function OnSwitch({ rule, working: { policy, keep } }: Of) {
  const t = useText();
  const isOn = !policy.off.includes(rule);
  return (
    <Switch
      label={t(isOn ? "ui-playbook-is-on" : "ui-playbook-is-off")}
      value={isOn}
      onChange={(on) => keep(withOff(policy, rule, !on, offFor(policy, rule)))}
      testId="rule-on"
    />
  );
}

/** Kinds of contract for which the rule counts. */
export function KindsPart({ rule, among, working: { policy, keep } }: Of & { among: string[] }) {
  const t = useText();
  const kinds = among.length > 0 ? KINDS.filter((kind) => among.includes(kind)) : KINDS;
  const off = offFor(policy, rule);
  if (policy.off.includes(rule) || kinds.length < 2) return null;
  return (
    <Stack gap={4}>
      <Muted>{t("ui-playbook-kinds-on")}</Muted>
      <CheckList
        label={t("ui-playbook-kinds-on")}
        inColumns
        choices={kinds.map((id) => ({ id, label: choiceText(t, "contract", "kind", id) }))}
        value={kinds.filter((kind) => !off.includes(kind))}
        onChange={(on) =>
          keep(
            withOff(
              policy,
              rule,
              false,
              kinds.filter((kind: ContractKind) => !on.includes(kind)),
            ),
          )
        }
      />
    </Stack>
  );
}

const POSITIONS: (keyof Positions)[] = ["preferred", "acceptable", "walk_away"];

export function PositionsPart({
  rule,
  working: { policy, put, keep },
  children,
}: Of & { children?: ReactNode }) {
  const t = useText();
  const positions = positionsOf(policy, rule);
  return (
    <SheetPart title={t("ui-playbook-positions")} help={t("ui-playbook-positions-help")}>
      <Stack gap={8}>
        {POSITIONS.map((position) => (
          <Field
            key={position}
            label={t(`ui-playbook-position-${position}`)}
            rows={2}
            value={positions[position]}
            onChange={(text) => put(withPositions(policy, rule, { [position]: text }))}
            onBlur={() => keep()}
            testId={`position-${position}`}
          />
        ))}
      </Stack>
      {children}
    </SheetPart>
  );
}

export function SamplesPart({ rule, working, outcomes }: Of & { outcomes: SampleOutcome[] }) {
  const t = useText();
  return (
    <SheetPart title={t("ui-playbook-samples")} help={t("ui-playbook-samples-help")}>
      <SampleGroup rule={rule} working={working} outcomes={outcomes} which="must" />
      <SampleGroup rule={rule} working={working} outcomes={outcomes} which="must_not" />
    </SheetPart>
  );
}

type GroupProps = Of & { outcomes: SampleOutcome[]; which: keyof Samples };

function SampleGroup({ rule, working: { policy, put, keep }, outcomes, which }: GroupProps) {
  const t = useText();
  const samples = samplesOf(policy, rule);
  const texts = samples[which];
  const put_in = (next: string[]) => withSamples(policy, rule, { ...samples, [which]: next });
  const verdict = (holds: boolean) => {
    if (holds) return t(which === "must" ? "ui-playbook-sample-found" : "ui-playbook-sample-quiet");
    return t(which === "must" ? "ui-playbook-sample-not-found" : "ui-playbook-sample-not-quiet");
  };
  return (
    <Stack gap={6}>
      <Row justify="space-between">
        <Muted>{t(`ui-playbook-samples-${which}`)}</Muted>
        <Button
          look="quiet"
          icon={Plus}
          onPress={() => put(put_in([...texts, ""]))}
          testId={`sample-add-${which}`}
        >
          {t("ui-playbook-sample-add")}
        </Button>
      </Row>
      {texts.map((text, index) => {
        const outcome = outcomes.find((one) => one.must === (which === "must") && one.index === index);
        const found = outcome?.found.filter(Boolean).join("；") ?? "";
        return (
          <SampleBox
            // biome-ignore lint/suspicious/noArrayIndexKey: samples have no names; their place is what the outcome speaks of
            key={index}
            holds={text.trim() && outcome ? outcome.holds : null}
            verdict={outcome ? verdict(outcome.holds) : ""}
            found={found ? t("ui-playbook-sample-quote", { quote: found }) : null}
            action={
              <IconButton
                small
                icon={Trash2}
                label={t("ui-playbook-sample-remove")}
                onPress={() => keep(put_in(texts.filter((_, at) => at !== index)))}
              />
            }
          >
            <Field
              label={t("ui-playbook-sample-text", { number: index + 1 })}
              hiddenLabel
              rows={2}
              placeholder={t("ui-playbook-sample-hint")}
              value={text}
              onChange={(next) => put(put_in(texts.map((one, at) => (at === index ? next : one))))}
              onBlur={() => text.trim() && keep()}
              testId={`sample-${which}-${index}`}
            />
          </SampleBox>
        );
      })}
    </Stack>
  );
}
