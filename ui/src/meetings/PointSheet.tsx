// One point of the agenda while it is spoken about: notes, decision, and who does what by when.
import type { ReactNode } from "react";
import { useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { Json, PointView } from "../bindings";
import { DateField } from "../kit/DateField";
import { Field } from "../kit/Field";
import { PlaceLink } from "../kit/FindingParts";
import { Heading, Meta, Pair, Row, Stack } from "../kit/Layout";
import { FieldGrid } from "../kit/RecordParts";
import { fieldText, kindText } from "../records/values";
import { useAutosave } from "./autosave";
import { pointDetail } from "./points";

type Props = {
  point: PointView;
  people: string[];
  today: string;
  isLocked: boolean;
  onOpen: (kind: string, id: string) => void;
  actions: ReactNode;
};

export function PointSheet({ point, people, today, isLocked, onOpen, actions }: Props) {
  const t = useText();
  const save = useWrite("records.save", { told: false });
  const put = (field: string, value: Json) =>
    save.mutate({ kind: "meeting_point", id: point.id, fields: { [field]: value } });
  const label = (field: string) => fieldText(t, "meeting_point", field);
  const topic = useAutosave(point.topic, (words) => words.trim() && put("topic", words.trim()));
  const notes = useAutosave(point.notes, (words) => put("notes", words || null));
  const decision = useAutosave(point.decision, (words) => put("decision", words || null));
  const what = useAutosave(point.action_what, (words) => put("action_what", words || null));
  const owner = useAutosave(point.action_owner, (words) => put("action_owner", words || null));
  const { subject } = point;
  return (
    <FieldGrid>
      <Stack gap={12}>
        <Row gap={8} align="start">
          <Stack gap={4} grow>
            <Meta>{`${point.number} · ${pointDetail(t, point, today)}`}</Meta>
            {subject && (
              <PlaceLink
                label={t("ui-meeting-source", { kind: kindText(t, subject.kind), title: subject.title })}
                onPress={() => onOpen(subject.kind, subject.id)}
              />
            )}
          </Stack>
          {actions}
        </Row>
        <Field
          label={label("topic")}
          isDisabled={isLocked}
          value={topic.words}
          onChange={topic.type}
          onBlur={topic.flush}
          testId="point-topic"
        />
        <Field
          label={label("notes")}
          rows={7}
          isDisabled={isLocked}
          autoFocus
          value={notes.words}
          onChange={notes.type}
          onBlur={notes.flush}
          testId="point-notes"
        />
        <Field
          label={label("decision")}
          rows={3}
          isDisabled={isLocked}
          value={decision.words}
          onChange={decision.type}
          onBlur={decision.flush}
          testId="point-decision"
        />
        <Row gap={8}>
          <Heading>{label("action_what")}</Heading>
          {point.action && (
            <PlaceLink
              label={t("ui-meeting-action-made")}
              onPress={() => onOpen("action", point.action ?? "")}
            />
          )}
        </Row>
        <Field
          label={t("ui-meeting-action-what")}
          isDisabled={isLocked || point.action !== null}
          value={what.words}
          onChange={what.type}
          onBlur={what.flush}
          testId="point-action"
        />
        <Pair>
          <Field
            label={label("action_owner")}
            isDisabled={isLocked || point.action !== null}
            value={owner.words}
            onChange={owner.type}
            onBlur={owner.flush}
            suggestions={people}
            testId="point-owner"
          />
          <DateField
            label={label("action_due")}
            value={point.action_due ?? ""}
            onChange={(day) => put("action_due", day || null)}
            testId="point-due"
          />
        </Pair>
      </Stack>
    </FieldGrid>
  );
}
