// The points of an agenda: one is chosen; those that something was said about are marked.
import { CheckCheck, MessageSquareText } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { classes } from "./classes";
import styles from "./PointList.module.css";

export type PointRow = {
  id: string;
  number: number;
  title: string;
  detail: string;
  isLate: boolean;
  isSpoken: boolean;
  hasAction: boolean;
};

type Props = { label: string; rows: PointRow[]; chosen: string | null; onChoose: (id: string) => void };

export function PointList({ label, rows, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const at = rows.findIndex(({ id }) => id === chosen);
  const move = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (!row) return;
    onChoose(row.id);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-id="${row.id}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      Home: () => move(0),
      End: () => move(rows.length - 1),
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
      role="listbox"
      aria-label={label}
      data-testid="points"
      onKeyDown={onKeyDown}
    >
      {rows.map(({ id, number, title, detail, isLate, isSpoken, hasAction }) => (
        <div
          key={id}
          role="option"
          aria-selected={id === chosen}
          tabIndex={id === chosen || (at < 0 && number === 1) ? 0 : -1}
          data-id={id}
          className={classes(styles.row, id === chosen && styles.chosen)}
          onClick={() => onChoose(id)}
        >
          <span className={styles.number}>{number}</span>
          <span className={styles.words}>
            <span className={styles.title} title={title}>
              {title}
            </span>
            <span className={classes(styles.detail, isLate && styles.late)}>{detail}</span>
          </span>
          <span className={styles.signs} aria-hidden>
            {isSpoken && <MessageSquareText size={13} strokeWidth={1.5} />}
            {hasAction && <CheckCheck size={13} strokeWidth={1.5} />}
          </span>
        </div>
      ))}
    </div>
  );
}
