// What something costs: the sum, each step with its formula, what it rests on; and sums of several claims.
import type { ReactNode } from "react";
import { Card, CardFigure, CardNote, CardSteps } from "./Card";
import { Doubt } from "./DueParts";
import styles from "./ReckoningParts.module.css";

/** A contract is quoted in its own language, whatever the window speaks. */
const langOf = (words: string) => (/\p{Script=Han}/u.test(words) ? "zh-CN" : "en");

type Props = {
  title: string;
  amount: string;
  capitals: string | null;
  /** Period and number of days. */
  period: string;
  law: string;
  quote: string | null;
  steps: { formula: string }[];
  /** Said below the steps: the cap, the day count. */
  notes: string[];
  gap: string | null;
  remark: string | null;
  actions?: ReactNode;
  children?: ReactNode;
};

export const ReckoningCard = ({
  title,
  amount,
  capitals,
  period,
  law,
  quote,
  steps,
  notes,
  gap,
  remark,
  actions,
  children,
}: Props) => (
  <Card title={title} actions={actions} testId="reckoning">
    <CardFigure beside={period} testId="reckoning-amount">
      {amount}
    </CardFigure>
    {capitals && <p className={styles.muted}>{capitals}</p>}
    {children}
    {steps.length > 0 && <CardSteps steps={steps.map(({ formula }) => formula)} apart />}
    {notes.map((note) => (
      <CardNote key={note}>{note}</CardNote>
    ))}
    {gap && <Doubt>{gap}</Doubt>}
    {law && <p className={styles.law}>{law}</p>}
    {quote && (
      <blockquote className={styles.quote} lang={langOf(quote)}>
        {quote}
      </blockquote>
    )}
    {remark && <p className={styles.muted}>{remark}</p>}
  </Card>
);

type SumProps = {
  rows: { id: string; name: string; detail: string; amount: string }[];
  totals: SumTotal[];
  onOpen: (id: string) => void;
};
type SumTotal = {
  label: string;
  amount: string;
  capitals: string | null;
  remark: string | null;
  action?: ReactNode;
};

/** Rows of sums that open, with a total below. */
export const SumList = ({ rows, totals, onOpen }: SumProps) => (
  <>
    {rows.map(({ id, name, detail, amount }) => (
      <button type="button" key={id} className={styles.sumRow} onClick={() => onOpen(id)}>
        <span className={styles.sumName}>{name}</span>
        <span className={styles.sumDetail}>{detail}</span>
        <span className={styles.sum}>{amount}</span>
      </button>
    ))}
    {totals.map(({ label, amount, capitals, remark, action }) => (
      <div key={amount} className={styles.total} data-testid="sum-total">
        <span className={styles.sumName}>{label}</span>
        {action}
        <strong className={styles.sum}>{amount}</strong>
        {(capitals || remark) && (
          <p className={styles.totalNote}>
            {capitals}
            {capitals && remark && <br />}
            {remark}
          </p>
        )}
      </div>
    ))}
  </>
);
