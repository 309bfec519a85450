// Starting a review from anywhere: a chosen or dropped file, a file the program was started with, a pasted text.
import { useNavigate } from "@tanstack/react-router";
import { DRAFT_FILES, pickFile, type RequestOf } from "./call";
import { fileName } from "./format";
import { useWrite } from "./queries";
import { create } from "./store";
import { announce } from "./toasts";

type Draft = RequestOf<"reviews.start">["draft"];

/** The name of the draft that is being read now, if any. */
export const reading = create<string | null>(null);

/** A file that the program was started with, until an archive is open to take it. */
export const fileToOpen = create<string | null>(null);

export function useStartReview() {
  const navigate = useNavigate();
  const start = useWrite("reviews.start");
  const run = async (draft: Draft, contract: string | null = null) => {
    if (reading.get()) return;
    reading.set("path" in draft ? fileName(draft.path) : draft.name);
    try {
      const { review } = await start.mutateAsync({ draft, contract, side: null });
      await navigate({ to: "/reviews/$id", params: { id: review } });
    } catch {
      // Said in words by the write itself.
    } finally {
      reading.set(null);
    }
  };
  return {
    run,
    choose: async () => {
      try {
        const path = await pickFile(DRAFT_FILES);
        if (path) await run({ path });
      } catch (error) {
        announce({ error });
      }
    },
  };
}
