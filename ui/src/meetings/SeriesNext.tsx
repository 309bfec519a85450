// The head of a series' page: its next meeting, proposed or arranged.
import { useNavigate } from "@tanstack/react-router";
import { NotebookPen } from "lucide-react";
import { dateText } from "../app/format";
import { useAsk } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import { Button } from "../kit/Button";
import { Card, CardFigure, CardNote } from "../kit/Card";
import { ArrangeButton, nextSteps } from "./NextStrip";

export function SeriesNext({ id }: { id: string }) {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data } = useAsk("meetings.series", { series: id });
  if (!data) return null;
  const { next, arranged, arranged_on } = data;
  if (next)
    return (
      <Card title={t("ui-meeting-next-card")} actions={<ArrangeButton series={id} />} testId="series-next">
        <CardFigure>{dateText(next.on, language)}</CardFigure>
        {nextSteps(t, next).map((step) => (
          <CardNote key={step}>{step}</CardNote>
        ))}
      </Card>
    );
  if (!arranged || !arranged_on)
    return (
      <Card title={t("ui-meeting-next-card")} testId="series-next">
        <p>{t("ui-meeting-series-over")}</p>
      </Card>
    );
  return (
    <Card
      title={t("ui-meeting-next-card")}
      testId="series-next"
      actions={
        <Button
          icon={NotebookPen}
          onPress={() => void navigate({ to: "/meetings/$id", params: { id: arranged.id } })}
          testId="meeting-open"
        >
          {t("ui-meeting-minutes")}
        </Button>
      }
    >
      <CardFigure beside={t("ui-meeting-is-arranged")}>{dateText(arranged_on, language)}</CardFigure>
    </Card>
  );
}
