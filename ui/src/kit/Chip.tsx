// A small label that opens what it stands for and can be taken away.
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import styles from "./Chip.module.css";

type Props = {
  label: string;
  text: string;
  removeLabel: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  onRemove: () => void;
  children: ReactNode;
  testId?: string;
};

export function Chip({ label, text, removeLabel, open, onOpenChange, onRemove, children, testId }: Props) {
  const face = useRef<HTMLButtonElement>(null);
  // A chip may stand open from its first moment, when what opened it is gone: the focus comes back to the chip.
  const change = (now: boolean) => {
    onOpenChange?.(now);
    if (!now) requestAnimationFrame(() => document.activeElement === document.body && face.current?.focus());
  };
  return (
    <div className={styles.chip} data-testid={testId}>
      <DialogTrigger isOpen={open} onOpenChange={change}>
        <Button ref={face} className={styles.face}>
          <span className={styles.label}>{label}</span>
          <span className={styles.text}>{text}</span>
        </Button>
        <Popover className={styles.popover} offset={6} placement="bottom start">
          <Dialog className={styles.dialog} aria-label={label}>
            {children}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <Button className={styles.remove} aria-label={removeLabel} onPress={onRemove}>
        <X size={12} strokeWidth={1.75} aria-hidden />
      </Button>
    </div>
  );
}

/** The row of chips under a toolbar. */
export const ChipRow = ({ children }: { children: ReactNode }) => (
  <div className={styles.row}>{children}</div>
);
