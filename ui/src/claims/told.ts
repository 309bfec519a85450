// What is said around the steps of a reckoning.

import type { Text } from "../app/texts";
import type { ReckoningView } from "../bindings";

export const periodOf = (t: Text, { from, until, days }: ReckoningView) =>
  [t("claims-from-until", { from, until }), t("ui-claims-day-count", { count: days })].join(" · ");

export const notesOf = (t: Text, { capped, day_count }: ReckoningView): string[] =>
  [capped, day_count && t(`claims-${day_count}`)].filter((note) => note !== null && note !== "") as string[];
