// A check of the company's own: when something is found, why it matters, what to write instead.
import { Trash2 } from "lucide-react";
import { errorText, useText } from "../app/texts";
import type { ExpressionNames, OwnCheck, ProblemView, SampleOutcome, Severity } from "../bindings";
import { IconButton } from "../kit/Button";
import { CheckList } from "../kit/CheckList";
import { ExpressionBox } from "../kit/ExpressionBox";
import { ChoiceField, Field } from "../kit/Field";
import { Muted, Row, Stack } from "../kit/Layout";
import { FieldColumns, Sheet, SheetHead, SheetPart } from "../kit/RuleParts";
import { LEVELS } from "../kit/Severity";
import { choiceText } from "../records/values";
import { Offsets } from "../reviews/offsets";
import { completed, offerAt } from "./complete";
import { OnSwitch, PositionsPart, SamplesPart } from "./parts";
import { COMPANY, KINDS, renamed, withOwn, without } from "./policy";
import type { Working } from "./useWorking";

type Props = {
  own: OwnCheck;
  rule: string;
  names: ExpressionNames;
  working: Working;
  problems: ProblemView[];
  outcomes: SampleOutcome[];
  onChoose: (key: string | null) => void;
};

export function OwnSheet({ own, rule, names, working, problems, outcomes, onChoose }: Props) {
  const t = useText();
  const { policy, put, keep } = working;
  const set = (part: Partial<OwnCheck>) => put(withOwn(policy, rule, part));
  const leave = () => keep();
  const broken = problems.find(({ error }) => error.code.startsWith("expression."));
  const named = problems.find(({ error }) => error.code.startsWith("playbook.own_"));
  const offsets = new Offsets(own.when);
  const { start, end } = broken?.error.args ?? {};
  const places = names.groups.filter(({ name }) => !["contract", "text"].includes(name));
  return (
    <Sheet>
      <SheetHead
        title={own.title || t("ui-playbook-untitled")}
        detail={`${t("rule-family-company")} · ${rule}`}
        action={
          <Row gap={8}>
            <OnSwitch rule={rule} working={working} />
            <IconButton
              icon={Trash2}
              label={t("ui-playbook-own-remove")}
              onPress={() => {
                onChoose(null);
                keep(without(policy, rule));
              }}
            />
          </Row>
        }
      />
      <FieldColumns>
        <Field
          label={t("ui-playbook-own-title")}
          isRequired
          value={own.title}
          onChange={(title) => set({ title })}
          onBlur={leave}
          testId="own-title"
        />
        <Field
          label={t("ui-playbook-own-id")}
          value={own.id}
          onChange={(id) => {
            if (policy.own.some((other) => other.id === id)) return;
            put(renamed(policy, rule, id));
            onChoose(COMPANY + id);
          }}
          onBlur={leave}
          error={named ? errorText(t, named.error) : null}
          testId="own-id"
        />
        <ChoiceField<Severity>
          label={t("ui-playbook-severity")}
          value={own.severity}
          onChange={(severity) => keep(withOwn(policy, rule, { severity }))}
          choices={LEVELS.map((id) => ({ id, label: t(`finding-severity-${id}`) }))}
          testId="own-severity"
        />
      </FieldColumns>
      <SheetPart title={t("ui-playbook-own-when")}>
        <ExpressionBox
          label={t("ui-playbook-expression")}
          value={own.when}
          testId="own-when"
          help={t("ui-playbook-expression-help")}
          error={broken ? errorText(t, broken.error) : null}
          mark={
            start !== undefined && end !== undefined
              ? { start: offsets.toUtf16(Number(start)), end: offsets.toUtf16(Number(end)) }
              : null
          }
          offersLabel={t("ui-playbook-names")}
          offersAt={(source, caret) =>
            offerAt(source, caret, names).completions.map(({ text, doc, unit }) => ({
              text,
              meaning: doc
                ? [t(doc), unit && t(`ui-playbook-unit-${unit.replace("%", "percent")}`)]
                    .filter(Boolean)
                    .join(" · ")
                : null,
            }))
          }
          take={(source, caret, index) => {
            const offer = offerAt(source, caret, names);
            return completed(source, caret, offer, offer.completions[index]);
          }}
          onChange={(when) => set({ when })}
          onLeave={leave}
        />
        <Stack gap={4}>
          <Muted>{t("ui-playbook-kinds-for")}</Muted>
          <CheckList
            label={t("ui-playbook-kinds-for")}
            inColumns
            choices={KINDS.map((id) => ({ id, label: choiceText(t, "contract", "kind", id) }))}
            value={own.kinds.length > 0 ? own.kinds : KINDS}
            onChange={(kinds) =>
              keep(
                withOwn(policy, rule, {
                  kinds: kinds.length === KINDS.length ? [] : KINDS.filter((kind) => kinds.includes(kind)),
                }),
              )
            }
          />
        </Stack>
        <ChoiceField
          label={t("ui-playbook-own-at")}
          value={own.at === "" ? "first" : own.at}
          onChange={(place) => keep(withOwn(policy, rule, { at: place === "first" ? "" : place }))}
          choices={[
            { id: "first", label: t("ui-playbook-own-at-first") },
            ...(own.at && !places.some(({ name }) => name === own.at) ? [{ id: own.at, label: own.at }] : []),
            ...places.map(({ name }) => ({ id: name, label: t(`expression-${name.replaceAll("_", "-")}`) })),
          ]}
        />
      </SheetPart>
      <SheetPart title={t("ui-playbook-own-says")}>
        <Field
          label={t("ui-playbook-own-reason")}
          rows={2}
          value={own.reason}
          onChange={(reason) => set({ reason })}
          onBlur={leave}
          testId="own-reason"
        />
        <Field
          label={t("ui-playbook-wording")}
          rows={2}
          value={own.suggestion}
          onChange={(suggestion) => set({ suggestion })}
          onBlur={leave}
          help={t("ui-playbook-own-suggestion-help")}
          testId="own-suggestion"
        />
        <Field
          label={t("ui-playbook-own-law")}
          value={own.law.map(({ code, article }) => `${code} ${article}`.trim()).join("；")}
          onChange={(text) => set({ law: articlesOf(text) })}
          onBlur={leave}
          help={t("ui-playbook-own-law-help")}
        />
      </SheetPart>
      <PositionsPart rule={rule} working={working} />
      <SamplesPart rule={rule} working={working} outcomes={outcomes} />
    </Sheet>
  );
}

/** `民法典 585；采购管理办法 12`: laws with their articles. */
function articlesOf(text: string) {
  return text
    .split(/[;；]/)
    .filter((one) => one.trim())
    .map((one) => {
      const space = one.trim().indexOf(" ");
      const law = one.trim();
      return space < 0
        ? { code: law, article: "" }
        : { code: law.slice(0, space), article: law.slice(space + 1).trim() };
    });
}
