// What something costs: the sum, each step with its formula, what it rests on; and sums of several claims.
import type { ReactNode } from "react";
import { Doubt } from "./DueParts";
import styles from "./ReckoningParts.module.css";

const HAN = /\p{Script=Han}/u;

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
  <section className={styles.card} aria-label={title} data-testid="reckoning">
    <header className={styles.head}>
      <h3 className={styles.title}>{title}</h3>
      <span className={styles.actions}>{actions}</span>
    </header>
    <p className={styles.amount} data-testid="reckoning-amount">
      {amount}
      <span className={styles.period}>{period}</span>
    </p>
    {capitals && <p className={styles.muted}>{capitals}</p>}
    {children}
    <ol className={styles.steps}>
      {steps.map(({ formula }) => (
        <li key={formula}>{formula}</li>
      ))}
    </ol>
    {notes.map((note) => (
      <p key={note} className={styles.note}>
        {note}
      </p>
    ))}
    {gap && <Doubt>{gap}</Doubt>}
    <p className={styles.law}>{law}</p>
    {quote && (
      <blockquote className={styles.quote} lang={HAN.test(quote) ? "zh-CN" : "en"}>
        {quote}
      </blockquote>
    )}
    {remark && <p className={styles.muted}>{remark}</p>}
  </section>
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
