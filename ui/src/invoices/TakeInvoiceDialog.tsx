// An invoice is looked over: what it says, which contract it is for, what does not agree. Then it is kept.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { asApiError, call } from "../app/call";
import { dateText, groupDigits } from "../app/format";
import { keyOf, useAsk, useWrite } from "../app/queries";
import { errorText, useLanguage, useText } from "../app/texts";
import type { InvoicePreview, RecordRef } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ChoiceField } from "../kit/Field";
import { InvoiceFacts, InvoiceLines, InvoiceRemarks } from "../kit/InvoiceParts";
import { ErrorLine, Muted, Row } from "../kit/Layout";
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

type Belongs = "proposed" | "other" | "none";

export function TakeInvoiceDialog({ path, further, contract, onClose }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<Belongs | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const first = { path, contract: contract?.id ?? null, alone: false };
  const proposed = useAsk("invoice.preview", first);
  const proposal = proposed.data?.contract ?? null;
  const belongs = chosen ?? (proposal ? "proposed" : "none");
  const isFirst = belongs === "proposed" || proposed.data === undefined;
  const request = isFirst ? first : { path, contract: belongs === "other" ? other : null, alone: true };
  const preview = useQuery({
    queryKey: keyOf("invoice.preview", request),
    queryFn: () => call("invoice.preview", request),
    placeholderData: keepPreviousData,
  });
  const take = useWrite("invoice.take");
  const { data } = preview;
  const error = take.error ? asApiError(take.error) : (data?.refused ?? preview.error);
  // Until something is shown there is nothing to confirm: only then the focus goes there.
  const go = useRef<HTMLButtonElement>(null);
  const isShown = data !== undefined;
  useEffect(() => {
    if (isShown) go.current?.focus();
  }, [isShown]);
  const isOpen = belongs === "other" && other === null;
  const run = () =>
    take.mutate({ path, contract: data?.contract?.id ?? null, vendor: null }, { onSuccess: onClose });
  const choices: { id: Belongs; label: string }[] = [
    ...(proposal ? [{ id: "proposed" as const, label: proposal.title }] : []),
    { id: "none", label: t("ui-invoice-no-contract") },
    { id: "other", label: t("ui-invoice-other-contract") },
  ];
  return (
    <Dialog
      title={t("ui-invoice")}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          {further > 0 && <Muted>{t("ui-invoice-further", { count: further })}</Muted>}
          <Button look="quiet" onPress={onClose}>
            {t(further > 0 ? "ui-invoice-skip" : "ui-cancel")}
          </Button>
          <Button
            look="filled"
            ref={go}
            isDisabled={
              !data || data.refused !== null || preview.isPlaceholderData || isOpen || take.isPending
            }
            onPress={run}
            testId="invoice-take"
          >
            {t("ui-invoice-take")}
          </Button>
        </>
      }
    >
      {data && (
        <>
          <Facts data={data} />
          <ChoiceField
            label={t("ui-invoice-belongs")}
            value={belongs}
            onChange={setChosen}
            choices={choices}
            testId="invoice-belongs"
          />
          {belongs === "other" && (
            <RefField
              label={fieldText(t, "invoice", "contract")}
              kind="contract"
              value={other}
              title=""
              autoFocus
              onChange={setOther}
            />
          )}
          <InvoiceRemarks
            label={t("ui-invoice-remarks", { count: data.remarks.length })}
            remarks={data.remarks.map(({ words }) => words)}
          />
        </>
      )}
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
      {data?.refused?.record && <Kept record={data.refused.record} onOpen={onClose} />}
    </Dialog>
  );
}

/** The way to the invoice that bears the number already. */
function Kept({ record, onOpen }: { record: RecordRef; onOpen: () => void }) {
  const t = useText();
  const openRecord = useOpenRecord();
  const open = () => {
    onOpen();
    openRecord(record.kind, record.id);
  };
  return (
    <Row>
      <Button onPress={open} testId="invoice-kept">
        {t("ui-invoice-kept")}
      </Button>
    </Row>
  );
}

function Facts({ data }: { data: InvoicePreview }) {
  const t = useText();
  const language = useLanguage();
  const { fields, vendor } = data;
  const label = (field: string) => fieldText(t, "invoice", field);
  const kind = choiceText(t, "invoice", "kind", fields.kind);
  const party = (name: string, code: string) => [name, code].filter(Boolean).join(" · ");
  return (
    <>
      <InvoiceFacts
        facts={[
          { label: label("number"), value: fields.number, figure: true },
          { label: label("kind"), value: fields.red ? `${kind} · ${label("red")}` : kind },
          { label: label("takes_back"), value: fields.takes_back, figure: true },
          { label: label("issued_on"), value: fields.issued_on ? dateText(fields.issued_on, language) : "" },
          { label: label("seller"), value: party(fields.seller, fields.seller_code) },
          { label: label("vendor"), value: vendor?.title ?? t("ui-invoice-no-vendor") },
          { label: label("buyer"), value: party(fields.buyer, fields.buyer_code) },
          { label: label("remark"), value: fields.remark },
        ]}
      />
      <InvoiceLines
        label={label("items")}
        heads={[
          label("items"),
          t("ui-invoice-quantity"),
          t("ui-invoice-unit-price"),
          label("net"),
          t("ui-invoice-tax-rate"),
          label("tax"),
        ]}
        lines={fields.lines.map((line) => [
          [line.item, line.specification].filter(Boolean).join(" "),
          [line.quantity && groupDigits(line.quantity), line.unit].filter(Boolean).join(" "),
          line.unit_price && groupDigits(line.unit_price),
          line.amount,
          line.tax_rate,
          line.tax,
        ])}
        sums={[t("ui-invoice-sum"), "", "", fields.net, "", fields.tax]}
        total={{ label: label("total"), value: fields.total }}
      />
    </>
  );
}
