// How far something is: a thin bar with its figures.
import { ProgressBar } from "react-aria-components";
import { classes } from "./classes";
import styles from "./Progress.module.css";

type Props = { label: string; value: number; total: number; text?: string; wide?: boolean; testId?: string };

export function Progress({ label, value, total, text, wide, testId }: Props) {
  const done = total > 0 && value >= total;
  return (
    <ProgressBar
      className={classes(styles.progress, wide && styles.wide)}
      aria-label={label}
      value={value}
      maxValue={Math.max(total, 1)}
      valueLabel={text}
      data-testid={testId}
      data-done={done || undefined}
    >
      <span className={styles.track}>
        <span className={styles.fill} style={{ width: `${total ? (100 * value) / total : 0}%` }} />
      </span>
      <span className={styles.text}>{text ?? `${value}/${total}`}</span>
    </ProgressBar>
  );
}

/** Work of unknown length. */
export const Busy = ({ label }: { label: string }) => (
  <div className={styles.busy} role="status">
    <span className={styles.run} />
    {label}
  </div>
);
