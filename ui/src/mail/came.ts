// Mails that came: chosen, dropped on the window, or opened with it. They are looked over one after the other.
import { asApiError, MAIL_FILES, pickFile } from "../app/call";
import { create } from "../app/store";
import { announce } from "../app/toasts";

/** The mails to be looked over, and the contract whose page they came to. */
export type MailsThatCame = { paths: string[]; contract: { id: string; title: string } | null };
export const mailsThatCame = create<MailsThatCame | null>(null);

/** The first has been looked over. */
export function nextMail() {
  const came = mailsThatCame.get();
  const paths = came?.paths.slice(1) ?? [];
  mailsThatCame.set(came && paths.length > 0 ? { ...came, paths } : null);
}

/** Those of the files that are mails. */
export const mailsAmong = (paths: string[]) =>
  paths.filter((path) => MAIL_FILES.some((ending) => path.toLowerCase().endsWith(`.${ending}`)));

/** Chooses a mail, for a contract or for whatever will be proposed. */
export async function chooseMail(contract: { id: string; title: string } | null) {
  try {
    const path = await pickFile(MAIL_FILES);
    if (path)
      mailsThatCame.set({ paths: [path], contract: contract && { id: contract.id, title: contract.title } });
  } catch (error) {
    announce({ error: asApiError(error) });
  }
}
