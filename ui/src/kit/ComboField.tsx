// A labelled field that offers what matches the words typed into it.
import { ChevronDown } from "lucide-react";
import { useRef } from "react";
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from "react-aria-components";
import styles from "./Field.module.css";

type Row = { id: string; label: string };
type Props = {
  label: string;
  hiddenLabel?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  error?: string | null;
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
  error,
  onBlur,
  value,
  text,
  rows,
  empty,
  onText,
  onChange,
}: Props) {
  const open = useRef(false);
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
      isInvalid={Boolean(error)}
      onBlur={onBlur}
      onOpenChange={(now) => {
        open.current = now;
      }}
      // In a form an open list would lie over the fields that follow.
      menuTrigger={hiddenLabel ? "focus" : "input"}
      allowsEmptyCollection
    >
      {!hiddenLabel && (
        <Label className={styles.label} data-required={isRequired || undefined}>
          {label}
        </Label>
      )}
      <div
        className={styles.box}
        onKeyDownCapture={(event) => event.key === "Escape" && !open.current && onBlur?.()}
      >
        <Input className={styles.input} spellCheck={false} />
        <Button className={styles.drop}>
          <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
        </Button>
      </div>
      <FieldError className={styles.error}>{error}</FieldError>
      <Popover className={styles.popover} offset={4} maxHeight={320}>
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
