// A card at the head of a record: what it tells, what can be done, the figure that counts, and how it came about.
import type { ReactNode } from "react";
import styles from "./Card.module.css";

type Props = {
  title: string;
  /** Said at the end of the head, where nothing can be done. */
  aside?: string | null;
  actions?: ReactNode;
  testId: string;
  children: ReactNode;
};

export const Card = ({ title, aside, actions, testId, children }: Props) => (
  <section className={styles.card} aria-label={title} data-testid={testId}>
    <header className={styles.head}>
      <h3 className={styles.title}>{title}</h3>
      {aside && <span className={styles.aside}>{aside}</span>}
      {actions && <span className={styles.actions}>{actions}</span>}
    </header>
    {children}
  </section>
);

export type Tone = "calm" | "near" | "late";

/** The day or the sum, with what is said beside it. */
export const CardFigure = ({
  beside,
  tone = "calm",
  testId,
  children,
}: {
  beside?: string | null;
  tone?: Tone;
  testId?: string;
  children: ReactNode;
}) => (
  <p className={styles.figure} data-testid={testId}>
    {children}
    {beside && (
      <span className={styles.beside} data-tone={tone}>
        {beside}
      </span>
    )}
  </p>
);

export const CardNote = ({ tone, children }: { tone?: Tone; children: ReactNode }) => (
  <p className={styles.note} data-tone={tone}>
    {children}
  </p>
);

/** How the figure came about, one line each; apart from the rest of a card by a line. */
export const CardSteps = ({ steps, apart }: { steps: string[]; apart?: boolean }) => (
  <ol className={styles.steps} data-apart={apart || undefined}>
    {steps.map((step) => (
      <li key={step}>{step}</li>
    ))}
  </ol>
);

/** Labelled values; what is not said is left out. */
export const CardFacts = ({ facts }: { facts: { label: string; value: string }[] }) => (
  <dl className={styles.facts}>
    {facts
      .filter(({ value }) => value)
      .map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
