// Days as ISO text and the weeks and months they stand in. A week begins on Monday.

const DAY = 86_400_000;
const at = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

export const plusDays = (day: string, days: number) => iso(at(day) + days * DAY);

/** 0 = Monday to 6 = Sunday. */
export const weekdayOf = (day: string) => (new Date(at(day)).getUTCDay() + 6) % 7;

export const mondayOf = (day: string) => plusDays(day, -weekdayOf(day));

export const firstOf = (day: string) => `${day.slice(0, 8)}01`;

/** The same day of another month, or that month's last. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return iso(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
}

export const lastOf = (day: string) => plusDays(plusMonths(firstOf(day), 1), -1);

/** The weeks that a month touches, each from Monday. */
export function weeksOf(day: string): string[][] {
  const weeks: string[][] = [];
  const last = lastOf(day);
  for (let monday = mondayOf(firstOf(day)); monday <= last; monday = plusDays(monday, 7))
    weeks.push(weekFrom(monday));
  return weeks;
}

export const weekFrom = (monday: string) => Array.from({ length: 7 }, (_, index) => plusDays(monday, index));

/** The days between two, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

export type CalendarLook = "month" | "week" | "list";

/** The span of days that a look shows around a day. */
export function spanOf(look: CalendarLook, day: string): { from: string; to: string } {
  if (look === "week") return { from: mondayOf(day), to: plusDays(mondayOf(day), 6) };
  if (look === "list") return { from: firstOf(day), to: lastOf(day) };
  const weeks = weeksOf(day);
  return { from: weeks[0][0], to: weeks[weeks.length - 1][6] };
}

/** A step onwards or back in a look. */
export const stepped = (look: CalendarLook, day: string, by: number) =>
  look === "week" ? plusDays(day, 7 * by) : plusMonths(day, by);
