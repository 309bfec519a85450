// The pages of a PDF, one below the other; only those near the window are drawn.
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import styles from "./PdfPages.module.css";

/** CSS pixels per point. */
const SCALE = 96 / 72;
type Props = {
  pdf: PDFDocumentProxy;
  zoom: number;
  label: string;
  pageLabel: (n: number) => string;
  onPage: (n: number) => void;
};

export function PdfPages({ pdf, zoom, label, pageLabel, onPage }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 595.28, height: 841.89 });
  useEffect(() => {
    void pdf.getPage(1).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 });
      setSize({ width, height });
    });
  }, [pdf]);
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
        />
      ))}
    </section>
  );
}

type PageProps = {
  pdf: PDFDocumentProxy;
  number: number;
  zoom: number;
  size: { width: number; height: number };
  label: string;
  ground: React.RefObject<HTMLDivElement | null>;
};

function PdfPage({ pdf, number, zoom, size, label, ground }: PageProps) {
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
