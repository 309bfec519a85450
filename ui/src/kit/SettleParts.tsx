// Rows of open items, each with what becomes of it.
import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./SettleParts.module.css";

export const SettleRows = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={styles.rows} aria-label={label} data-testid="settle-rows">
    {children}
  </ul>
);

type Props = { kind: string; title: string; detail: string; isLeft: boolean; children: ReactNode };

export const SettleRow = ({ kind, title, detail, isLeft, children }: Props) => (
  <li className={styles.row} data-left={isLeft || undefined}>
    {isLeft ? (
      <CircleDashed size={16} strokeWidth={1.5} aria-hidden />
    ) : (
      <CircleCheck size={16} strokeWidth={1.5} aria-hidden />
    )}
    <div className={styles.words}>
      <span className={styles.title} title={title}>
        {title}
      </span>
      <span className={styles.meta}>{[kind, detail].filter(Boolean).join(" · ")}</span>
    </div>
    <div className={styles.fields}>{children}</div>
  </li>
);
