// Today: what is due, overdue or about to end, what waits for an event, what waits for a decision.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { CheckCheck, MailWarning, Milestone, UserRoundPen } from "lucide-react";
import { useMemo, useState } from "react";
import { call } from "../app/call";
import { useCommands } from "../app/commands";
import { dateText } from "../app/format";
import { keyOf, useWrite } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { useSteady } from "../app/steady";
import { useLanguage, useText } from "../app/texts";
import type { TodayView } from "../bindings";
import { Agenda } from "../kit/Agenda";
import { BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { ChoiceField } from "../kit/Field";
import { Page, Spacer } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { EventDialog } from "../obligations/EventDialog";
import { FulfilDialog } from "../obligations/FulfilDialog";
import { useOpenRecord } from "../records/pages";
import { agendaOf, type Entry, entriesOf } from "./agenda";
import { type HandedOn, HandOnDialog, mayBePutOff } from "./HandOnDialog";
import { TodayEmpty } from "./TodayEmpty";
import { Undated } from "./Undated";

const HORIZONS = ["30", "90", "365"] as const;
type Horizon = (typeof HORIZONS)[number];
/** A window left open overnight turns to the new day by itself. */
const EVERY = 5 * 60_000;

export function TodayPage() {
  const t = useText();
  const language = useLanguage();
  const [horizon, setHorizon] = useRemembered<Horizon>("today.horizon", "30");
  const request = { days: Number(horizon) };
  const today = useQuery({
    queryKey: keyOf("today.view", request),
    queryFn: () => call("today.view", request),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
    refetchOnMount: "always",
  });
  const view = today.data;
  return (
    <Page
      toolbar={
        <>
          <BarTitle title={t("ui-today")} detail={view && dateText(view.today, language)} />
          <Spacer />
          {view && (
            <>
              <Undated />
              <ChoiceField
                label={t("ui-today-horizon")}
                hiddenLabel
                value={horizon}
                onChange={setHorizon}
                choices={HORIZONS.map((id) => ({
                  id,
                  label: t("ui-today-group-later", { days: Number(id) }),
                }))}
                testId="today-horizon"
              />
            </>
          )}
        </>
      }
    >
      {!view && <Waiting query={today} />}
      {view && isEmpty(view) && <TodayEmpty />}
      {view && !isEmpty(view) && <TodayAgenda view={view} horizon={Number(horizon)} />}
    </Page>
  );
}

const isEmpty = ({ dated, waiting, undecided }: TodayView) =>
  dated.length + waiting.length + undecided.length === 0;

type Asking = { entry: Entry; how: "done" | "event" | "hand-on" };

function TodayAgenda({ view, horizon }: { view: TodayView; horizon: number }) {
  const t = useText();
  const open = useOpenRecord();
  const save = useWrite("records.save");
  const draft = useWrite("contracts.draft_non_renewal");
  const draftNotice = (contract: string) =>
    draft.mutate({ contract }, { onSuccess: ({ id }) => open("notice", id) });
  const [current, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const entries = useMemo(() => entriesOf(view), [view]);
  const act = useSteady((entry: Entry) => {
    if (entry.is === "waiting" && entry.what.due.waits_for) setAsking({ entry, how: "event" });
    else if (entry.is === "waiting") open("obligation", entry.what.obligation);
    else if (entry.is === "undecided") open("review", entry.what.review);
    else if (entry.what.why === "notice_by") draftNotice(entry.what.id);
    else if (WITH_DAY_DONE.includes(entry.what.kind)) setAsking({ entry, how: "done" });
    else if (entry.what.kind === "action")
      save.mutate({ kind: "action", id: entry.what.id, fields: { state: "done" } });
  });
  const handOn = useSteady((entry: Entry) => {
    if (mayBeHandedOn(entry)) setAsking({ entry, how: "hand-on" });
  });
  const opens = useSteady(open);
  const items = useMemo(
    () =>
      agendaOf(t, view, entries, horizon, {
        open: opens,
        actions: (entry, isCurrent) => (
          <Actions entry={entry} isCurrent={isCurrent} onAct={act} onHandOn={handOn} />
        ),
      }),
    [t, view, entries, horizon, opens, act, handOn],
  );
  const at = current === null ? undefined : entries.get(current);
  useCommands([
    {
      id: "today-done",
      title: "ui-command-today-done",
      section: "go",
      keys: ["D"],
      when: at !== undefined,
      run: () => at && act(at),
    },
    {
      id: "today-hand-on",
      title: "ui-command-today-hand-on",
      section: "go",
      keys: ["E"],
      when: at !== undefined && mayBeHandedOn(at),
      run: () => at && handOn(at),
    },
  ]);
  const close = () => setAsking(null);
  return (
    <>
      <Agenda label={t("ui-today")} items={items} onCurrent={setCurrent} />
      {asking?.how === "done" && asking.entry.is === "dated" && (
        <FulfilDialog what={asking.entry.what} today={view.today} onClose={close} />
      )}
      {asking?.how === "hand-on" && asking.entry.is !== "undecided" && (
        <HandOnDialog what={handedOn(asking.entry)} onClose={close} />
      )}
      {asking?.how === "event" && asking.entry.is === "waiting" && (
        <EventDialog
          contract={{ id: asking.entry.what.contract, title: asking.entry.what.contract_title }}
          obligation={{ id: asking.entry.what.obligation, title: asking.entry.what.title }}
          event={asking.entry.what.due.waits_for}
          today={view.today}
          onClose={close}
        />
      )}
    </>
  );
}

/** Kinds that keep the day on which they were done. */
const WITH_DAY_DONE = ["obligation", "milestone", "legal_event"];

const isDoneHere = (kind: string) => kind === "action" || WITH_DAY_DONE.includes(kind);

const mayBeHandedOn = (entry: Entry) =>
  entry.is === "waiting" || (entry.is === "dated" && ["obligation", "action"].includes(entry.what.kind));

const handedOn = (entry: Exclude<Entry, { is: "undecided" }>): HandedOn =>
  entry.is === "dated"
    ? entry.what
    : { ...entry.what, kind: "obligation", id: entry.what.obligation, on: "" };

type ActionsProps = {
  entry: Entry;
  isCurrent: boolean;
  onAct: (entry: Entry) => void;
  onHandOn: (entry: Entry) => void;
};

function Actions({ entry, isCurrent, onAct, onHandOn }: ActionsProps) {
  const t = useText();
  if (entry.is === "undecided") return null;
  const kind = entry.is === "waiting" ? "obligation" : entry.what.kind;
  const isNotice = entry.is === "dated" && entry.what.why === "notice_by";
  const acts = isNotice || (entry.is === "waiting" ? entry.what.due.waits_for !== null : isDoneHere(kind));
  const [label, icon, testId] =
    entry.is === "waiting"
      ? (["ui-today-event", Milestone, "today-event"] as const)
      : isNotice
        ? (["ui-today-draft-notice", MailWarning, "today-draft"] as const)
        : ([kind === "obligation" ? "ui-today-fulfil" : "ui-today-done", CheckCheck, "today-done"] as const);
  return (
    <>
      {acts && (
        <Button
          look="quiet"
          icon={icon}
          excludeFromTabOrder={!isCurrent}
          onPress={() => onAct(entry)}
          testId={testId}
        >
          {t(label)}
        </Button>
      )}
      {mayBeHandedOn(entry) && (
        <IconButton
          icon={UserRoundPen}
          label={t(mayBePutOff(kind) ? "ui-today-hand-on-or-put-off" : "ui-today-hand-on")}
          keys="E"
          excludeFromTabOrder={!isCurrent}
          onPress={() => onHandOn(entry)}
          testId="today-hand-on"
        />
      )}
    </>
  );
}
