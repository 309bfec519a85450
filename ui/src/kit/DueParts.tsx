// When something is due: the rule, the day with the steps that lead to it, a doubt, or what is waited for.
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./DueParts.module.css";

type Props = {
  rule: string | null;
  doubt: string | null;
  /** What to know of how the words were read. */
  remarks: string[];
  /** The day in words, and how near it is. */
  day: string | null;
  left?: string | null;
  isLate?: boolean;
  steps: string[];
  waits: string | null;
};

/** In a few lines, under the words that say when. */
export const DueLines = ({ rule, doubt, remarks, day, steps, waits }: Props) => (
  <div className={styles.lines} data-testid="due-lines">
    {doubt && <Doubt small>{doubt}</Doubt>}
    {rule && <span>{rule}</span>}
    <Remarks remarks={remarks} />
    {day && <span className={styles.smallDay}>{day}</span>}
    {steps.length > 0 && <Steps steps={steps} />}
    {waits && <span className={styles.muted}>{waits}</span>}
  </div>
);

/** As the head of a record. */
export const DueCard = ({
  title,
  actions,
  rule,
  doubt,
  remarks,
  day,
  left,
  isLate,
  steps,
  waits,
}: Props & { title: string; actions: ReactNode }) => (
  <section className={styles.card} aria-label={title} data-testid="due-card">
    <header className={styles.head}>
      <h3 className={styles.title}>{title}</h3>
      <span className={styles.actions}>{actions}</span>
    </header>
    {day && (
      <p className={styles.day}>
        {day}
        {left && (
          <span className={styles.left} data-late={isLate || undefined}>
            {left}
          </span>
        )}
      </p>
    )}
    {rule && <p className={styles.rule}>{rule}</p>}
    <Remarks remarks={remarks} />
    {doubt && <Doubt>{doubt}</Doubt>}
    {waits && <p className={styles.muted}>{waits}</p>}
    {steps.length > 0 && <Steps steps={steps} />}
  </section>
);

export const Doubt = ({ small, children }: { small?: boolean; children: string }) => (
  <span className={styles.doubt} data-small={small || undefined}>
    <TriangleAlert size={14} strokeWidth={1.75} aria-hidden />
    {children}
  </span>
);

const Remarks = ({ remarks }: { remarks: string[] }) =>
  remarks.map((remark) => (
    <span key={remark} className={styles.muted}>
      {remark}
    </span>
  ));

const Steps = ({ steps }: { steps: string[] }) => (
  <ol className={styles.steps}>
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);
