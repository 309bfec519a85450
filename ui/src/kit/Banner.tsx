// One line at the head of a page that says what should not be overlooked, with what to do about it.
import { Info } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./Banner.module.css";

export const Banner = ({ text, children }: { text: string; children?: ReactNode }) => (
  <div className={styles.banner} role="status">
    <Info size={16} strokeWidth={1.5} aria-hidden />
    <span className={styles.text}>{text}</span>
    {children}
  </div>
);
