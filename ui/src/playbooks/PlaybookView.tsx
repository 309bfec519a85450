// The page's frame: what stands in its bar, and which rule is in hand.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft, FileDown, FileUp, Pencil, Plus, ScrollText, Stamp, Trash2 } from "lucide-react";
import { useState } from "react";
import { call, pickFile } from "../app/call";
import { useCommands } from "../app/commands";
import { focusField } from "../app/focus";
import { keyOf, useAsk, useWrite } from "../app/queries";
import { saveAs } from "../app/saving";
import { useSettled } from "../app/settled";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import type { ExpressionNames, RuleInfo, PlaybookView as View } from "../bindings";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { Page, Spacer } from "../kit/Layout";
import { Menu } from "../kit/Menu";
import { Notice } from "../kit/Notice";
import { Panes } from "../kit/Panes";
import { lastSearches, useOpenRecord } from "../records/pages";
import { kindsText } from "../records/values";
import { ForceDialog } from "./ForceDialog";
import { OwnSheet } from "./OwnSheet";
import { ownOf, requiredAt, requiredKey, rowsOf, tidy, withNewOwn } from "./policy";
import { RequiredSheet } from "./RequiredSheet";
import { RuleList } from "./RuleList";
import { RuleSheet } from "./RuleSheet";
import { SidePanels } from "./SidePanels";
import { TextDialog } from "./TextDialog";
import { useWorking } from "./useWorking";

type Props = { view: View; rules: RuleInfo[]; names: ExpressionNames };

export function PlaybookView({ view, rules, names }: Props) {
  const t = useText();
  const openRecord = useOpenRecord();
  const working = useWorking(view);
  const { policy, keep } = working;
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<"force" | "text" | null>(null);
  const importFile = useWrite("playbooks.import");
  const remove = useWrite("records.remove");
  const settled = tidy(useSettled(policy, 250));
  const tried = useQuery({
    queryKey: keyOf("playbooks.try_samples", { policy: settled, rule: null }),
    queryFn: () => call("playbooks.try_samples", { policy: settled, rule: null }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const outcomes = tried.data?.outcomes ?? [];
  const problems = tried.data?.problems ?? view.problems;
  const rows = rowsOf(
    rules,
    policy,
    outcomes,
    problems.map(({ rule }) => rule),
  );
  const advice = useAsk("playbooks.advice", { playbook: view.id });
  const selected = rows.find(({ key }) => key === chosen) ?? rows[0];
  const inForce = view.versions.find(({ is_in_force }) => is_in_force);

  const addOwn = () => {
    const next = withNewOwn(policy);
    keep(next.policy);
    setChosen(next.rule);
  };
  const addRequired = () => {
    const required = [
      ...policy.required,
      { title: t("ui-playbook-required-new"), look_for: [], wording: "", kinds: [] },
    ];
    keep({ ...policy, required });
    setChosen(requiredKey(required.length - 1));
  };
  const exportFile = () =>
    saveAs(view.name, "toml", async (path) => {
      await call("playbooks.export", { playbook: view.id, version: null, path });
      return { text: "ui-playbook-exported", args: { path } };
    });
  const takeIn = async () => {
    try {
      const path = await pickFile(["toml"]);
      if (path) openRecord("playbook", (await importFile.mutateAsync({ path })).id);
    } catch (error) {
      // What the import refused was told by the write.
      if (!importFile.isError) announce({ error });
    }
  };
  useCommands([
    {
      id: "playbook-find",
      title: "ui-playbook-find",
      section: "go",
      keys: ["/", "Mod+F"],
      run: () => focusField("rules-find"),
    },
    { id: "playbook-own", title: "ui-playbook-own-add", section: "archive", run: addOwn },
    { id: "playbook-required", title: "ui-playbook-required-add", section: "archive", run: addRequired },
    { id: "playbook-text", title: "ui-playbook-text", section: "archive", run: () => setDialog("text") },
    { id: "playbook-import", title: "ui-playbook-import", section: "archive", run: () => void takeIn() },
    { id: "playbook-export", title: "ui-playbook-export", section: "archive", run: () => void exportFile() },
    { id: "playbook-force", title: "ui-playbook-force", section: "archive", run: () => setDialog("force") },
  ]);
  const state = [
    inForce ? t("ui-playbook-version-in-force", { number: inForce.number }) : t("ui-playbook-not-in-force"),
    view.changes.length > 0 && t("ui-playbook-pending", { count: view.changes.length }),
  ];
  const info = rules.find(({ rule }) => rule === selected?.key);
  const own = selected ? ownOf(policy, selected.key) : undefined;
  const required = selected ? requiredAt(selected.key) : null;
  return (
    <Page
      toolbar={
        <>
          <BackLink
            as={Link}
            to="/records/playbook"
            search={lastSearches.get("playbook")}
            icon={ChevronLeft}
            label={kindsText(t, "playbook")}
          />
          <BarTitle title={view.name} detail={state.filter(Boolean).join(" · ")} />
          <Spacer />
          <Menu
            label={t("ui-playbook-add")}
            trigger={
              <Button icon={Plus} opens testId="playbook-add">
                {t("ui-playbook-add")}
              </Button>
            }
            entries={[
              { id: "own", label: t("ui-playbook-own-add"), icon: Pencil, run: addOwn },
              { id: "required", label: t("ui-playbook-required-add"), icon: ScrollText, run: addRequired },
            ]}
          />
          <Menu
            label={t("ui-playbook-file")}
            trigger={
              <Button opens testId="playbook-file">
                {t("ui-playbook-file")}
              </Button>
            }
            entries={[
              { id: "text", label: t("ui-playbook-text"), icon: ScrollText, run: () => setDialog("text") },
              { id: "export", label: t("ui-playbook-export"), icon: FileDown, run: () => void exportFile() },
              { id: "import", label: t("ui-playbook-import"), icon: FileUp, run: () => void takeIn() },
            ]}
          />
          {view.versions.length === 0 && (
            <IconButton
              icon={Trash2}
              label={t("ui-records-remove")}
              onPress={() =>
                remove.mutate(
                  { kind: "playbook", id: view.id },
                  { onSuccess: () => window.location.assign("#/records/playbook") },
                )
              }
            />
          )}
          <Button look="filled" icon={Stamp} onPress={() => setDialog("force")} testId="playbook-force">
            {t("ui-playbook-force")}
          </Button>
        </>
      }
    >
      <Panes
        left={{
          name: "rules",
          label: t("ui-playbook-rules"),
          initial: 320,
          min: 240,
          max: 480,
          content: <RuleList rows={rows} selected={selected?.key ?? null} onSelect={setChosen} />,
        }}
        right={{
          name: "playbook-side",
          label: t("ui-playbook-side"),
          initial: 340,
          min: 260,
          max: 560,
          content: (
            <SidePanels
              view={view}
              policy={settled}
              rule={selected?.key ?? null}
              advice={advice.data ?? []}
              onChoose={setChosen}
            />
          ),
        }}
      >
        {info && (
          <RuleSheet
            key={info.rule}
            info={info}
            working={working}
            outcomes={outcomes.filter(({ rule }) => rule === info.rule)}
          />
        )}
        {own && selected && (
          <OwnSheet
            key={view.id}
            own={own}
            rule={selected.key}
            names={names}
            working={working}
            problems={problems.filter(({ rule }) => rule === selected.key)}
            outcomes={outcomes.filter(({ rule }) => rule === selected.key)}
            onChoose={setChosen}
          />
        )}
        {required !== null && policy.required[required] && (
          <RequiredSheet key={required} index={required} working={working} />
        )}
        {!selected && <Notice title={t("ui-loading")} />}
      </Panes>
      {dialog === "force" && (
        <ForceDialog
          view={view}
          problems={problems}
          failing={outcomes.filter(({ holds }) => !holds)}
          rows={rows}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "text" && <TextDialog view={view} onClose={() => setDialog(null)} />}
    </Page>
  );
}
