// Rows under headings, in one scrolling pane.
import { PencilLine } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { IconButton } from "./Button";
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

type FactProps = {
  summary: string;
  quote: string;
  lang: string;
  more: string | null;
  corrected: string | null;
  correctLabel: string;
  onCorrect: () => void;
  onPress: () => void;
};
export const FactRow = ({
  summary,
  quote,
  lang,
  more,
  corrected,
  correctLabel,
  onCorrect,
  onPress,
}: FactProps) => (
  <div className={styles.fact}>
    <Button className={styles.row} onPress={onPress}>
      <span className={styles.summary}>
        {summary}
        {more && <span className={styles.more}>{more}</span>}
      </span>
      {corrected && <span className={styles.corrected}>{corrected}</span>}
      <span className={styles.quote} lang={lang}>
        {quote}
      </span>
    </Button>
    <span className={styles.act}>
      <IconButton small icon={PencilLine} label={correctLabel} onPress={onCorrect} testId="fact-correct" />
    </span>
  </div>
);
