// What has a day, as a list under headings: only the rows in sight are drawn, one row is in focus, Enter opens it.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useCommands } from "../app/commands";
import styles from "./Agenda.module.css";
import { classes } from "./classes";

export type AgendaTone = "late" | "now" | "calm";
export type AgendaRow = {
  /** How near it is, in a few words. */
  lead: string;
  tone: AgendaTone;
  /** The day; without one the lead takes its room. */
  day: string | null;
  title: string;
  lang?: string;
  detail: string;
  /** What it belongs to; without one the detail takes its room. */
  link: { label: string; onPress: () => void } | null;
  who: string;
  /** Done, held, dropped: it stands there quietly. */
  isOver?: boolean;
  onOpen: () => void;
  /** What can be done with it here; out of the order of Tab unless the row is in focus. */
  actions: (isCurrent: boolean) => ReactNode;
};
export type AgendaItem =
  | { is: "heading"; id: string; title: string; count: number; note?: string; tone?: AgendaTone }
  | { is: "group"; id: string; title: string; onPress: () => void }
  | { is: "note"; id: string; text: string }
  | ({ is: "row"; id: string } & AgendaRow);

const HEIGHT: Record<AgendaItem["is"], number> = { heading: 48, group: 30, note: 30, row: 38 };

type Props = {
  label: string;
  items: AgendaItem[];
  /** Told which row is in focus, for keys that act on it. */
  onCurrent: (id: string | null) => void;
};

export function Agenda({ label, items, onCurrent }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const rows = items.flatMap((item, index) => (item.is === "row" ? [index] : []));
  const [current, setCurrent] = useState<string | null>(null);
  const found = rows.findIndex((index) => items[index].id === current);
  const at = Math.max(0, found);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => items[index].id,
    estimateSize: (index) => HEIGHT[items[index].is],
    overscan: 8,
    paddingEnd: 32,
  });
  const move = (to: number) => {
    const index = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (index === undefined) return;
    setCurrent(items[index].id);
    // The heading of the first row is not to stay hidden above it.
    virtual.scrollToIndex(index === rows[0] ? 0 : index);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  const isIn = () => scroll.current?.contains(document.activeElement) ?? false;
  useCommands([
    {
      id: "row-next",
      title: "ui-command-row-next",
      section: "go",
      keys: ["J"],
      hidden: true,
      run: () => move(isIn() ? at + 1 : at),
    },
    {
      id: "row-previous",
      title: "ui-command-row-previous",
      section: "go",
      keys: ["K"],
      hidden: true,
      run: () => move(isIn() ? at - 1 : at),
    },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { index } = (event.target as HTMLElement).dataset;
    const item = items[Number(index)];
    if (index === undefined || item?.is !== "row") return;
    const moves: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(at + 12),
      PageUp: () => move(at - 12),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      Enter: item.onOpen,
    };
    const run = moves[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const focusOn = (id: string) => {
    setCurrent(id);
    onCurrent(id);
  };
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length}
      data-testid="agenda"
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          return (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 1}
              data-index={index}
              data-id={item.id}
              className={classes(
                styles.item,
                styles[item.is],
                item.is === "row" && item.isOver && styles.over,
              )}
              style={{ transform: `translateY(${start}px)`, height: HEIGHT[item.is] }}
              tabIndex={item.is === "row" ? (index === rows[at] ? 0 : -1) : undefined}
              onFocus={item.is === "row" ? () => focusOn(item.id) : undefined}
              onClick={
                item.is === "row"
                  ? (event) => (event.target as Element).closest("button") === null && item.onOpen()
                  : undefined
              }
            >
              {item.is === "row" ? (
                <RowCells row={item} isCurrent={index === rows[at]} />
              ) : (
                <div role="gridcell" className={styles.whole}>
                  {item.is === "heading" && <Heading {...item} />}
                  {item.is === "note" && item.text}
                  {item.is === "group" && (
                    <Button className={styles.link} onPress={item.onPress}>
                      {item.title}
                    </Button>
                  )}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Heading({ title, count, note, tone }: Extract<AgendaItem, { is: "heading" }>) {
  return (
    <>
      <h2 className={classes(styles.title, tone && styles[tone])}>{title}</h2>
      <span className={styles.count}>{count}</span>
      {note && <span className={styles.hint}>{note}</span>}
    </>
  );
}

const RowCells = memo(function RowCells({ row, isCurrent }: { row: AgendaRow; isCurrent: boolean }) {
  const { lead, tone, day, title, lang, detail, link, who, actions } = row;
  return (
    <>
      <span
        role="gridcell"
        className={classes(styles.lead, styles[tone], day === null && styles.wide)}
        title={lead}
      >
        {lead}
      </span>
      {day !== null && (
        <span role="gridcell" className={styles.day}>
          {day}
        </span>
      )}
      <span role="gridcell" className={styles.what} title={title} lang={lang}>
        {title}
      </span>
      <span role="gridcell" className={classes(styles.detail, link === null && styles.wide)} title={detail}>
        {detail}
      </span>
      {link && (
        <span role="gridcell" className={styles.cell}>
          <Button className={styles.link} onPress={link.onPress} excludeFromTabOrder={!isCurrent}>
            {link.label}
          </Button>
        </span>
      )}
      <span role="gridcell" className={styles.detail} title={who}>
        {who}
      </span>
      <span role="gridcell" className={styles.actions}>
        {actions(isCurrent)}
      </span>
    </>
  );
});
