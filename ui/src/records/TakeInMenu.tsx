// What can come to a contract or a vendor as a file: an invoice, a mail.
import { Inbox, Mail, ReceiptText } from "lucide-react";
import { useText } from "../app/texts";
import type { RecordView } from "../bindings";
import { chooseInvoice } from "../invoices/came";
import { Button } from "../kit/Button";
import { Menu } from "../kit/Menu";
import { chooseMail } from "../mail/came";

export function TakeInMenu({ record }: { record: RecordView }) {
  const t = useText();
  const contract = record.kind === "contract" ? record : null;
  return (
    <Menu
      label={t("ui-take-in")}
      trigger={
        <Button icon={Inbox} opens folds testId="take-in">
          {t("ui-take-in")}
        </Button>
      }
      entries={[
        { id: "invoice", label: t("ui-invoice"), icon: ReceiptText, run: () => void chooseInvoice(contract) },
        { id: "mail", label: t("ui-mail"), icon: Mail, run: () => void chooseMail(contract) },
      ]}
    />
  );
}
