// What the day asks for, put under headings in the order in which it presses.
import type { Text } from "../app/texts";
import type { DatedView, Occasion, TodayView, UndecidedView, WaitingView } from "../bindings";
import type { AgendaItem, AgendaRow, AgendaTone } from "../kit/Agenda";
import { choiceText, kindText } from "../records/values";
import { leftText, restOfWeek } from "./near";

/** A row and what it stands for. */
export type Entry =
  | { is: "dated"; id: string; what: DatedView }
  | { is: "waiting"; id: string; what: WaitingView }
  | { is: "undecided"; id: string; what: UndecidedView };

type Does = {
  open: (kind: string, id: string) => void;
  actions: (entry: Entry, isCurrent: boolean) => React.ReactNode;
};

/** Where a dated row stands. */
export function groupOf(days: number, rest: number): "late" | "now" | "week" | "later" {
  if (days < 0) return "late";
  if (days === 0) return "now";
  return days <= rest ? "week" : "later";
}

const TONES: Record<ReturnType<typeof groupOf>, AgendaTone> = {
  late: "late",
  now: "now",
  week: "calm",
  later: "calm",
};

export const datedEntry = (what: DatedView): Extract<Entry, { is: "dated" }> => ({
  is: "dated",
  id: `${what.kind}-${what.id}-${what.why}`,
  what,
});

export function entriesOf(view: TodayView): Map<string, Entry> {
  const entries: Entry[] = [
    ...view.dated.map(datedEntry),
    ...view.waiting.map((what) => ({ is: "waiting" as const, id: `waiting-${what.obligation}`, what })),
    ...view.undecided.map((what) => ({ is: "undecided" as const, id: `undecided-${what.review}`, what })),
  ];
  return new Map(entries.map((entry) => [entry.id, entry]));
}

export function agendaOf(
  t: Text,
  view: TodayView,
  entries: Map<string, Entry>,
  horizon: number,
  does: Does,
): AgendaItem[] {
  const all = [...entries.values()];
  const rest = restOfWeek(view.today);
  const dated = all.flatMap((entry) => (entry.is === "dated" ? [entry] : []));
  const items: AgendaItem[] = (["late", "now", "week", "later"] as const).flatMap((group) => {
    const of = dated.filter(({ what }) => groupOf(what.days_left, rest) === group);
    if (of.length === 0) return [];
    const title = t(`ui-today-group-${group}`, { days: horizon });
    return [
      { is: "heading", id: group, title, count: of.length, tone: TONES[group] },
      ...of.map((entry) => ({
        is: "row" as const,
        id: entry.id,
        ...datedRow(t, entry.what, TONES[group], does),
        actions: (isCurrent: boolean) => does.actions(entry, isCurrent),
      })),
    ];
  });
  if (dated.length === 0) {
    items.push({ is: "heading", id: "none", title: t("ui-today-group-later", { days: horizon }), count: 0 });
    items.push({ is: "note", id: "none-note", text: t("ui-today-nothing-due", { days: horizon }) });
  }
  return [...items, ...waitingItems(t, all, does), ...undecidedItems(t, all, does)];
}

/** What ends by itself is over after its day; nobody is late. */
const ENDS: Occasion[] = ["expires", "ends"];

/** What ends by itself, and what is over, is late for nobody. */
export const nearText = (t: Text, what: DatedView) =>
  what.is_over ? t("ui-today-is-over") : leftText(t, what.days_left, ENDS.includes(what.why));

/** What kind of thing it is, why its day counts, and what is to be known of that day. */
export function occasionText(t: Text, what: DatedView): string {
  const why = t(`due-why-${what.why.replace("_", "-")}`);
  const kind = kindText(t, what.kind);
  return [
    // A meeting is its own reason.
    why.toLowerCase() === kind.toLowerCase() ? kind : t("ui-today-occasion", { kind, why }),
    what.by_rule &&
      t(what.why === "proposed" ? "ui-today-moved-from" : "ui-today-by-rule", { day: what.by_rule }),
    what.unknown_year !== null && t("ui-today-unknown-year", { year: String(what.unknown_year) }),
    what.why === "limitation" && what.days_left >= 0 && t("ui-today-limitation-how"),
  ]
    .filter(Boolean)
    .join(" · ");
}

export function datedRow(t: Text, what: DatedView, tone: AgendaTone, does: Does): Omit<AgendaRow, "actions"> {
  const { of } = what;
  return {
    lead: nearText(t, what),
    tone,
    day: what.on,
    title: what.title,
    detail: occasionText(t, what),
    link: of && { label: of.title, onPress: () => does.open(of.kind, of.id) },
    who: what.owner,
    onOpen: () => does.open(what.kind, what.id),
  };
}

/** Obligations that wait, under their contracts; the contracts in the order in which they come. */
function waitingItems(t: Text, all: Entry[], does: Does): AgendaItem[] {
  const waiting = all.flatMap((entry) => (entry.is === "waiting" ? [entry] : []));
  if (waiting.length === 0) return [];
  const contracts = new Map(waiting.map(({ what }) => [what.contract, what.contract_title]));
  return [
    {
      is: "heading",
      id: "waiting",
      title: t("ui-today-waiting"),
      count: waiting.length,
      note: t("ui-today-waiting-note"),
    },
    ...[...contracts].flatMap(([contract, title]): AgendaItem[] => [
      {
        is: "group",
        id: `contract-${contract}`,
        title,
        onPress: () => does.open("contract", contract),
      },
      ...waiting
        .filter(({ what }) => what.contract === contract)
        .map((entry) => ({
          is: "row" as const,
          id: entry.id,
          lead: waitsFor(t, entry.what),
          tone: "calm" as const,
          day: null,
          title: entry.what.title,
          detail: entry.what.due.rule ?? "",
          link: null,
          who: entry.what.owner,
          onOpen: () => does.open("obligation", entry.what.obligation),
          actions: (isCurrent: boolean) => does.actions(entry, isCurrent),
        })),
    ]),
  ];
}

function waitsFor(t: Text, { due }: WaitingView): string {
  if (!due.waits_for) return due.waits ?? "";
  // One that only the contract's words tell.
  if (due.waits_for === "other") return t("due-event-other");
  return choiceText(t, "contract_event", "event", due.waits_for);
}

function undecidedItems(t: Text, all: Entry[], does: Does): AgendaItem[] {
  const undecided = all.flatMap((entry) => (entry.is === "undecided" ? [entry] : []));
  if (undecided.length === 0) return [];
  return [
    { is: "heading", id: "undecided", title: t("ui-today-undecided"), count: undecided.length },
    ...undecided.map((entry) => ({
      is: "row" as const,
      id: entry.id,
      lead: t("ui-today-open", { count: entry.what.open }),
      tone: "calm" as const,
      day: null,
      title: entry.what.contract_title,
      detail: entry.what.critical > 0 ? t("ui-today-critical", { count: entry.what.critical }) : "",
      link: null,
      who: "",
      onOpen: () => does.open("review", entry.what.review),
      actions: (isCurrent: boolean) => does.actions(entry, isCurrent),
    })),
  ];
}
