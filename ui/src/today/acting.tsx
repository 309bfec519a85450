// What can be done with an entry where it stands, on Today and in the calendar: done, put off, handed on, recorded, arranged.
import { useNavigate } from "@tanstack/react-router";
import { CalendarPlus, CheckCheck, MailWarning, Milestone, NotebookPen, UserRoundPen } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useCommands } from "../app/commands";
import { useWrite } from "../app/queries";
import { useSteady } from "../app/steady";
import { useText } from "../app/texts";
import { Button, IconButton } from "../kit/Button";
import { EventDialog } from "../obligations/EventDialog";
import { FulfilDialog } from "../obligations/FulfilDialog";
import { useOpenRecord } from "../records/pages";
import type { Entry } from "./agenda";
import { type HandedOn, HandOnDialog, hasOwner, mayBePutOff } from "./HandOnDialog";

/** Kinds that keep the day on which they were done. */
const WITH_DAY_DONE = ["obligation", "milestone", "legal_event"];

type Asking = { entry: Entry; how: "done" | "event" | "hand-on" };

/** What acts on entries, with the dialogs that it needs; `at` is the entry that keys act on. */
export function useActing(today: string, at: Entry | undefined) {
  const open = useOpenRecord();
  const navigate = useNavigate();
  const save = useWrite("records.save");
  const arrange = useWrite("meetings.arrange");
  const draft = useWrite("contracts.draft_non_renewal");
  const [asking, setAsking] = useState<Asking | null>(null);
  const toMeeting = (id: string) => void navigate({ to: "/meetings/$id", params: { id } });
  const act = useSteady((entry: Entry) => {
    if (entry.is === "waiting" && entry.what.due.waits_for) setAsking({ entry, how: "event" });
    else if (entry.is === "waiting") open("obligation", entry.what.obligation);
    else if (entry.is === "undecided") open("review", entry.what.review);
    else if (entry.what.why === "notice_by")
      draft.mutate({ contract: entry.what.id }, { onSuccess: ({ id }) => open("notice", id) });
    else if (entry.what.why === "proposed")
      arrange.mutate({ series: entry.what.id, on: null }, { onSuccess: ({ id }) => toMeeting(id) });
    else if (entry.what.kind === "meeting") toMeeting(entry.what.id);
    else if (entry.what.is_over) open(entry.what.kind, entry.what.id);
    else if (WITH_DAY_DONE.includes(entry.what.kind)) setAsking({ entry, how: "done" });
    else if (entry.what.kind === "action")
      save.mutate({ kind: "action", id: entry.what.id, fields: { state: "done" } });
  });
  const handOn = useSteady((entry: Entry) => {
    if (mayBeHandedOn(entry)) setAsking({ entry, how: "hand-on" });
  });
  useCommands([
    {
      id: "today-done",
      title: "ui-command-today-done",
      section: "go",
      keys: ["D"],
      when: at !== undefined && actsHere(at),
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
  const dialogs: ReactNode = (
    <>
      {asking?.how === "done" && asking.entry.is === "dated" && (
        <FulfilDialog what={asking.entry.what} today={today} onClose={close} />
      )}
      {asking?.how === "hand-on" && asking.entry.is !== "undecided" && (
        <HandOnDialog what={handedOn(asking.entry)} onClose={close} />
      )}
      {asking?.how === "event" && asking.entry.is === "waiting" && (
        <EventDialog
          contract={{ id: asking.entry.what.contract, title: asking.entry.what.contract_title }}
          obligation={{ id: asking.entry.what.obligation, title: asking.entry.what.title }}
          event={asking.entry.what.due.waits_for}
          today={today}
          onClose={close}
        />
      )}
    </>
  );
  return { act, handOn, dialogs };
}

const actsHere = (entry: Entry) => {
  if (entry.is === "waiting") return entry.what.due.waits_for !== null;
  if (entry.is === "undecided") return true;
  const { kind, why, is_over } = entry.what;
  if (why === "proposed" || why === "notice_by" || kind === "meeting") return true;
  return !is_over && (kind === "action" || WITH_DAY_DONE.includes(kind));
};

const mayBeHandedOn = (entry: Entry) => {
  if (entry.is === "waiting") return true;
  if (entry.is === "undecided" || entry.what.is_over || entry.what.why === "proposed") return false;
  return hasOwner(entry.what.kind) || mayBePutOff(entry.what.kind);
};

const handedOn = (entry: Exclude<Entry, { is: "undecided" }>): HandedOn =>
  entry.is === "dated"
    ? entry.what
    : { ...entry.what, kind: "obligation", id: entry.what.obligation, on: "", by_rule: null };

/** What an entry's first button says, with its icon. */
function wordOf(entry: Exclude<Entry, { is: "undecided" }>) {
  if (entry.is === "waiting") return ["ui-today-event", Milestone, "today-event"] as const;
  const { kind, why } = entry.what;
  if (why === "proposed") return ["ui-meeting-arrange", CalendarPlus, "meeting-arrange"] as const;
  if (why === "notice_by") return ["ui-today-draft-notice", MailWarning, "today-draft"] as const;
  if (kind === "meeting") return ["ui-meeting-minutes", NotebookPen, "meeting-open"] as const;
  return [kind === "obligation" ? "ui-today-fulfil" : "ui-today-done", CheckCheck, "today-done"] as const;
}

type ActionsProps = {
  entry: Entry;
  isCurrent: boolean;
  /** Icons alone, where there is little room. */
  small?: boolean;
  onAct: (entry: Entry) => void;
  onHandOn: (entry: Entry) => void;
};

export function Actions({ entry, isCurrent, small, onAct, onHandOn }: ActionsProps) {
  const t = useText();
  if (entry.is === "undecided") return null;
  const kind = entry.is === "waiting" ? "obligation" : entry.what.kind;
  const [label, icon, testId] = wordOf(entry);
  const hand = hasOwner(kind)
    ? mayBePutOff(kind) && entry.is === "dated"
      ? "ui-today-hand-on-or-put-off"
      : "ui-today-hand-on"
    : "ui-today-put-off";
  return (
    <>
      {actsHere(entry) &&
        (small ? (
          <IconButton
            icon={icon}
            label={t(label)}
            keys="D"
            excludeFromTabOrder={!isCurrent}
            onPress={() => onAct(entry)}
            testId={testId}
          />
        ) : (
          <Button
            look="quiet"
            icon={icon}
            excludeFromTabOrder={!isCurrent}
            onPress={() => onAct(entry)}
            testId={testId}
          >
            {t(label)}
          </Button>
        ))}
      {mayBeHandedOn(entry) && (
        <IconButton
          icon={UserRoundPen}
          label={t(hand)}
          keys="E"
          excludeFromTabOrder={!isCurrent}
          onPress={() => onHandOn(entry)}
          testId="today-hand-on"
        />
      )}
    </>
  );
}
