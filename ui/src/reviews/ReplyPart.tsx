// What the other side says to a finding, and the way to write it down at the table.
import { Reply } from "lucide-react";
import { useState } from "react";
import { useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { FindingView, Response } from "../bindings";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { ChoiceField, Field } from "../kit/Field";
import { InlineForm, Part } from "../kit/FindingParts";
import { Meta, Pair, Prose, Quote, Row } from "../kit/Layout";
import { RESPONSES } from "./ReturnedDialog";
import { useWorkspace } from "./workspace";

type Props = { finding: FindingView; lang: string };

export function ReplyPart({ finding, lang }: Props) {
  const t = useText();
  const [writing, setWriting] = useState(false);
  const { reply } = finding;
  const open = (
    <Button look="quiet" icon={Reply} onPress={() => setWriting(true)} testId="reply-open">
      {t("ui-reply-add")}
    </Button>
  );
  if (writing) return <ReplyForm finding={finding} onClose={() => setWriting(false)} />;
  if (!reply)
    return finding.decision === "accepted" || finding.decision === "negotiate" ? <Row>{open}</Row> : null;
  return (
    <Part title={t("ui-reply", { response: t(`reply-response-${reply.response}`) })} action={open}>
      {reply.wording && <Quote lang={lang}>{reply.wording}</Quote>}
      {reply.remark && <Prose>{reply.remark}</Prose>}
      <Meta>{[reply.given_by, reply.given_on].filter(Boolean).join(" · ")}</Meta>
    </Part>
  );
}

function ReplyForm({ finding, onClose }: { finding: FindingView; onClose: () => void }) {
  const t = useText();
  const vendor = useWorkspace().contract.refs.vendor ?? "";
  const add = useWrite("reviews.add_reply");
  const [response, setResponse] = useState<Response>(finding.reply?.response ?? "changed");
  const [wording, setWording] = useState("");
  const [remark, setRemark] = useState("");
  const [givenBy, setGivenBy] = useState(finding.reply?.given_by ?? vendor);
  const [givenOn, setGivenOn] = useState("");
  const [tried, setTried] = useState(false);
  const isVague = response === "changed" && !wording.trim() && !remark.trim();
  const save = () => {
    setTried(true);
    if (isVague || !givenBy.trim()) return;
    add.mutate(
      { finding: finding.id, response, wording, remark, given_by: givenBy, given_on: givenOn || null },
      { onSuccess: onClose },
    );
  };
  return (
    <InlineForm onSubmit={save} onCancel={onClose} testId="reply-form">
      <ChoiceField
        label={t("ui-reply-response")}
        autoFocus
        value={response}
        onChange={setResponse}
        choices={RESPONSES.map((id) => ({ id, label: t(`reply-response-${id}`) }))}
        testId="reply-response"
      />
      <Field
        label={t("ui-reply-wording")}
        rows={2}
        value={wording}
        onChange={setWording}
        error={tried && isVague ? t("ui-returned-vague") : null}
        testId="reply-wording"
      />
      <Field label={t("ui-reply-remark")} value={remark} onChange={setRemark} testId="reply-remark" />
      <Pair>
        <Field
          label={t("ui-reply-given-by")}
          value={givenBy}
          onChange={setGivenBy}
          error={tried && !givenBy.trim() ? t("ui-needed") : null}
          testId="reply-given-by"
        />
        <DateField label={t("ui-reply-given-on")} value={givenOn} onChange={setGivenOn} />
      </Pair>
      <InlineForm.Actions>
        <Button look="quiet" keys="Esc" onPress={onClose}>
          {t("ui-cancel")}
        </Button>
        <Button type="submit" keys="Mod+Enter" isDisabled={add.isPending} testId="reply-save">
          {t("ui-reply-save")}
        </Button>
      </InlineForm.Actions>
    </InlineForm>
  );
}
