// History drawn as days, entries and changed values.
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./HistoryParts.module.css";

export const HistoryDays = ({ days }: { days: { title: string; entries: ReactNode[] }[] }) => (
  <div className={styles.days}>
    {days.map(({ title, entries }) => (
      <section key={title}>
        <h2 className={styles.day}>{title}</h2>
        <ol>{entries}</ol>
      </section>
    ))}
  </div>
);

type EntryProps = {
  seq: number;
  time: string;
  actor: string;
  text: string;
  undone: string | null;
  more: string | null;
  /** What can be done about it. */
  action?: ReactNode;
  children: ReactNode;
};
export const Entry = ({ seq, time, actor, text, undone, more, action, children }: EntryProps) => (
  <li className={styles.entry} data-undone={undone !== null || undefined} data-seq={seq}>
    <time className={styles.time}>{time}</time>
    <div className={styles.what}>
      <p className={styles.text}>
        {text}
        {undone && <span className={styles.undone}>{undone}</span>}
        {action && <span className={styles.action}>{action}</span>}
      </p>
      <p className={styles.actor}>{actor}</p>
      {children}
      {more && <p className={styles.actor}>{more}</p>}
    </div>
  </li>
);

type ChangeProps = {
  title: string | null;
  field: string;
  /** Its making or its end, which has no values. */
  isLife: boolean;
  before: string;
  after: string;
};
export const ChangeRow = ({ title, field, isLife, before, after }: ChangeProps) => (
  <div className={styles.change}>
    <span className={styles.field} title={title ?? undefined}>
      {title ? `${title} · ${field}` : field}
    </span>
    {!isLife && (
      <span className={styles.values}>
        {before && (
          <del className={styles.before} title={before}>
            {before}
          </del>
        )}
        {before && <ArrowRight size={12} strokeWidth={1.5} aria-hidden />}
        <ins className={styles.after} title={after}>
          {after || "—"}
        </ins>
      </span>
    )}
  </div>
);

export const NoHistory = ({ text }: { text: string }) => <p className={styles.none}>{text}</p>;
