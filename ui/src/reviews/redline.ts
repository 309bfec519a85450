// The redline of a review as a Word file with tracked changes.
import { call } from "../app/call";
import { saveAs } from "../app/saving";
import { useText } from "../app/texts";

/** Writes the redline to where the user wants it; tells what tracked changes could not hold. */
export function useRedlineFile(review: string, draft: string) {
  const t = useText();
  const name = t("ui-redline-file", { name: draft.replace(/\.[^.]*$/, "") });
  return () =>
    saveAs(name, "docx", async (path) => {
      const { left } = await call("reviews.redline", { review, path });
      return { text: left > 0 ? "redline-left" : "ui-redline-done", args: { count: left, path } };
    });
}
