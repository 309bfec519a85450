// Pages one below the other; only those near the window are drawn.
import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Severity } from "../bindings";
import { classes } from "./classes";
import styles from "./PaperPages.module.css";
import { type Box, type PageText, type Sought, sharesOf } from "./pageMarks";
import type { Paper, Size } from "./paper";

/** CSS pixels per point. */
const SCALE = 96 / 72;
type Props = {
  paper: Paper;
  /** 1 = as large as on paper; `fit` = at most that, and no wider than the pane. */
  zoom: number | "fit";
  label: string;
  pageLabel: (n: number) => string;
  onPage: (n: number) => void;
  /** What is marked on each page, by its number from 1. */
  marks?: Map<number, PageMark[]>;
  /** The mark that is looked at. */
  current?: string | null;
  onMark?: (id: string) => void;
  /** A place on a page (from 1) was pointed at twice: how far across and down it is, as shares of the page's sides. */
  onPoint?: (page: number, x: number, y: number) => void;
};

/** Words of a page that a finding is about, or that are doubtful. */
export type PageMark = Sought & {
  id: string;
  title: string;
  severity: Severity | "doubt";
  /** Where they stand, as shares of the page's sides; where this is known they are not sought. */
  boxes?: Box[];
  settled: boolean;
};
export type Pages = { show: (page: number, share: number) => void };

const A4: Size = { width: 595.28, height: 841.89 };
/** Of so many pages the sizes are asked for; those behind are as large as the first. */
const MEASURED = 500;

/** How large each page is; the first one's size stands for those that are not known yet. */
function useSizes(paper: Paper): (number: number) => Size {
  const [sizes, setSizes] = useState<Size[]>([]);
  useEffect(() => {
    let over = false;
    void (async () => {
      const known: Size[] = [];
      for (let number = 1; number <= Math.min(paper.count, MEASURED) && !over; number += 1) {
        known.push(await paper.size(number));
        if (!over && (number === 1 || number === Math.min(paper.count, MEASURED))) setSizes([...known]);
      }
    })();
    return () => {
      over = true;
    };
  }, [paper]);
  return (number) => sizes[number - 1] ?? sizes[0] ?? A4;
}

export const PaperPages = forwardRef<Pages, Props>(function PaperPages(
  { paper, zoom: wanted, label, pageLabel, onPage, marks, current, onMark, onPoint },
  ref,
) {
  const ground = useRef<HTMLDivElement>(null);
  const size = useSizes(paper);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const box = ground.current;
    if (!box || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(() => setRoom(box.clientWidth - 40));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const zoom =
    wanted !== "fit" ? wanted : room > 0 ? Math.min(1, Math.max(0.1, room / (size(1).width * SCALE))) : 1;
  // Pages are turned by keys at once, unless something else is being used.
  useEffect(() => {
    if (document.activeElement === document.body) ground.current?.focus({ preventScroll: true });
  }, []);
  useImperativeHandle(ref, () => ({
    show: (page, share) => {
      const box = ground.current;
      const sheet = box?.children[page - 1];
      if (!box || !sheet) return;
      const { top, height } = sheet.getBoundingClientRect();
      box.scrollTop += top - box.getBoundingClientRect().top + share * height - box.clientHeight * 0.35;
    },
  }));
  const onScroll = () => {
    const box = ground.current;
    if (!box) return;
    const line = box.getBoundingClientRect().top + box.clientHeight * 0.4;
    let [page, after] = [1, paper.count + 1];
    while (after - page > 1) {
      const middle = (page + after) >> 1;
      if (box.children[middle - 1].getBoundingClientRect().top <= line) page = middle;
      else after = middle;
    }
    onPage(page);
  };
  return (
    <section ref={ground} className={styles.ground} aria-label={label} onScroll={onScroll} tabIndex={0}>
      {Array.from({ length: paper.count }, (_, index) => index + 1).map((number) => (
        <PaperPage
          key={number}
          paper={paper}
          number={number}
          zoom={zoom}
          size={size(number)}
          label={pageLabel(number)}
          ground={ground}
          marks={marks?.get(number)}
          current={current}
          onMark={onMark}
          onPoint={onPoint}
        />
      ))}
    </section>
  );
});

type PageProps = {
  paper: Paper;
  number: number;
  zoom: number;
  size: Size;
  label: string;
  ground: React.RefObject<HTMLDivElement | null>;
  marks?: PageMark[];
  current?: string | null;
  onMark?: (id: string) => void;
  onPoint?: Props["onPoint"];
};

function PaperPage({ paper, number, zoom, size, label, ground, marks, current, onMark, onPoint }: PageProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(number === 1);
  useEffect(() => {
    if (!sheet.current || typeof IntersectionObserver === "undefined") return;
    const watch = new IntersectionObserver(([entry]) => setNear(entry.isIntersecting), {
      root: ground.current,
      rootMargin: "900px 0px",
    });
    watch.observe(sheet.current);
    return () => watch.disconnect();
  }, [ground]);
  return (
    <div
      ref={sheet}
      className={styles.sheet}
      style={{ width: size.width * SCALE * zoom, height: size.height * SCALE * zoom }}
      role="img"
      aria-label={label}
      data-testid="packet-page"
      onDoubleClick={({ clientX, clientY, currentTarget }) => {
        const { left, top, width, height } = currentTarget.getBoundingClientRect();
        onPoint?.(number, (clientX - left) / width, (clientY - top) / height);
      }}
    >
      {near && <Drawn paper={paper} number={number} zoom={zoom} />}
      {near && marks && (
        <Marks paper={paper} number={number} size={size} marks={marks} current={current} onMark={onMark} />
      )}
    </div>
  );
}

function Drawn({ paper, number, zoom }: Pick<PageProps, "paper" | "number" | "zoom">) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const over = new AbortController();
    const target = canvas.current;
    if (!target) return;
    delete target.dataset.drawn;
    const scale = SCALE * zoom * Math.min(3, window.devicePixelRatio || 1);
    void paper.draw(number, target, scale, over.signal).then(() => {
      if (!over.signal.aborted) target.dataset.drawn = "true";
    });
    return () => over.abort();
  }, [paper, number, zoom]);
  return <canvas ref={canvas} className={styles.canvas} />;
}

type MarksProps = Pick<PageProps, "paper" | "number" | "size" | "current" | "onMark"> & { marks: PageMark[] };

/** The marks over a drawn page, each as the boxes of its words. */
function Marks({ paper, number, size, marks, current, onMark }: MarksProps) {
  const [words, setWords] = useState<PageText | null | "asked">("asked");
  useEffect(() => {
    let over = false;
    void paper.words(number).then((found) => {
      if (!over) setWords(found);
    });
    return () => {
      over = true;
    };
  }, [paper, number]);
  if (words === "asked") return null;
  const percent = (share: number) => `${100 * share}%`;
  const style = (box: Box) => ({
    left: percent(box.left),
    top: percent(box.top),
    width: percent(box.width),
    height: percent(box.height),
  });
  const sought = (mark: PageMark) =>
    (words?.boxes(mark, size.height) ?? []).map((box) => sharesOf(box, size));
  return marks.flatMap((mark) =>
    (mark.boxes ?? sought(mark)).map((box) => (
      <button
        type="button"
        tabIndex={-1}
        key={`${mark.id}-${box.left}-${box.top}`}
        className={classes(
          styles.mark,
          styles[mark.severity],
          mark.settled && styles.settled,
          mark.id === current && styles.current,
        )}
        style={style(box)}
        title={mark.title}
        data-finding={mark.id}
        onClick={() => onMark?.(mark.id)}
      />
    )),
  );
}
