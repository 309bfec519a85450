// Pages that can be shown one below the other: of a PDF, or pictures.
import type { PageText } from "./pageMarks";

export type Size = { width: number; height: number };
export type Paper = {
  count: number;
  /** Size of a page (from 1), in points. */
  size: (page: number) => Promise<Size>;
  /** Draws a page with so many pixels a point; what comes after the signal is not drawn. */
  draw: (page: number, canvas: HTMLCanvasElement, scale: number, over: AbortSignal) => Promise<void>;
  /** The words that the file itself says stand on a page; none where it is a picture. */
  words: (page: number) => Promise<PageText | null>;
};
