// Open obligations that no day will ever remind of: without a day, and without a rule that could give one.
import { useNavigate } from "@tanstack/react-router";
import { CalendarOff } from "lucide-react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { FieldFilter } from "../bindings";
import { Button } from "../kit/Button";

const WITHOUT_A_DAY: FieldFilter[] = [
  { field: "state", test: { is: "one_of", values: ["open"] } },
  { field: "due_on", test: { is: "empty" } },
  { field: "due_rule", test: { is: "empty" } },
];

export function Undated() {
  const t = useText();
  const navigate = useNavigate();
  const { data } = useAsk("records.list", {
    kind: "obligation",
    text: null,
    sort: null,
    descending: false,
    parent: null,
    filters: WITHOUT_A_DAY,
    offset: 0,
    limit: 0,
  });
  if (!data || data.total === 0) return null;
  return (
    <Button
      look="quiet"
      icon={CalendarOff}
      onPress={() =>
        void navigate({
          to: "/records/$kind",
          params: { kind: "obligation" },
          search: { filters: WITHOUT_A_DAY },
        })
      }
      testId="today-undated"
    >
      {t("ui-today-undated", { count: data.total })}
    </Button>
  );
}
