// A dialog over the page: a title, a body, and buttons that say what they do.
import { X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../app/texts";
import { IconButton } from "./Button";
import { classes } from "./classes";
import styles from "./Dialog.module.css";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** What Enter does in a field of one line: the same as the filled button. */
  onEnter?: () => void;
  wide?: boolean;
  children: ReactNode;
  actions?: ReactNode;
};

export function Dialog({ title, isOpen, onClose, onEnter, wide, children, actions }: Props) {
  const t = useText();
  const enter = useRef(onEnter);
  enter.current = onEnter;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    if (event.target.role === "combobox" || event.target.type !== "text") return;
    // The field settles its value first; it is in the next rendering.
    setTimeout(() => enter.current?.());
  };
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={classes(styles.modal, wide && styles.wide)}>
        <AriaDialog className={styles.dialog}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            <IconButton icon={X} label={t("ui-close")} onPress={onClose} />
          </header>
          <div className={styles.body} onKeyDown={onKeyDown}>
            {children}
          </div>
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A bare panel near the top of the window, for the palette. */
export function TopPanel({
  label,
  isOpen,
  onClose,
  children,
}: {
  label: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className={classes(styles.overlay, styles.top)}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={classes(styles.modal, styles.panel)}>
        <AriaDialog className={styles.dialog} aria-label={label}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
