// Opening PDF bytes with everything the reader needs taken from this program, never from a network.
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.min.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { PageText, type TextPiece } from "../kit/pageMarks";
import type { Paper } from "../kit/paper";

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

const assets = (folder: string) => new URL(`./pdfjs/${folder}/`, document.baseURI).href;

/** The pages of a PDF; `turned` says by how many quarters a page lies askew, beyond what the file says itself. */
export async function openPdf(
  bytes: ArrayBuffer,
  turned: (page: number) => number = () => 0,
): Promise<Paper> {
  const pdf = await pdfjs.getDocument({
    data: new Uint8Array(bytes.slice(0)),
    cMapUrl: assets("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: assets("standard_fonts"),
    useWasm: false,
  }).promise;
  const open = async (number: number, scale: number) => {
    const page = await pdf.getPage(number);
    const rotation = (page.rotate + 90 * turned(number)) % 360;
    return { page, viewport: page.getViewport({ scale, rotation }) };
  };
  return {
    count: pdf.numPages,
    size: async (number) => {
      const { width, height } = (await open(number, 1)).viewport;
      return { width, height };
    },
    draw: async (number, canvas, scale, over) => {
      const { page, viewport } = await open(number, scale);
      if (over.aborted) return;
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const task = page.render({ canvas, viewport });
      over.addEventListener("abort", () => task.cancel());
      await task.promise.catch(() => {});
    },
    words: async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return new PageText(items.filter((item) => "str" in item) as TextPiece[]);
    },
  };
}
