// The draft as its file shows it, page by page, with the findings marked on its words.
import { useQuery } from "@tanstack/react-query";
import { forwardRef, useImperativeHandle, useMemo, useRef, useState } from "react";
import { callBytes } from "../app/call";
import { useText } from "../app/texts";
import type { Block, DocumentInfo, FindingView, Sheet } from "../bindings";
import { Waiting } from "../kit/Notice";
import { type Pages, PaperPages } from "../kit/PaperPages";
import { openPdf } from "../reports/pdf";
import type { Offsets } from "./offsets";
import { DraftPages } from "./pages";
import { picturesOf } from "./pictures";
import type { Reader } from "./ReadingView";
import { scanOf, type Words, wordAt } from "./scans";

/** Whether a file has pages that can be shown. */
export const hasPages = ({ format }: DocumentInfo) => format === "pdf" || format === "picture";

type Props = {
  document: DocumentInfo;
  text: string;
  blocks: Block[];
  sheets: Sheet[];
  offsets: Offsets;
  findings: FindingView[];
  selected: string | null;
  onFinding: (id: string) => void;
  /** Doubtful words were pointed at; the place counts Unicode characters. */
  onDoubt: (start: number) => void;
  /** A word of a picture was pointed at twice. */
  onWord: (words: Words) => void;
};

export const PageView = forwardRef<Reader, Props>(function PageView(
  { document, text, blocks, sheets, offsets, findings, selected, onFinding, onDoubt, onWord },
  ref,
) {
  const t = useText();
  const pages = useRef<Pages>(null);
  const [, setPage] = useState(1);
  // How large the pages are and how they lie does not change when words are corrected: they are not opened again for that.
  const paper = useQuery({
    queryKey: ["documents.page", document.id],
    queryFn: async () =>
      document.format === "picture"
        ? picturesOf(document.id, sheets)
        : openPdf(
            await callBytes("documents.bytes", { document: document.id }),
            (page) => scanOf(sheets, page)?.turned ?? 0,
          ),
    gcTime: 0,
  });
  const draft = useMemo(() => new DraftPages(text, blocks, offsets, sheets), [text, blocks, offsets, sheets]);
  const doubtful = t("ui-words-doubtful");
  const marks = useMemo(() => {
    const all = draft.doubts(doubtful);
    for (const [page, some] of draft.marks(findings)) all.set(page, [...(all.get(page) ?? []), ...some]);
    return all;
  }, [draft, findings, doubtful]);
  useImperativeHandle(ref, () => ({
    show: (place) => {
      const first = draft.begins({ start: offsets.toScalar(place.start), end: offsets.toScalar(place.end) });
      if (first) pages.current?.show(first.page, first.share);
    },
  }));
  if (!paper.data) return <Waiting query={paper} />;
  return (
    <PaperPages
      ref={pages}
      paper={paper.data}
      zoom="fit"
      label={document.name}
      pageLabel={(n) => t("ui-report-page", { page: n, count: paper.data.count })}
      onPage={setPage}
      marks={marks}
      current={selected}
      onPoint={(page, x, y) => {
        const words = wordAt(sheets, page, [x, y], text, offsets);
        if (words) onWord(words);
      }}
      onMark={(id) => (id.startsWith("doubt-") ? onDoubt(Number(id.slice("doubt-".length))) : onFinding(id))}
    />
  );
});
