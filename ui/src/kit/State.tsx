// A state in a word, with a sign for what is done.
import { CircleCheck, CircleDashed } from "lucide-react";
import styles from "./State.module.css";

export const State = ({ done, label }: { done: boolean; label: string }) => (
  <span className={styles.state} data-done={done || undefined}>
    {done ? (
      <CircleCheck size={14} strokeWidth={1.75} aria-hidden />
    ) : (
      <CircleDashed size={14} strokeWidth={1.75} aria-hidden />
    )}
    {label}
  </span>
);
