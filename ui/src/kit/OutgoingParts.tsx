// What goes out to the other side, point by point: chosen or not, how it is written, and in which words.
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox, CheckboxGroup } from "react-aria-components";
import styles from "./OutgoingParts.module.css";
import { Reworded } from "./Reworded";

type ListProps = { label: string; value: string[]; onChange: (value: string[]) => void; children: ReactNode };

export const OutgoingList = ({ label, value, onChange, children }: ListProps) => (
  <CheckboxGroup
    className={styles.list}
    aria-label={label}
    value={value}
    onChange={onChange}
    data-testid="outgoing"
  >
    {children}
  </CheckboxGroup>
);

type PointProps = {
  id: string;
  lead: ReactNode;
  title: string;
  place: string;
  how: string;
  /** Why it is not written as it should have been. */
  why: string | null;
  changes: { old: string; new: string }[];
  comment: string;
  lang: string;
  /** What stands behind the point: the way to other words, or the field for them. */
  children?: ReactNode;
};

export const OutgoingPoint = ({
  id,
  lead,
  title,
  place,
  how,
  why,
  changes,
  comment,
  lang,
  children,
}: PointProps) => (
  <div className={styles.row}>
    <Checkbox value={id} className={styles.point}>
      <span className={styles.box}>
        <Check size={12} strokeWidth={2.5} aria-hidden />
      </span>
      <span className={styles.body}>
        <span className={styles.head}>
          {lead}
          <span className={styles.title}>{title}</span>
          <span className={styles.place} lang={lang}>
            {place}
          </span>
          <span className={styles.how}>{how}</span>
        </span>
        {changes.map((words) => (
          <span key={`${words.old}→${words.new}`} className={styles.words} lang={lang}>
            <Reworded gone={words.old} fresh={words.new} />
          </span>
        ))}
        {why && <span className={styles.why}>{why}</span>}
        <span className={styles.comment} lang={lang}>
          {comment}
        </span>
      </span>
    </Checkbox>
    {children && <div className={styles.behind}>{children}</div>}
  </div>
);
