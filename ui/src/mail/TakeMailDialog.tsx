// A mail is looked over: what it says, whose it is and what it is about. Then it is kept with what came with it.
import { useState } from "react";
import { dateText, sizeText } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { TakingDialog } from "../app/TakingDialog";
import { useLanguage, useText } from "../app/texts";
import type { MailPreview, MessageDirection } from "../bindings";
import { DateField } from "../kit/DateField";
import { type Choice, ChoiceField } from "../kit/Field";
import { Pair } from "../kit/Layout";
import { MailFiles, MailHead, MailText, MailWarnings } from "../kit/MailParts";
import { useOpenRecord } from "../records/pages";
import { RefField } from "../records/RefField";
import { choiceText, fieldText } from "../records/values";

type Props = {
  path: string;
  /** How many wait behind it. */
  further: number;
  /** The contract whose page it came to. */
  contract: { id: string; title: string } | null;
  onClose: () => void;
};

const NONE = "none";
const OTHER = "other";
const DIRECTIONS: MessageDirection[] = ["received", "sent", "internal"];

export function TakeMailDialog({ path, further, contract, onClose }: Props) {
  const t = useText();
  const openRecord = useOpenRecord();
  const preview = useAsk("mail.preview", { path });
  const take = useWrite("mail.take");
  const { data } = preview;
  const [chosenContract, setContract] = useState<string | null>(null);
  const [otherContract, setOtherContract] = useState<string | null>(null);
  const [chosenVendor, setVendor] = useState<string | null>(null);
  const [otherVendor, setOtherVendor] = useState<string | null>(null);
  const [chosenDirection, setDirection] = useState<MessageDirection | null>(null);
  const [day, setDay] = useState("");
  // The page it came to speaks first, then what the mail says itself; a mere guess is offered, not chosen.
  const contracts: Choice<string>[] = [
    ...(contract ? [{ id: contract.id, label: contract.title }] : []),
    ...(data?.contracts ?? [])
      .filter((one) => one.contract.id !== contract?.id)
      .map((one) => ({
        id: one.contract.id,
        label: one.contract.title,
        ground: t(`mail-contract-by-${one.by}`),
      })),
    { id: NONE, label: t("ui-mail-none") },
    { id: OTHER, label: t("ui-mail-other") },
  ];
  const said = data?.contracts.filter((one) => one.is_said) ?? [];
  const isClear = said.length > 0 && said.filter(({ by }) => by === said[0].by).length === 1;
  const belongs = chosenContract ?? contract?.id ?? (isClear ? said[0].contract.id : NONE);
  const contractId = belongs === NONE ? null : belongs === OTHER ? otherContract : belongs;
  const ofContract = data?.contracts.find((one) => one.contract.id === contractId)?.vendor ?? null;

  const vendors: Choice<string>[] = [
    ...(data?.vendors ?? []).map((one) => ({
      id: one.vendor.id,
      label: one.vendor.title,
      ground: t(`mail-vendor-by-${one.by}`),
    })),
    { id: NONE, label: t(contractId ? "mail-vendor-by-contract" : "ui-mail-none") },
    { id: OTHER, label: t("ui-mail-other") },
  ];
  const only = data?.vendors.length === 1 ? data.vendors[0].vendor.id : NONE;
  const from =
    chosenVendor ??
    (ofContract && data?.vendors.some(({ vendor }) => vendor.id === ofContract.id) ? ofContract.id : null) ??
    (contractId && data?.vendors.length !== 1 ? NONE : only);
  const vendorId = from === NONE ? null : from === OTHER ? otherVendor : from;
  const direction = chosenDirection ?? data?.direction ?? null;
  const sentOn = data?.fields.sent_on ?? null;

  const isOpen =
    (belongs === OTHER && !otherContract) ||
    (from === OTHER && !otherVendor) ||
    !direction ||
    !(sentOn ?? day);
  const run = () =>
    take.mutate(
      { path, contract: contractId, vendor: vendorId, direction, sent_on: sentOn ?? day },
      {
        onSuccess: ({ id }) => {
          onClose();
          if (further === 0) openRecord("message", id);
        },
      },
    );
  return (
    <TakingDialog
      name="mail"
      further={further}
      preview={preview}
      failed={take.error}
      canTake={!isOpen && !take.isPending}
      onTake={run}
      onClose={onClose}
    >
      {data && (
        <>
          <Envelope data={data} />
          <Pair>
            <ChoiceField
              label={t("ui-mail-contract")}
              value={belongs}
              onChange={setContract}
              choices={contracts}
              testId="mail-contract"
            />
            <ChoiceField
              label={t("ui-mail-vendor")}
              value={from}
              onChange={setVendor}
              choices={vendors}
              testId="mail-vendor"
            />
          </Pair>
          {belongs === OTHER && (
            <RefField
              label={fieldText(t, "message", "contract")}
              kind="contract"
              value={otherContract}
              title=""
              autoFocus
              onChange={setOtherContract}
            />
          )}
          {from === OTHER && (
            <RefField
              label={fieldText(t, "message", "vendor")}
              kind="vendor"
              value={otherVendor}
              title=""
              autoFocus
              onChange={setOtherVendor}
            />
          )}
          <Pair>
            <ChoiceField
              label={t("ui-mail-direction")}
              value={direction}
              onChange={setDirection}
              choices={DIRECTIONS.map((id) => ({ id, label: choiceText(t, "message", "direction", id) }))}
              isRequired
              testId="mail-direction"
            />
            {sentOn === null && (
              <DateField
                label={t("ui-mail-date")}
                value={day}
                onChange={setDay}
                isRequired
                testId="mail-date"
              />
            )}
          </Pair>
          <Content data={data} />
        </>
      )}
    </TakingDialog>
  );
}

/** Above the choices, so that these are in sight without scrolling. */
function Envelope({ data }: { data: MailPreview }) {
  const t = useText();
  const language = useLanguage();
  const { fields, answers, remarks } = data;
  // By the sender's own clock, as the mail says it.
  const sent = fields.sent;
  return (
    <>
      <MailHead
        subject={fields.subject || data.name}
        facts={[
          { label: t("ui-mail-from"), value: fields.from.join("; ") },
          { label: t("ui-mail-to"), value: fields.to.join("; ") },
          { label: t("ui-mail-cc"), value: fields.cc.join("; ") },
          {
            label: t("ui-mail-sent"),
            value: sent
              ? `${dateText(sent.slice(0, 10), language)} ${sent.slice(11, 16)} (UTC${sent.slice(19)})`
              : "",
          },
          { label: t("ui-mail-answers"), value: answers?.title ?? "" },
        ]}
      />
      <MailWarnings label={t("ui-mail-remarks", { count: remarks.length })} warnings={remarks} />
    </>
  );
}

function Content({ data: { fields } }: { data: MailPreview }) {
  const t = useText();
  const shown = fields.attachments.filter(({ inline }) => !inline);
  const pictures = fields.attachments.length - shown.length;
  return (
    <>
      {fields.text && <MailText text={fields.text} />}
      {fields.attachments.length > 0 && (
        <MailFiles
          label={t("ui-mail-attachments")}
          files={shown.map(({ name, size, runs }) => ({
            id: name,
            name,
            size: sizeText(size),
            warning: runs ? t("ui-mail-runs") : null,
          }))}
          foot={pictures > 0 ? t("ui-mail-inline", { count: pictures }) : undefined}
        />
      )}
    </>
  );
}
