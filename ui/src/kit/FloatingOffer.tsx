// A small offer that floats above what was selected.
import type { ReactNode } from "react";
import styles from "./FloatingOffer.module.css";

export const FloatingOffer = ({ x, y, children }: { x: number; y: number; children: ReactNode }) => (
  <div className={styles.ground}>
    <div className={styles.offer} style={{ left: x, top: y }}>
      {children}
    </div>
  </div>
);
