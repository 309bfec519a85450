// A record's page: name, labelled values that become fields when pressed, and a column beside it.
import { Lock } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { classes } from "./classes";
import styles from "./RecordParts.module.css";

export const FieldGrid = ({ children }: { children: ReactNode }) => (
  <div className={styles.scroll}>
    <div className={styles.grid}>{children}</div>
  </div>
);

export const RecordHead = ({ title }: { title: string }) => <h2 className={styles.title}>{title}</h2>;

type RowProps = {
  label: string;
  lead?: string | null;
  text: string;
  placeholder: string;
  figure: boolean;
  locked: string | null;
  error: string | null;
  editing: boolean;
  onEdit: () => void;
  editLabel: string;
  /** What can be done with the value besides editing it. */
  action?: ReactNode;
  testId?: string;
  children: ReactNode;
};
export function FieldRow({
  label,
  lead,
  text,
  placeholder,
  figure,
  locked,
  error,
  editing,
  onEdit,
  editLabel,
  action,
  testId,
  children,
}: RowProps) {
  const shown = useRef<HTMLButtonElement>(null);
  const edited = useRef(editing);
  // Keys that end the editing leave nothing in focus: the value takes it back. A pointer has put it elsewhere.
  useEffect(() => {
    if (edited.current && !editing && document.activeElement === document.body) shown.current?.focus();
    edited.current = editing;
  }, [editing]);
  return (
    <div className={styles.row}>
      <span className={styles.label}>{label}</span>
      <div className={styles.value}>
        {editing && !locked && children}
        {!editing && !locked && (
          <Button
            ref={shown}
            className={classes(styles.text, figure && styles.figure, !text && styles.none)}
            aria-label={`${editLabel} ${lead ?? ""} ${text || placeholder}`}
            onPress={onEdit}
            data-testid={testId}
          >
            {lead && <span className={styles.lead}>{`${lead} `}</span>}
            {text || placeholder}
          </Button>
        )}
        {locked && (
          <span
            className={classes(styles.text, styles.locked, figure && styles.figure, !text && styles.none)}
            title={locked}
          >
            {text || placeholder}
            <Lock size={12} strokeWidth={1.5} aria-hidden />
          </span>
        )}
        {error && <p className={styles.error}>{error}</p>}
      </div>
      {action && !editing && <span className={styles.action}>{action}</span>}
    </div>
  );
}

export const SideColumn = ({ title, children }: { title: string; children: ReactNode }) => (
  <aside className={styles.side}>
    <h2 className={styles.sideTitle}>{title}</h2>
    {children}
  </aside>
);

/** A part below the fields with a head of its own. */
export const RelatedPart = ({
  title,
  action,
  empty,
  children,
}: {
  title: string;
  action?: ReactNode;
  empty: string | null;
  children?: ReactNode;
}) => (
  <section className={styles.related} aria-label={title}>
    <header className={styles.relatedHead}>
      <h2 className={styles.relatedTitle}>{title}</h2>
      {action}
    </header>
    {empty && <p className={styles.relatedEmpty}>{empty}</p>}
    {children}
  </section>
);

type RelatedProps = {
  title: string;
  action: ReactNode;
  empty: string;
  rows: { id: string; title: string; detail: string; action?: ReactNode }[];
  onOpen: (id: string) => void;
};
export const Related = ({ title, action, empty, rows, onOpen }: RelatedProps) => (
  <section className={styles.related}>
    <header className={styles.relatedHead}>
      <h2 className={styles.relatedTitle}>{title}</h2>
      {action}
    </header>
    {rows.length === 0 && empty && <p className={styles.relatedEmpty}>{empty}</p>}
    {rows.map(({ id, title, detail, action }) => (
      <div key={id} className={styles.relatedLine}>
        <Button className={styles.relatedRow} onPress={() => onOpen(id)}>
          <span className={styles.relatedName}>{title}</span>
          <span className={styles.relatedDetail}>{detail}</span>
        </Button>
        {action}
      </div>
    ))}
  </section>
);
