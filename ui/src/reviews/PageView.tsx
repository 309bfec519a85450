// The draft as the PDF shows it, page by page, with the findings marked on its words.
import { useQuery } from "@tanstack/react-query";
import { forwardRef, useImperativeHandle, useMemo, useRef, useState } from "react";
import { callBytes } from "../app/call";
import { useText } from "../app/texts";
import type { Block, FindingView, Sheet } from "../bindings";
import { Waiting } from "../kit/Notice";
import { type Pages, PdfPages } from "../kit/PdfPages";
import { openPdf } from "../reports/pdf";
import type { Offsets } from "./offsets";
import { DraftPages } from "./pages";
import type { Reader } from "./ReadingView";

type Props = {
  document: { id: string; name: string };
  text: string;
  blocks: Block[];
  sheets: Sheet[];
  offsets: Offsets;
  findings: FindingView[];
  selected: string | null;
  onFinding: (id: string) => void;
  /** Doubtful words were pointed at; the place counts Unicode characters. */
  onDoubt: (start: number) => void;
};

export const PageView = forwardRef<Reader, Props>(function PageView(
  { document, text, blocks, sheets, offsets, findings, selected, onFinding, onDoubt },
  ref,
) {
  const t = useText();
  const pages = useRef<Pages>(null);
  const [, setPage] = useState(1);
  const pdf = useQuery({
    queryKey: ["documents.bytes", document.id],
    queryFn: async () => openPdf(await callBytes("documents.bytes", { document: document.id })),
    gcTime: 0,
  });
  const draft = useMemo(
    () => new DraftPages(text, blocks, (at) => offsets.toUtf16(at), sheets),
    [text, blocks, offsets, sheets],
  );
  const doubtful = t("ui-words-doubtful");
  const marks = useMemo(() => {
    const all = draft.doubts(doubtful);
    for (const [page, some] of draft.marks(findings)) all.set(page, [...(all.get(page) ?? []), ...some]);
    return all;
  }, [draft, findings, doubtful]);
  useImperativeHandle(ref, () => ({
    show: (place) => {
      const [first] = draft.find({ start: offsets.toScalar(place.start), end: offsets.toScalar(place.end) });
      if (first) pages.current?.show(first.page, first.share);
    },
  }));
  if (!pdf.data) return <Waiting query={pdf} />;
  return (
    <PdfPages
      ref={pages}
      pdf={pdf.data}
      zoom="fit"
      label={document.name}
      pageLabel={(n) => t("ui-report-page", { page: n, count: pdf.data.numPages })}
      onPage={setPage}
      marks={marks}
      current={selected}
      onMark={(id) => (id.startsWith("doubt-") ? onDoubt(Number(id.slice("doubt-".length))) : onFinding(id))}
    />
  );
});
