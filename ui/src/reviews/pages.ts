// Which words of the draft stand on which of its pages.
import type { Block, FindingView, Sheet } from "../bindings";
import type { PageMark } from "../kit/PaperPages";
import type { Place } from "./draft";
import type { Offsets } from "./offsets";
import { boxesOf, doubtsOf } from "./scans";

const bareLength = (text: string) => text.replace(/\s+/g, "").length;

type Stretch = Place & { before: number };

/** The draft's text by page; places count as the window counts (UTF-16). */
export class DraftPages {
  private readonly pages = new Map<number, { stretches: Stretch[]; length: number }>();

  constructor(
    private readonly text: string,
    blocks: Block[],
    private readonly offsets: Offsets,
    private readonly sheets: Sheet[] = [],
  ) {
    for (const { runs } of blocks)
      for (const { source, span } of runs) {
        if (source.file !== 0) continue;
        const number = source.part + 1;
        const page = this.pages.get(number) ?? { stretches: [], length: 0 };
        const place = { start: offsets.toUtf16(span.start), end: offsets.toUtf16(span.end) };
        page.stretches.push({ ...place, before: page.length });
        page.length += bareLength(text.slice(place.start, place.end));
        this.pages.set(number, page);
      }
  }

  /** Where a stretch begins to be seen: on a picture where its words stand, otherwise about where their page's text is so far. */
  begins(place: Place): { page: number; share: number } | null {
    for (const [page, [first]] of boxesOf(this.sheets, place)) return { page, share: first.top };
    return this.find(place)[0] ?? null;
  }

  /** Where a stretch stands: on each page its words and about how far down the page's text they begin. */
  find({ start, end }: Place): { page: number; text: string; share: number }[] {
    const place = { start: this.offsets.toUtf16(start), end: this.offsets.toUtf16(end) };
    const found = [];
    for (const [page, { stretches, length }] of this.pages) {
      const within = stretches.filter((one) => one.start < place.end && one.end > place.start);
      if (within.length === 0) continue;
      const words = within.map((one) =>
        this.text.slice(Math.max(one.start, place.start), Math.min(one.end, place.end)),
      );
      const [first] = within;
      const lead = bareLength(this.text.slice(first.start, Math.max(first.start, place.start)));
      found.push({ page, text: words.join(""), share: length === 0 ? 0 : (first.before + lead) / length });
    }
    return found;
  }

  /** The marks of all findings, by page. */
  marks(findings: FindingView[]): Map<number, PageMark[]> {
    const marks = new Map<number, PageMark[]>();
    for (const { id, title, severity, decision, start, end } of findings) {
      if (end <= start) continue;
      const settled = decision === "waived" || decision === "fixed";
      for (const { page, text, share } of this.find({ start, end }))
        marks.set(page, [
          ...(marks.get(page) ?? []),
          {
            id,
            title,
            severity,
            settled,
            text,
            share,
            boxes: boxesOf(this.sheets, { start, end }).get(page),
          },
        ]);
    }
    return marks;
  }

  /** Doubtful words of pages that were read from pictures; their id tells where they begin. */
  doubts(title: string): Map<number, PageMark[]> {
    const marks = new Map<number, PageMark[]>();
    for (const words of doubtsOf(this.sheets))
      for (const [page, boxes] of boxesOf(this.sheets, words))
        marks.set(page, [
          ...(marks.get(page) ?? []),
          { id: `doubt-${words.start}`, title, severity: "doubt", settled: false, text: "", share: 0, boxes },
        ]);
    return marks;
  }
}
