// What a message's page shows besides its fields: thread, attachments, headers of the mail that is kept with it.
import { FileSearch } from "lucide-react";
import { sizeText } from "../app/format";
import { useAsk } from "../app/queries";
import { filesToStart } from "../app/start";
import { useText } from "../app/texts";
import type { MailAttachment, RecordView } from "../bindings";
import { IconButton } from "../kit/Button";
import { MailFiles, MailHeaders, MailKept, MailThread, MailWarnings } from "../kit/MailParts";
import { useOpenRecord } from "../records/pages";
import { choiceText } from "../records/values";

export function KeptMail({ message }: { message: RecordView }) {
  const t = useText();
  const openRecord = useOpenRecord();
  const { data } = useAsk("mail.view", { message: message.id });
  if (!data) return null;
  const contract = message.fields.contract;
  const review = ({ document, name }: MailAttachment) =>
    filesToStart.set({
      paths: [name],
      kept: document,
      contract: typeof contract === "string" ? { id: contract, title: message.refs.contract ?? "" } : null,
    });
  return (
    <MailKept>
      <MailWarnings label={t("ui-mail-remarks", { count: data.remarks.length })} warnings={data.remarks} />
      {data.attachments.length > 0 && (
        <MailFiles
          label={t("ui-mail-attachments")}
          files={data.attachments.map((file) => ({
            id: file.document ?? file.name,
            name: file.name,
            size: sizeText(file.size),
            warning: file.runs ? t("ui-mail-runs") : null,
            onOpen: () => file.document && openRecord("document", file.document),
            action: file.is_draft && (
              <IconButton
                small
                icon={FileSearch}
                label={t("ui-mail-review-title", { name: file.name })}
                onPress={() => review(file)}
                testId="mail-review"
              />
            ),
          }))}
        />
      )}
      {data.thread.length > 1 && (
        <MailThread
          label={t("ui-mail-thread")}
          here={t("ui-mail-this")}
          onOpen={(id) => openRecord("message", id)}
          rows={data.thread.map((one) => ({
            id: one.id,
            day: one.sent_on,
            direction: choiceText(t, "message", "direction", one.direction),
            whom: one.with_whom,
            subject: one.subject,
            here: one.id === message.id,
          }))}
        />
      )}
      {data.received.length > 0 && (
        <MailHeaders
          label={t("ui-mail-received")}
          rows={data.received.map((value, at) => ({ name: String(data.received.length - at), value }))}
        />
      )}
      {data.headers.length > 0 && <MailHeaders label={t("ui-mail-headers")} rows={data.headers} />}
    </MailKept>
  );
}
