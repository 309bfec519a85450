// The points of a list that came back, each with what was proposed and what was said to it.
import type { ReactNode } from "react";
import styles from "./ReturnedParts.module.css";

export const ReturnedList = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={styles.list} aria-label={label} data-testid="returned">
    {children}
  </ul>
);

type Props = {
  title: string;
  place: string;
  proposal: string;
  wording: string;
  remark: string;
  /** What to look at. */
  note: string | null;
  /** The choice of what was said. */
  children: ReactNode;
};

export const ReturnedRow = ({ title, place, proposal, wording, remark, note, children }: Props) => (
  <li className={styles.row}>
    <div className={styles.body}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span className={styles.place}>{place}</span>
      </div>
      {proposal && <div className={styles.proposal}>{proposal}</div>}
      {wording && <div className={styles.wording}>{wording}</div>}
      {remark && <div className={styles.remark}>{remark}</div>}
      {note && <div className={styles.note}>{note}</div>}
    </div>
    <div className={styles.choice}>{children}</div>
  </li>
);
