// One sentence in the corner, with what can be done about it.
import { CircleAlert, X } from "lucide-react";
import { Button, IconButton } from "./Button";
import styles from "./ToastCard.module.css";

type Props = {
  text: string | null;
  isError: boolean;
  action: { label: string; keys: string; run: () => void } | null;
  /** What may come next. */
  next: { label: string; run: () => void } | null;
  closeLabel: string;
  onClose: () => void;
  onHold: (held: boolean) => void;
};

export function ToastCard({ text, isError, action, next, closeLabel, onClose, onHold }: Props) {
  return (
    <div className={styles.corner} role={isError ? "alert" : "status"} data-testid="toast">
      {text !== null && (
        <div
          className={styles.card}
          data-error={isError || undefined}
          onMouseEnter={() => onHold(true)}
          onMouseLeave={() => onHold(false)}
        >
          {isError && <CircleAlert size={16} strokeWidth={1.5} aria-hidden />}
          <span className={styles.text}>{text}</span>
          {next && (
            <Button onPress={next.run} testId="toast-next">
              {next.label}
            </Button>
          )}
          {action && (
            <Button look="quiet" keys={action.keys} onPress={action.run}>
              {action.label}
            </Button>
          )}
          <IconButton small icon={X} label={closeLabel} onPress={onClose} />
        </div>
      )}
    </div>
  );
}
