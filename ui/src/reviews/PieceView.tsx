// One piece of the draft: a paragraph with its number and indent, or part of a table, with all marks on it.
import { memo, type ReactNode } from "react";
import { useText } from "../app/texts";
import type { Severity } from "../bindings";
import { ReadingGround as Ground } from "../kit/ReadingGround";
import type { Draft, Look, Mark, Paragraph, Piece, Place, TablePart } from "./draft";
import { layer, type Stretch } from "./marks";

type Flash = (Place & { turn: number }) | null;
type Props = {
  piece: Piece;
  draft: Omit<Draft, "marks">;
  marks: Mark[];
  severities: Map<string, Severity>;
  settled: Set<string>;
  selected: string | null;
  flash: Flash;
};

export const PieceView = memo(function PieceView(props: Props) {
  return props.piece.type === "paragraph" ? (
    <ParagraphView {...props} piece={props.piece} />
  ) : (
    <TableView {...props} piece={props.piece} />
  );
});

function ParagraphView({ piece, ...rest }: Props & { piece: Paragraph }) {
  const remarks = rest.draft.remarks.filter(({ start }) => start >= piece.start && start <= piece.end);
  return (
    <Ground.Paragraph
      heading={piece.heading}
      indent={piece.indent}
      align={piece.align}
      aside={piece.aside}
      hanging={piece.number !== null}
    >
      <Words {...rest} place={piece} runs={piece.runs} number={piece.number} />
      {remarks.map((remark) => (
        <Ground.Remark
          key={`${remark.start}-${remark.date}-${remark.text.slice(0, 12)}`}
          author={remark.author}
          date={remark.date.slice(0, 10)}
          text={remark.text}
        />
      ))}
    </Ground.Paragraph>
  );
}

function TableView({ piece, ...rest }: Props & { piece: TablePart }) {
  return (
    <Ground.Table widths={piece.widths} first={piece.first} last={piece.last}>
      {piece.rows.map((row) => (
        <tr key={row.start}>
          {row.cells.map((cell) =>
            cell.continued ? null : (
              <Ground.Cell
                key={cell.start}
                head={row.head}
                columns={cell.columns}
                rows={cell.rows}
                figure={isFigure(rest.draft.text.slice(cell.start, cell.end))}
              >
                <Words {...rest} place={cell} runs={row.runs} number={null} />
              </Ground.Cell>
            ),
          )}
        </tr>
      ))}
    </Ground.Table>
  );
}

const isFigure = (text: string) => /^[¥$€]?\s*[\d,]+(\.\d+)?\s*%?$/.test(text.trim());

type On =
  | { type: "look"; look: Look }
  | { type: "number" }
  | { type: "finding"; id: string }
  | { type: "insert"; title: string }
  | { type: "doubt" }
  | { type: "flash"; turn: number };

type WordsProps = Omit<Props, "piece"> & { place: Place; runs: (Place & Look)[]; number: Place | null };

function Words({ place, runs, number, draft, marks, severities, settled, selected, flash }: WordsProps) {
  const t = useText();
  const stretches: Stretch<On>[] = [
    ...runs
      .filter((run) => run.bold || run.italic || run.underline)
      .map((run) => ({ start: run.start, end: run.end, what: { type: "look" as const, look: run } })),
    ...marks
      .filter((mark) => mark.start < place.end && mark.end > place.start)
      .map((mark) => ({ ...mark, what: { type: "finding" as const, id: mark.finding } })),
    ...draft.doubts
      .filter((doubt) => doubt.start < place.end && doubt.end > place.start)
      .map((doubt) => ({ ...doubt, what: { type: "doubt" as const } })),
    ...draft.insertions.map((one) => ({
      ...one,
      what: {
        type: "insert" as const,
        title: t("ui-tracked-insert", { author: one.author, date: one.date.slice(0, 10) }),
      },
    })),
  ];
  if (number) stretches.push({ ...number, what: { type: "number" } });
  if (flash) stretches.push({ ...flash, what: { type: "flash", turn: flash.turn } });
  const deletions = draft.deletions.filter(({ at }) => at >= place.start && at <= place.end);
  const gone = (at: number): ReactNode =>
    deletions
      .filter((one) => one.at === at)
      .map((one) => (
        <Ground.Deleted
          key={`${one.at}${one.text}`}
          title={t("ui-tracked-delete", { author: one.author, date: one.date.slice(0, 10) })}
          text={one.text}
        />
      ));
  const segments = layer(
    place.start,
    place.end,
    stretches,
    deletions.map(({ at }) => at),
  );
  return (
    <>
      {segments.map(({ start, end, on }) => {
        const ids = on.flatMap((one) => (one.type === "finding" ? [one.id] : []));
        const top = topFinding(ids, severities, selected);
        const insert = on.find((one) => one.type === "insert");
        const looks = on.flatMap((one) => (one.type === "look" ? [one.look] : []));
        const lit = on.find((one) => one.type === "flash");
        return (
          <span key={lit ? `${start}-${lit.turn}` : start}>
            {gone(start)}
            <Ground.Words
              from={start}
              to={end}
              finding={top}
              severity={top ? severities.get(top) : undefined}
              settled={top !== undefined && settled.has(top)}
              depth={ids.length}
              current={selected !== null && ids.includes(selected)}
              bold={looks.some(({ bold }) => bold)}
              italic={looks.some(({ italic }) => italic)}
              underline={looks.some(({ underline }) => underline)}
              number={on.some((one) => one.type === "number")}
              inserted={insert?.type === "insert" ? insert.title : undefined}
              doubtful={on.some((one) => one.type === "doubt")}
              flash={lit !== undefined}
            >
              {draft.text.slice(start, end)}
            </Ground.Words>
          </span>
        );
      })}
      {segments.length === 0 ? gone(place.start) : gone(place.end)}
    </>
  );
}

const order: Severity[] = ["critical", "major", "minor", "info"];

/** The finding that a click on overlapping marks means: the selected one's neighbour, else the gravest. */
export function topFinding(
  ids: string[],
  severities: Map<string, Severity>,
  selected: string | null,
): string | undefined {
  if (ids.length < 2) return ids[0];
  const sorted = [...ids].sort(
    (a, b) => order.indexOf(severities.get(a)!) - order.indexOf(severities.get(b)!),
  );
  if (selected && sorted.includes(selected)) return sorted[(sorted.indexOf(selected) + 1) % sorted.length];
  return sorted[0];
}
