// Duties read from a contract: a list of cards that are ticked, one of them open to be set right.
import { Check } from "lucide-react";
import { forwardRef, type ReactNode } from "react";
import { Button, Checkbox } from "react-aria-components";
import { Doubt } from "./DueParts";
import styles from "./DutyParts.module.css";

export const DutyPane = ({ head, children }: { head: ReactNode; children: ReactNode }) => (
  <div className={styles.pane}>
    <div className={styles.paneHead}>{head}</div>
    {children}
  </div>
);

export const DutyList = forwardRef<HTMLDivElement, { label: string; children: ReactNode }>(function DutyList(
  { label, children },
  ref,
) {
  return (
    <div ref={ref} className={styles.list} role="list" aria-label={label} data-testid="duties">
      {children}
    </div>
  );
});

type CardProps = {
  id: string;
  index: number;
  isOpen: boolean;
  isTaken: boolean;
  takeLabel: string;
  onTake: (is: boolean) => void;
  onPress: () => void;
  clause: string;
  /** Whose duty of which kind. */
  meta: string;
  sum: string;
  what: string;
  lang: string;
  /** When, in one line. */
  when: string;
  doubt: string | null;
  known: string | null;
  children: ReactNode;
};

export const DutyCard = ({
  id,
  index,
  isOpen,
  isTaken,
  takeLabel,
  onTake,
  onPress,
  clause,
  meta,
  sum,
  what,
  lang,
  when,
  doubt,
  known,
  children,
}: CardProps) => (
  <div
    className={styles.card}
    role="listitem"
    data-testid={`duty-${index + 1}`}
    data-duty={id}
    data-open={isOpen || undefined}
    data-off={!isTaken || undefined}
  >
    <Checkbox className={styles.pick} aria-label={takeLabel} isSelected={isTaken} onChange={onTake}>
      <span className={styles.box}>
        <Check size={12} strokeWidth={2.5} aria-hidden />
      </span>
    </Checkbox>
    <Button className={styles.face} onPress={onPress} aria-expanded={isOpen}>
      <span className={styles.meta}>
        <span className={styles.clause} lang={lang}>
          {clause}
        </span>
        <span className={styles.kind}>{meta}</span>
        {known && <span className={styles.known}>{known}</span>}
        <span className={styles.sum}>{sum}</span>
      </span>
      <span className={styles.what} lang={lang}>
        {what}
      </span>
      {!isOpen && (doubt ? <Doubt small>{doubt}</Doubt> : <span className={styles.when}>{when}</span>)}
    </Button>
    {isOpen && <div className={styles.body}>{children}</div>}
  </div>
);
