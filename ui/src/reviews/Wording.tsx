// What to write instead: the suggestion, or words of our own, found among precedents or written here.
import { Library, Pencil, Undo2 } from "lucide-react";
import { useState } from "react";
import { CopyButton } from "../app/CopyButton";
import { useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { FindingView } from "../bindings";
import { PrecedentsDialog } from "../contracts/PrecedentsDialog";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { InlineForm, Part, Suggestion } from "../kit/FindingParts";
import { Row } from "../kit/Layout";
import { useWorkspace } from "./workspace";

type Props = { finding: FindingView; lang: string; isClosed: boolean };

export function Wording({ finding, lang, isClosed }: Props) {
  const t = useText();
  const { contract, clauses } = useWorkspace();
  const propose = useWrite("reviews.propose");
  const [draft, setDraft] = useState<string | null>(null);
  const [looking, setLooking] = useState(false);
  const words = finding.proposal ?? finding.suggestion;
  const keep = (wording: string | null) => propose.mutate({ finding: finding.id, wording });
  const category = clauses.find(({ path }) => path === finding.clause)?.categories[0]?.name ?? null;
  if (draft !== null)
    return (
      <InlineForm
        onSubmit={() => {
          if (draft.trim() && draft !== words) keep(draft);
          setDraft(null);
        }}
        onCancel={() => setDraft(null)}
        testId="proposal-form"
      >
        <Field
          label={t("ui-finding-proposal")}
          rows={4}
          autoFocus
          value={draft}
          onChange={setDraft}
          lang={lang}
          testId="proposal"
        />
        <InlineForm.Actions>
          <Button look="quiet" keys="Esc" onPress={() => setDraft(null)}>
            {t("ui-cancel")}
          </Button>
          <Button type="submit" keys="Mod+Enter" testId="proposal-save">
            {t("ui-finding-proposal-save")}
          </Button>
        </InlineForm.Actions>
      </InlineForm>
    );
  return (
    <>
      {words && (
        <Part
          title={t(finding.proposal ? "ui-finding-proposal" : "ui-finding-suggestion")}
          action={<CopyButton text={words} />}
        >
          <Suggestion lang={lang}>{words}</Suggestion>
        </Part>
      )}
      {!isClosed && (
        <Row gap={4} wrap>
          <Button look="quiet" icon={Pencil} onPress={() => setDraft(words ?? "")} testId="proposal-open">
            {t("ui-finding-reword")}
          </Button>
          <Button look="quiet" icon={Library} onPress={() => setLooking(true)} testId="precedents-open">
            {t("ui-finding-precedents")}
          </Button>
          {finding.proposal && (
            <Button look="quiet" icon={Undo2} onPress={() => keep(null)} testId="proposal-drop">
              {t("ui-finding-proposal-drop")}
            </Button>
          )}
        </Row>
      )}
      {looking && (
        <PrecedentsDialog
          title={t("ui-precedents-for", { title: finding.title })}
          contract={contract.id}
          category={category}
          lang={lang}
          onUse={(text) => {
            keep(text);
            setLooking(false);
          }}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  );
}
