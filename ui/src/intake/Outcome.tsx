// What became of an intake: the contracts with their reviews, what was left out and why, and the way back.
import { CircleAlert } from "lucide-react";
import { errorText, useText } from "../app/texts";
import type { IntakeDone, IntakePlan, TakenFile } from "../bindings";
import { Button } from "../kit/Button";
import { Heading, Line, Meta, Muted, Row, Spacer, Stack } from "../kit/Layout";
import { type Column, RowTable } from "../kit/RowTable";

type Props = {
  plan: IntakePlan;
  done: IntakeDone;
  onOpen: (file: TakenFile) => void;
  onUndo: () => void;
  onGoOn: () => void;
};

export function Outcome({ plan, done, onOpen, onUndo, onGoOn }: Props) {
  const t = useText();
  const unread = plan.rows.flatMap(({ name, error }) => (error ? [[name, error] as const] : []));
  const failed = [...unread, ...done.failed];
  const copies = plan.rows.filter(({ target }) => target?.is.startsWith("copy_of")).length;
  const columns: Column<TakenFile>[] = [
    { id: "title", label: t("contract-title"), main: true, cell: ({ title }) => ({ text: title }) },
    { id: "file", label: t("ui-intake-file"), cell: ({ name }) => ({ text: name, muted: true }) },
    {
      id: "state",
      label: t("ui-column-state"),
      width: 160,
      cell: ({ review }) => ({ text: t(review ? "ui-intake-review-begun" : "ui-intake-registered") }),
    },
  ];
  return (
    <>
      <Stack pad={16} gap={12}>
        <Row>
          <Heading>
            {t(done.is_stopped ? "intake-summary-stopped" : "intake-summary", {
              taken: done.taken.length,
              copies,
              failed: failed.length,
            })}
          </Heading>
          <Spacer />
          {(done.is_stopped || failed.length > 0) && (
            <Button onPress={onGoOn} testId="intake-go-on">
              {t(done.is_stopped ? "ui-intake-go-on" : "ui-intake-again")}
            </Button>
          )}
          {done.taken.length > 0 && (
            <Button look="quiet" onPress={onUndo} testId="intake-undo">
              {t("ui-intake-undo")}
            </Button>
          )}
        </Row>
        {failed.map(([name, error]) => (
          <Row key={name}>
            <CircleAlert size={14} strokeWidth={1.5} aria-hidden />
            <Meta>{name}</Meta>
            <Line title={errorText(t, error)}>
              <Muted>{errorText(t, error)}</Muted>
            </Line>
          </Row>
        ))}
      </Stack>
      {done.taken.length > 0 && (
        <RowTable
          label={t("ui-intake-title")}
          testId="intake-taken"
          columns={columns}
          rows={done.taken}
          idOf={({ name }) => name}
          onOpen={(name) => {
            const file = done.taken.find((one) => one.name === name);
            if (file) onOpen(file);
          }}
        />
      )}
    </>
  );
}
