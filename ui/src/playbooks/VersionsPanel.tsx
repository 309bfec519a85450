// The versions that came into force, each as it was, and what has changed since.
import { FileDown, RotateCcw } from "lucide-react";
import { call } from "../app/call";
import { minuteOf } from "../app/format";
import { useWrite } from "../app/queries";
import { saveAs } from "../app/saving";
import { useText } from "../app/texts";
import type { PlaybookVersionView, PlaybookView } from "../bindings";
import { Button } from "../kit/Button";
import { Muted, Row } from "../kit/Layout";
import { PanelPart, SidePanel, TellingRow } from "../kit/RuleParts";
import { State } from "../kit/State";

export function VersionsPanel({ view }: { view: PlaybookView }) {
  const t = useText();
  const restore = useWrite("playbooks.restore");
  const exportVersion = ({ id, number }: PlaybookVersionView) =>
    saveAs(`${view.name}-${number}`, "toml", async (path) => {
      await call("playbooks.export", { playbook: view.id, version: id, path });
      return { text: "ui-playbook-exported", args: { path } };
    });
  return (
    <SidePanel testId="versions">
      {view.changes.length > 0 && (
        <PanelPart>
          <TellingRow title={t("ui-playbook-pending", { count: view.changes.length })} />
          {view.changes.map((change) => (
            <TellingRow key={change} title={change} />
          ))}
        </PanelPart>
      )}
      {view.versions.length === 0 && <Muted>{t("ui-playbook-no-version")}</Muted>}
      {view.versions.map((version) => (
        <PanelPart key={version.id}>
          <TellingRow
            lead={version.is_in_force ? <State done label={t("ui-playbook-in-force")} /> : undefined}
            title={t("ui-playbook-version", { number: version.number })}
            detail={[
              version.author,
              minuteOf(version.in_force_from),
              t("ui-playbook-version-reviews", { count: version.reviews }),
            ].join(" · ")}
          />
          {version.override_reason && (
            <Muted>{t("ui-playbook-overridden", { reason: version.override_reason })}</Muted>
          )}
          {version.changes.map((change) => (
            <TellingRow key={change} title={change} />
          ))}
          <Row gap={4}>
            <Button look="quiet" icon={RotateCcw} onPress={() => restore.mutate({ version: version.id })}>
              {t("ui-playbook-restore")}
            </Button>
            <Button look="quiet" icon={FileDown} onPress={() => void exportVersion(version)}>
              {t("ui-playbook-export")}
            </Button>
          </Row>
        </PanelPart>
      ))}
    </SidePanel>
  );
}
