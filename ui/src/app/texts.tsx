// The texts of the window: one Fluent catalogue shared with the program, in two languages.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import type { ApiError, Message, UiLanguage } from "../bindings";
import { asApiError } from "./call";

const files = import.meta.glob<string>("../../../locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Texts that only trying the window without the program behind it needs; empty in the product. */
const extra: Record<UiLanguage, string[]> = { "zh-CN": [], en: [] };
export function addTexts(language: UiLanguage, source: string) {
  extra[language].push(source);
  bundles.delete(language);
}

const bundles = new Map<UiLanguage, FluentBundle>();

export function bundle(language: UiLanguage): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const made = new FluentBundle(language, { useIsolating: false });
  for (const [path, source] of Object.entries(files))
    if (path.includes(`/${language}/`)) made.addResource(new FluentResource(source));
  for (const source of extra[language]) made.addResource(new FluentResource(source));
  bundles.set(language, made);
  return made;
}

export type Args = Record<string, FluentVariable>;
export type Text = (id: string, args?: Args) => string;

/** The text with this id; a missing one shows its id, so that it is seen. */
export function textIn(language: UiLanguage): Text {
  const from = bundle(language);
  return (id, args) => {
    const message = from.getMessage(id);
    return message?.value ? from.formatPattern(message.value, args ?? null, []) : id;
  };
}

/** English with dates as 2026-11-24 and weeks from Monday, as in our tables. */
const DATES_OF_ENGLISH = "en-SE";

const Language = createContext<UiLanguage>("zh-CN");
export const useLanguage = () => useContext(Language);

export function Texts({ language, children }: { language: UiLanguage; children: ReactNode }) {
  const localization = useMemo(() => new ReactLocalization([bundle(language)], null), [language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Language value={language}>
      <I18nProvider locale={language === "en" ? DATES_OF_ENGLISH : language}>
        <LocalizationProvider l10n={localization}>{children}</LocalizationProvider>
      </I18nProvider>
    </Language>
  );
}

export function useText(): Text {
  const { l10n } = useLocalization();
  return useCallback<Text>(
    (id, args) => (l10n.getBundle(id) ? l10n.getString(id, args as never) : id),
    [l10n],
  );
}

/** The program's arguments are texts; a count must be a number for the plural to follow it. */
function counted(args: { [name in string]: string }): Args {
  return "count" in args && /^\d+$/.test(args.count) ? { ...args, count: Number(args.count) } : args;
}

/** A message of the program in words. */
export function worded(t: Text, message: Message): string {
  return t(message.id, counted(message.args));
}

/** An error in words: what happened, and what to do. */
export function errorText(t: Text, thrown: unknown): string {
  const error: ApiError = asApiError(thrown);
  const args = { code: error.code, detail: error.args.detail ?? "" };
  // What went wrong in the window itself has no message of the program's.
  if (error.code === "unknown") return t("ui-error-unknown", args);
  const id = `error-${error.code.replace(/[._]/g, "-")}`;
  const text = t(id, counted(error.args));
  if (text !== id) return text;
  const general = t("error-unknown", args);
  return general === "error-unknown" ? t("ui-error-unknown", args) : general;
}
