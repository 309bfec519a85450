// Weeks of days, each with what stands on it. One day is chosen; arrow keys move it.
import { Check, Circle, CircleAlert, CircleDot } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { classes } from "./classes";
import styles from "./MonthGrid.module.css";

export type DayEntry = { id: string; title: string; tone: "late" | "now" | "calm" | "over" };
export type GridDay = {
  day: string;
  /** Its number, with the month on the first. */
  label: string;
  /** What a screen reader says: the date in full, the festival, how many entries. */
  name: string;
  isOutside: boolean;
  isToday: boolean;
  /** Rested: a weekend or a holiday. */
  isRest: boolean;
  /** A holiday or a make-up working day, with its short mark and its festival. */
  mark: { short: string; name: string; isWork: boolean } | null;
  entries: DayEntry[];
};

type Props = {
  label: string;
  weekdays: string[];
  weeks: GridDay[][];
  chosen: string;
  /** The words for entries that have no room. */
  more: (count: number) => string;
  onChoose: (day: string) => void;
  /** A key that leaves the weeks shown: so many days on or back. */
  onMove: (days: number) => void;
  onTurn: (months: number) => void;
  /** Enter on a day: into its entries. */
  onEnter: () => void;
  onOpen: (id: string) => void;
};

/** Height of an entry's line, and of what else a cell holds. */
const LINE = 20;
const HEAD = 30;

export function MonthGrid(props: Props) {
  const { label, weekdays, weeks, chosen, more, onChoose, onMove, onTurn, onEnter, onOpen } = props;
  const grid = useRef<HTMLDivElement>(null);
  const room = useRoom(grid, weeks.length);
  const had = useRef(false);
  // Keys move the chosen day into weeks that are drawn only now: focus follows, where it was in the grid.
  useEffect(() => {
    if (had.current) grid.current?.querySelector<HTMLElement>(`[data-day="${chosen}"]`)?.focus();
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target as HTMLElement).dataset.day) return;
    const at = (new Date(`${chosen}T00:00:00Z`).getUTCDay() + 6) % 7;
    const moves: Record<string, (() => void) | undefined> = {
      ArrowLeft: () => onMove(-1),
      ArrowRight: () => onMove(1),
      ArrowUp: () => onMove(-7),
      ArrowDown: () => onMove(7),
      Home: () => onMove(-at),
      End: () => onMove(6 - at),
      PageUp: () => onTurn(-1),
      PageDown: () => onTurn(1),
      Enter: onEnter,
    };
    const run = moves[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    had.current = true;
    run();
  };
  return (
    <div
      ref={grid}
      className={styles.grid}
      role="grid"
      aria-label={label}
      data-testid="month-grid"
      style={{ gridTemplateRows: `auto repeat(${weeks.length}, minmax(0, 1fr))` }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) had.current = false;
      }}
    >
      <div role="row" className={styles.week}>
        {weekdays.map((weekday) => (
          <span key={weekday} role="columnheader" className={styles.weekday}>
            {weekday}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0].day} role="row" className={styles.week}>
          {week.map((day) => (
            <Cell
              key={day.day}
              day={day}
              isChosen={day.day === chosen}
              room={room}
              more={more}
              onChoose={onChoose}
              onOpen={onOpen}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

type CellProps = {
  day: GridDay;
  isChosen: boolean;
  room: number;
  more: (count: number) => string;
  onChoose: (day: string) => void;
  onOpen: (id: string) => void;
};

function Cell({ day, isChosen, room, more, onChoose, onOpen }: CellProps) {
  const { entries, mark } = day;
  const shown = entries.length <= room ? entries : entries.slice(0, Math.max(0, room - 1));
  return (
    <div
      role="gridcell"
      aria-label={day.name}
      aria-selected={isChosen}
      aria-current={day.isToday ? "date" : undefined}
      data-day={day.day}
      tabIndex={isChosen ? 0 : -1}
      className={classes(
        styles.cell,
        day.isOutside && styles.outside,
        day.isRest && styles.rest,
        isChosen && styles.chosen,
      )}
      onClick={() => onChoose(day.day)}
    >
      <span className={styles.head} aria-hidden>
        <span className={classes(styles.number, day.isToday && styles.today)}>{day.label}</span>
        {mark && (
          <span className={classes(styles.mark, mark.isWork && styles.work)} title={mark.name}>
            <b>{mark.short}</b>
            <span lang="zh-CN">{mark.name}</span>
          </span>
        )}
      </span>
      {shown.map(({ id, title, tone }) => (
        <span
          key={id}
          aria-hidden
          className={classes(styles.entry, styles[tone])}
          title={title}
          onClick={(event) => {
            event.stopPropagation();
            onChoose(day.day);
            onOpen(id);
          }}
        >
          <Sign tone={tone} />
          <span>{title}</span>
        </span>
      ))}
      {shown.length < entries.length && (
        <span className={styles.more} aria-hidden>
          {more(entries.length - shown.length)}
        </span>
      )}
    </div>
  );
}

const SIGNS = { late: CircleAlert, now: CircleDot, calm: Circle, over: Check };

/** How an entry stands, told by a shape as well as by its colour. */
export const Sign = ({ tone }: { tone: DayEntry["tone"] }) => {
  const Icon = SIGNS[tone];
  return <Icon className={classes(styles.sign, styles[tone])} size={12} strokeWidth={2} aria-hidden />;
};

/** How many lines a cell has room for. */
function useRoom(grid: React.RefObject<HTMLDivElement | null>, weeks: number): number {
  const [room, setRoom] = useState(3);
  useEffect(() => {
    const element = grid.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const measure = () => {
      const height = (element.clientHeight - 28) / weeks;
      if (height > HEAD) setRoom(Math.max(1, Math.floor((height - HEAD) / LINE)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid, weeks]);
  return room;
}
