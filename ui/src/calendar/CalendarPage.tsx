// The calendar: month, week or list over what Today shows, with what is done; days of rest and make-up days by the table of holidays.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import {
  CalendarArrowDown,
  CalendarArrowUp,
  CalendarCog,
  CalendarDays,
  ChevronLeft,
  ChevronRight,
  Filter,
  X,
} from "lucide-react";
import { useMemo, useState } from "react";
import { call, pickFile } from "../app/call";
import { useCommands } from "../app/commands";
import { dateText, dayOf, listed } from "../app/format";
import { keyOf } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { saveAs } from "../app/saving";
import { useSteady } from "../app/steady";
import { type Text, useLanguage, useText } from "../app/texts";
import type { CalendarView, DatedView, UiLanguage } from "../bindings";
import { Agenda, type AgendaItem } from "../kit/Agenda";
import { BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { DayList, type DayRow } from "../kit/DayList";
import { ChoiceField } from "../kit/Field";
import { Meta, Page, Row, Spacer, Stack } from "../kit/Layout";
import { type DayEntry, type GridDay, MonthGrid } from "../kit/MonthGrid";
import { Notice, Waiting } from "../kit/Notice";
import { Panes } from "../kit/Panes";
import { SideColumn } from "../kit/RecordParts";
import { Strip } from "../kit/Strip";
import { WeekColumns } from "../kit/WeekColumns";
import { InvitationsDialog } from "../meetings/InvitationsDialog";
import { useOpenRecord } from "../records/pages";
import { kindsText } from "../records/values";
import { Actions, useActing } from "../today/acting";
import { datedEntry, datedRow, type Entry, nearText, occasionText } from "../today/agenda";
import { type About, AboutDialog } from "./AboutDialog";
import {
  type CalendarLook,
  daysBetween,
  plusDays,
  plusMonths,
  spanOf,
  stepped,
  weekdayOf,
  weekFrom,
  weeksOf,
} from "./days";
import { HolidaysDialog } from "./HolidaysDialog";

const LOOKS: CalendarLook[] = ["month", "week", "list"];
const EVERY = 5 * 60_000;
const ALL = "all";

export function CalendarPage() {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: "/calendar" });
  const [look, setLook] = useRemembered<CalendarLook>("calendar.look", "month");
  const day = search.day ?? dayOf(Date.now());
  const [owner, setOwner] = useState(ALL);
  const [kind, setKind] = useState(ALL);
  const [about, setAbout] = useState<About | null>(null);
  const [asking, setAsking] = useState<"about" | "holidays" | null>(null);
  const [invitations, setInvitations] = useState<string | null>(null);
  const go = (to: string) => void navigate({ to: "/calendar", search: { day: to }, replace: true });
  const ask = {
    ...spanOf(look, day),
    about: about && { kind: about.kind, id: about.id },
    owner: owner === ALL ? null : owner,
    kind: kind === ALL ? null : kind,
  };
  const calendar = useQuery({
    queryKey: keyOf("calendar.view", ask),
    queryFn: () => call("calendar.view", ask),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
    refetchOnMount: "always",
  });
  const view = calendar.data;
  const toToday = () => go(view?.today ?? dayOf(Date.now()));
  const exportFile = () =>
    saveAs(`${t("ui-calendar")} ${ask.from} ${ask.to}`, "ics", async (path) => {
      const { entries } = await call("calendar.export", { ask, path });
      return { text: "ui-calendar-exported", args: { count: entries, path } };
    });
  const pickInvitations = async () => setInvitations(await pickFile(["ics"]));
  const looks: [CalendarLook, string][] = [
    ["month", "M"],
    ["week", "W"],
    ["list", "L"],
  ];
  useCommands([
    { id: "calendar-today", title: "ui-command-calendar-today", section: "go", keys: ["T"], run: toToday },
    ...looks.map(([id, key]) => ({
      id: `calendar-${id}`,
      title: `ui-command-calendar-${id}`,
      section: "go" as const,
      keys: [key],
      run: () => setLook(id),
    })),
    {
      id: "calendar-before",
      title: "ui-command-calendar-before",
      section: "go",
      keys: ["["],
      run: () => go(stepped(look, day, -1)),
    },
    {
      id: "calendar-after",
      title: "ui-command-calendar-after",
      section: "go",
      keys: ["]"],
      run: () => go(stepped(look, day, 1)),
    },
    { id: "calendar-ics", title: "ui-calendar-export", section: "archive", run: () => void exportFile() },
    {
      id: "calendar-invitations",
      title: "ui-meeting-invitations",
      section: "archive",
      run: () => void pickInvitations(),
    },
    { id: "calendar-holidays", title: "ui-holidays", section: "archive", run: () => setAsking("holidays") },
  ]);
  const isNarrowed = owner !== ALL || kind !== ALL || about !== null;
  const widen = () => {
    setOwner(ALL);
    setKind(ALL);
    setAbout(null);
  };
  return (
    <Page
      toolbar={
        <>
          <BarTitle title={titleOf(t, look, day, language)} />
          <IconButton
            icon={ChevronLeft}
            label={t("ui-command-calendar-before")}
            keys="["
            onPress={() => go(stepped(look, day, -1))}
            testId="calendar-before"
          />
          <IconButton
            icon={ChevronRight}
            label={t("ui-command-calendar-after")}
            keys="]"
            onPress={() => go(stepped(look, day, 1))}
            testId="calendar-after"
          />
          <Button onPress={toToday} testId="calendar-today">
            {t("ui-today-group-now")}
          </Button>
          <Spacer />
          <ChoiceField
            label={t("ui-calendar-owner")}
            hiddenLabel
            value={owner}
            onChange={setOwner}
            choices={[
              { id: ALL, label: t("ui-calendar-all-owners") },
              ...(view?.owners ?? (owner === ALL ? [] : [owner])).map((id) => ({ id, label: id })),
            ]}
            testId="calendar-owner"
          />
          <ChoiceField
            label={t("ui-calendar-kind")}
            hiddenLabel
            value={kind}
            onChange={setKind}
            choices={[
              { id: ALL, label: t("ui-calendar-all-kinds") },
              ...(view?.kinds ?? (kind === ALL ? [] : [kind])).map((id) => ({ id, label: kindsText(t, id) })),
            ]}
            testId="calendar-kind"
          />
          <IconButton
            icon={Filter}
            label={about ? t("ui-calendar-about-this", { title: about.title }) : t("ui-calendar-about")}
            active={about !== null}
            onPress={() => setAsking("about")}
            testId="calendar-about"
          />
          <ChoiceField
            label={t("ui-calendar-look")}
            hiddenLabel
            value={look}
            onChange={setLook}
            choices={LOOKS.map((id) => ({ id, label: t(`ui-calendar-${id}`) }))}
            testId="calendar-look"
          />
          <IconButton
            icon={CalendarCog}
            label={t("ui-holidays")}
            onPress={() => setAsking("holidays")}
            testId="calendar-holidays"
          />
          <IconButton
            icon={CalendarArrowUp}
            label={t("ui-meeting-invitations")}
            onPress={() => void pickInvitations()}
            testId="calendar-invitations"
          />
          <IconButton
            icon={CalendarArrowDown}
            label={t("ui-calendar-export")}
            onPress={() => void exportFile()}
            testId="calendar-export"
          />
        </>
      }
    >
      {!view && <Waiting query={calendar} />}
      {view && (
        <>
          {about && (
            <Strip
              action={
                <Button look="quiet" icon={X} onPress={() => setAbout(null)}>
                  {t("ui-calendar-about-all")}
                </Button>
              }
            >
              {t("ui-calendar-about-this", { title: about.title })}
            </Strip>
          )}
          {view.unknown_years.length > 0 && (
            <Strip
              tone="major"
              action={
                <Button look="quiet" onPress={() => setAsking("holidays")} testId="calendar-unknown">
                  {t("ui-holidays-take")}
                </Button>
              }
            >
              {t("ui-calendar-unknown", { years: listed(view.unknown_years, language) })}
            </Strip>
          )}
          <Days
            key={look}
            look={look}
            view={view}
            day={day}
            isNarrowed={isNarrowed}
            onDay={go}
            onWiden={widen}
          />
        </>
      )}
      {asking === "about" && <AboutDialog about={about} onAbout={setAbout} onClose={() => setAsking(null)} />}
      {invitations && <InvitationsDialog path={invitations} onClose={() => setInvitations(null)} />}
      {asking === "holidays" && <HolidaysDialog onClose={() => setAsking(null)} />}
    </Page>
  );
}

function titleOf(t: Text, look: CalendarLook, day: string, language: UiLanguage): string {
  const [year, month] = day.split("-").map(Number);
  if (look === "week") {
    const { from, to } = spanOf("week", day);
    return t("ui-calendar-span", { from: dateText(from, language), to: dateText(to, language) });
  }
  if (language === "zh-CN") return `${year}年${month}月`;
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.UTC(year, month - 1, 1),
  );
}

type DaysProps = {
  look: CalendarLook;
  view: CalendarView;
  day: string;
  isNarrowed: boolean;
  onDay: (day: string) => void;
  onWiden: () => void;
};

function Days({ look, view, day, isNarrowed, onDay, onWiden }: DaysProps) {
  const t = useText();
  const language = useLanguage();
  const open = useOpenRecord();
  const opens = useSteady(open);
  const [current, setCurrent] = useState<string | null>(null);
  const entries = useMemo(
    () => new Map(view.entries.map((what) => [datedEntry(what).id, datedEntry(what)])),
    [view],
  );
  const at: Entry | undefined = current === null ? undefined : entries.get(current);
  const { act, handOn, dialogs } = useActing(view.today, at);
  const openEntry = (id: string) => {
    const what = entries.get(id)?.what;
    if (what) open(what.kind, what.id);
  };
  const days = useMemo(() => gridDays(t, language, look, view, day), [t, language, look, view, day]);
  const weekdays = useMemo(
    () =>
      weekFrom("2026-11-23").map((one) =>
        new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(Date.parse(one)),
      ),
    [language],
  );
  const onList = view.entries.filter(({ on }) => on === day);
  const rows: DayRow[] = onList.map((what) => {
    const entry = datedEntry(what);
    const { of } = what;
    return {
      ...dayEntry(what),
      near: nearText(t, what),
      detail: occasionText(t, what),
      link: of && { label: of.title, onPress: () => opens(of.kind, of.id) },
      who: what.owner,
      onOpen: () => opens(what.kind, what.id),
      actions: (isCurrent) => (
        <Actions entry={entry} isCurrent={isCurrent} small onAct={act} onHandOn={handOn} />
      ),
    };
  });
  const items = useMemo(
    () => (look === "list" ? listItems(t, language, view, { open: opens, act, handOn }) : []),
    [t, language, look, view, opens, act, handOn],
  );
  if (look === "list")
    return (
      <>
        {items.length === 0 ? (
          <Notice
            icon={CalendarDays}
            title={t("ui-calendar-nothing")}
            text={isNarrowed ? t("ui-calendar-nothing-narrowed") : undefined}
          >
            {isNarrowed && <Button onPress={onWiden}>{t("ui-calendar-widen")}</Button>}
          </Notice>
        ) : (
          <Agenda label={t("ui-calendar")} items={items} onCurrent={setCurrent} />
        )}
        {dialogs}
      </>
    );
  const chosenMark = days.flat().find((one) => one.day === day)?.mark;
  return (
    <>
      <Panes
        right={{
          name: "calendar-day",
          label: dateText(day, language),
          initial: 330,
          min: 260,
          max: 520,
          content: (
            <SideColumn title={dateText(day, language)}>
              <Stack gap={8} pad={16}>
                <Row gap={8} wrap>
                  <Meta>
                    {new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(
                      Date.parse(day),
                    )}
                  </Meta>
                  {chosenMark && (
                    <Meta>
                      {t(chosenMark.isWork ? "ui-calendar-work" : "ui-calendar-rest", {
                        name: chosenMark.name,
                      })}
                    </Meta>
                  )}
                </Row>
                {rows.length === 0 && <Meta>{t("ui-calendar-nothing-on")}</Meta>}
                {rows.length > 0 && (
                  <DayList
                    key={day}
                    label={t("ui-calendar-on", { day: dateText(day, language) })}
                    rows={rows}
                    onCurrent={setCurrent}
                  />
                )}
                {rows.length === 0 && isNarrowed && (
                  <Button look="quiet" onPress={onWiden}>
                    {t("ui-calendar-widen")}
                  </Button>
                )}
              </Stack>
            </SideColumn>
          ),
        }}
      >
        {look === "month" ? (
          <MonthGrid
            label={t("ui-calendar")}
            weekdays={weekdays}
            weeks={days}
            chosen={day}
            more={(count) => t("ui-calendar-more", { count })}
            onChoose={onDay}
            onMove={(by) => onDay(plusDays(day, by))}
            onTurn={(by) => onDay(plusMonths(day, by))}
            onEnter={intoDayList}
            onOpen={openEntry}
          />
        ) : (
          <WeekColumns
            label={t("ui-calendar")}
            weekdays={weekdays}
            days={days[0]}
            chosen={day}
            nothing={t("ui-calendar-nothing-short")}
            onChoose={onDay}
            onOpen={openEntry}
          />
        )}
      </Panes>
      {dialogs}
    </>
  );
}

/** Enter on a day: its first entry. */
const intoDayList = () =>
  document.querySelector<HTMLElement>('[data-testid="day-list"] [role="row"][tabindex="0"]')?.focus();

const dayEntry = (what: DatedView): DayEntry => ({
  id: datedEntry(what).id,
  title: what.title,
  tone: toneOf(what),
});

function toneOf({ is_over, days_left, why }: DatedView): DayEntry["tone"] {
  if (is_over) return "over";
  if (days_left < 0) return why === "expires" || why === "ends" ? "over" : "late";
  return days_left === 0 ? "now" : "calm";
}

/** The weeks of a look, each day with its mark and its entries. */
function gridDays(
  t: Text,
  language: UiLanguage,
  look: CalendarLook,
  view: CalendarView,
  day: string,
): GridDay[][] {
  const marks = new Map(view.days.map((one) => [one.on, one]));
  const on = new Map<string, DatedView[]>();
  for (const entry of view.entries) on.set(entry.on, [...(on.get(entry.on) ?? []), entry]);
  const weeks = look === "week" ? [weekFrom(spanOf("week", day).from)] : weeksOf(day);
  const month = day.slice(0, 7);
  return weeks.map((week) =>
    week.map((date): GridDay => {
      const known = marks.get(date);
      const isWork = known?.is === "make_up";
      const mark =
        known?.name && (known.is === "holiday" || isWork)
          ? {
              short: t(isWork ? "ui-calendar-work-short" : "ui-calendar-rest-short"),
              name: known.name,
              isWork,
            }
          : null;
      const entries = (on.get(date) ?? []).map(dayEntry);
      const number = Number(date.slice(8));
      return {
        day: date,
        label: number === 1 && look === "month" ? shortMonth(date, language) : String(number),
        name: [
          dateText(date, language),
          mark && t(isWork ? "ui-calendar-work" : "ui-calendar-rest", { name: mark.name }),
          t("ui-calendar-count", { count: entries.length }),
        ]
          .filter(Boolean)
          .join(" "),
        isOutside: look === "month" && !date.startsWith(month),
        isToday: date === view.today,
        isRest: known?.is === "holiday" || (weekdayOf(date) >= 5 && !isWork),
        mark,
        entries,
      };
    }),
  );
}

function shortMonth(date: string, language: UiLanguage): string {
  const [, month] = date.split("-").map(Number);
  if (language === "zh-CN") return `${month}月1日`;
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(
    Date.parse(date),
  );
}

type Does = {
  open: (kind: string, id: string) => void;
  act: (entry: Entry) => void;
  handOn: (entry: Entry) => void;
};

/** The days of a span that have something, under headings. */
function listItems(
  t: Text,
  language: UiLanguage,
  view: CalendarView,
  { open, act, handOn }: Does,
): AgendaItem[] {
  if (view.entries.length === 0) return [];
  const marks = new Map(view.days.map((one) => [one.on, one]));
  const first = view.entries[0].on;
  const last = view.entries[view.entries.length - 1].on;
  return daysBetween(first, last).flatMap((day): AgendaItem[] => {
    const of = view.entries.filter(({ on }) => on === day);
    if (of.length === 0) return [];
    const mark = marks.get(day);
    const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(
      Date.parse(day),
    );
    const note = mark?.name
      ? t(mark.is === "make_up" ? "ui-calendar-work" : "ui-calendar-rest", { name: mark.name })
      : undefined;
    return [
      {
        is: "heading",
        id: day,
        title: t("ui-calendar-day", { day: dateText(day, language), weekday }),
        count: of.length,
        note: day === view.today ? [t("ui-today-group-now"), note].filter(Boolean).join(" · ") : note,
      },
      ...of.map((what) => {
        const entry = datedEntry(what);
        const tone = toneOf(what);
        return {
          is: "row" as const,
          id: entry.id,
          ...datedRow(t, what, tone === "over" ? "calm" : tone, { open, actions: () => null }),
          isOver: what.is_over,
          actions: (isCurrent: boolean) => (
            <Actions entry={entry} isCurrent={isCurrent} onAct={act} onHandOn={handOn} />
          ),
        };
      }),
    ];
  });
}
