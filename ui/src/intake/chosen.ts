// What is to be taken in: a folder that was chosen, or several things that were dropped on the window.
import { useNavigate } from "@tanstack/react-router";
import { DRAFT_FILES, pickFolder } from "../app/call";
import { create } from "../app/store";
import { announce } from "../app/toasts";

/** Folders and files to be taken in, until the page has shown what they hold. */
export const chosenPaths = create<string[] | null>(null);

/** Asks for a folder; false when the user thinks better of it. */
export async function chooseFolder(): Promise<boolean> {
  try {
    const path = await pickFolder();
    if (path) chosenPaths.set([path]);
    return path !== null;
  } catch (error) {
    announce({ error });
    return false;
  }
}

/** Asks for a folder and shows the page that takes it in. */
export function useFolderIntake() {
  const navigate = useNavigate();
  return async () => {
    if (await chooseFolder()) await navigate({ to: "/intake" });
  };
}

/** Whether something that was dropped is no single file that can be read: a folder. */
export const isFolder = (path: string) =>
  !/\.\w{1,5}$/.test(path) && !DRAFT_FILES.some((end) => path.endsWith(`.${end}`));
