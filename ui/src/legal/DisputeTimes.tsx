// The head of a dispute's page: its limitation with what starts it anew, and the deadlines that its steps set off.
import { CalendarPlus } from "lucide-react";
import { dateText } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { type Text, useLanguage, useText } from "../app/texts";
import type { LimitationView, UiLanguage } from "../bindings";
import { Button } from "../kit/Button";
import { Deadline, DeadlineList, LimitationCard } from "../kit/DeadlineParts";
import { PlaceLink } from "../kit/FindingParts";
import { useOpenRecord } from "../records/pages";
import { leftText } from "../today/near";

export function DisputeTimes({ id, isOpen }: { id: string; isOpen: boolean }) {
  const t = useText();
  const language = useLanguage();
  const open = useOpenRecord();
  const take = useWrite("legal.take_deadline");
  const { data } = useAsk("legal.times", { dispute: id });
  if (!data) return null;
  const { limitation, deadlines } = data;
  return (
    <>
      {limitation && isOpen && (
        <LimitationCard
          title={t("ui-limitation")}
          day={dateText(limitation.ends_on, language)}
          left={leftText(t, limitation.days_left, true)}
          tone={
            limitation.days_left < 0 || limitation.within === 30
              ? "late"
              : limitation.within
                ? "near"
                : "calm"
          }
          why={whyText(t, language, limitation)}
          stepsTitle={t("ui-limitation-steps")}
          warning={warningText(t, limitation)}
          steps={limitation.interruptions.map(({ on, record, counts }) => ({
            day: on,
            what: <PlaceLink label={record.title} onPress={() => open(record.kind, record.id)} />,
            note: counts ? null : t("ui-limitation-too-late"),
          }))}
        />
      )}
      {deadlines.length > 0 && (
        <DeadlineList title={t("ui-deadlines")} note={t("ui-deadlines-note")}>
          {deadlines.map((one) => (
            <Deadline
              key={`${one.by.id} ${one.name}`}
              what={one.what}
              day={one.ends_on ?? "—"}
              left={one.days_left === null ? "" : leftText(t, one.days_left, true)}
              isLate={one.days_left !== null && one.days_left < 0}
              from={t("ui-deadline-from", { day: one.by_on, what: one.by.title })}
              article={one.article}
              summary={one.summary}
              steps={one.steps}
              unsure={one.unsure}
              isTaken={one.taken !== null}
              action={
                one.taken ? (
                  <Button look="quiet" onPress={() => open("legal_event", one.taken ?? "")}>
                    {t("ui-deadline-open")}
                  </Button>
                ) : (
                  <Button
                    icon={CalendarPlus}
                    isDisabled={take.isPending || one.ends_on === null}
                    onPress={() => take.mutate({ dispute: id, by: one.by.id, name: one.name })}
                    testId={`deadline-${one.name}`}
                  >
                    {t("ui-deadline-take")}
                  </Button>
                )
              }
            />
          ))}
        </DeadlineList>
      )}
    </>
  );
}

function whyText(
  t: Text,
  language: UiLanguage,
  { from, interrupted_by, is_longest }: LimitationView,
): string {
  const since = interrupted_by
    ? t("ui-limitation-interrupted", { day: dateText(from, language), what: interrupted_by })
    : t("ui-limitation-known", { day: dateText(from, language) });
  return is_longest ? `${since} ${t("ui-limitation-longest")}` : since;
}

function warningText(t: Text, { days_left, within }: LimitationView): string | null {
  if (days_left < 0) return t("ui-limitation-over");
  if (within === null) return null;
  return t("ui-limitation-within", { days: within });
}
