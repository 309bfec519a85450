// An invoice is looked over: what it says, which contract it is for, what does not agree. Then it is kept.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../app/call";
import { dateText, groupDigits } from "../app/format";
import { keyOf, useAsk, useWrite } from "../app/queries";
import { TakingDialog } from "../app/TakingDialog";
import { useLanguage, useText } from "../app/texts";
import type { InvoicePreview } from "../bindings";
import { ChoiceField } from "../kit/Field";
import { InvoiceFacts, InvoiceLines, InvoiceRemarks } from "../kit/InvoiceParts";
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
  const isOpen = belongs === "other" && other === null;
  const run = () =>
    take.mutate({ path, contract: data?.contract?.id ?? null, vendor: null }, { onSuccess: onClose });
  const choices: { id: Belongs; label: string }[] = [
    ...(proposal ? [{ id: "proposed" as const, label: proposal.title }] : []),
    { id: "none", label: t("ui-invoice-no-contract") },
    { id: "other", label: t("ui-invoice-other-contract") },
  ];
  return (
    <TakingDialog
      name="invoice"
      further={further}
      preview={preview}
      failed={take.error}
      canTake={!preview.isPlaceholderData && !isOpen && !take.isPending}
      onTake={run}
      onClose={onClose}
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
    </TakingDialog>
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
