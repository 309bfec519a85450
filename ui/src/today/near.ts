// How near a day is, in days and in words.
import type { Text } from "../app/texts";

/** Days from one ISO day to another; negative where it has passed. */
export const daysUntil = (today: string, day: string) =>
  Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);

export function leftText(t: Text, days: number, ends = false): string {
  if (days === 0) return t("ui-today-now");
  if (days > 0) return t("ui-today-left", { count: days });
  return t(ends ? "ui-today-over" : "ui-today-late", { count: -days });
}

/** Days of this week that are still to come; a week ends with its Sunday. */
export const restOfWeek = (today: string) => (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7;
