// One labelled field: a line, several lines or a choice, with its help and its error in words below.
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from "react-aria-components";
import { classes } from "./classes";
import styles from "./Field.module.css";

type Props = Omit<TextFieldProps, "children" | "className"> & {
  label: string;
  hiddenLabel?: boolean;
  help?: string;
  error?: string | null;
  placeholder?: string;
  rows?: number;
  testId?: string;
  lead?: ReactNode;
  /** Words that are offered while one types. */
  suggestions?: string[];
};

export function Field({
  label,
  hiddenLabel,
  help,
  error,
  placeholder,
  rows,
  testId,
  lead,
  suggestions,
  ...props
}: Props) {
  const list = useId();
  return (
    <TextField
      {...props}
      className={styles.field}
      isInvalid={error ? true : props.isInvalid}
      aria-label={hiddenLabel ? label : undefined}
    >
      {!hiddenLabel && (
        <Label className={styles.label} data-required={props.isRequired || undefined}>
          {label}
        </Label>
      )}
      <div className={styles.box}>
        {lead}
        {rows ? (
          <TextArea
            className={classes(styles.input, styles.area)}
            rows={rows}
            placeholder={placeholder}
            data-testid={testId}
          />
        ) : (
          <Input
            className={styles.input}
            placeholder={placeholder}
            data-testid={testId}
            autoComplete="off"
            spellCheck={false}
            list={suggestions ? list : undefined}
          />
        )}
      </div>
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((words) => (
            <option key={words} value={words} />
          ))}
        </datalist>
      )}
      {help && !error && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </TextField>
  );
}

export type Choice<T extends string> = {
  id: T;
  label: string;
  icon?: ReactNode;
  /** Why it is offered. */
  ground?: string;
};

type ChoiceProps<T extends string> = {
  label: string;
  hiddenLabel?: boolean;
  value: T | null;
  onChange: (value: T) => void;
  choices: Choice<T>[];
  testId?: string;
  placeholder?: string;
  isRequired?: boolean;
  autoFocus?: boolean;
  error?: string | null;
  /** Shows the choices without being asked. */
  opensAtOnce?: boolean;
  /** Called when the choices are closed without a choice. */
  onLeave?: () => void;
};

export function ChoiceField<T extends string>({
  label,
  hiddenLabel,
  value,
  onChange,
  choices,
  testId,
  placeholder,
  isRequired,
  autoFocus,
  error,
  opensAtOnce,
  onLeave,
}: ChoiceProps<T>) {
  const chose = useRef(false);
  return (
    <Select
      className={styles.field}
      aria-label={hiddenLabel ? label : undefined}
      autoFocus={autoFocus}
      defaultOpen={opensAtOnce}
      onOpenChange={(open) => !open && !chose.current && onLeave?.()}
      isInvalid={Boolean(error)}
      selectedKey={value}
      onSelectionChange={(key) => {
        chose.current = true;
        if (key !== null) onChange(key as T);
      }}
      placeholder={placeholder ?? " "}
    >
      {!hiddenLabel && (
        <Label className={styles.label} data-required={isRequired || undefined}>
          {label}
        </Label>
      )}
      <Button className={styles.select} data-testid={testId}>
        <SelectValue className={styles.value} />
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden />
      </Button>
      <FieldError className={styles.error}>{error}</FieldError>
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list} items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={styles.option}>
              {choice.icon}
              <span className={styles.name}>{choice.label}</span>
              {choice.ground && <span className={styles.ground}>{` · ${choice.ground}`}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
