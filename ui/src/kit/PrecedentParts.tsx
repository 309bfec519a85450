// A wording agreed before, with the contracts that have it.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./PrecedentParts.module.css";

export const PrecedentList = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={styles.list} aria-label={label} data-testid="precedents">
    {children}
  </ul>
);

type Props = {
  heading: string;
  category: string;
  text: string;
  lang?: string;
  /** How many contracts have it. */
  count: string;
  actions: ReactNode;
  children: ReactNode;
};

export const Precedent = ({ heading, category, text, lang, count, actions, children }: Props) => (
  <li className={styles.item}>
    <div className={styles.head}>
      <span className={styles.heading} lang={lang}>
        {heading}
      </span>
      <span className={styles.meta}>{[category, count].filter(Boolean).join(" · ")}</span>
      <span className={styles.actions}>{actions}</span>
    </div>
    <p className={styles.text} lang={lang}>
      {text}
    </p>
    <div className={styles.uses}>{children}</div>
  </li>
);

type UseProps = { title: string; detail: string; mark: string | null; onPress: () => void };
export const PrecedentUse = ({ title, detail, mark, onPress }: UseProps) => (
  <Button className={styles.use} onPress={onPress}>
    <span>{title}</span>
    <span className={styles.meta}>{detail}</span>
    {mark && <span className={styles.mark}>{mark}</span>}
  </Button>
);
