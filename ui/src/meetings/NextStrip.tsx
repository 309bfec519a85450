// The next meeting of a series, proposed: one press arranges it with its agenda.
import { useNavigate } from "@tanstack/react-router";
import { CalendarPlus } from "lucide-react";
import { dateText } from "../app/format";
import { useWrite } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import type { NextMeetingView } from "../bindings";
import { Button } from "../kit/Button";
import { Strip } from "../kit/Strip";

export function NextStrip({ next }: { next: NextMeetingView }) {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const arrange = useWrite("meetings.arrange");
  const run = () =>
    arrange.mutate(
      { series: next.series, on: null },
      { onSuccess: ({ id }) => void navigate({ to: "/meetings/$id", params: { id } }) },
    );
  return (
    <Strip
      action={
        <Button icon={CalendarPlus} isDisabled={arrange.isPending} onPress={run} testId="meeting-arrange">
          {t("ui-meeting-arrange")}
        </Button>
      }
    >
      {[
        t("ui-meeting-next", { day: dateText(next.on, language) }),
        ...next.steps,
        next.unknown_year !== null && t("ui-today-unknown-year", { year: String(next.unknown_year) }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </Strip>
  );
}
