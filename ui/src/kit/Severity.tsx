// How much a finding matters: always a shape, a word and a colour together.

import type { ReactNode } from "react";
import { useText } from "../app/texts";
import type { Severity as Level } from "../bindings";
import { classes } from "./classes";
import styles from "./Severity.module.css";

export const LEVELS: Level[] = ["critical", "major", "minor", "info"];

/** The same shapes as on paper: diamond, triangle, ring, dotted ring. */
const shapes: Record<Level, ReactNode> = {
  critical: <path d="M6 0.4 11.6 6 6 11.6 0.4 6Z" fill="currentColor" />,
  major: <path d="M6 0.9 11.6 10.9H0.4Z" fill="currentColor" />,
  minor: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="2" />,
  info: (
    <circle
      cx="6"
      cy="6"
      r="4.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 1.45"
    />
  ),
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
      {shapes[level]}
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
