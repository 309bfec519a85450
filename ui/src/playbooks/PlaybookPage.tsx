// The playbook's own page: all rules, the one in hand, and beside it what a change would do.
import { useParams } from "@tanstack/react-router";
import { useAsk } from "../app/queries";
import { Page } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { PlaybookView } from "./PlaybookView";

export function PlaybookPage() {
  const { id } = useParams({ from: "/playbooks/$id" });
  const view = useAsk("playbooks.view", { playbook: id });
  const rules = useAsk("playbooks.rules", {});
  const names = useAsk("playbooks.names", {});
  if (!view.data || !rules.data || !names.data)
    return (
      <Page toolbar={null}>
        <Waiting query={[view, rules, names].find(({ error }) => error) ?? view} />
      </Page>
    );
  return <PlaybookView key={id} view={view.data} rules={rules.data} names={names.data} />;
}
