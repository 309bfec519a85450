// A finding of one's own about the words just selected: first a small offer, then a form.
import { HighlighterIcon, ScanText } from "lucide-react";
import { useState } from "react";
import { useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { Severity } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ChoiceField, Field } from "../kit/Field";
import { FloatingOffer } from "../kit/FloatingOffer";
import { Quote } from "../kit/Layout";
import { LEVELS, SeverityShape } from "../kit/Severity";
import type { Offsets } from "./offsets";
import type { Selected } from "./ReadingView";

type Props = {
  review: string;
  text: string;
  offsets: Offsets;
  stretch: Selected;
  lang: string;
  /** Sets the words right instead, where they come from a scan. */
  onCorrect: (() => void) | null;
  onAdded: (id: string) => void;
  onOpen: () => void;
  onClose: () => void;
};

export function AddFinding({
  review,
  text,
  offsets,
  stretch,
  lang,
  onCorrect,
  onAdded,
  onOpen,
  onClose,
}: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [severity, setSeverity] = useState<Severity>("major");
  const [title, setTitle] = useState("");
  const [reason, setReason] = useState("");
  const [suggestion, setSuggestion] = useState("");
  const [tried, setTried] = useState(false);
  const add = useWrite("reviews.add_finding");
  const needed = (value: string) => (tried && !value.trim() ? t("ui-needed") : null);
  const save = () => {
    setTried(true);
    if (!title.trim() || !reason.trim()) return;
    const [start, end] = [offsets.toScalar(stretch.start), offsets.toScalar(stretch.end)];
    add.mutate(
      {
        review,
        start,
        end,
        severity,
        title: title.trim(),
        reason: reason.trim(),
        suggestion: suggestion.trim() || null,
      },
      {
        onSuccess: ({ id }) => {
          onAdded(id);
          onClose();
        },
      },
    );
  };
  if (!open)
    return (
      <FloatingOffer x={stretch.x} y={stretch.y}>
        <Button
          look="quiet"
          icon={HighlighterIcon}
          testId="add-finding"
          onPress={() => {
            setOpen(true);
            onOpen();
          }}
        >
          {t("ui-add-finding")}
        </Button>
        {onCorrect && (
          <Button look="quiet" icon={ScanText} testId="words-correct" onPress={onCorrect}>
            {t("ui-words-correct-these")}
          </Button>
        )}
      </FloatingOffer>
    );
  return (
    <Dialog
      title={t("ui-add-finding")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" isDisabled={add.isPending} testId="add-finding-save" onPress={save}>
            {t("ui-add-finding-save")}
          </Button>
        </>
      }
    >
      <Quote lang={lang}>{text.slice(stretch.start, stretch.end)}</Quote>
      <ChoiceField
        label={t("ui-finding-severity")}
        value={severity}
        onChange={setSeverity}
        choices={LEVELS.map((id) => ({
          id,
          label: t(`finding-severity-${id}`),
          icon: <SeverityShape level={id} />,
        }))}
      />
      <Field
        label={t("ui-finding-title")}
        isRequired
        autoFocus
        value={title}
        onChange={setTitle}
        error={needed(title)}
        testId="add-finding-title"
      />
      <Field
        label={t("ui-finding-reason")}
        isRequired
        rows={3}
        value={reason}
        onChange={setReason}
        error={needed(reason)}
        testId="add-finding-reason"
      />
      <Field label={t("ui-finding-suggestion")} rows={3} value={suggestion} onChange={setSuggestion} />
    </Dialog>
  );
}
