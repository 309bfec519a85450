// Beside the rules: what a change does to past reviews, what past decisions advise, and the versions.
import { useState } from "react";
import { useText } from "../app/texts";
import type { AdviceView, Playbook, PlaybookView } from "../bindings";
import { Tabs } from "../kit/Tabs";
import { AdvicePanel } from "./AdvicePanel";
import { TrialPanel } from "./TrialPanel";
import { VersionsPanel } from "./VersionsPanel";

type Props = {
  view: PlaybookView;
  policy: Playbook;
  rule: string | null;
  advice: AdviceView[];
  onChoose: (rule: string) => void;
};

export function SidePanels({ view, policy, rule, advice, onChoose }: Props) {
  const t = useText();
  const [tab, setTab] = useState<"trial" | "advice" | "versions">("trial");
  return (
    <Tabs
      label={t("ui-playbook-side")}
      selected={tab}
      onSelect={setTab}
      tabs={[
        {
          id: "trial",
          label: t("ui-playbook-tab-trial"),
          content: <TrialPanel policy={policy} rule={rule} onChoose={onChoose} />,
        },
        {
          id: "advice",
          label: t("ui-playbook-tab-advice"),
          count: advice.length,
          content: <AdvicePanel playbook={view.id} advice={advice} onChoose={onChoose} />,
        },
        {
          id: "versions",
          label: t("ui-playbook-tab-versions"),
          count: view.versions.length,
          content: <VersionsPanel view={view} />,
        },
      ]}
    />
  );
}
