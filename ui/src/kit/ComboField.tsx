// A labelled field that offers what matches the words typed into it.
import { ChevronDown } from "lucide-react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import styles from "./Field.module.css";

type Row = { id: string; label: string };
type Props = {
  label: string;
  hiddenLabel?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  onBlur?: () => void;
  value: string | null;
  text: string;
  rows: Row[];
  empty: string;
  onText: (text: string) => void;
  onChange: (id: string | null) => void;
};

export function ComboField({
  label,
  hiddenLabel,
  isRequired,
  autoFocus,
  onBlur,
  value,
  text,
  rows,
  empty,
  onText,
  onChange,
}: Props) {
  return (
    <ComboBox
      className={styles.field}
      aria-label={hiddenLabel ? label : undefined}
      selectedKey={value}
      inputValue={text}
      onInputChange={onText}
      onSelectionChange={(key) =>
        (key !== null || text === "") && onChange(key === null ? null : String(key))
      }
      items={rows}
      autoFocus={autoFocus}
      onBlur={onBlur}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      {!hiddenLabel && (
        <Label className={styles.label} data-required={isRequired || undefined}>
          {label}
        </Label>
      )}
      <div className={styles.box}>
        <Input className={styles.input} spellCheck={false} />
        <Button className={styles.drop}>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </Button>
      </div>
      <Popover className={styles.popover} offset={4}>
        <ListBox
          className={styles.list}
          renderEmptyState={() => <div className={styles.option}>{empty}</div>}
        >
          {(row: Row) => (
            <ListBoxItem id={row.id} textValue={row.label} className={styles.option}>
              {row.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
