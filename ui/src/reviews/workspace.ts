// The review that is open, for parts deep within its panes.
import { createContext, useContext } from "react";
import type { Workspace } from "../bindings";

const Opened = createContext<Workspace | null>(null);
export const WorkspaceProvider = Opened.Provider;

export function useWorkspace(): Workspace {
  const workspace = useContext(Opened);
  if (!workspace) throw new Error("there is no review around this part");
  return workspace;
}
