// The chain's head as it is read out and compared, and the time stamps over earlier heads.
import { classes } from "./classes";
import styles from "./SealParts.module.css";

export const HeadLine = ({ label, head, detail }: { label: string; head: string; detail: string }) => (
  <section className={styles.head} aria-label={label} data-testid="seal-head">
    <span className={styles.label}>{`${label} · ${detail}`}</span>
    <code>{head}</code>
  </section>
);

type StampProps = {
  when: string;
  authority: string;
  detail: string;
  head: string;
  outcome: string;
  level: "good" | "plain" | "bad";
};
export const StampLine = ({ when, authority, detail, head, outcome, level }: StampProps) => (
  <article className={styles.stamp} data-testid="seal-stamp">
    <span className={styles.when}>{when}</span>
    <span className={styles.authority}>{authority}</span>
    <span className={classes(styles.outcome, styles[level])}>{outcome}</span>
    <span className={styles.detail} title={head}>
      {`${detail} · ${head.slice(0, 12)}`}
    </span>
  </article>
);
