// The redline of a review as a Word file with tracked changes.
import { call, pickSave } from "../app/call";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";

/** Asks where the redline goes and writes it there; tells what tracked changes could not hold. */
export function useRedlineFile(review: string, draft: string) {
  const t = useText();
  return async () => {
    try {
      const stem = draft.replace(/\.[^.]*$/, "").replaceAll(/[\\/:*?"<>|]/g, " ");
      const path = await pickSave(t("ui-redline-file", { name: stem }), "docx");
      if (!path) return;
      const { left } = await call("reviews.redline", { review, path });
      announce(
        left > 0
          ? { text: "redline-left", args: { count: left } }
          : { text: "ui-redline-done", args: { path } },
      );
    } catch (error) {
      announce({ error });
    }
  };
}
