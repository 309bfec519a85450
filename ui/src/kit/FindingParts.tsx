// The parts of a finding's card and of the list around it.
import { forwardRef, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useText } from "../app/texts";
import type { Decision as Decided, FindingView, Severity as Level } from "../bindings";
import { Decision } from "./Decision";
import styles from "./FindingParts.module.css";
import { LEVELS, Severity, SeverityShape } from "./Severity";

export const FilterBar = ({ first, second }: { first: ReactNode; second: ReactNode }) => (
  <div className={styles.filters}>
    <div className={styles.filterRow}>{first}</div>
    <div className={styles.filterPair}>{second}</div>
  </div>
);

type SeverityFilterProps = {
  label: string;
  findings: FindingView[];
  value: Level | null;
  onChange: (value: Level | null) => void;
};
export function SeverityFilter({ label, findings, value, onChange }: SeverityFilterProps) {
  const t = useText();
  return (
    <ToggleButtonGroup
      className={styles.levels}
      aria-label={label}
      selectedKeys={value ? [value] : []}
      onSelectionChange={(keys) => onChange(([...keys][0] as Level) ?? null)}
    >
      {LEVELS.filter((level) => findings.some(({ severity }) => severity === level)).map((level) => (
        <ToggleButton
          key={level}
          id={level}
          className={styles.level}
          aria-label={t(`finding-severity-${level}`)}
        >
          <SeverityShape level={level} />
          {t(`finding-severity-${level}`)}
          <span className={styles.number}>
            {findings.filter(({ severity }) => severity === level).length}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export const OpenFilter = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) => (
  <ToggleButton className={styles.level} isSelected={value} onChange={onChange}>
    {label}
  </ToggleButton>
);

export const CardList = forwardRef<
  HTMLDivElement,
  { label: string; note: string | null; children: ReactNode }
>(function CardList({ label, note, children }, ref) {
  return (
    <div ref={ref} className={styles.list} role="list" aria-label={label}>
      {note && <p className={styles.note}>{note}</p>}
      {children}
    </div>
  );
});

type ShellProps = {
  testId: string;
  finding: string;
  decision: Decided;
  rule: string;
  isOpen: boolean;
  children: ReactNode;
};
export const CardShell = ({ testId, finding, decision, rule, isOpen, children }: ShellProps) => (
  <div
    className={styles.card}
    role="listitem"
    data-testid={testId}
    data-finding={finding}
    data-decision={decision}
    data-rule={rule}
    data-open={isOpen || undefined}
  >
    {children}
  </div>
);

type HeadProps = {
  severity: Level;
  decision: Decided;
  title: string;
  clause: string;
  clauseLang?: string;
  quote: string;
  quoteLang: string;
  isOpen: boolean;
  onPress: () => void;
};
export const CardHead = ({
  severity,
  decision,
  title,
  clause,
  clauseLang,
  quote,
  quoteLang,
  isOpen,
  onPress,
}: HeadProps) => (
  <Button className={styles.head} onPress={onPress} aria-expanded={isOpen}>
    <span className={styles.meta}>
      <Severity level={severity} />
      <span className={styles.clause} lang={clauseLang}>
        {clause}
      </span>
      {decision !== "open" && <Decision decision={decision} />}
    </span>
    <span className={styles.title}>{title}</span>
    {quote && (
      <span className={styles.quote} lang={quoteLang}>
        {quote}
      </span>
    )}
  </Button>
);

export const CardBody = ({ children }: { children: ReactNode }) => (
  <div className={styles.body}>{children}</div>
);

export const Law = ({ articles, label }: { articles: string[]; label: string }) => (
  <ul className={styles.laws} aria-label={label}>
    {articles.map((article) => (
      <li key={article} className={styles.law} lang="zh-CN">
        {article}
      </li>
    ))}
  </ul>
);

export const Part = ({
  title,
  action,
  children,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) => (
  <div className={styles.part}>
    <div className={styles.partHead}>
      <h2 className={styles.partTitle}>{title}</h2>
      {action}
    </div>
    {children}
  </div>
);

export const Suggestion = ({ lang, children }: { lang: string; children: string }) => (
  <p className={styles.suggestion} lang={lang}>
    {children}
  </p>
);

export const PlaceLink = ({ label, onPress }: { label: string; onPress: () => void }) => (
  <Button className={styles.placeLink} onPress={onPress}>
    {label}
  </Button>
);

export const DecideGrid = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className={styles.decide} role="group" aria-label={label}>
    {children}
  </div>
);

type FormProps = { onSubmit: () => void; onCancel: () => void; children: ReactNode; testId?: string };
/** A small form within a list, in sight as a whole: Escape leaves it, Ctrl/⌘ Enter saves it. */
export function InlineForm({ onSubmit, onCancel, children, testId }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.scrollIntoView?.({ block: "nearest" }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      data-testid={testId}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
InlineForm.Actions = ({ children }: { children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
);
