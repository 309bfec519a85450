// Invoices that came: chosen, or dropped on the window. They are looked over one after the other.
import { asApiError, call, INVOICE_FILES, pickFile } from "../app/call";
import { create } from "../app/store";
import { announce } from "../app/toasts";

/** The invoices to be looked over, and the contract whose page they came to. */
export type InvoicesThatCame = { paths: string[]; contract: { id: string; title: string } | null };
export const invoicesThatCame = create<InvoicesThatCame | null>(null);

/** The first has been looked over. */
export function nextInvoice() {
  const came = invoicesThatCame.get();
  const paths = came?.paths.slice(1) ?? [];
  invoicesThatCame.set(came && paths.length > 0 ? { ...came, paths } : null);
}

/** Those of the files that are invoices. XML can be nothing else here; an OFD may be a contract. */
export async function invoicesAmong(paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const name = path.toLowerCase();
    if (name.endsWith(".xml") || (name.endsWith(".ofd") && (await isInvoice(path)))) found.push(path);
  }
  return found;
}

/** What can't be read as an invoice is told by the review itself. */
async function isInvoice(path: string): Promise<boolean> {
  try {
    await call("invoice.preview", { path, contract: null, alone: true });
    return true;
  } catch {
    return false;
  }
}

/** Chooses an invoice, for a contract or for whatever will be proposed. */
export async function chooseInvoice(contract: { id: string; title: string } | null) {
  try {
    const path = await pickFile(INVOICE_FILES);
    if (path)
      invoicesThatCame.set({
        paths: [path],
        contract: contract && { id: contract.id, title: contract.title },
      });
  } catch (error) {
    announce({ error: asApiError(error) });
  }
}
