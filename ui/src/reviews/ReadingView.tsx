// The reading view: the draft drawn piece by piece, only what is near the window, with jumps and selections.
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  forwardRef,
  type MouseEvent,
  type PointerEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";
import type { FindingView, Severity } from "../bindings";
import { ReadingGround } from "../kit/ReadingGround";
import { type Draft, type Mark, marksByPiece, type Place, pieceAt } from "./draft";
import { PieceView } from "./PieceView";
import { selectedPlace } from "./selection";

export type Reader = { show: (place: Place) => void };
export type Selected = Place & { x: number; y: number };
/** What tells how a marked stretch looks. */
export type Marked = Pick<FindingView, "id" | "severity" | "decision">;
type Props = {
  draft: Omit<Draft, "marks">;
  marks: Mark[];
  findings: Marked[];
  selected: string | null;
  lang: string;
  label: string;
  onFinding: (id: string) => void;
  /** Doubtful words were pointed at; the place counts as the window counts. */
  onDoubt: (at: number) => void;
  onSelect: (selected: Selected | null) => void;
  onScroll: () => void;
};

export const ReadingView = forwardRef<Reader, Props>(function ReadingView(
  { draft, marks, findings, selected, lang, label, onFinding, onDoubt, onSelect, onScroll },
  ref,
) {
  const scroll = useRef<HTMLDivElement>(null);
  const [flash, setFlash] = useState<(Place & { turn: number }) | null>(null);
  const { pieces } = draft;
  const severities = useMemo(
    () => new Map<string, Severity>(findings.map(({ id, severity }) => [id, severity])),
    [findings],
  );
  const marksOf = useMemo(() => marksByPiece(pieces, marks), [pieces, marks]);
  const settled = useMemo(
    () =>
      new Set(
        findings.filter(({ decision }) => decision === "waived" || decision === "fixed").map(({ id }) => id),
      ),
    [findings],
  );
  const virtual = useVirtualizer({
    count: pieces.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => estimate(pieces[index]),
    overscan: 8,
    paddingStart: 28,
    paddingEnd: 160,
  });

  useImperativeHandle(ref, () => ({
    show: (place) => {
      virtual.scrollToIndex(pieceAt(pieces, place.start), { align: "center" });
      setFlash({ ...place, turn: Date.now() });
      centre(scroll, place.start, 6);
    },
  }));

  const onClick = (event: MouseEvent) => {
    const mark = (event.target as Element).closest<HTMLElement>("[data-finding]");
    if (window.getSelection()?.isCollapsed === false) return;
    const doubt = (event.target as Element).closest<HTMLElement>("[data-doubt]");
    if (doubt) onDoubt(Number(doubt.dataset.from));
    else if (mark) onFinding(mark.dataset.finding!);
  };
  const onPointerUp = (_event: PointerEvent) => {
    requestAnimationFrame(() => onSelect(scroll.current && selectedPlace(scroll.current)));
  };

  return (
    <ReadingGround
      ref={scroll}
      lang={lang}
      label={label}
      height={virtual.getTotalSize()}
      onClick={onClick}
      onPointerUp={onPointerUp}
      onScroll={onScroll}
    >
      {virtual.getVirtualItems().map((item) => (
        <ReadingGround.Place
          key={item.key}
          top={item.start}
          index={item.index}
          measure={virtual.measureElement}
        >
          <PieceView
            piece={pieces[item.index]}
            draft={draft}
            marks={marksOf.get(item.index) ?? none}
            severities={severities}
            settled={settled}
            selected={marksOf.get(item.index)?.some(({ finding }) => finding === selected) ? selected : null}
            flash={
              flash && flash.start < pieces[item.index].end + 1 && flash.end > pieces[item.index].start
                ? flash
                : null
            }
          />
        </ReadingGround.Place>
      ))}
    </ReadingGround>
  );
});

const none: Mark[] = [];

function estimate(piece: Draft["pieces"][number]): number {
  if (piece.type === "table") return piece.rows.length * 38 + 24;
  return Math.max(1, Math.ceil((piece.end - piece.start) / 38)) * 28 + 10;
}

/** Brings the exact words to the middle once their piece has been drawn; tries again while sizes settle. */
function centre(scroll: React.RefObject<HTMLDivElement | null>, at: number, tries: number) {
  requestAnimationFrame(() => {
    const ground = scroll.current;
    if (!ground) return;
    const words = [...ground.querySelectorAll<HTMLElement>("[data-from]")].find(
      (one) => Number(one.dataset.from) <= at && at < Number(one.dataset.to),
    );
    if (words) {
      const box = words.getBoundingClientRect();
      const frame = ground.getBoundingClientRect();
      const off = box.top + Math.min(box.height, frame.height / 2) / 2 - (frame.top + frame.height * 0.42);
      if (Math.abs(off) > 4) ground.scrollTop += off;
    }
    if (tries > 0) centre(scroll, at, tries - 1);
  });
}
