// A formal notice held against its contract: when it counts as received, and what does not agree.
import { dateText } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import type { RecordView } from "../bindings";
import { Button } from "../kit/Button";
import { Row, Stack } from "../kit/Layout";
import { MailWarnings, ServiceCard } from "../kit/MailParts";

export function NoticeService({ notice }: { notice: RecordView }) {
  const t = useText();
  const language = useLanguage();
  const { data } = useAsk("notices.check", { notice: notice.id });
  const save = useWrite("records.save");
  if (!data) return null;
  const { agreed } = data;
  const isSent = typeof notice.fields.sent_on === "string";
  const isLocked = notice.fields.is_locked === true;
  const use = (address: string) => save.mutate({ kind: "notice", id: notice.id, fields: { address } });
  const lacks = (value: string) => value !== "" && notice.fields.address !== value && !isSent && !isLocked;
  return (
    <ServiceCard
      title={
        data.clause ? `${t("ui-served")} · ${t("ui-served-clause", { path: data.clause })}` : t("ui-served")
      }
      outcome={
        data.received_on
          ? {
              label: t("ui-served-received"),
              value: dateText(data.received_on, language),
              why: data.received_why ?? "",
            }
          : isSent
            ? { label: t("ui-served-not-yet"), value: "", why: "" }
            : null
      }
      facts={[
        { label: t("ui-served-forms"), value: data.forms.join(t("notice-forms-between")) },
        { label: t("ui-served-contact"), value: agreed?.contact ?? "" },
        { label: t("ui-served-agreed"), value: agreed?.address ?? "" },
        { label: t("ui-served-email"), value: agreed?.email ?? "" },
        { label: t("ui-served-rules"), value: data.rules.join(" / ") },
      ]}
      fine={data.remarks.length === 0 ? t("ui-served-fine") : null}
    >
      <MailWarnings label={t("ui-served-remarks")} warnings={data.remarks.map(({ words }) => words)} />
      {agreed && (lacks(agreed.address) || lacks(agreed.email)) && (
        <Row>
          {lacks(agreed.address) && (
            <Button onPress={() => use(agreed.address)} testId="served-use-address">
              {t("ui-served-use-address")}
            </Button>
          )}
          {lacks(agreed.email) && (
            <Button look="quiet" onPress={() => use(agreed.email)} testId="served-use-email">
              {t("ui-served-use-email")}
            </Button>
          )}
        </Row>
      )}
    </ServiceCard>
  );
}

/** The same on the page from which the letter is issued: only what must be looked out for. */
export function NoticeWarnings({ id }: { id: string }) {
  const t = useText();
  const { data } = useAsk("notices.check", { notice: id });
  if (!data || data.remarks.length === 0) return null;
  return (
    <Stack pad={16}>
      <MailWarnings label={t("ui-served-remarks")} warnings={data.remarks.map(({ words }) => words)} />
    </Stack>
  );
}
