// What can be done with the chosen rows of a list; it lies over the foot of the list.
import type { ReactNode } from "react";
import styles from "./SelectionBar.module.css";

export const SelectionBar = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.ground}>
    <div className={styles.bar} role="toolbar" aria-label={label} data-testid="selection-bar">
      <span className={styles.count}>{label}</span>
      {children}
    </div>
  </div>
);
