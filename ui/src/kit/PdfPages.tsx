// The pages of a PDF, one below the other; only those near the window are drawn.
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Severity } from "../bindings";
import { classes } from "./classes";
import styles from "./PdfPages.module.css";
import { type Box, PageText, type Sought, type TextPiece } from "./pageMarks";

/** CSS pixels per point. */
const SCALE = 96 / 72;
type Props = {
  pdf: PDFDocumentProxy;
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
};

/** Words of a page that a finding is about, or that are doubtful. Where their boxes are known, they are not sought. */
export type PageMark = Sought & {
  id: string;
  title: string;
  severity: Severity | "doubt";
  boxes?: Box[];
  settled: boolean;
};
export type Pages = { show: (page: number, share: number) => void };

export const PdfPages = forwardRef<Pages, Props>(function PdfPages(
  { pdf, zoom: wanted, label, pageLabel, onPage, marks, current, onMark },
  ref,
) {
  const ground = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 595.28, height: 841.89 });
  useEffect(() => {
    void pdf.getPage(1).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      setSize({ width, height });
    });
  }, [pdf]);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const box = ground.current;
    if (!box || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(() => setRoom(box.clientWidth - 40));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const zoom =
    wanted !== "fit" ? wanted : room > 0 ? Math.min(1, Math.max(0.4, room / (size.width * SCALE))) : 1;
  // Pages are turned by keys at once, unless something else is being used.
  useEffect(() => {
    if (document.activeElement === document.body) ground.current?.focus({ preventScroll: true });
  }, []);
  useImperativeHandle(ref, () => ({
    show: (page, share) => {
      const box = ground.current;
      if (!box) return;
      const height = size.height * SCALE * zoom;
      box.scrollTop = (page - 1) * (height + 20) + share * height - box.clientHeight * 0.35;
    },
  }));
  const onScroll = () => {
    const box = ground.current;
    if (!box) return;
    const step = size.height * SCALE * zoom + 20;
    onPage(Math.min(pdf.numPages, 1 + Math.floor((box.scrollTop + box.clientHeight * 0.4) / step)));
  };
  return (
    <section ref={ground} className={styles.ground} aria-label={label} onScroll={onScroll} tabIndex={0}>
      {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((number) => (
        <PdfPage
          key={number}
          pdf={pdf}
          number={number}
          zoom={zoom}
          size={size}
          label={pageLabel(number)}
          ground={ground}
          marks={marks?.get(number)}
          current={current}
          onMark={onMark}
        />
      ))}
    </section>
  );
});

type PageProps = {
  pdf: PDFDocumentProxy;
  number: number;
  zoom: number;
  size: { width: number; height: number };
  label: string;
  ground: React.RefObject<HTMLDivElement | null>;
  marks?: PageMark[];
  current?: string | null;
  onMark?: (id: string) => void;
};

function PdfPage({ pdf, number, zoom, size, label, ground, marks, current, onMark }: PageProps) {
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
    >
      {near && <Drawn pdf={pdf} number={number} zoom={zoom} />}
      {near && marks && (
        <Marks pdf={pdf} number={number} zoom={zoom} marks={marks} current={current} onMark={onMark} />
      )}
    </div>
  );
}

function Drawn({ pdf, number, zoom }: Pick<PageProps, "pdf" | "number" | "zoom">) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let over = false;
    let task: ReturnType<PDFPageProxy["render"]> | null = null;
    void (async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (over || !target) return;
      const viewport = page.getViewport({ scale: SCALE * zoom * Math.min(3, window.devicePixelRatio || 1) });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      task = page.render({ canvas: target, viewport });
      await task.promise.catch(() => {});
      if (!over) target.dataset.drawn = "true";
    })();
    return () => {
      over = true;
      task?.cancel();
    };
  }, [pdf, number, zoom]);
  return <canvas ref={canvas} className={styles.canvas} />;
}

type MarksProps = Pick<PageProps, "pdf" | "number" | "zoom" | "current" | "onMark"> & { marks: PageMark[] };

/** The marks over a drawn page, each as the boxes of its words. */
function Marks({ pdf, number, zoom, marks, current, onMark }: MarksProps) {
  const [page, setPage] = useState<{ text: PageText; height: number } | null>(null);
  useEffect(() => {
    let over = false;
    void (async () => {
      const one = await pdf.getPage(number);
      const { items } = await one.getTextContent();
      const pieces = items.filter((item) => "str" in item) as TextPiece[];
      if (!over) setPage({ text: new PageText(pieces), height: one.getViewport({ scale: 1 }).height });
    })();
    return () => {
      over = true;
    };
  }, [pdf, number]);
  if (!page) return null;
  const scale = SCALE * zoom;
  const style = (box: Box) => ({
    left: box.left * scale,
    top: box.top * scale,
    width: box.width * scale,
    height: box.height * scale,
  });
  return marks.flatMap((mark) =>
    (mark.boxes ?? page.text.boxes(mark, page.height)).map((box) => (
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
