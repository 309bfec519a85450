// The rounds of a negotiation: clause by clause, who proposed what when, and what became of it.
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ChevronLeft, MessagesSquare, Printer } from "lucide-react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { Response, RoundEntry, RoundMove } from "../bindings";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
import { Page, Spacer, Stack } from "../kit/Layout";
import { Notice, Waiting } from "../kit/Notice";
import { RoundsEntry, RoundsTable } from "../kit/RoundsTable";

export function RoundsPage() {
  const t = useText();
  const navigate = useNavigate();
  const { id } = useParams({ from: "/reviews/$id/rounds" });
  const rounds = useAsk("reviews.rounds", { review: id });
  const data = rounds.data;
  const toFinding = (move: RoundMove, finding: string) =>
    void navigate({ to: "/reviews/$id", params: { id: move.review }, search: { finding } });
  return (
    <Page
      toolbar={
        <>
          <BackLink
            as={Link}
            to="/reviews/$id"
            params={{ id }}
            search={{}}
            icon={ChevronLeft}
            label={t("ui-rounds-back")}
          />
          <BarTitle title={t("ui-rounds")} detail={data?.contract ?? ""} />
          <Spacer />
          <Button
            icon={Printer}
            isDisabled={!data || data.rows.length === 0}
            onPress={() =>
              void navigate({
                to: "/reports/$name/$id",
                params: { name: "negotiation_record", id },
                search: {},
              })
            }
            testId="rounds-print"
          >
            {t("ui-rounds-print")}
          </Button>
        </>
      }
    >
      {!data ? (
        <Waiting query={rounds} />
      ) : data.rows.length === 0 ? (
        <Notice icon={MessagesSquare} title={t("ui-rounds-none")} text={t("ui-rounds-none-text")} />
      ) : (
        <RoundsTable
          label={t("ui-rounds")}
          corner={t("ui-rounds-clause")}
          lang={data.language === "en" ? "en" : "zh-CN"}
          columns={data.moves.map((move, index) => ({
            id: String(index),
            title: t(moveText(move), { version: move.version }),
            who: move.who,
            date: move.date,
            ours: move.is_ours,
          }))}
          rows={data.rows.map((row, index) => ({
            id: String(index),
            label: row.clause_label ?? t("ui-finding-whole"),
            heading: row.heading,
            cells: row.cells.map((entries, at) => (
              <Stack key={data.moves[at].review + String(at)} gap={4}>
                {entries.map((entry) => (
                  <RoundsEntry
                    key={`${entry.title}·${entry.old}·${entry.new}·${entry.note}`}
                    title={entry.title}
                    gone={entry.old}
                    fresh={entry.new}
                    note={entry.note}
                    mark={markOf(t, data.moves[at], entry)}
                    lang={data.language === "en" ? "en" : "zh-CN"}
                    onPress={
                      entry.finding
                        ? () => toFinding(placeOf(data.moves, at), entry.finding ?? "")
                        : undefined
                    }
                  />
                ))}
              </Stack>
            )),
          }))}
        />
      )}
    </Page>
  );
}

/** The finding of an entry belongs to the version that its move answers: of a version that came, to the one before. */
function placeOf(moves: RoundMove[], at: number): RoundMove {
  const move = moves[at];
  if (move.kind !== "version") return move;
  const before = moves.slice(0, at).filter(({ review }) => review !== move.review);
  return before.at(-1) ?? move;
}

export const moveText = ({ kind, is_ours }: RoundMove) =>
  kind === "version"
    ? is_ours
      ? "round-version-ours"
      : "round-version"
    : `round-${kind.replaceAll("_", "-")}`;

const LOOKS: Record<Response, "good" | "plain" | "bad"> = {
  accepted: "good",
  changed: "plain",
  refused: "bad",
};

function markOf(t: ReturnType<typeof useText>, move: RoundMove, entry: RoundEntry) {
  if (entry.is_unmarked) return { text: t("round-unmarked"), look: "bad" as const };
  if (entry.response === null) return null;
  const text = t(move.kind === "version" ? `response-${entry.response}` : `reply-response-${entry.response}`);
  return { text, look: LOOKS[entry.response] };
}
