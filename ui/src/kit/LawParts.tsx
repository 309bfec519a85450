// Articles of law: a row of citations that open, and the sheet of one article.
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import styles from "./LawParts.module.css";

export const CitationRow = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={styles.row} aria-label={label}>
    {children}
  </ul>
);

type CitationProps = { words: string; isDated: boolean; children: ReactNode };
/** A citation that shows its article when it is pressed; one whose time is to be minded has a dotted line. */
export const Citation = ({ words, isDated, children }: CitationProps) => (
  <li>
    <DialogTrigger>
      <Button className={styles.citation} data-dated={isDated || undefined} data-testid="citation">
        {words}
      </Button>
      <Popover className={styles.popover} placement="bottom start" offset={4}>
        <Dialog aria-label={words} className={styles.sheet}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  </li>
);

type Official = { text: string; source: string } | null;
type ArticleProps = {
  words: string;
  summary: string | null;
  note: string | null;
  times: string[];
  official: Official;
};
export const Article = ({ words, summary, note, times, official }: ArticleProps) => (
  <div className={styles.article}>
    <span className={styles.words}>{words}</span>
    {note && <span className={styles.note}>{note}</span>}
    {summary && <p className={styles.summary}>{summary}</p>}
    <OfficialWords official={official} />
    <Times times={times} />
  </div>
);

type RowProps = { number: string; summary: string; times: string[]; official: Official };
/** An article under its law's title: its number stands in a column of its own. */
export const ArticleRow = ({ number, summary, times, official }: RowProps) => (
  <div className={styles.entry}>
    <span className={styles.words}>{number}</span>
    <div className={styles.article}>
      <p className={styles.summary}>{summary}</p>
      <OfficialWords official={official} />
      <Times times={times} />
    </div>
  </div>
);

const OfficialWords = ({ official }: { official: Official }) =>
  official && (
    <blockquote className={styles.official} lang="zh-CN">
      {official.text.split("\n").map((line) => (
        <p key={line}>{line}</p>
      ))}
      <footer>{official.source}</footer>
    </blockquote>
  );

const Times = ({ times }: { times: string[] }) =>
  times.length > 0 && <span className={styles.times}>{times.join(" · ")}</span>;

export const Laws = ({ children }: { children: ReactNode }) => <div className={styles.laws}>{children}</div>;

type LawProps = { title: string; detail: string; action?: ReactNode; children: ReactNode };
export const LawPart = ({ title, detail, action, children }: LawProps) => (
  <section className={styles.law} aria-label={title} data-testid="law">
    <header className={styles.lawHead}>
      <h2 className={styles.lawTitle}>{title}</h2>
      <span className={styles.times}>{detail}</span>
      {action}
    </header>
    {children}
  </section>
);

/** What a later law base does, under a line that counts it. */
export const UpdatePart = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.part}>
    <h3 className={styles.times}>{title}</h3>
    {children}
  </section>
);

/** A change in the law base: what changes and, below, how the words do. */
export const Change = ({ words, children }: { words: string; children?: ReactNode }) => (
  <div className={styles.article}>
    <span className={styles.summary}>{words}</span>
    {children && <p className={styles.change}>{children}</p>}
  </div>
);
