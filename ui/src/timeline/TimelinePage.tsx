// Everything that happened about a contract, a vendor or a project; what is ticked goes into an evidence package.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ChevronLeft, FolderArchive, History, Lock, Paperclip } from "lucide-react";
import { useState } from "react";
import { call } from "../app/call";
import { dateText } from "../app/format";
import { keyOf } from "../app/queries";
import { type Text, useLanguage, useText } from "../app/texts";
import type { TimelineEntry } from "../bindings";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
import { ChoiceField, Field } from "../kit/Field";
import { Page, Row, Spacer } from "../kit/Layout";
import { Notice, Waiting } from "../kit/Notice";
import { type PickColumn, PickTable, TwoLines } from "../kit/PickTable";
import { useOpenRecord } from "../records/pages";
import { fieldText, kindText } from "../records/values";
import { EvidenceDialog } from "./EvidenceDialog";

/** Entries shown at first, and added each time more are wanted. */
const SHOWN = 200;
const ALL = "all";

export function TimelinePage() {
  const t = useText();
  const { kind, id } = useParams({ from: "/timeline/$kind/$id" });
  const [of, setOf] = useState(ALL);
  const [words, setWords] = useState("");
  const [limit, setLimit] = useState(SHOWN);
  const [chosen, setChosen] = useState<TimelineEntry[]>([]);
  const [packing, setPacking] = useState(false);
  const about = { kind, id };
  const request = { about, kinds: of === ALL ? [] : [of], words, offset: 0, limit };
  const timeline = useQuery({
    queryKey: keyOf("timeline.view", request),
    queryFn: () => call("timeline.view", request),
    placeholderData: keepPreviousData,
  });
  const view = timeline.data;
  // A record with two days stands twice on the timeline and once in evidence.
  const has = (entry: TimelineEntry) => chosen.some((one) => one.id === entry.id);
  const pick = (entry: TimelineEntry, picked: boolean) =>
    setChosen(picked ? [...chosen, entry] : chosen.filter((one) => one.id !== entry.id));
  const kinds = Object.entries(view?.kinds ?? {});
  return (
    <Page
      toolbar={
        <>
          <BackLink
            as={Link}
            to="/records/$kind/$id"
            params={about}
            icon={ChevronLeft}
            label={view?.title ?? kindText(t, kind)}
          />
          <BarTitle title={t("ui-timeline")} detail={view && t("ui-timeline-count", { count: view.total })} />
          <Spacer />
          <ChoiceField
            label={t("ui-timeline-kinds")}
            hiddenLabel
            value={of}
            onChange={(kind) => {
              setOf(kind);
              setLimit(SHOWN);
            }}
            choices={[
              { id: ALL, label: t("ui-timeline-all") },
              ...kinds.map(([id, count]) => ({
                id,
                label: t("ui-timeline-kind", { kind: kindText(t, id), count }),
              })),
            ]}
            testId="timeline-kinds"
          />
          <Field
            label={t("ui-timeline-words")}
            hiddenLabel
            placeholder={t("ui-timeline-words")}
            value={words}
            onChange={setWords}
            testId="timeline-words"
          />
          <Button
            look="filled"
            icon={FolderArchive}
            isDisabled={chosen.length === 0}
            onPress={() => setPacking(true)}
            testId="evidence-open"
          >
            {t("ui-evidence-open", { count: chosen.length })}
          </Button>
        </>
      }
    >
      {!view ? (
        <Waiting query={timeline} />
      ) : view.entries.length === 0 ? (
        <Notice icon={History} title={t("ui-timeline-none")} text={t("ui-timeline-none-text")} />
      ) : (
        <Entries
          entries={view.entries}
          isOwn={(entry) => entry.id === id || entry.contract_title === view.title}
          has={has}
          onPick={pick}
          more={view.total > view.entries.length ? () => setLimit(limit + SHOWN) : null}
        />
      )}
      {packing && view && (
        <EvidenceDialog
          about={about}
          title={view.title}
          chosen={chosen}
          onClose={() => setPacking(false)}
          onDone={() => {
            setPacking(false);
            setChosen([]);
          }}
        />
      )}
    </Page>
  );
}

type Props = {
  entries: TimelineEntry[];
  isOwn: (entry: TimelineEntry) => boolean;
  has: (entry: TimelineEntry) => boolean;
  onPick: (entry: TimelineEntry, picked: boolean) => void;
  more: (() => void) | null;
};

function Entries({ entries, isOwn, has, onPick, more }: Props) {
  const t = useText();
  const language = useLanguage();
  const open = useOpenRecord();
  const columns: PickColumn<TimelineEntry>[] = [
    { id: "number", label: t("ui-timeline-number"), width: "64px", cell: ({ number }) => String(number) },
    { id: "on", label: t("ui-timeline-day"), width: "164px", cell: ({ on }) => dateText(on, language) },
    { id: "kind", label: t("ui-timeline-what"), width: "200px", cell: (entry) => momentText(t, entry) },
    {
      id: "title",
      label: t("ui-timeline-title"),
      cell: (entry) => (
        <Button look="quiet" onPress={() => open(entry.kind, entry.id)}>
          <TwoLines text={entry.title} detail={isOwn(entry) ? null : entry.contract_title} />
        </Button>
      ),
    },
    {
      id: "proof",
      label: t("ui-timeline-proof"),
      width: "96px",
      cell: ({ documents, is_locked }) => (
        <Row>
          {documents.length > 0 && <Paperclip size={14} aria-label={t("ui-timeline-has-file")} />}
          {is_locked && <Lock size={14} aria-label={t("ui-timeline-locked")} />}
        </Row>
      ),
    },
  ];
  return (
    <>
      <PickTable
        label={t("ui-timeline")}
        testId="timeline"
        isPlain
        columns={columns}
        rows={entries}
        idOf={({ id, field }) => `${id}/${field}`}
        picked={has}
        pickLabel={({ title }) => t("ui-timeline-pick", { title })}
        onPick={onPick}
      />
      {more && (
        <Row>
          <Button look="quiet" onPress={more} testId="timeline-more">
            {t("ui-timeline-more")}
          </Button>
        </Row>
      )}
    </>
  );
}

/** What of a record happened: 正式通知 · 签收日期; of one with a single day, only what it is. */
export function momentText(t: Text, { kind, field }: TimelineEntry) {
  const name = kindText(t, kind);
  return field === "created_at"
    ? name
    : t("ui-timeline-moment", { kind: name, field: fieldText(t, kind, field) });
}
