// Finding words on the page of a PDF: which boxes they fill, in points from the page's upper left corner.

/** A piece of text as the PDF reader gives it: its baseline's place, its width and size in points. */
export type TextPiece = { str: string; transform: number[]; width: number };
export type Box = { left: number; top: number; width: number; height: number };
/** Words to be found; `share` tells about where on the page's text they begin, 0 to 1, when they stand there more than once. */
export type Sought = { text: string; share: number };

/** A box as shares of its page's sides. */
export const sharesOf = (
  { left, top, width, height }: Box,
  page: { width: number; height: number },
): Box => ({
  left: left / page.width,
  top: top / page.height,
  width: width / page.width,
  height: height / page.height,
});

const bare = (text: string) => text.replace(/\s+/g, "");
/** Chinese characters fill the em, others about half of it. */
const weight = (character: string) => (character.codePointAt(0)! > 0x2e7f ? 2 : 1);

export class PageText {
  private readonly text: string;
  /** For each character of `text` the piece it stands in and where in that piece's width, 0 to 1. */
  private readonly places: { piece: number; from: number; to: number }[] = [];

  constructor(private readonly pieces: TextPiece[]) {
    let text = "";
    pieces.forEach(({ str }, piece) => {
      const characters = [...str];
      const total = characters.reduce((sum, one) => sum + weight(one), 0) || 1;
      let from = 0;
      for (const one of characters) {
        const to = from + weight(one) / total;
        for (const unit of bare(one)) {
          text += unit;
          for (let n = 0; n < unit.length; n += 1) this.places.push({ piece, from, to });
        }
        from = to;
      }
    });
    this.text = text;
  }

  /** The boxes that these words fill, one a piece; none when the page does not hold them. */
  boxes({ text, share }: Sought, pageHeight: number): Box[] {
    const words = bare(text);
    if (words === "") return [];
    const expected = share * this.text.length;
    let best = -1;
    for (let at = this.text.indexOf(words); at >= 0; at = this.text.indexOf(words, at + 1))
      if (best < 0 || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
    if (best < 0) return [];
    const spans = new Map<number, { from: number; to: number }>();
    for (const { piece, from, to } of this.places.slice(best, best + words.length)) {
      const span = spans.get(piece);
      spans.set(piece, { from: Math.min(span?.from ?? from, from), to: Math.max(span?.to ?? to, to) });
    }
    return [...spans].map(([index, { from, to }]) => {
      const { transform, width } = this.pieces[index];
      const size = Math.hypot(transform[2], transform[3]);
      return {
        left: transform[4] + from * width,
        top: pageHeight - transform[5] - size * 0.9,
        width: (to - from) * width,
        height: size * 1.15,
      };
    });
  }
}
