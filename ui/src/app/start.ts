// Starting a review from anywhere: a chosen or dropped file, a file the program was started with, a pasted text.
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import type { PageProgress } from "../bindings";
import { DRAFT_FILES, pickFile, type RequestOf } from "./call";
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
export type Asked = { paths: string[]; contract: { id: string; title: string } | null };
export const filesToStart = create<Asked | null>(null);

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
    reading.set("path" in draft ? fileName(draft.path) : draft.name);
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
    if (paths.length > 1 || contract) filesToStart.set({ paths, contract });
    else if (paths.length === 1) await run({ path: paths[0] });
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
