// A calm veil over the window: while a file is held above it, or while a draft is being read.
import { FileDown } from "lucide-react";
import type { ReactNode } from "react";
import { Busy } from "./Progress";
import styles from "./Veil.module.css";

export const DropVeil = ({ title, text }: { title: string; text: string }) => (
  <div className={styles.veil} data-drop>
    <div className={styles.card}>
      <FileDown size={28} strokeWidth={1.25} aria-hidden />
      <strong className={styles.title}>{title}</strong>
      <span className={styles.text}>{text}</span>
    </div>
  </div>
);

export const BusyVeil = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className={styles.veil}>
    <div className={styles.card}>
      <Busy label={title} />
      {children}
    </div>
  </div>
);
