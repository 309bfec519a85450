// Starting a review from anywhere: a chosen or dropped file, a file the program was started with, a pasted text.
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { PageProgress, ReturnedList } from "../bindings";
import { chosenPaths, isFolder } from "../intake/chosen";
import { invoicesAmong, invoicesThatCame } from "../invoices/came";
import { mailsAmong, mailsThatCame } from "../mail/came";
import { asApiError, call, DRAFT_FILES, pickFile, type RequestOf } from "./call";
import { fileName } from "./format";
import { useWrite } from "./queries";
import { create } from "./store";
import { announce } from "./toasts";

type Draft = RequestOf<"reviews.start">["draft"];

/** The name of the draft that is being read now, if any. */
export const reading = create<string | null>(null);

/** The page of a scan that is being read now, if any. */
export const readingPage = create<PageProgress | null>(null);

/** A file that the program was started with, until an archive is open to take it. */
export const fileToOpen = create<string | null>(null);

/** Files to be reviewed that something must be asked about first: several, or perhaps a new version of a contract. */
export type Asked = {
  paths: string[];
  contract: { id: string; title: string } | null;
  /** The document that the one file is kept as already. */
  kept?: string | null;
};
export const filesToStart = create<Asked | null>(null);

/** A list of issues that came back, until it has been looked over. */
export type ListThatCame = { path: string; list: ReturnedList };
export const listThatCame = create<ListThatCame | null>(null);

/** Files that may be a list of issues with the other side's replies. */
const LIST_FILES = ["xlsx", "docx"];
const isOf = (path: string, suffixes: string[]) =>
  suffixes.some((suffix) => path.toLowerCase().endsWith(`.${suffix}`));

/** Whether a file is a list that came back; then it is shown. */
async function takeList(path: string): Promise<boolean> {
  if (!isOf(path, LIST_FILES)) return false;
  try {
    const list = await call("reviews.read_issue_list", { path });
    if (list) listThatCame.set({ path, list });
    else if (isOf(path, ["xlsx"]))
      announce({ text: "ui-returned-not-a-list", args: { file: fileName(path) } });
    return list !== null || isOf(path, ["xlsx"]);
  } catch (error) {
    // a .docx that can't be read is told by the review itself
    if (!isOf(path, ["xlsx"]) && !asApiError(error).code.startsWith("issue_list")) return false;
    announce({ error });
    return true;
  }
}

/** Chooses a list that came back. */
export async function chooseList() {
  try {
    const path = await pickFile(LIST_FILES);
    if (path && !(await takeList(path)))
      announce({ text: "ui-returned-not-a-list", args: { file: fileName(path) } });
  } catch (error) {
    announce({ error });
  }
}

/** Says which contract a file may be a new version of, for as long as its page is open. */
export function useContractAtHand(contract: { id: string; title: string } | undefined) {
  const { id, title } = contract ?? {};
  useEffect(() => {
    if (id === undefined || title === undefined) return;
    contractAtHand.set({ id, title });
    return () => contractAtHand.set(null);
  }, [id, title]);
}

/** The contract whose page is open: a file that comes now may be its next version. */
export const contractAtHand = create<{ id: string; title: string } | null>(null);

export function useStartReview() {
  const navigate = useNavigate();
  const start = useWrite("reviews.start");
  const run = async (draft: Draft, contract: string | null = null, attachments: string[] = []) => {
    if (reading.get()) return;
    reading.set("path" in draft ? fileName(draft.path) : "name" in draft ? draft.name : "");
    try {
      const { review } = await start.mutateAsync({ draft, attachments, contract, side: null });
      await navigate({ to: "/reviews/$id", params: { id: review } });
    } catch {
      // Said in words by the write itself.
    } finally {
      reading.set(null);
      readingPage.set(null);
    }
  };
  /** Takes files as they come: one for a contract not yet known at once, others after asking. */
  const take = async (paths: string[]) => {
    const contract = contractAtHand.get();
    if (paths.some(isFolder)) {
      chosenPaths.set(paths);
      await navigate({ to: "/intake" });
      return;
    }
    const invoices = await invoicesAmong(paths);
    if (invoices.length > 0) invoicesThatCame.set({ paths: invoices, contract });
    const mails = mailsAmong(paths);
    if (mails.length > 0) mailsThatCame.set({ paths: mails, contract });
    const drafts = paths.filter((path) => !invoices.includes(path) && !mails.includes(path));
    if (drafts.length === 1 && (await takeList(drafts[0]))) return;
    if (drafts.length > 1 || (contract && drafts.length > 0)) filesToStart.set({ paths: drafts, contract });
    else if (drafts.length === 1) await run({ path: drafts[0] });
  };
  return {
    run,
    take,
    choose: async () => {
      try {
        const path = await pickFile(DRAFT_FILES);
        if (path) await take([path]);
      } catch (error) {
        announce({ error });
      }
    },
  };
}
