// The points of an agenda in words.
import type { Text } from "../app/texts";
import type { PointView } from "../bindings";
import { choiceText } from "../records/values";
import { daysUntil, leftText } from "../today/near";

/** Why a point stands there, and how near what it is about. */
export function pointDetail(t: Text, { reason, due, open }: PointView, today: string): string {
  // How many findings are open says already why it stands there.
  return [
    !open && choiceText(t, "meeting_point", "reason", reason),
    due && leftText(t, daysUntil(today, due)),
    open && t("ui-today-open", { count: open[0] }),
    open && open[1] > 0 && t("ui-today-critical", { count: open[1] }),
  ]
    .filter(Boolean)
    .join(" · ");
}
