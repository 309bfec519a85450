// How a contract's text looks: paper-calm, serif for Chinese, marks that never shout.
import { MessageSquareText } from "lucide-react";
import {
  type CSSProperties,
  forwardRef,
  type MouseEventHandler,
  type PointerEventHandler,
  type ReactNode,
} from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { Severity } from "../bindings";
import { classes } from "./classes";
import styles from "./ReadingGround.module.css";

type GroundProps = {
  lang: string;
  label: string;
  height: number;
  onClick: MouseEventHandler;
  onPointerUp: PointerEventHandler;
  onScroll: () => void;
  children: ReactNode;
};

const GroundBase = forwardRef<HTMLDivElement, GroundProps>(function GroundBase(
  { lang, label, height, onClick, onPointerUp, onScroll, children },
  ref,
) {
  return (
    <div
      ref={ref}
      className={styles.ground}
      role="document"
      aria-label={label}
      tabIndex={0}
      data-testid="reading"
      onClick={onClick}
      onPointerUp={onPointerUp}
      onScroll={onScroll}
    >
      <article className={classes(styles.sheet, "reading")} lang={lang} style={{ height }}>
        {children}
      </article>
    </div>
  );
});

type PlaceProps = {
  top: number;
  index: number;
  measure: (element: HTMLElement | null) => void;
  children: ReactNode;
};
const PlaceBox = ({ top, index, measure, children }: PlaceProps) => (
  <div
    ref={measure}
    data-index={index}
    className={styles.place}
    style={{ transform: `translateY(${top}px)` }}
  >
    {children}
  </div>
);

type ParagraphProps = {
  heading: number | null;
  indent: number;
  align: CSSProperties["textAlign"];
  aside: boolean;
  hanging: boolean;
  children: ReactNode;
};
const Paragraph = ({ heading, indent, align, aside, children }: ParagraphProps) => (
  <div
    className={classes(
      styles.paragraph,
      heading !== null && styles[`h${Math.min(heading, 3)}`],
      aside && styles.aside,
    )}
    role={heading === null ? undefined : "heading"}
    aria-level={heading === null ? undefined : Math.min(6, heading + 1)}
    style={{
      paddingInlineStart: indent || undefined,
      textAlign: align === "center" || align === "end" ? align : undefined,
    }}
  >
    {children}
  </div>
);

type WordsProps = {
  from: number;
  to: number;
  finding?: string;
  severity?: Severity;
  settled: boolean;
  depth: number;
  current: boolean;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  number: boolean;
  inserted?: string;
  doubtful: boolean;
  flash: boolean;
  children: string;
};
const Words = ({
  from,
  to,
  finding,
  severity,
  settled,
  depth,
  current,
  bold,
  italic,
  underline,
  number,
  inserted,
  doubtful,
  flash,
  children,
}: WordsProps) => {
  const Tag = inserted ? "ins" : finding ? "mark" : "span";
  return (
    <Tag
      data-from={from}
      data-to={to}
      data-finding={finding}
      data-doubt={doubtful || undefined}
      title={inserted}
      className={
        classes(
          finding && styles.mark,
          severity && styles[severity],
          settled && styles.settled,
          depth > 1 && styles.deep,
          current && styles.current,
          bold && styles.bold,
          italic && styles.italic,
          underline && styles.underline,
          number && styles.number,
          inserted !== undefined && styles.inserted,
          doubtful && styles.doubtful,
          flash && styles.flash,
        ) || undefined
      }
    >
      {children}
    </Tag>
  );
};

const Deleted = ({ title, text }: { title: string; text: string }) => (
  <del className={styles.deleted} title={title}>
    {text}
  </del>
);

const Remark = ({ author, date, text }: { author: string; date: string; text: string }) => (
  <DialogTrigger>
    <Button className={styles.remark} aria-label={`${author} ${text}`}>
      <MessageSquareText size={15} strokeWidth={1.5} aria-hidden />
    </Button>
    <Popover className={styles.note} placement="left top" offset={8}>
      <Dialog aria-label={author} className={styles.noteBody}>
        <span className={styles.noteHead}>
          {author} <time>{date}</time>
        </span>
        {text}
      </Dialog>
    </Popover>
  </DialogTrigger>
);

type TableProps = { widths: number[]; first: boolean; last: boolean; children: ReactNode };
const Table = ({ widths, first, last, children }: TableProps) => (
  <table className={classes(styles.table, first && styles.first, last && styles.last)}>
    <colgroup>
      {widths.map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
        <col key={index} style={{ width: `${width}%` }} />
      ))}
    </colgroup>
    <tbody>{children}</tbody>
  </table>
);

type CellProps = { head: boolean; columns: number; rows: number; figure: boolean; children: ReactNode };
const Cell = ({ head, columns, rows, figure, children }: CellProps) => {
  const Tag = head ? "th" : "td";
  return (
    <Tag
      colSpan={columns > 1 ? columns : undefined}
      rowSpan={rows > 1 ? rows : undefined}
      scope={head ? "col" : undefined}
      className={classes(styles.cell, figure && styles.figure)}
    >
      {children}
    </Tag>
  );
};

export const ReadingGround = Object.assign(GroundBase, {
  Place: PlaceBox,
  Paragraph,
  Words,
  Deleted,
  Remark,
  Table,
  Cell,
});
