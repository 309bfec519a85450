// A negotiation as a table: a row a clause, a column a move; the heads and the clauses stay in sight.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Reworded } from "./Reworded";
import styles from "./RoundsTable.module.css";

export type RoundsColumn = { id: string; title: string; who: string; date: string; ours: boolean };
export type RoundsRow = { id: string; label: string; heading: string; cells: ReactNode[] };

type Props = { label: string; corner: string; columns: RoundsColumn[]; rows: RoundsRow[]; lang: string };

export const RoundsTable = ({ label, corner, columns, rows, lang }: Props) => (
  <div className={styles.scroll}>
    <table className={styles.table} aria-label={label} data-testid="rounds">
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {corner}
          </th>
          {columns.map(({ id, title, who, date, ours }) => (
            <th key={id} scope="col" className={styles.head} data-ours={ours || undefined}>
              <span className={styles.title}>{title}</span>
              <span className={styles.who}>{[who, date].filter(Boolean).join(" · ")}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, heading, cells }) => (
          <tr key={id}>
            <th scope="row" className={styles.clause} lang={lang}>
              <span className={styles.title}>{label}</span>
              <span className={styles.who}>{heading}</span>
            </th>
            {cells.map((cell, index) => (
              <td
                key={columns[index].id}
                className={styles.cell}
                data-ours={columns[index].ours || undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

type EntryProps = {
  title: string;
  gone: string;
  fresh: string;
  note: string;
  /** What was made of it, with its weight. */
  mark: { text: string; look: "good" | "plain" | "bad" } | null;
  lang: string;
  onPress?: () => void;
};

export const RoundsEntry = ({ title, gone, fresh, note, mark, lang, onPress }: EntryProps) => (
  <Button className={styles.entry} onPress={onPress} isDisabled={!onPress}>
    {(title || mark) && (
      <span className={styles.entryHead}>
        {mark && (
          <span className={styles.mark} data-look={mark.look}>
            {mark.text}
          </span>
        )}
        <span>{title}</span>
      </span>
    )}
    {(gone || fresh) && (
      <span className={styles.words} lang={lang}>
        {gone ? <Reworded gone={gone} fresh={fresh} /> : fresh}
      </span>
    )}
    {note && (
      <span className={styles.note} lang={lang}>
        {note}
      </span>
    )}
  </Button>
);
