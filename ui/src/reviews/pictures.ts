// The pages of a file of pictures: a photo, a scan.
import { callBytes } from "../app/call";
import type { Sheet } from "../bindings";
import type { Paper } from "../kit/paper";
import { scanOf } from "./scans";

const A4 = { width: 595, height: 842 };

/** The pages of a document; how large each is and how it lies is known from its reading. */
export function picturesOf(document: string, sheets: Sheet[]): Paper {
  const pictures = new Map<number, Promise<ImageBitmap>>();
  const picture = (number: number) => {
    const known = pictures.get(number);
    if (known) return known;
    const page = { document, page: number - 1, turned: scanOf(sheets, number)?.turned ?? 0 };
    const asked = callBytes("documents.page", page).then((bytes) =>
      createImageBitmap(new Blob([bytes], { type: "image/jpeg" })),
    );
    pictures.set(number, asked);
    // a failure is asked again
    asked.catch(() => pictures.delete(number));
    return asked;
  };
  return {
    count: Math.max(0, ...sheets.filter(({ file }) => file === 0).map(({ page }) => page + 1)),
    size: async (number) => scanOf(sheets, number) ?? A4,
    draw: async (number, canvas, scale, over) => {
      const { width, height } = scanOf(sheets, number) ?? A4;
      const drawn = await picture(number);
      const brush = over.aborted ? null : canvas.getContext("2d");
      if (!brush) return;
      canvas.width = Math.floor(width * scale);
      canvas.height = Math.floor(height * scale);
      brush.imageSmoothingQuality = "high";
      brush.drawImage(drawn, 0, 0, canvas.width, canvas.height);
    },
    words: async () => null,
  };
}
