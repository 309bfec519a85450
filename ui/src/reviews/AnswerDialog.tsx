// Back to the vendor: which findings go out as tracked changes and comments, in whose name, and into which file.
import { ListChecks, Pencil, Replace } from "lucide-react";
import { useRef, useState } from "react";
import { dateText } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { saveAs } from "../app/saving";
import { useLanguage, useText } from "../app/texts";
import type { AnswerPlan, Positions, Workspace } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { Muted, Row, Stack } from "../kit/Layout";
import { Menu } from "../kit/Menu";
import { Waiting } from "../kit/Notice";
import { OutgoingList, OutgoingPoint } from "../kit/OutgoingParts";
import { Severity } from "../kit/Severity";

type Props = { workspace: Workspace; onClose: () => void };

export function AnswerDialog({ workspace, onClose }: Props) {
  const t = useText();
  const [wordings, setWordings] = useState<Record<string, string>>({});
  const plan = useAsk("reviews.answer_plan", { review: workspace.review, wordings });
  // While other words are laid to the draft, the plan before stays in sight.
  const last = useRef(plan.data);
  if (plan.data) last.current = plan.data;
  if (last.current)
    return (
      <Plan
        workspace={workspace}
        plan={last.current}
        wordings={wordings}
        onWording={(finding, words) => setWordings({ ...wordings, [finding]: words })}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={t("ui-answer-title")} isOpen onClose={onClose}>
      <Waiting query={plan} />
    </Dialog>
  );
}

type PlanProps = Props & {
  plan: AnswerPlan;
  wordings: Record<string, string>;
  onWording: (finding: string, words: string) => void;
};

function Plan({ workspace, plan, wordings, onWording, onClose }: PlanProps) {
  const t = useText();
  const language = useLanguage();
  const { review } = workspace;
  const lang = workspace.language === "en" ? "en" : "zh-CN";
  const write = useWrite("reviews.answer", { told: false });
  const [author, setAuthor] = useState(plan.author);
  const [chosen, setChosen] = useState(() =>
    plan.points.filter(({ is_chosen }) => is_chosen).map(({ finding }) => finding),
  );
  const all = plan.points.map(({ finding }) => finding);
  const list = useWrite("reviews.issue_list", { told: false });
  const saveList = (ending: "xlsx" | "docx") =>
    saveAs(t("ui-issues-file", { name: plan.name }), ending, async (path) => {
      const { number, count } = await list.mutateAsync({ review, findings: chosen, wordings, author, path });
      onClose();
      return { text: "ui-issues-done", args: { number, count } };
    });
  const isReady = chosen.length > 0 && author.trim() !== "";
  const save = () =>
    saveAs(plan.file, "docx", async (path) => {
      const { tracked, said, left } = await write.mutateAsync({
        review,
        findings: chosen,
        wordings,
        author,
        path,
      });
      onClose();
      return { text: left > 0 ? "answer-outcome" : "ui-answer-done", args: { tracked, said, left } };
    });
  return (
    <Dialog
      title={t("ui-answer-title")}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button
            look="quiet"
            onPress={() => setChosen(chosen.length === all.length ? [] : all)}
            testId="answer-all"
          >
            {t(chosen.length === all.length ? "ui-answer-none" : "ui-answer-all")}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Menu
            label={t("ui-issues-save")}
            trigger={
              <Button
                look={plan.is_docx ? "outline" : "filled"}
                icon={ListChecks}
                opens
                isDisabled={!isReady || list.isPending}
                testId="issues-save"
              >
                {t("ui-issues-save")}
              </Button>
            }
            entries={[
              { id: "xlsx", label: t("ui-issues-xlsx"), run: () => void saveList("xlsx") },
              { id: "docx", label: t("ui-issues-docx"), run: () => void saveList("docx") },
            ]}
          />
          {plan.is_docx && (
            <Button
              look="filled"
              isDisabled={!isReady || write.isPending}
              onPress={() => void save()}
              testId="answer-save"
            >
              {t("ui-answer-save", { count: chosen.length })}
            </Button>
          )}
        </>
      }
    >
      <p>{t(plan.is_docx ? "ui-answer-explain" : "ui-answer-not-docx", { kept: plan.kept_back })}</p>
      {plan.answered_at !== null && (
        <Muted>
          {t("ui-answer-before", {
            date: dateText(new Date(plan.answered_at).toISOString().slice(0, 10), language),
          })}
        </Muted>
      )}
      <Field
        label={t("ui-answer-author")}
        help={t("ui-answer-author-help")}
        isRequired
        value={author}
        onChange={setAuthor}
        testId="answer-author"
      />
      <OutgoingList label={t("ui-answer-points")} value={chosen} onChange={setChosen}>
        {plan.points.map((point) => (
          <OutgoingPoint
            key={point.finding}
            id={point.finding}
            lead={<Severity level={point.severity} />}
            title={point.title}
            place={point.clause_label ?? ""}
            how={plan.is_docx ? t(`ui-answer-${point.sent}`) : ""}
            why={point.why ? t(`ui-answer-why-${point.why}`) : null}
            changes={point.changes}
            comment={point.comment}
            lang={lang}
          >
            <Wording
              words={point.wording}
              positions={point.positions}
              lang={lang}
              onChange={(words) => onWording(point.finding, words)}
            />
          </OutgoingPoint>
        ))}
      </OutgoingList>
    </Dialog>
  );
}

/** Other words than those proposed: they are laid to the draft when the field is left. */
function Wording({
  words,
  positions,
  lang,
  onChange,
}: {
  words: string;
  positions: Positions | null;
  lang: string;
  onChange: (words: string) => void;
}) {
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const offers = (["preferred", "acceptable"] as const).flatMap((position) => {
    const wording = positions?.[position]?.trim() ?? "";
    return wording && wording !== words ? [{ position, wording }] : [];
  });
  if (draft === null)
    return (
      <Row gap={4} wrap>
        <Button look="quiet" icon={Pencil} onPress={() => setDraft(words)} testId="answer-reword">
          {t("ui-answer-reword")}
        </Button>
        {offers.map(({ position, wording }) => (
          <Button
            key={position}
            look="quiet"
            icon={Replace}
            onPress={() => onChange(wording)}
            testId={`answer-${position}`}
          >
            {t(`ui-answer-use-${position}`)}
          </Button>
        ))}
      </Row>
    );
  return (
    <Stack gap={6}>
      <Field
        label={t("ui-answer-wording")}
        autoFocus
        rows={3}
        value={draft}
        onChange={setDraft}
        lang={lang}
        testId="answer-wording"
      />
      <Row>
        <Button
          onPress={() => {
            if (draft.trim() && draft !== words) onChange(draft.trim());
            setDraft(null);
          }}
          testId="answer-reword-done"
        >
          {t("ui-answer-reword-done")}
        </Button>
        <Button look="quiet" onPress={() => setDraft(null)}>
          {t("ui-cancel")}
        </Button>
      </Row>
    </Stack>
  );
}
