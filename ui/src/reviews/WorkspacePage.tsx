// The contract workspace: clauses, the original, and what was found, side by side.
import { useParams } from "@tanstack/react-router";
import { useAsk } from "../app/queries";
import { useContractAtHand } from "../app/start";
import { Page } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { WorkspaceView } from "./WorkspaceView";

export function WorkspacePage() {
  const { id } = useParams({ from: "/reviews/$id" });
  const workspace = useAsk("reviews.workspace", { review: id });
  useContractAtHand(workspace.data?.contract);
  if (!workspace.data)
    return (
      <Page toolbar={null}>
        <Waiting query={workspace} />
      </Page>
    );
  return <WorkspaceView key={id} workspace={workspace.data} />;
}
