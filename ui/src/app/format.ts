// How money, dates, sizes and articles of law are written in each language.
import type { UiLanguage } from "../bindings";

export type Money = { amount: string; currency: string };

/** Groups the digits of an exact decimal, never through a floating number. */
export function groupDigits(decimal: string, places?: number): string {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(decimal.trim());
  if (!match) return decimal;
  const [, sign, whole, given = ""] = match;
  const fraction = places === undefined ? given : given.padEnd(places, "0");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${sign === "-" ? "−" : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

export const moneyDigits = (money: Money) => groupDigits(money.amount, 2);

/** A calendar date: `2026年11月24日` or `24 November 2026`. */
export function dateText(iso: string, language: UiLanguage): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (!year || !month || !day) return iso;
  if (language === "zh-CN") return `${year}年${month}月${day}日`;
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, day),
  );
}

const two = (n: number) => String(n).padStart(2, "0");

/** An instant as `2026-11-24`, in local time, for tables. */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** An instant as `2026-11-24 15:03`, in local time. */
export function minuteOf(at: number): string {
  const date = new Date(at);
  return `${dayOf(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** `15:03`. */
export function timeOf(at: number): string {
  return minuteOf(at).slice(11);
}

/** A file's size in kB or MB. */
export function sizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** The last part of a path, of either system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).pop() ?? path;
}

/** What follows the last dot of a file's name, in lower case. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}

/** Several things in one sentence: 2027、2028年 or 2027 and 2028. */
export const listed = (things: (string | number)[], language: UiLanguage) =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(things.map(String));
