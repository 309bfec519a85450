// The head of an obligation's page: when it is due and why, and what can be recorded of it.
import { CheckCheck, Milestone } from "lucide-react";
import { useState } from "react";
import { dateText, dayOf } from "../app/format";
import { useAsk } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import type { RecordView } from "../bindings";
import { Button } from "../kit/Button";
import { DueCard } from "../kit/DueParts";
import { daysUntil, leftText } from "../today/near";
import { EventDialog } from "./EventDialog";
import { FulfilDialog } from "./FulfilDialog";

export function ObligationDue({ obligation }: { obligation: RecordView }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useAsk("obligations.due", { obligation: obligation.id });
  const [asking, setAsking] = useState<"done" | "event" | null>(null);
  if (!data) return null;
  const { id, title, fields, refs } = obligation;
  const today = dayOf(Date.now());
  const isOpen = fields.state === "open";
  const given = typeof fields.due_on === "string" ? fields.due_on : null;
  const done = typeof fields.done_on === "string" ? fields.done_on : null;
  const day = data.on ?? given;
  const near = day && isOpen ? daysUntil(today, day) : null;
  const isWithoutTime = !day && !data.rule && !data.doubt;
  return (
    <>
      <DueCard
        title={t("ui-today-due")}
        rule={isWithoutTime ? t("ui-today-due-none") : data.rule}
        doubt={data.doubt}
        day={day && dateText(day, language)}
        left={
          near === null
            ? !isOpen && done
              ? t("ui-today-done-on", { day: dateText(done, language) })
              : null
            : leftText(t, near)
        }
        isLate={near !== null && near < 0}
        steps={data.on ? data.steps : []}
        waits={isOpen ? data.waits : null}
        actions={
          isOpen && (
            <>
              {data.waits_for && (
                <Button icon={Milestone} onPress={() => setAsking("event")} testId="due-event">
                  {t("ui-today-event")}
                </Button>
              )}
              <Button icon={CheckCheck} onPress={() => setAsking("done")} testId="due-fulfil">
                {t("ui-today-fulfil")}
              </Button>
            </>
          )
        }
      />
      {asking === "done" && (
        <FulfilDialog obligation={{ id, title }} today={today} onClose={() => setAsking(null)} />
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
