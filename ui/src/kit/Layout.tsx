// Arranging things: stacks, rows, pages, sections. Features compose these and write no CSS of their own.
import type { CSSProperties, ReactNode } from "react";
import { classes } from "./classes";
import styles from "./Layout.module.css";

type Gap = 0 | 2 | 4 | 6 | 8 | 12 | 16 | 20 | 24 | 32;
type BoxProps = {
  gap?: Gap;
  pad?: Gap;
  align?: CSSProperties["alignItems"];
  justify?: CSSProperties["justifyContent"];
  grow?: boolean;
  wrap?: boolean;
  /** It never gives way to what stands beside it. */
  fixed?: boolean;
  children?: ReactNode;
};

const boxStyle = ({ gap = 8, pad, align, justify, grow, wrap, fixed }: BoxProps): CSSProperties => ({
  gap,
  padding: pad,
  alignItems: align,
  justifyContent: justify,
  flex: grow ? "1 1 0" : fixed ? "none" : undefined,
  flexWrap: wrap ? "wrap" : undefined,
});

export const Stack = (props: BoxProps) => (
  <div className={styles.stack} style={boxStyle(props)}>
    {props.children}
  </div>
);

export const Row = (props: BoxProps) => (
  <div className={styles.row} style={boxStyle({ align: "center", ...props })}>
    {props.children}
  </div>
);

/** Two things side by side, of equal width. */
export const Pair = ({ children }: { children: ReactNode }) => <div className={styles.pair}>{children}</div>;

export const Spacer = () => <div className={styles.spacer} />;

/** A page under a toolbar. */
export function Page({
  toolbar,
  children,
  scroll,
}: {
  toolbar: ReactNode;
  children: ReactNode;
  scroll?: boolean;
}) {
  return (
    <main className={styles.page}>
      <header className={styles.toolbar}>{toolbar}</header>
      <div className={classes(styles.content, scroll && styles.scroll)}>{children}</div>
    </main>
  );
}

/** A column of text of a readable width, in the middle of a scrolling page. */
export const Column = ({ children, narrow }: { children: ReactNode; narrow?: boolean }) => (
  <div className={classes(styles.column, narrow && styles.narrow)}>{children}</div>
);

type TextProps = { children: ReactNode; lang?: string; title?: string };
export const Title = ({ children, lang, title }: TextProps) => (
  <h1 className={styles.title} lang={lang} title={title}>
    {children}
  </h1>
);
export const Heading = ({ children, lang }: TextProps) => (
  <h2 className={styles.heading} lang={lang}>
    {children}
  </h2>
);
export const Muted = ({ children, lang, title }: TextProps) => (
  <span className={styles.muted} lang={lang} title={title}>
    {children}
  </span>
);
export const Meta = ({ children, lang, title }: TextProps) => (
  <span className={styles.meta} lang={lang} title={title}>
    {children}
  </span>
);
/** One line that ends in an ellipsis where it is too long. */
export const Line = ({ children, lang, title }: TextProps) => (
  <span className={styles.line} lang={lang} title={title}>
    {children}
  </span>
);
/** Running text that can be selected and copied. */
export const Prose = ({ children, lang }: TextProps) => (
  <p className={styles.prose} lang={lang}>
    {children}
  </p>
);
/** What someone else wrote, set off by a line. */
export const Quote = ({ children, lang }: TextProps) => (
  <blockquote className={styles.quote} lang={lang}>
    {children}
  </blockquote>
);
/** What went wrong, below what it is about. */
export const ErrorLine = ({ children }: TextProps) => (
  <p className={styles.error} role="alert">
    {children}
  </p>
);
/** A long list within a dialog: it scrolls by itself. */
export const ScrollBox = ({ children }: { children: ReactNode }) => (
  <div className={styles.scrollBox}>{children}</div>
);
export const Divider = () => <hr className={styles.divider} />;
