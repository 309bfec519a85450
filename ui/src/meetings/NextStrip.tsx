// The next meeting of a series, proposed: one press arranges it with its agenda.
import { useNavigate } from "@tanstack/react-router";
import { CalendarPlus } from "lucide-react";
import { dateText } from "../app/format";
import { useWrite } from "../app/queries";
import { type Text, useLanguage, useText } from "../app/texts";
import type { NextMeetingView } from "../bindings";
import { Button } from "../kit/Button";
import { Strip } from "../kit/Strip";

export function NextStrip({ next }: { next: NextMeetingView }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Strip action={<ArrangeButton series={next.series} />}>
      {[t("ui-meeting-next", { day: dateText(next.on, language) }), ...nextSteps(t, next)].join(" · ")}
    </Strip>
  );
}

export function ArrangeButton({ series }: { series: string }) {
  const t = useText();
  const navigate = useNavigate();
  const arrange = useWrite("meetings.arrange");
  const run = () =>
    arrange.mutate(
      { series, on: null },
      { onSuccess: ({ id }) => void navigate({ to: "/meetings/$id", params: { id } }) },
    );
  return (
    <Button icon={CalendarPlus} isDisabled={arrange.isPending} onPress={run} testId="meeting-arrange">
      {t("ui-meeting-arrange")}
    </Button>
  );
}

/** How its day was found, and what may still move it. */
export const nextSteps = (t: Text, { steps, unknown_year }: NextMeetingView): string[] => [
  ...steps,
  ...(unknown_year === null ? [] : [t("ui-today-unknown-year", { year: String(unknown_year) })]),
];
