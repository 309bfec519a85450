// A field for an expression: what fits at the caret is offered below it, what can't be read is marked.
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { classes } from "./classes";
import styles from "./ExpressionBox.module.css";

export type ExpressionOffer = { text: string; meaning: string | null }[];
type Props = {
  label: string;
  value: string;
  testId?: string;
  help: string;
  error: string | null;
  /** The place of the error, in UTF-16 units. */
  mark: { start: number; end: number } | null;
  offersLabel: string;
  /** What fits at a caret. */
  offersAt: (source: string, caret: number) => ExpressionOffer;
  /** The source with an offer in it, and the caret. */
  take: (source: string, caret: number, at: number) => { text: string; caret: number };
  onChange: (value: string) => void;
  onLeave: () => void;
};

export function ExpressionBox({
  label,
  value,
  testId,
  help,
  error,
  mark,
  offersLabel,
  offersAt,
  take,
  onChange,
  onLeave,
}: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  /** What was put in and where the caret goes, until the field shows it. */
  const landing = useRef<{ text: string; caret: number } | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const offers = caret === null ? [] : offersAt(value, caret).slice(0, 12);
  const isOpen = offers.length > 0;
  const chosen = Math.min(at, offers.length - 1);

  const look = (position: number | null) => {
    setCaret(position);
    setAt(0);
  };
  const put = (index: number) => {
    if (caret === null) return;
    const next = take(value, caret, index);
    onChange(next.text);
    look(next.caret);
    landing.current = next;
  };
  // Before the next key comes: it belongs behind what was put in.
  useLayoutEffect(() => {
    const next = landing.current;
    if (next?.text !== value) return;
    landing.current = null;
    area.current?.focus();
    area.current?.setSelectionRange(next.caret, next.caret);
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === " " && event.ctrlKey) look(event.currentTarget.selectionStart);
    else if (!isOpen) return;
    else if (event.key === "ArrowDown") setAt((chosen + 1) % offers.length);
    else if (event.key === "ArrowUp") setAt((chosen + offers.length - 1) % offers.length);
    else if (event.key === "Enter" || event.key === "Tab") put(chosen);
    else if (event.key === "Escape") look(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        data-testid={testId}
        className={classes(styles.area, error !== null && styles.invalid)}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={value}
        aria-autocomplete="list"
        aria-controls={isOpen ? `${id}-offers` : undefined}
        aria-activedescendant={isOpen ? `${id}-${chosen}` : undefined}
        aria-invalid={error !== null}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onClick={() => look(null)}
        onBlur={() => {
          look(null);
          onLeave();
        }}
      />
      {isOpen && (
        <div className={styles.anchor}>
          <div className={styles.offers} id={`${id}-offers`} role="listbox" aria-label={offersLabel}>
            {offers.map(({ text, meaning }, index) => (
              <div
                key={text}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                className={classes(styles.offer, index === chosen && styles.chosen)}
                onMouseDown={(event) => {
                  event.preventDefault();
                  put(index);
                }}
              >
                <code className={styles.code}>{text}</code>
                {meaning && <span className={styles.meaning}>{meaning}</span>}
              </div>
            ))}
          </div>
        </div>
      )}
      {error !== null && mark && (
        <code className={styles.marked} aria-hidden>
          {value.slice(0, mark.start)}
          <mark className={styles.mark}>{value.slice(mark.start, mark.end) || " "}</mark>
          {value.slice(mark.end)}
        </code>
      )}
      <p id={`${id}-help`} className={classes(styles.help, error !== null && styles.error)}>
        {error ?? help}
      </p>
    </div>
  );
}
