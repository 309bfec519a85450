// Rows under headings, in one scrolling pane.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./GroupedList.module.css";

type Group = { id: string; title: string; count: number; rows: ReactNode[] };

export const GroupedList = ({ label, groups }: { label: string; groups: Group[] }) => (
  <div className={styles.list} role="group" aria-label={label}>
    {groups.map(({ id, title, count, rows }) => (
      <section key={id} className={styles.group}>
        <h2 className={styles.title}>
          {title}
          {count > 1 && <span className={styles.count}>{count}</span>}
        </h2>
        {rows}
      </section>
    ))}
  </div>
);

type FactProps = { summary: string; quote: string; lang: string; more: string | null; onPress: () => void };
export const FactRow = ({ summary, quote, lang, more, onPress }: FactProps) => (
  <Button className={styles.row} onPress={onPress}>
    <span className={styles.summary}>
      {summary}
      {more && <span className={styles.more}>{more}</span>}
    </span>
    <span className={styles.quote} lang={lang}>
      {quote}
    </span>
  </Button>
);
