// A grid for very many rows: only those in sight are drawn and asked for; one cell row is in focus.
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, Check, Minus } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useCommands } from "../app/commands";
import { strokeOf } from "../app/keys";
import { classes } from "./classes";
import styles from "./Grid.module.css";

export type GridColumn<T> = {
  id: string;
  label: string;
  share: number;
  /** Pixels it never falls below: the list is scrolled sideways instead. */
  least: number;
  main?: boolean;
  end?: boolean;
  /** What stands dimmed before the text, such as a currency. */
  lead?: (row: T) => string | null;
  text: (row: T) => string;
};
type Props<T> = {
  label: string;
  columns: GridColumn<T>[];
  total: number;
  rowAt: (index: number) => T | undefined;
  onRange: (from: number, to: number) => void;
  sort: { id: string; down: boolean } | null;
  onSort: (id: string) => void;
  onOpen: (row: T) => void;
  /** Where rows can be chosen for something that is done to all of them. */
  selection?: GridSelection<T>;
};

export type GridSelection<T> = {
  has: (row: T) => boolean;
  /** Whether none, some or all of the rows are chosen. */
  state: "none" | "some" | "all";
  /** `range`: with all between this one and the one toggled before. */
  onToggle: (index: number, range: boolean) => void;
  onToggleAll: () => void;
  rowLabel: (row: T) => string;
  allLabel: string;
};

/** How far each list was scrolled and which row was used, so that coming back to it finds the place. */
const places = new Map<string, { top: number; at: number }>();

export function Grid<T extends { id: string }>({
  label,
  columns,
  total,
  rowAt,
  onRange,
  sort,
  onSort,
  onOpen,
  selection,
}: Props<T>) {
  const scroll = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() => Math.min(total - 1, places.get(location.hash)?.at ?? 0));
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => 32,
    overscan: 16,
    scrollMargin: 32,
    initialOffset: () => places.get(location.hash)?.top ?? 0,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items[items.length - 1]?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks only when the rows in sight change
  useEffect(() => onRange(from, to), [from, to]);

  const move = (next: number) => {
    const index = Math.max(0, Math.min(total - 1, next));
    setAt(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    );
  };
  // From anywhere on the page: into the list, then along it.
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
    if (!(event.target as HTMLElement).dataset.index) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 320) / 32) - 2);
    const moves: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(at + page),
      PageUp: () => move(at - page),
      Home: () => move(0),
      End: () => move(total - 1),
      Enter: () => {
        const row = rowAt(at);
        places.set(location.hash, { top: scroll.current?.scrollTop ?? 0, at });
        if (row) onOpen(row);
      },
    };
    const marks: Record<string, (() => void) | undefined> = {
      Space: () => selection?.onToggle(at, false),
      "Shift+Space": () => selection?.onToggle(at, true),
      X: () => selection?.onToggle(at, false),
    };
    const run = moves[event.key] ?? (selection && marks[strokeOf(event.nativeEvent)]);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  const shares = columns.map(({ share, least }) => `minmax(${least}px, ${share}fr)`);
  const template = [...(selection ? ["28px"] : []), ...shares].join(" ");
  const width = columns.reduce((sum, { least }) => sum + least, selection ? 44 : 16);

  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="grid"
      data-testid="grid"
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      onKeyDown={onKeyDown}
      onScroll={(event) => places.set(location.hash, { top: event.currentTarget.scrollTop, at })}
    >
      <div
        className={styles.head}
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template, minWidth: width }}
      >
        {selection && (
          <div role="columnheader" className={styles.mark}>
            <Mark
              label={selection.allLabel}
              state={selection.state}
              onToggle={selection.onToggleAll}
              testId="select-all"
            />
          </div>
        )}
        {columns.map(({ id, label, end }) => (
          <div
            key={id}
            role="columnheader"
            aria-sort={sort?.id === id ? (sort.down ? "descending" : "ascending") : "none"}
            className={classes(styles.cell, end && styles.end)}
            title={label}
          >
            <Button className={styles.sort} onPress={() => onSort(id)}>
              <span className={styles.name}>{label}</span>
              {sort?.id === id &&
                (sort.down ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
            </Button>
          </div>
        ))}
      </div>
      <div className={styles.all} role="rowgroup" style={{ height: total * 32, minWidth: width }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <div
              key={row?.id ?? index}
              className={classes(styles.row, row && selection?.has(row) && styles.chosen)}
              role="row"
              aria-selected={selection && row ? selection.has(row) : undefined}
              aria-rowindex={index + 2}
              data-index={index}
              tabIndex={index === at ? 0 : -1}
              style={{ gridTemplateColumns: template, transform: `translateY(${start - 32}px)` }}
              onFocus={() => setAt(index)}
              onClick={() => {
                places.set(location.hash, { top: scroll.current?.scrollTop ?? 0, at: index });
                if (row) onOpen(row);
              }}
            >
              {selection && (
                <div role="gridcell" className={styles.mark} onClick={(event) => event.stopPropagation()}>
                  {row && (
                    <Mark
                      label={selection.rowLabel(row)}
                      state={selection.has(row) ? "all" : "none"}
                      onToggle={(range) => selection.onToggle(index, range)}
                      testId="select-row"
                    />
                  )}
                </div>
              )}
              {columns.map(({ id, lead, text, main, end }) => {
                const words = row ? text(row) : "";
                return (
                  <div
                    key={id}
                    role="gridcell"
                    className={classes(styles.cell, main && styles.main, end && styles.end)}
                    title={words || undefined}
                  >
                    {row && lead?.(row) && <span className={styles.lead}>{lead(row)}</span>}
                    {row ? words : <span className={styles.coming} />}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A box that chooses a row, or all of them. */
function Mark({
  label,
  state,
  onToggle,
  testId,
}: {
  label: string;
  state: "none" | "some" | "all";
  onToggle: (range: boolean) => void;
  testId: string;
}) {
  return (
    <Button
      className={classes(styles.box, state !== "none" && styles.marked)}
      aria-label={label}
      aria-pressed={state === "all" ? true : state === "some" ? "mixed" : false}
      excludeFromTabOrder
      onPress={(event) => onToggle(event.shiftKey)}
      data-testid={testId}
    >
      {state === "all" && <Check size={12} strokeWidth={2.5} aria-hidden />}
      {state === "some" && <Minus size={12} strokeWidth={2.5} aria-hidden />}
    </Button>
  );
}
