// Opinions as cards, and the form for a new one at their foot.
import { CircleCheck, CircleDot, CircleX, type LucideIcon, Paperclip } from "lucide-react";
import type { ReactNode } from "react";
import type { Verdict } from "../bindings";
import styles from "./OpinionParts.module.css";

const icons: Record<Verdict, LucideIcon> = {
  agree: CircleCheck,
  agree_with_changes: CircleDot,
  disagree: CircleX,
};

export const OpinionList = ({
  empty,
  form,
  children,
}: {
  empty: string | null;
  form: ReactNode;
  children: ReactNode;
}) => (
  <div className={styles.list}>
    {empty && <p className={styles.empty}>{empty}</p>}
    {children}
    {form}
  </div>
);

type CardProps = {
  verdict: Verdict;
  verdictText: string;
  head: string;
  when: string;
  text: string;
  recorded: string | null;
  document: string | null;
};
export function OpinionCard({ verdict, verdictText, head, when, text, recorded, document }: CardProps) {
  const Icon = icons[verdict];
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <span className={styles.verdict} data-verdict={verdict}>
          <Icon size={14} strokeWidth={1.75} aria-hidden />
          {verdictText}
        </span>
        <time className={styles.when}>{when}</time>
      </header>
      <p className={styles.text}>{text}</p>
      <p className={styles.who}>
        {head}
        {recorded && ` · ${recorded}`}
      </p>
      {document && (
        <p className={styles.who}>
          <Paperclip size={12} strokeWidth={1.5} aria-hidden /> {document}
        </p>
      )}
    </article>
  );
}

type FormProps = { title: string; onSubmit: () => void; children: ReactNode };
export function OpinionForm({ title, onSubmit, children }: FormProps) {
  return (
    <form
      className={styles.form}
      data-testid="opinion-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <h2 className={styles.title}>{title}</h2>
      {children}
    </form>
  );
}
OpinionForm.Pair = ({ children }: { children: ReactNode }) => <div className={styles.pair}>{children}</div>;
OpinionForm.Act = ({ children }: { children: ReactNode }) => <div className={styles.act}>{children}</div>;
