// When something is due: the rule, the day with the steps that lead to it, a doubt, or what is waited for.
import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Card, CardFigure, CardSteps } from "./Card";
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
    {steps.length > 0 && <CardSteps steps={steps} />}
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
  <Card title={title} actions={actions} testId="due-card">
    {day && (
      <CardFigure beside={left} tone={isLate ? "late" : "calm"}>
        {day}
      </CardFigure>
    )}
    {rule && <p>{rule}</p>}
    <Remarks remarks={remarks} />
    {doubt && <Doubt>{doubt}</Doubt>}
    {waits && <p className={styles.muted}>{waits}</p>}
    {steps.length > 0 && <CardSteps steps={steps} apart />}
  </Card>
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
