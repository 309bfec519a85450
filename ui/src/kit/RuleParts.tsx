// A list of rules under headings, and the sheet on which one of them is set.
import { CircleAlert, CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import {
  Switch as AriaSwitch,
  Button,
  Collection,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
} from "react-aria-components";
import type { Severity } from "../bindings";
import { classes } from "./classes";
import styles from "./RuleParts.module.css";
import { SeverityShape } from "./Severity";

type RuleItem = {
  id: string;
  title: string;
  level: Severity;
  levelLabel: string;
  isOff: boolean;
  /** Short words behind the title: changed, own, off. */
  note: string | null;
  /** Samples in a word, and whether all hold. */
  samples: { label: string; holds: boolean } | null;
};
type RuleGroup = { id: string; title: string; rules: RuleItem[] };
type ListProps = {
  label: string;
  groups: RuleGroup[];
  selected: string | null;
  onSelect: (id: string) => void;
};

export const RuleListBox = ({ label, groups, selected, onSelect }: ListProps) => (
  <ListBox
    className={styles.list}
    aria-label={label}
    data-testid="rule-list"
    selectionMode="single"
    selectionBehavior="replace"
    disallowEmptySelection
    selectedKeys={selected ? [selected] : []}
    onSelectionChange={(keys) => {
      const [key] = [...(keys as Set<string>)];
      if (key) onSelect(key);
    }}
    items={groups}
  >
    {(group) => (
      <ListBoxSection id={`family-${group.id}`}>
        <Header className={styles.family}>
          {group.title}
          <span className={styles.count}>{group.rules.length}</span>
        </Header>
        <Collection items={group.rules}>
          {(rule) => (
            <ListBoxItem
              id={rule.id}
              textValue={rule.title}
              className={classes(styles.rule, rule.isOff && styles.off)}
              data-rule={rule.id}
            >
              <SeverityShape level={rule.level} label={rule.levelLabel} />
              <span className={styles.name}>{rule.title}</span>
              {rule.note && <span className={styles.note}>{rule.note}</span>}
              {rule.samples && (
                <span
                  className={classes(styles.samples, !rule.samples.holds && styles.fails)}
                  role="img"
                  aria-label={rule.samples.label}
                  title={rule.samples.label}
                >
                  <Held holds={rule.samples.holds} />
                </span>
              )}
            </ListBoxItem>
          )}
        </Collection>
      </ListBoxSection>
    )}
  </ListBox>
);

const Held = ({ holds }: { holds: boolean }) => {
  const Icon = holds ? CircleCheck : CircleAlert;
  return <Icon size={13} strokeWidth={1.75} aria-hidden />;
};

/** What stands above a list: search and filters. */
export const ListHead = ({ children }: { children: ReactNode }) => (
  <div className={styles.listHead}>{children}</div>
);
export const ListColumn = ({ children }: { children: ReactNode }) => (
  <div className={styles.column}>{children}</div>
);

export const Sheet = ({ children }: { children: ReactNode }) => (
  <div className={styles.sheet}>
    <div className={styles.paper}>{children}</div>
  </div>
);

export const SheetHead = ({
  title,
  detail,
  action,
}: {
  title: string;
  detail: string;
  action?: ReactNode;
}) => (
  <header className={styles.sheetHead}>
    <div className={styles.sheetTitles}>
      <h2 className={styles.sheetTitle}>{title}</h2>
      <span className={styles.sheetDetail}>{detail}</span>
    </div>
    {action}
  </header>
);

/** A part of a sheet: its name, a word of help, its fields. */
export const SheetPart = ({
  title,
  help,
  action,
  children,
}: {
  title: string;
  help?: string;
  action?: ReactNode;
  children: ReactNode;
}) => (
  <section className={styles.part}>
    <header className={styles.partHead}>
      <h3 className={styles.partTitle}>{title}</h3>
      {action}
    </header>
    {help && <p className={styles.partHelp}>{help}</p>}
    {children}
  </section>
);

/** Fields in columns of equal width. */
export const FieldColumns = ({ children }: { children: ReactNode }) => (
  <div className={styles.columns}>{children}</div>
);

export const Switch = ({
  label,
  value,
  onChange,
  testId,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
  testId?: string;
}) => (
  <AriaSwitch className={styles.switch} isSelected={value} onChange={onChange} data-testid={testId}>
    <span className={styles.track}>
      <span className={styles.thumb} />
    </span>
    {label}
  </AriaSwitch>
);

/** A sample clause with what became of it. */
export const SampleBox = ({
  holds,
  verdict,
  found,
  action,
  children,
}: {
  holds: boolean | null;
  verdict: string;
  found: string | null;
  action: ReactNode;
  children: ReactNode;
}) => (
  <div className={styles.sample} data-holds={holds ?? undefined}>
    {children}
    <div className={styles.sampleFoot}>
      {holds !== null && (
        <span className={classes(styles.verdict, holds ? styles.holds : styles.fails)}>
          <Held holds={holds} />
          {verdict}
        </span>
      )}
      {found && <span className={styles.found}>{found}</span>}
      {action}
    </div>
  </div>
);

/** A line of a side panel that opens what it tells of. */
export const TellingRow = ({
  title,
  detail,
  lead,
  onPress,
}: {
  title: string;
  detail?: string | null;
  lead?: ReactNode;
  onPress?: () => void;
}) => {
  const inside = (
    <>
      <span className={styles.tellingTitle}>
        {lead}
        <span className={styles.tellingName}>{title}</span>
      </span>
      {detail && <span className={styles.tellingDetail}>{detail}</span>}
    </>
  );
  return onPress ? (
    <Button className={styles.telling} onPress={onPress}>
      {inside}
    </Button>
  ) : (
    <div className={styles.telling}>{inside}</div>
  );
};

/** A scrolling side panel. */
export const SidePanel = ({ children, testId }: { children: ReactNode; testId?: string }) => (
  <div className={styles.panel} data-testid={testId}>
    {children}
  </div>
);
export const PanelPart = ({ children }: { children: ReactNode }) => (
  <section className={styles.panelPart}>{children}</section>
);
export const Count = ({ tone, children }: { tone: "good" | "critical" | "plain"; children: ReactNode }) => (
  <span className={classes(styles.tally, styles[tone])}>{children}</span>
);
