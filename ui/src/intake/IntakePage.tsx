// Taking in many contracts at once: what to take, the plan, the work, the outcome.
import { useNavigate } from "@tanstack/react-router";
import { FolderInput } from "lucide-react";
import { useState } from "react";
import { call } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { create, useStore } from "../app/store";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import type { IntakeDone, IntakeKind, IntakePlan } from "../bindings";
import { BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
import { ChoiceField } from "../kit/Field";
import { Column, Line, Meta, Muted, Page, Row, Spacer, Stack } from "../kit/Layout";
import { Notice } from "../kit/Notice";
import { Progress } from "../kit/Progress";
import { chooseFolder, chosenPaths } from "./chosen";
import { Outcome } from "./Outcome";
import { PlanTable } from "./PlanTable";
import { type Changed, isTaken, runOf } from "./plan";

type Stage =
  | { is: "asking" }
  | { is: "working"; label: "ui-intake-reading" | "ui-intake-taking" | "ui-intake-undoing" }
  | { is: "planned"; plan: IntakePlan; changed: Changed }
  | { is: "done"; plan: IntakePlan; done: IntakeDone };

/** Outside of the page: the work goes on while other pages are looked at. */
const stages = create<Stage>({ is: "asking" });
// What is chosen anew is asked about anew, unless something is still being done.
chosenPaths.follow(() => stages.get().is !== "working" && stages.set({ is: "asking" }));

export function IntakePage() {
  const t = useText();
  const navigate = useNavigate();
  const paths = useStore(chosenPaths);
  const [kind, setKind] = useState<IntakeKind>("drafts");
  const stage = useStore(stages);
  const setStage = stages.set;
  const run = useWrite("intake.run", { told: false });
  const takeBack = useWrite("intake.take_back", { told: false });

  const again = (next: string[] | null) => {
    chosenPaths.set(next);
    setStage({ is: "asking" });
  };
  const preview = async () => {
    if (!paths) return;
    setStage({ is: "working", label: "ui-intake-reading" });
    try {
      const plan = await call("intake.plan", { paths, kind });
      setStage({ is: "planned", plan, changed: {} });
    } catch (error) {
      announce({ error });
      setStage({ is: "asking" });
    }
  };
  const take = async (plan: IntakePlan, changed: Changed) => {
    setStage({ is: "working", label: "ui-intake-taking" });
    try {
      const done = await run.mutateAsync(runOf(plan, changed));
      setStage({ is: "done", plan, done });
    } catch {
      // Said in words by the write itself; the plan stands as it was.
      setStage({ is: "planned", plan, changed });
    }
  };
  const undo = async (done: IntakeDone) => {
    setStage({ is: "working", label: "ui-intake-undoing" });
    try {
      const { kept } = await takeBack.mutateAsync({ intake: done.intake });
      announce({
        text: kept.length > 0 ? "ui-intake-undone-some" : "ui-intake-undone",
        args: { count: kept.length },
      });
    } catch {
      // Said in words by the write itself.
    }
    again(null);
  };
  const count = stage.is === "planned" ? runOf(stage.plan, stage.changed).files.length : 0;

  return (
    <Page
      toolbar={
        <>
          <BarTitle title={t("ui-intake-title")} />
          {stage.is === "planned" && <Meta title={stage.plan.folder}>{stage.plan.folder}</Meta>}
          <Spacer />
          {stage.is !== "working" && (
            <Button
              look="quiet"
              icon={FolderInput}
              onPress={() => void chooseFolder()}
              testId="intake-choose"
            >
              {t(paths ? "ui-intake-other-folder" : "ui-intake-choose")}
            </Button>
          )}
          {stage.is === "planned" && (
            <Button
              look="filled"
              isDisabled={count === 0}
              onPress={() => void take(stage.plan, stage.changed)}
              testId="intake-run"
            >
              {t("ui-intake-run", { count })}
            </Button>
          )}
        </>
      }
    >
      {stage.is === "asking" && !paths && (
        <Notice icon={FolderInput} title={t("ui-intake-empty")} text={t("ui-intake-empty-text")}>
          <Button look="filled" icon={FolderInput} onPress={() => void chooseFolder()}>
            {t("ui-intake-choose")}
          </Button>
        </Notice>
      )}
      {stage.is === "asking" && paths && (
        <Column narrow>
          <Stack gap={16}>
            <Stack gap={2}>
              {paths.map((path) => (
                <Line key={path} title={path}>
                  {path}
                </Line>
              ))}
            </Stack>
            <ChoiceField
              label={t("ui-intake-kind")}
              value={kind}
              onChange={setKind}
              choices={[
                { id: "drafts", label: t("ui-intake-drafts") },
                { id: "signed", label: t("ui-intake-signed") },
              ]}
              testId="intake-kind"
            />
            <Muted>{t(kind === "drafts" ? "ui-intake-drafts-text" : "ui-intake-signed-text")}</Muted>
            <Row>
              <Button look="filled" autoFocus onPress={() => void preview()} testId="intake-preview">
                {t("ui-intake-preview")}
              </Button>
            </Row>
          </Stack>
        </Column>
      )}
      {stage.is === "working" && <Working label={t(stage.label)} />}
      {stage.is === "planned" && (
        <PlanTable
          plan={stage.plan}
          changed={stage.changed}
          taken={(row) => isTaken(row, stage.changed[row.name])}
          onChange={(name, change) =>
            setStage({
              ...stage,
              changed: { ...stage.changed, [name]: { ...stage.changed[name], ...change } },
            })
          }
        />
      )}
      {stage.is === "done" && (
        <Outcome
          plan={stage.plan}
          done={stage.done}
          onUndo={() => void undo(stage.done)}
          onGoOn={() => void preview()}
          onOpen={(file) =>
            file.review
              ? void navigate({ to: "/reviews/$id", params: { id: file.review }, search: {} })
              : void navigate({ to: "/records/$kind/$id", params: { kind: "contract", id: file.contract } })
          }
        />
      )}
    </Page>
  );
}

/** How far the work is, looked at several times a second, and the way to stop it. */
function Working({ label }: { label: string }) {
  const t = useText();
  const progress = useAsk("job.progress", {}, true, 200);
  const [stopping, setStopping] = useState(false);
  const at = progress.data;
  return (
    <Column narrow>
      <Stack gap={12}>
        <Muted>{label}</Muted>
        <Progress
          label={label}
          value={at?.done ?? 0}
          total={at?.total ?? 0}
          text={at ? t("ui-intake-progress", { done: at.done, total: at.total }) : " "}
          wide
          testId="intake-progress"
        />
        <Line title={at?.file}>{at?.file || " "}</Line>
        <Row>
          <Button
            isDisabled={stopping}
            onPress={() => {
              setStopping(true);
              void call("job.cancel", {}).catch((error) => announce({ error }));
            }}
            testId="intake-stop"
          >
            {t("ui-intake-stop")}
          </Button>
        </Row>
      </Stack>
    </Column>
  );
}
