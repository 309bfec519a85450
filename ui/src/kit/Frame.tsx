// The window's frame: the sidebar with its parts, and the page beside it.
import { Link } from "@tanstack/react-router";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { classes } from "./classes";
import styles from "./Frame.module.css";
import { Keys } from "./Keys";

export const ShellFrame = ({
  rail,
  sidebar,
  children,
}: {
  rail: boolean;
  sidebar: ReactNode;
  children: ReactNode;
}) => (
  <div className={styles.frame} data-rail={rail || undefined}>
    <nav className={styles.sidebar}>{sidebar}</nav>
    <div className={styles.page}>{children}</div>
  </div>
);

export const NavTop = ({ children }: { children: ReactNode }) => <div className={styles.top}>{children}</div>;

export const NavName = ({ name, detail }: { name: string; detail: string }) => (
  <div className={styles.names}>
    <span className={styles.name} title={name}>
      {name}
    </span>
    <span className={styles.detail} title={detail}>
      {detail}
    </span>
  </div>
);

type SearchProps = { icon: LucideIcon; label: string; keys: string; rail: boolean; onPress: () => void };
export const NavSearch = ({ icon: Icon, label, keys, rail, onPress }: SearchProps) => (
  <Button className={styles.search} onPress={onPress} aria-label={rail ? label : undefined}>
    <Icon size={16} strokeWidth={1.5} aria-hidden />
    {!rail && <span className={styles.label}>{label}</span>}
    {!rail && <Keys stroke={keys} />}
  </Button>
);

type GroupProps = { label: string; heading?: string | false; grow?: boolean; children: ReactNode };
export const NavGroup = ({ label, heading, grow, children }: GroupProps) => (
  <div className={classes(styles.group, grow && styles.grow)} role="group" aria-label={label}>
    {heading && <h2 className={styles.heading}>{heading}</h2>}
    {children}
  </div>
);

type LinkProps = { to: string; icon: LucideIcon; label: string; current: boolean; rail: boolean };
export const NavLink = ({ to, icon: Icon, label, current, rail }: LinkProps) => (
  <Link
    to={to}
    className={classes(styles.link, current && styles.current)}
    aria-current={current ? "page" : undefined}
    aria-label={rail ? label : undefined}
    title={rail ? label : undefined}
    draggable={false}
  >
    <Icon size={16} strokeWidth={1.5} aria-hidden />
    {!rail && <span className={styles.label}>{label}</span>}
  </Link>
);

type FoldProps = { icon: LucideIcon; isOpen: boolean; label: string; rail: boolean; onPress: () => void };
/** Unfolds what is needed less often. */
export const NavFold = ({ icon: Icon, isOpen, label, rail, onPress }: FoldProps) => (
  <Button
    className={classes(styles.link, styles.fold)}
    onPress={onPress}
    aria-expanded={isOpen}
    aria-label={rail ? label : undefined}
    data-testid="nav-more"
  >
    <Icon size={16} strokeWidth={1.5} aria-hidden />
    {!rail && <span className={styles.label}>{label}</span>}
  </Button>
);

export const NavFoot = ({ rail, children }: { rail: boolean; children: ReactNode }) => (
  <div className={classes(styles.foot, rail && styles.column)}>{children}</div>
);
