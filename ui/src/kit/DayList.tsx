// What stands on a day, one below the other: title, what it is, whose it is, and what can be done with it.
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { classes } from "./classes";
import styles from "./DayList.module.css";
import { type DayEntry, Sign } from "./MonthGrid";

export type DayRow = DayEntry & {
  /** How near it is. */
  near: string;
  detail: string;
  link: { label: string; onPress: () => void } | null;
  who: string;
  onOpen: () => void;
  actions: (isCurrent: boolean) => ReactNode;
};

type Props = {
  label: string;
  rows: DayRow[];
  /** Told which row is in focus, for keys that act on it. */
  onCurrent: (id: string | null) => void;
};

export function DayList({ label, rows, onCurrent }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === current),
  );
  const focus = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row) list.current?.querySelector<HTMLElement>(`[data-id="${row.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { id } = (event.target as HTMLElement).dataset;
    const row = rows.find((one) => one.id === id);
    if (!row) return;
    const moves: Record<string, (() => void) | undefined> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(rows.length - 1),
      Enter: row.onOpen,
    };
    const run = moves[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="grid"
      aria-label={label}
      data-testid="day-list"
      onKeyDown={onKeyDown}
    >
      {rows.map((row, index) => (
        <div
          key={row.id}
          role="row"
          data-id={row.id}
          tabIndex={index === at ? 0 : -1}
          className={classes(styles.row, row.tone === "over" && styles.over)}
          onFocus={() => {
            setCurrent(row.id);
            onCurrent(row.id);
          }}
          onClick={(event) => (event.target as Element).closest("button") === null && row.onOpen()}
        >
          <div role="gridcell" className={styles.cell}>
            <span className={styles.title} title={row.title}>
              <Sign tone={row.tone} />
              <span>{row.title}</span>
            </span>
            <span className={styles.detail}>
              {[row.near, row.detail, row.who].filter(Boolean).join(" · ")}
            </span>
            {row.link && (
              <Button className={styles.link} onPress={row.link.onPress} excludeFromTabOrder={index !== at}>
                {row.link.label}
              </Button>
            )}
          </div>
          <div role="gridcell" className={styles.actions}>
            {row.actions(index === at)}
          </div>
        </div>
      ))}
    </div>
  );
}
