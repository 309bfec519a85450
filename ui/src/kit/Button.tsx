// A button: quiet, outlined or, once a view, filled; with its icon, its key and its busy state.
import { ChevronDown, type LucideIcon } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps, Tooltip, TooltipTrigger } from "react-aria-components";
import styles from "./Button.module.css";
import { classes } from "./classes";
import { Keys } from "./Keys";

type Props = Omit<ButtonProps, "children" | "className"> & {
  look?: "quiet" | "outline" | "filled";
  icon?: LucideIcon;
  keys?: string;
  tone?: "good" | "critical";
  active?: boolean;
  /** It opens a menu: a chevron stands at its end. */
  opens?: boolean;
  /** In a toolbar that is short of room only its icon is seen, its name in a tooltip. */
  folds?: boolean;
  testId?: string;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({
  look = "outline",
  icon: Icon,
  keys,
  tone,
  active,
  opens,
  folds,
  testId,
  children,
  ...props
}: Props) {
  const button = (
    <AriaButton
      {...props}
      data-testid={testId}
      className={classes(
        styles.button,
        styles[look],
        tone && styles[tone],
        active && styles.active,
        folds && styles.folds,
      )}
      aria-pressed={active}
    >
      {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />}
      {children && <span className={styles.label}>{children}</span>}
      {keys && <Keys stroke={keys} />}
      {opens && <ChevronDown size={14} strokeWidth={1.5} aria-hidden />}
    </AriaButton>
  );
  if (!folds) return button;
  return (
    <TooltipTrigger delay={500}>
      {button}
      <Tooltip className={classes(styles.tooltip, styles.unfolded)} offset={6}>
        {children}
      </Tooltip>
    </TooltipTrigger>
  );
}

type IconProps = Omit<ButtonProps, "children" | "className"> & {
  icon: LucideIcon;
  label: string;
  keys?: string;
  active?: boolean;
  testId?: string;
  small?: boolean;
};

/** A button that is only an icon: its name and key stand in a tooltip. */
export function IconButton({ icon: Icon, label, keys, active, testId, small, ...props }: IconProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...props}
        aria-label={label}
        data-testid={testId}
        className={classes(
          styles.button,
          styles.quiet,
          styles.icon,
          small && styles.small,
          active && styles.active,
        )}
      >
        <Icon size={small ? 14 : 16} strokeWidth={1.5} aria-hidden />
      </AriaButton>
      <Tooltip className={styles.tooltip} offset={6}>
        {label}
        {keys && <Keys stroke={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
