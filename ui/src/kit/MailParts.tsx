// A mail as it is looked over and as it is kept: who wrote to whom, what it says, what came with it, its thread.
import { Paperclip, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { Card, CardFacts } from "./Card";
import { classes } from "./classes";
import styles from "./MailParts.module.css";

type Fact = { label: string; value: string };
/** Labelled values; what is not said is left out. */
export const MailHead = ({ subject, facts }: { subject: string; facts: Fact[] }) => (
  <section className={styles.head} data-testid="mail-head">
    <h3>{subject}</h3>
    <CardFacts facts={facts} />
  </section>
);

/** What the mail says, as plain text. */
export const MailText = ({ text }: { text: string }) => (
  <pre className={styles.text} data-testid="mail-text" tabIndex={0}>
    {text}
  </pre>
);

export const MailWarnings = ({ label, warnings }: { label: string; warnings: string[] }) =>
  warnings.length > 0 && (
    <section className={styles.warnings} aria-label={label} data-testid="mail-remarks">
      {warnings.map((warning) => (
        <p key={warning}>
          <TriangleAlert size={14} strokeWidth={1.5} aria-hidden />
          <span>{warning}</span>
        </p>
      ))}
    </section>
  );

/** What a kept mail brought along, at the head of its message. */
export const MailKept = ({ children }: { children: ReactNode }) => (
  <div className={styles.kept}>{children}</div>
);

type FileRow = {
  id: string;
  name: string;
  size: string;
  warning: string | null;
  action?: ReactNode;
  onOpen?: () => void;
};
export const MailFiles = ({ label, files, foot }: { label: string; files: FileRow[]; foot?: string }) => (
  <section className={styles.files} aria-label={label} data-testid="mail-files">
    <h3>{label}</h3>
    <ul>
      {files.map(({ id, name, size, warning, action, onOpen }) => (
        <li key={id}>
          <Paperclip size={14} strokeWidth={1.5} aria-hidden />
          {onOpen ? (
            <Button className={styles.name} onPress={onOpen}>
              {name}
            </Button>
          ) : (
            <span className={styles.name}>{name}</span>
          )}
          {warning && <span className={styles.warning}>{warning}</span>}
          <span className={styles.size}>{size}</span>
          {action}
        </li>
      ))}
    </ul>
    {foot && <p className={styles.foot}>{foot}</p>}
  </section>
);

type ThreadRow = { id: string; day: string; direction: string; whom: string; subject: string; here: boolean };
export const MailThread = ({
  label,
  rows,
  here,
  onOpen,
}: {
  label: string;
  rows: ThreadRow[];
  here: string;
  onOpen: (id: string) => void;
}) => (
  <section className={styles.thread} aria-label={label} data-testid="mail-thread">
    <h3>{label}</h3>
    <ol>
      {rows.map((row) => (
        <li key={row.id}>
          <Button
            className={classes(styles.row, row.here && styles.here)}
            isDisabled={row.here}
            onPress={() => onOpen(row.id)}
          >
            <span className={styles.day}>{row.day}</span>
            <span className={styles.direction}>{row.direction}</span>
            <span className={styles.subject}>{row.subject}</span>
            <span className={styles.whom}>{row.here ? here : row.whom}</span>
          </Button>
        </li>
      ))}
    </ol>
  </section>
);

type HeaderRow = { name: string; value: string };
/** Headers, folded away until somebody wants them. */
export const MailHeaders = ({ label, rows }: { label: string; rows: HeaderRow[] }) => (
  <details className={styles.headers} data-testid="mail-headers">
    <summary>{label}</summary>
    <dl>
      {rows.map(({ name, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a header may stand twice, and none moves
        <div key={at}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </details>
);

type Outcome = { label: string; value: string; why: string };
/** How a notice stands to its contract: the outcome first, then what it rests on. */
export const ServiceCard = ({
  title,
  outcome,
  facts,
  fine,
  children,
}: {
  title: string;
  outcome: Outcome | null;
  facts: Fact[];
  fine: string | null;
  children: ReactNode;
}) => (
  <Card title={title} testId="notice-service">
    {outcome && (
      <p>
        {outcome.label} <strong className={styles.outcome}>{outcome.value}</strong>
      </p>
    )}
    {outcome?.why && <p className={styles.why}>{outcome.why}</p>}
    {fine && <p className={styles.why}>{fine}</p>}
    {children}
    <CardFacts facts={facts} />
  </Card>
);
