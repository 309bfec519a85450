// A calendar date: typed part by part, or chosen from a month.
import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from "react-aria-components";
import styles from "./DateField.module.css";
import field from "./Field.module.css";

type Props = {
  label: string;
  hiddenLabel?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
  error?: string | null;
  /** ISO, or empty. */
  value: string;
  onChange: (iso: string) => void;
  onLeave?: () => void;
  /** Called when Escape gives the date up. */
  onCancel?: () => void;
  testId?: string;
};

const dateOf = (iso: string): CalendarDate | null =>
  /^\d{4}-\d{2}-\d{2}$/.test(iso) ? parseDate(iso) : null;

export function DateField({
  label,
  hiddenLabel,
  isRequired,
  autoFocus,
  error,
  value,
  onChange,
  onLeave,
  onCancel,
  testId,
}: Props) {
  return (
    <DatePicker
      className={field.field}
      aria-label={hiddenLabel ? label : undefined}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus}
      value={dateOf(value)}
      onChange={(date) => onChange(date?.toString() ?? "")}
      onBlur={onLeave}
      shouldForceLeadingZeros
    >
      {!hiddenLabel && (
        <Label className={field.label} data-required={isRequired || undefined}>
          {label}
        </Label>
      )}
      <Group
        className={field.box}
        data-testid={testId}
        onKeyDownCapture={(event) => event.key === "Escape" && onCancel?.()}
      >
        <DateInput className={styles.input}>
          {(segment) => <DateSegment segment={segment} className={styles.segment} />}
        </DateInput>
        <Button className={field.drop}>
          <CalendarDays size={14} strokeWidth={1.5} aria-hidden />
        </Button>
      </Group>
      <FieldError className={field.error}>{error}</FieldError>
      <Popover className={styles.popover} offset={4}>
        <Dialog className={styles.dialog}>
          <Calendar>
            <header className={styles.head}>
              <Button slot="previous" className={styles.turn}>
                <ChevronLeft size={16} strokeWidth={1.5} aria-hidden />
              </Button>
              <Heading className={styles.month} />
              <Button slot="next" className={styles.turn}>
                <ChevronRight size={16} strokeWidth={1.5} aria-hidden />
              </Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell className={styles.weekday}>{day}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell date={date} className={styles.day} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
