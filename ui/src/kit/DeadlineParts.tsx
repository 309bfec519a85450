// The times of a dispute: how long a claim can be brought, and the deadlines of the law, each with its article.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Card, CardFigure, CardNote, type Tone } from "./Card";
import { classes } from "./classes";
import styles from "./DeadlineParts.module.css";

type LimitationProps = {
  title: string;
  day: string;
  left: string;
  /** How near: past 180, 90 or 30 days, or over. */
  tone: Tone;
  why: string;
  warning: string | null;
  stepsTitle: string;
  steps: { day: string; what: ReactNode; note: string | null }[];
};

export const LimitationCard = ({
  title,
  day,
  left,
  tone,
  why,
  warning,
  stepsTitle,
  steps,
}: LimitationProps) => (
  <Card title={title} testId="limitation">
    <CardFigure beside={left} tone={tone}>
      {day}
    </CardFigure>
    <p>{why}</p>
    {warning && <p className={styles[tone]}>{warning}</p>}
    {steps.length > 0 && (
      <ul className={styles.steps} aria-label={stepsTitle}>
        <li className={styles.note}>{stepsTitle}</li>
        {steps.map(({ day: on, what, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they are told in their order and never moved
          <li key={index}>
            <span className={styles.figure}>{on}</span> {what}{" "}
            {note && <span className={styles.note}>{note}</span>}
          </li>
        ))}
      </ul>
    )}
  </Card>
);

type DeadlineProps = {
  what: string;
  day: string;
  left: string;
  isLate: boolean;
  from: string;
  article: string;
  summary: string | null;
  steps: string[];
  unsure: string | null;
  isTaken: boolean;
  action: ReactNode;
};

export const DeadlineList = ({
  title,
  note,
  children,
}: {
  title: string;
  note: string;
  children: ReactNode;
}) => (
  <Card title={title} testId="deadlines">
    <CardNote>{note}</CardNote>
    {children}
  </Card>
);

export const Deadline = (props: DeadlineProps) => {
  const { what, day, left, isLate, from, article, summary, steps, unsure, isTaken, action } = props;
  return (
    <div className={styles.deadline}>
      <span className={styles.when}>
        <span className={styles.figure}>{day}</span>
        <span className={classes(styles.note, isLate && styles.late)}>{left}</span>
      </span>
      <span className={styles.words}>
        <span className={styles.what}>
          {isTaken && <Check size={14} strokeWidth={2} aria-hidden />}
          {what}
        </span>
        <span className={styles.note}>{from}</span>
        <span className={styles.law}>
          {article}
          {summary && <span>{summary}</span>}
        </span>
        {steps.map((step) => (
          <span key={step} className={styles.note}>
            {step}
          </span>
        ))}
        {unsure && <span className={classes(styles.note, styles.near)}>{unsure}</span>}
      </span>
      {action}
    </div>
  );
};
