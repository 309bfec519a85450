// The head of a series' page: its next meeting, proposed or arranged.
import { useNavigate } from "@tanstack/react-router";
import { NotebookPen } from "lucide-react";
import { dateText } from "../app/format";
import { useAsk } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import { Button } from "../kit/Button";
import { Strip } from "../kit/Strip";
import { NextStrip } from "./NextStrip";

export function SeriesNext({ id }: { id: string }) {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { data } = useAsk("meetings.series", { series: id });
  if (!data) return null;
  if (data.next) return <NextStrip next={data.next} />;
  const { arranged, arranged_on } = data;
  if (!arranged || !arranged_on) return <Strip>{t("ui-meeting-series-over")}</Strip>;
  return (
    <Strip
      action={
        <Button
          icon={NotebookPen}
          onPress={() => void navigate({ to: "/meetings/$id", params: { id: arranged.id } })}
          testId="meeting-open"
        >
          {t("ui-meeting-minutes")}
        </Button>
      }
    >
      {t("ui-meeting-arranged", { day: dateText(arranged_on, language) })}
    </Strip>
  );
}
