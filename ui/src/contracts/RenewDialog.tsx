// A contract goes on: the new term is kept as a period of its own.
import { useState } from "react";
import { asApiError } from "../app/call";
import { dateText } from "../app/format";
import { useWrite } from "../app/queries";
import { errorText, useLanguage, useText } from "../app/texts";
import type { RecordView, TermOrigin } from "../bindings";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { Dialog } from "../kit/Dialog";
import { ChoiceField, Field } from "../kit/Field";
import { ErrorLine, Muted } from "../kit/Layout";
import { choiceText } from "../records/values";

/** States in which a contract may go on. */
const RENEWABLE = ["signed", "performing", "expired"];
const ORIGINS: TermOrigin[] = ["agreed", "automatic"];

/** The last day from which a contract may go on; none where it may not. */
export function renewableFrom({ fields }: RecordView): string | null {
  const { ends_on, lifecycle } = fields;
  return typeof ends_on === "string" && RENEWABLE.includes(String(lifecycle)) ? ends_on : null;
}

/** The same day a year later; the 29th of February becomes the 28th. */
function yearLater(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year + 1}-${two(month)}-${two(Math.min(day, last))}`;
}

export function RenewDialog({
  contract,
  endsOn,
  onClose,
}: {
  contract: RecordView;
  endsOn: string;
  onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const renew = useWrite("contracts.renew");
  const [until, setUntil] = useState(yearLater(endsOn));
  const [origin, setOrigin] = useState<TermOrigin>(contract.fields.auto_renewal ? "automatic" : "agreed");
  const [terms, setTerms] = useState("");
  const run = () =>
    until && renew.mutate({ contract: contract.id, until, origin, terms }, { onSuccess: onClose });
  return (
    <Dialog
      title={t("ui-renew")}
      isOpen
      onClose={onClose}
      onEnter={run}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" isDisabled={!until || renew.isPending} onPress={run} testId="renew-run">
            {t("ui-renew-run")}
          </Button>
        </>
      }
    >
      <Muted>{t("ui-renew-now", { day: dateText(endsOn, language) })}</Muted>
      <DateField
        label={t("ui-renew-until")}
        isRequired
        autoFocus
        value={until}
        onChange={setUntil}
        testId="renew-until"
      />
      <ChoiceField
        label={t("ui-renew-origin")}
        value={origin}
        onChange={setOrigin}
        choices={ORIGINS.map((id) => ({ id, label: choiceText(t, "contract_term", "origin", id) }))}
      />
      <Field label={t("ui-renew-terms")} rows={2} value={terms} onChange={setTerms} />
      {renew.error !== null && <ErrorLine>{errorText(t, asApiError(renew.error))}</ErrorLine>}
    </Dialog>
  );
}
