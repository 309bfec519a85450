// Starting a review from a text that was copied out of a mail or a page.
import { useState } from "react";
import { useStartReview } from "../app/start";
import { useText } from "../app/texts";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";

export function PasteDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const { run } = useStartReview();
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const start = () => {
    setTried(true);
    if (!text.trim()) return;
    onClose();
    void run({ text, name: name.trim() || t("ui-paste-untitled") });
    setText("");
    setName("");
    setTried(false);
  };
  return (
    <Dialog
      title={t("ui-paste-title")}
      isOpen={isOpen}
      onClose={onClose}
      wide
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" onPress={start} testId="paste-start">
            {t("ui-paste-start")}
          </Button>
        </>
      }
    >
      <Field
        label={t("ui-paste-name")}
        placeholder={t("ui-paste-untitled")}
        value={name}
        onChange={setName}
        testId="paste-name"
      />
      <Field
        label={t("ui-paste-text")}
        isRequired
        autoFocus
        rows={13}
        value={text}
        onChange={setText}
        placeholder={t("ui-paste-placeholder")}
        error={tried && !text.trim() ? t("ui-needed") : null}
        testId="paste-text"
      />
    </Dialog>
  );
}
