// A menu behind a button.
import { Check, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import styles from "./Menu.module.css";

export type MenuEntry = { id: string; label: string; icon?: LucideIcon; chosen?: boolean; run: () => void };

export function Menu({
  label,
  trigger,
  entries,
  staysOpen,
}: {
  label: string;
  trigger: ReactNode;
  entries: MenuEntry[];
  /** For choices of which several are made one after the other. */
  staysOpen?: boolean;
}) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover} offset={6}>
        <AriaMenu
          className={styles.menu}
          aria-label={label}
          shouldCloseOnSelect={!staysOpen}
          onAction={(key) => entries.find(({ id }) => id === key)?.run()}
        >
          {entries.map(({ id, label, icon: Icon, chosen }) => (
            <MenuItem key={id} id={id} className={styles.item} textValue={label}>
              {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />}
              <span className={styles.label}>{label}</span>
              {chosen && <Check size={14} strokeWidth={2} aria-hidden />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
