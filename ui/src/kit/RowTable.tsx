// A table of rows that open: one row is in focus, arrows or J and K move, Enter opens.
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useCommands } from "../app/commands";
import { classes } from "./classes";
import styles from "./RowTable.module.css";

export type CellContent = {
  text?: string;
  detail?: string | null;
  node?: ReactNode;
  muted?: boolean;
  figures?: boolean;
};
export type Column<T> = {
  id: string;
  label: string;
  width?: number;
  main?: boolean;
  cell: (row: T) => CellContent;
};
type Props<T> = {
  label: string;
  testId?: string;
  columns: Column<T>[];
  rows: T[];
  idOf: (row: T) => string;
  onOpen: (id: string) => void;
};

export function RowTable<T>({ label, testId, columns, rows, idOf, onOpen }: Props<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState(0);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    setAt(next);
    (body.current?.rows[next] as HTMLElement | undefined)?.focus();
  };
  useCommands([
    {
      id: "row-next",
      title: "ui-command-row-next",
      section: "go",
      keys: ["J"],
      hidden: true,
      run: () => move(document.activeElement === body.current?.rows[at] ? at + 1 : at),
    },
    {
      id: "row-previous",
      title: "ui-command-row-previous",
      section: "go",
      keys: ["K"],
      hidden: true,
      run: () => move(at - 1),
    },
  ]);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const moves: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(index + 1),
      ArrowUp: () => move(index - 1),
      Home: () => move(0),
      End: () => move(rows.length - 1),
      Enter: () => onOpen(idOf(rows[index])),
    };
    const run = moves[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label} data-testid={testId}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" className={styles.head}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <tr
              key={idOf(row)}
              data-id={idOf(row)}
              className={styles.row}
              tabIndex={index === at ? 0 : -1}
              onClick={() => onOpen(idOf(row))}
              onFocus={() => setAt(index)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              {columns.map((column) => {
                const { text, detail, node, muted, figures } = column.cell(row);
                return (
                  <td
                    key={column.id}
                    className={classes(
                      styles.cell,
                      column.main && styles.main,
                      muted && styles.muted,
                      figures && styles.figures,
                    )}
                    title={text}
                  >
                    {node ?? text}
                    {detail && <span className={styles.detail}>{detail}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
