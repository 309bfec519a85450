// How much a finding matters: always a shape, a word and a colour together.

import { useText } from "../app/texts";
import type { Severity as Level } from "../bindings";
import { classes } from "./classes";
import styles from "./Severity.module.css";

export const LEVELS: Level[] = ["critical", "major", "minor", "info"];

const shapes: Record<Level, string> = {
  critical: "M3.9 0.8h4.2L11.2 3.9v4.2L8.1 11.2H3.9L0.8 8.1V3.9Z",
  major: "M6 0.9 11.6 10.9H0.4Z",
  minor: "M6 1.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 0 1 0-9.2Z",
  info: "M6 1.4a4.6 4.6 0 1 1 0 9.2a4.6 4.6 0 0 1 0-9.2Zm0 1.5a3.1 3.1 0 1 0 0 6.2a3.1 3.1 0 0 0 0-6.2Z",
};

export function SeverityShape({ level, label }: { level: Level; label?: string }) {
  return (
    <svg
      className={classes(styles.shape, styles[level])}
      viewBox="0 0 12 12"
      width="11"
      height="11"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={shapes[level]} fill="currentColor" />
    </svg>
  );
}

export function Severity({ level }: { level: Level }) {
  const t = useText();
  return (
    <span className={classes(styles.severity, styles[level])}>
      <SeverityShape level={level} />
      {t(`finding-severity-${level}`)}
    </span>
  );
}

/** Counts by severity in one line, the empty ones left out. */
export function SeverityCounts({ counts }: { counts: Record<Level, number> }) {
  const t = useText();
  const some = LEVELS.filter((level) => counts[level] > 0);
  return (
    <span className={styles.counts}>
      {some.map((level) => (
        <span key={level} className={classes(styles.count, styles[level])}>
          <SeverityShape level={level} />
          <span className={styles.number}>{counts[level]}</span>
          <span className={styles.word}>{t(`finding-severity-${level}`)}</span>
        </span>
      ))}
    </span>
  );
}
