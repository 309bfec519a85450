// A meeting on one screen: its points, what is said to each, who is there. All is kept as it is typed.
import { Link, useParams } from "@tanstack/react-router";
import {
  ArrowDown,
  ArrowUp,
  ChevronLeft,
  CirclePlay,
  CircleStop,
  ListPlus,
  NotebookPen,
  Plus,
  Trash2,
} from "lucide-react";
import { useState } from "react";
import { useCommands } from "../app/commands";
import { dateText } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import type { MeetingView, PointView } from "../bindings";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { CheckList } from "../kit/CheckList";
import { Field } from "../kit/Field";
import { Meta, Page, Row, Spacer, Stack } from "../kit/Layout";
import { Notice, Waiting } from "../kit/Notice";
import { Panes } from "../kit/Panes";
import { PointList } from "../kit/PointList";
import { SideColumn } from "../kit/RecordParts";
import { useOpenRecord } from "../records/pages";
import { choiceText } from "../records/values";
import { ReportsMenu } from "../reports/ReportsMenu";
import { NextStrip } from "./NextStrip";
import { PointSheet } from "./PointSheet";
import { pointDetail } from "./points";

export function MeetingPage() {
  const { id } = useParams({ from: "/meetings/$id" });
  const meeting = useAsk("meetings.view", { meeting: id });
  if (!meeting.data)
    return (
      <Page toolbar={null}>
        <Waiting query={meeting} />
      </Page>
    );
  return <Minutes key={id} id={id} meeting={meeting.data} />;
}

function Minutes({ id, meeting }: { id: string; meeting: MeetingView }) {
  const t = useText();
  const language = useLanguage();
  const open = useOpenRecord();
  const { points, state, today } = meeting;
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    points.findIndex((point) => point.id === chosen),
  );
  const point: PointView | undefined = points[at];
  const agenda = useWrite("meetings.write_agenda");
  const begin = useWrite("meetings.start");
  const end = useWrite("meetings.end");
  const save = useWrite("records.save", { told: false });
  const remove = useWrite("records.remove");
  const order = useWrite("meetings.order", { told: false });
  const isOpen = state === "planned" || state === "running";
  const add = () =>
    save.mutate(
      {
        kind: "meeting_point",
        id: null,
        fields: {
          meeting: id,
          number: Math.max(0, ...points.map(({ number }) => number)) + 1,
          topic: t("ui-meeting-new-point"),
        },
      },
      {
        onSuccess: (made) => {
          setChosen(made.id);
          focusSoon("point-topic", true);
        },
      },
    );
  const turn = (by: number) => {
    const next = points[at + by];
    if (!next) return;
    setChosen(next.id);
    focusSoon("point-notes");
  };
  const shift = (by: number) => {
    const ids = points.map((one) => one.id);
    const [moved] = ids.splice(at, 1);
    ids.splice(at + by, 0, moved);
    order.mutate({ meeting: id, points: ids });
  };
  const endNow = () => {
    // What is still being typed is kept first.
    (document.activeElement as HTMLElement | null)?.blur();
    setTimeout(() => end.mutate({ meeting: id }), 50);
  };
  useCommands([
    {
      id: "point-next",
      title: "ui-command-point-next",
      section: "go",
      keys: ["Mod+ArrowDown"],
      when: at < points.length - 1,
      run: () => turn(1),
    },
    {
      id: "point-previous",
      title: "ui-command-point-previous",
      section: "go",
      keys: ["Mod+ArrowUp"],
      when: at > 0,
      run: () => turn(-1),
    },
    {
      id: "point-add",
      title: "ui-meeting-add-point",
      section: "review",
      keys: ["Mod+Enter"],
      when: !meeting.is_locked,
      run: add,
    },
    {
      id: "meeting-end",
      title: "ui-meeting-end",
      section: "review",
      when: isOpen && points.length > 0,
      run: endNow,
    },
  ]);
  const present = meeting.attendees.filter((one) => one.is_present).map(({ name }) => name);
  const tick = (names: string[]) =>
    save.mutate({ kind: "meeting", id, fields: { present: names.join("\n") || null } });
  return (
    <Page
      toolbar={
        <>
          <BackLink
            as={Link}
            to={`/records/meeting/${id}`}
            icon={ChevronLeft}
            label={t("ui-meeting-back", { title: meeting.title })}
          />
          <BarTitle
            title={meeting.title}
            detail={[
              dateText(meeting.held_on, language),
              choiceText(t, "meeting", "state", state),
              meeting.place,
            ]
              .filter(Boolean)
              .join(" · ")}
          />
          <Spacer />
          <ReportsMenu about={{ kind: "meeting", id }} />
          {isOpen && !meeting.is_locked && (
            <Button
              icon={ListPlus}
              folds
              isDisabled={agenda.isPending}
              onPress={() => agenda.mutate({ meeting: id })}
              testId="meeting-agenda"
            >
              {t("ui-meeting-write-agenda")}
            </Button>
          )}
          {state === "planned" && (
            <Button
              look={points.length > 0 ? "filled" : "outline"}
              icon={CirclePlay}
              onPress={() => begin.mutate({ meeting: id })}
              testId="meeting-start"
            >
              {t("ui-meeting-start")}
            </Button>
          )}
          {isOpen && (
            <Button
              look={state === "running" ? "filled" : "quiet"}
              icon={CircleStop}
              isDisabled={end.isPending}
              onPress={endNow}
              testId="meeting-end"
            >
              {t("ui-meeting-end")}
            </Button>
          )}
        </>
      }
    >
      {state === "held" && meeting.next && <NextStrip next={meeting.next} />}
      <Panes
        left={{
          name: "meeting-points",
          label: t("meeting-agenda"),
          initial: 320,
          min: 220,
          max: 480,
          content: (
            <Stack gap={0} grow>
              <PointList
                label={t("meeting-agenda")}
                rows={points.map((one) => ({
                  id: one.id,
                  number: one.number,
                  title: one.topic,
                  detail: pointDetail(t, one, today),
                  isLate: one.reason === "overdue" && one.due !== null && one.due < today,
                  isSpoken: one.notes.trim() !== "" || one.decision.trim() !== "",
                  hasAction: one.action_what.trim() !== "",
                }))}
                chosen={point?.id ?? null}
                onChoose={setChosen}
              />
              {!meeting.is_locked && (
                <Row pad={8}>
                  <Button look="quiet" icon={Plus} keys="Mod+Enter" onPress={add} testId="point-add">
                    {t("ui-meeting-add-point")}
                  </Button>
                </Row>
              )}
            </Stack>
          ),
        }}
        right={{
          name: "meeting-people",
          label: t("meeting-attendees"),
          initial: 240,
          min: 180,
          max: 400,
          content: (
            <SideColumn title={t("meeting-attendees")}>
              <Stack gap={8} pad={16}>
                {meeting.attendees.length > 0 && (
                  <>
                    <Meta>
                      {t("ui-meeting-present", { present: present.length, all: meeting.attendees.length })}
                    </Meta>
                    <CheckList
                      label={t("meeting-present")}
                      choices={meeting.attendees.map(({ name }) => ({ id: name, label: name }))}
                      value={present}
                      onChange={tick}
                    />
                  </>
                )}
                {!meeting.is_locked && (
                  <AddName
                    names={[...present]}
                    all={meeting.attendees.map(({ name }) => name)}
                    onAdd={tick}
                  />
                )}
              </Stack>
            </SideColumn>
          ),
        }}
      >
        {point ? (
          <PointSheet
            key={point.id}
            point={point}
            people={meeting.people}
            today={today}
            isLocked={meeting.is_locked}
            onOpen={open}
            actions={
              !meeting.is_locked && (
                <>
                  <IconButton
                    icon={ArrowUp}
                    label={t("ui-meeting-point-up")}
                    isDisabled={at === 0}
                    onPress={() => shift(-1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t("ui-meeting-point-down")}
                    isDisabled={at === points.length - 1}
                    onPress={() => shift(1)}
                  />
                  <IconButton
                    icon={Trash2}
                    label={t("ui-meeting-point-remove")}
                    onPress={() => remove.mutate({ kind: "meeting_point", id: point.id })}
                  />
                </>
              )
            }
          />
        ) : (
          <Notice icon={NotebookPen} title={t("ui-meeting-no-points")} text={t("ui-meeting-no-points-text")}>
            <Button icon={ListPlus} onPress={() => agenda.mutate({ meeting: id })}>
              {t("ui-meeting-write-agenda")}
            </Button>
            <Button icon={Plus} keys="Mod+Enter" onPress={add}>
              {t("ui-meeting-add-point")}
            </Button>
          </Notice>
        )}
      </Panes>
    </Page>
  );
}

function AddName({
  names,
  all,
  onAdd,
}: {
  names: string[];
  all: string[];
  onAdd: (names: string[]) => void;
}) {
  const t = useText();
  const [name, setName] = useState("");
  const add = () => {
    const fresh = name.trim();
    if (fresh && !names.includes(fresh)) onAdd([...names, fresh]);
    setName("");
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label={t(all.length > 0 ? "ui-meeting-add-name" : "ui-meeting-first-name")}
        value={name}
        onChange={setName}
        onBlur={add}
        testId="meeting-name"
      />
    </form>
  );
}

/** Focus on a field that is drawn only now; its words are chosen where they are to be written over. */
function focusSoon(testId: string, chooses = false, tries = 20) {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-testid="${testId}"]`);
  if (field) {
    field.focus();
    if (chooses) field.select();
  }
  // The sheet of the next point takes the place of this one a moment later.
  if (tries > 0 && document.activeElement !== field)
    setTimeout(() => focusSoon(testId, chooses, tries - 1), 40);
}
