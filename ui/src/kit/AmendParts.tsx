// Amendments: what each changes, and a contract's words with what changed them in the margin.
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./AmendParts.module.css";
import { Doubt } from "./DueParts";

type EffectProps = {
  title: string;
  detail: string;
  state: string | null;
  blocked: string | null;
  figures: [string, string][];
  onOpen: () => void;
  action: ReactNode;
  children: ReactNode;
};

export const EffectRow = ({
  title,
  detail,
  state,
  blocked,
  figures,
  onOpen,
  action,
  children,
}: EffectProps) => (
  <div className={styles.effect} data-applied={state !== null || undefined} data-testid="effect">
    <div className={styles.head}>
      <button type="button" className={styles.open} onClick={onOpen}>
        {title}
      </button>
      {state ? <span className={styles.state}>{state}</span> : action}
    </div>
    <span className={styles.detail}>{detail}</span>
    {figures.map(([before, after]) => (
      <p key={after} className={styles.figures}>
        <del>{before}</del>
        <ArrowRight size={14} strokeWidth={1.5} aria-hidden />
        <strong>{after}</strong>
      </p>
    ))}
    {children && <p className={styles.words}>{children}</p>}
    {blocked && <Doubt>{blocked}</Doubt>}
  </div>
);

/** The words of a contract, in the middle of the page. */
export const AmendedText = ({ lang, children }: { lang: string; children: ReactNode }) => (
  <article className={`${styles.text} reading`} lang={lang} data-testid="amended">
    {children}
  </article>
);

type ClauseProps = {
  level: number;
  margin: { text: string; onPress: () => void } | null;
  children: ReactNode;
};

export const AmendedClauseRow = ({ level, margin, children }: ClauseProps) => (
  <div className={styles.clause} data-changed={margin !== null || undefined} data-level={Math.min(level, 4)}>
    <p className={styles.clauseWords}>{children}</p>
    {margin && (
      <button type="button" className={styles.margin} onClick={margin.onPress}>
        <span>{margin.text}</span>
      </button>
    )}
  </div>
);
