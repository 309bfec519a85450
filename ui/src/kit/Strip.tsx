// A line across the page that says something about all of it, with what can be done about it.
import type { ReactNode } from "react";
import styles from "./Strip.module.css";

type Props = { tone?: "major"; action?: ReactNode; children: ReactNode };

export const Strip = ({ tone, action, children }: Props) => (
  <div className={styles.strip} data-tone={tone} role="status">
    <span className={styles.text}>{children}</span>
    {action}
  </div>
);
