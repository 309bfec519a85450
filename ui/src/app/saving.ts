// Files that the user asks for: where they go, and what is told of them.
import { pickSave } from "./call";
import { announce, type NewToast } from "./toasts";

/** What no system takes in a file's name. */
const REFUSED = /[\\/:*?"<>|]/g;

/** A name for a file, of any words. */
export const savingName = (words: string, ending: string) =>
  `${words.replaceAll(REFUSED, " ").trim()}.${ending}`;

/** Asks where a file goes, has it written there, and tells how that went. `write` gives what to tell. */
export async function saveAs(words: string, ending: string, write: (path: string) => Promise<NewToast>) {
  try {
    const path = await pickSave(savingName(words, ending), ending);
    if (path) announce(await write(path));
  } catch (error) {
    announce({ error });
  }
}
