// The rules as they stand, tried on all past reviews: what would now be found otherwise.
import { Minus, Play, Plus, Square, Weight } from "lucide-react";
import { useRef, useState } from "react";
import { call } from "../app/call";
import { errorText, useText } from "../app/texts";
import type { DifferenceView, Playbook, TriedReview } from "../bindings";
import { Button } from "../kit/Button";
import { ErrorLine, Muted, Row } from "../kit/Layout";
import { Progress } from "../kit/Progress";
import { Count, PanelPart, SidePanel, TellingRow } from "../kit/RuleParts";
import { useOpenRecord } from "../records/pages";

/** Reviews tried at a time: few enough that it can be stopped, enough that asking costs nothing. */
const AT_ONCE = 8;

type Trial = { policy: Playbook; rule: string | null; done: number; total: number; reviews: TriedReview[] };
type Props = { policy: Playbook; rule: string | null; onChoose: (rule: string) => void };

export function TrialPanel({ policy, rule, onChoose }: Props) {
  const t = useText();
  const openRecord = useOpenRecord();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);

  const run = async (only: string | null) => {
    const next: Trial = { policy, rule: only, done: 0, total: 0, reviews: [] };
    stopped.current = false;
    setError(null);
    setRunning(true);
    try {
      do {
        const tried = await call("playbooks.try_reviews", {
          policy,
          rule: only,
          offset: next.done,
          limit: AT_ONCE,
        });
        next.done += tried.tried;
        next.total = tried.total;
        next.reviews = [...next.reviews, ...tried.reviews];
        setTrial({ ...next });
        if (tried.tried === 0) break;
      } while (next.done < next.total && !stopped.current);
    } catch (thrown) {
      setError(thrown);
    }
    setRunning(false);
  };
  const all = trial?.reviews.flatMap(({ differences }) => differences) ?? [];
  const count = (is: DifferenceView["effect"]["is"]) => all.filter(({ effect }) => effect.is === is).length;
  const isStale = trial !== null && !running && JSON.stringify(trial.policy) !== JSON.stringify(policy);
  const isRule = rule !== null && !rule.startsWith("required:");
  return (
    <SidePanel testId="trial">
      <Muted>{t("ui-playbook-trial-help")}</Muted>
      <Row gap={8} wrap>
        {running ? (
          <Button
            icon={Square}
            onPress={() => {
              stopped.current = true;
            }}
          >
            {t("ui-playbook-trial-stop")}
          </Button>
        ) : (
          <Button icon={Play} onPress={() => void run(null)} testId="trial-run">
            {t("ui-playbook-trial-run")}
          </Button>
        )}
        {isRule && !running && (
          <Button look="quiet" onPress={() => void run(rule)} testId="trial-run-rule">
            {t("ui-playbook-trial-run-rule")}
          </Button>
        )}
      </Row>
      {running && trial && (
        <Progress label={t("ui-playbook-trial-run")} value={trial.done} total={trial.total} />
      )}
      {error !== null && <ErrorLine>{errorText(t, error)}</ErrorLine>}
      {trial && (
        <>
          <Row gap={12} wrap>
            <Muted>{t("ui-playbook-trial-done", { done: trial.done, total: trial.total })}</Muted>
            <Count tone="critical">{t("ui-playbook-trial-appears", { count: count("appears") })}</Count>
            <Count tone="good">{t("ui-playbook-trial-vanishes", { count: count("vanishes") })}</Count>
            <Count tone="plain">{t("ui-playbook-trial-weighs", { count: count("weighs") })}</Count>
          </Row>
          {isStale && <Muted>{t("ui-playbook-trial-stale")}</Muted>}
          {!running && all.length === 0 && <Muted>{t("ui-playbook-trial-same")}</Muted>}
          {trial.reviews.map(({ review, title, version, differences }) => (
            <PanelPart key={review}>
              <TellingRow
                title={title}
                detail={t("ui-playbook-trial-version", { version })}
                onPress={() => openRecord("review", review)}
              />
              {differences.map((difference, index) => (
                <TellingRow
                  // biome-ignore lint/suspicious/noArrayIndexKey: differences have no names and keep their places
                  key={index}
                  lead={<EffectSign effect={difference.effect.is} />}
                  title={difference.title}
                  detail={[effectText(difference), difference.clause_label, difference.quote]
                    .filter(Boolean)
                    .join(" · ")}
                  onPress={() => onChoose(difference.rule)}
                />
              ))}
            </PanelPart>
          ))}
        </>
      )}
    </SidePanel>
  );

  function effectText({ effect, severity }: DifferenceView) {
    const now = t(`finding-severity-${severity}`);
    if (effect.is !== "weighs") return t(`ui-playbook-effect-${effect.is}`, { severity: now });
    return t("ui-playbook-effect-weighs", { before: t(`finding-severity-${effect.before}`), severity: now });
  }
}

const signs = { appears: Plus, vanishes: Minus, weighs: Weight };
function EffectSign({ effect }: { effect: DifferenceView["effect"]["is"] }) {
  const Sign = signs[effect];
  return (
    <Count tone={effect === "appears" ? "critical" : effect === "vanishes" ? "good" : "plain"}>
      <Sign size={13} strokeWidth={2} aria-hidden />
    </Count>
  );
}
