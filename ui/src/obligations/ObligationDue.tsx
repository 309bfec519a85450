// The head of an obligation's page: when it is due and why, and what can be recorded of it.
import { useNavigate } from "@tanstack/react-router";
import { CalendarClock, CheckCheck, Milestone, ScanText } from "lucide-react";
import { useState } from "react";
import { dateText, dayOf } from "../app/format";
import { useAsk } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import type { RecordView } from "../bindings";
import { DelayCard } from "../claims/DelayCard";
import { Button } from "../kit/Button";
import { DueCard } from "../kit/DueParts";
import { HandOnDialog } from "../today/HandOnDialog";
import { daysUntil, leftText } from "../today/near";
import { EventDialog } from "./EventDialog";
import { FulfilDialog } from "./FulfilDialog";

export function ObligationDue({ obligation }: { obligation: RecordView }) {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data } = useAsk("obligations.due", { obligation: obligation.id });
  const [asking, setAsking] = useState<"done" | "event" | "put-off" | null>(null);
  if (!data) return null;
  const { id, title, fields, refs } = obligation;
  const today = dayOf(Date.now());
  const isOpen = fields.state === "open";
  const given = typeof fields.due_on === "string" ? fields.due_on : null;
  const done = typeof fields.done_on === "string" ? fields.done_on : null;
  const putOff = typeof fields.put_off_to === "string" ? fields.put_off_to : null;
  const byRule = data.on ?? given;
  const day = putOff ?? byRule;
  const near = day && isOpen ? daysUntil(today, day) : null;
  const dayText = day && dateText(day, language);
  // One that recurs stays open after it was done.
  const left = isOpen
    ? [near !== null && leftText(t, near), done && t("ui-today-last-done", { day: dateText(done, language) })]
    : [done && dayText && t("ui-today-was-due", { day: dayText })];
  const isWithoutTime = !day && !data.rule && !data.doubt;
  const seeText = () =>
    void navigate({
      to: "/contracts/$id/duties",
      params: { id: String(fields.contract) },
      search: { obligation: id },
    });
  return (
    <>
      <DueCard
        title={t("ui-today-due")}
        rule={isWithoutTime ? t("ui-today-due-none") : data.rule === data.on ? null : data.rule}
        doubt={data.doubt}
        remarks={
          putOff
            ? [
                ...data.remarks,
                t("ui-today-put-off-because", {
                  reason: String(fields.put_off_reason ?? ""),
                  day: byRule ? dateText(byRule, language) : "—",
                }),
              ]
            : data.remarks
        }
        day={isOpen ? dayText : done ? t("ui-today-done-on", { day: dateText(done, language) }) : dayText}
        left={left.filter(Boolean).join(" · ")}
        isLate={near !== null && near < 0}
        steps={data.on ? data.steps : []}
        waits={isOpen ? (data.waits ?? (data.doubt && !day ? t("ui-today-due-by-hand") : null)) : null}
        actions={
          <>
            {fields.quote && (
              <Button look="quiet" icon={ScanText} onPress={seeText} testId="due-text">
                {t("ui-today-see-text")}
              </Button>
            )}
            {isOpen && data.waits_for && (
              <Button icon={Milestone} onPress={() => setAsking("event")} testId="due-event">
                {t("ui-today-event")}
              </Button>
            )}
            {isOpen && day && (
              <Button
                look="quiet"
                icon={CalendarClock}
                onPress={() => setAsking("put-off")}
                testId="due-put-off"
              >
                {t("ui-today-put-off")}
              </Button>
            )}
            {isOpen && (
              <Button icon={CheckCheck} onPress={() => setAsking("done")} testId="due-fulfil">
                {t("ui-today-fulfil")}
              </Button>
            )}
          </>
        }
      />
      <DelayCard obligation={obligation} isLate={near !== null && near < 0} />
      {asking === "done" && (
        <FulfilDialog
          what={{ kind: "obligation", id, title }}
          today={today}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "put-off" && day && (
        <HandOnDialog
          what={{
            kind: "obligation",
            id,
            title,
            owner: String(fields.owner ?? ""),
            on: day,
            by_rule: putOff ? byRule : null,
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "event" && (
        <EventDialog
          contract={{ id: String(fields.contract), title: refs.contract ?? "" }}
          obligation={{ id, title }}
          event={data.waits_for}
          today={today}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
