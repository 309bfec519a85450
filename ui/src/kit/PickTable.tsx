// A table of rows that are ticked one by one, with what can be changed in their cells.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import { classes } from "./classes";
import styles from "./PickTable.module.css";

export type PickColumn<T> = {
  id: string;
  label: string;
  width?: string;
  cell: (row: T) => ReactNode;
};
type Props<T> = {
  label: string;
  testId?: string;
  columns: PickColumn<T>[];
  rows: T[];
  idOf: (row: T) => string;
  /** Whether a row is ticked; none where it can't be. */
  picked: (row: T) => boolean | null;
  pickLabel: (row: T) => string;
  onPick: (row: T, picked: boolean) => void;
  /** Rows that aren't ticked look as the others do: nothing is left out by not ticking them. */
  isPlain?: boolean;
};

export function PickTable<T>({
  label,
  testId,
  columns,
  rows,
  idOf,
  picked,
  pickLabel,
  onPick,
  isPlain,
}: Props<T>) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label} data-testid={testId}>
        <colgroup>
          <col style={{ width: 40 }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className={styles.head} />
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" className={styles.head}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const is = picked(row);
            return (
              <tr key={idOf(row)} data-id={idOf(row)}>
                <td className={classes(styles.cell, styles.pick)}>
                  <Checkbox
                    aria-label={pickLabel(row)}
                    isSelected={is === true}
                    isDisabled={is === null}
                    onChange={(on) => onPick(row, on)}
                  >
                    <span className={styles.box}>
                      <Check size={12} strokeWidth={2.5} aria-hidden />
                    </span>
                  </Checkbox>
                </td>
                {columns.map((column) => (
                  <td key={column.id} className={classes(styles.cell, is !== true && !isPlain && styles.off)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Two lines in a cell: what it is, and something of it dimmed. */
export const TwoLines = ({ text, detail }: { text: string; detail?: string | null }) => (
  <span className={styles.two} title={detail ? `${text}\n${detail}` : text}>
    <span>{text}</span>
    {detail && <span className={styles.detail}>{detail}</span>}
  </span>
);
