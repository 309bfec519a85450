// What can be done with a kept file: look at it, save a copy.
import { Download, ExternalLink, MailPlus } from "lucide-react";
import { asApiError, call, pickSave, showBytes } from "../app/call";
import { extensionOf } from "../app/format";
import { saveAs } from "../app/saving";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import type { RecordView } from "../bindings";
import { Button } from "../kit/Button";

export function DocumentActions({ document }: { document: RecordView }) {
  const t = useText();
  const attempt = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      announce({ error: asApiError(error) });
    }
  };
  const which = { document: document.id };
  const copy = async () => {
    const path = await pickSave(document.title, extensionOf(document.title));
    if (path) await call("documents.copy", { ...which, path });
  };
  return (
    <>
      <Button
        icon={ExternalLink}
        onPress={() => void attempt(() => showBytes("documents.bytes", which, document.title))}
      >
        {t("ui-documents-show")}
      </Button>
      <Button icon={Download} onPress={() => void attempt(copy)}>
        {t("ui-documents-copy")}
      </Button>
      <Button
        icon={MailPlus}
        onPress={() =>
          void saveAs(document.title, "eml", async (path) => {
            await call("mail.draft_document", { ...which, path });
            return { text: "ui-mail-drafted", args: { path } };
          })
        }
        testId="document-mail"
      >
        {t("ui-mail-draft")}
      </Button>
    </>
  );
}
