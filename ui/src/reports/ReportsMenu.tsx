// The reports that can be made of a record.
import { useNavigate } from "@tanstack/react-router";
import { FileText, Printer } from "lucide-react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { RecordRef } from "../bindings";
import { Button } from "../kit/Button";
import { Menu } from "../kit/Menu";
import { reportText } from "./words";

export function ReportsMenu({ about }: { about: RecordRef }) {
  const t = useText();
  const navigate = useNavigate();
  const reports = (useAsk("reports.list", {}).data ?? []).filter(({ kind }) => kind === about.kind);
  if (reports.length === 0) return null;
  const open = (name: string) =>
    void navigate({ to: "/reports/$name/$id", params: { name, id: about.id }, search: {} });
  return (
    <Menu
      label={t("ui-reports")}
      trigger={
        <Button icon={Printer} opens folds testId="reports">
          {t("ui-reports")}
        </Button>
      }
      entries={reports.map(({ name }) => ({
        id: name,
        label: reportText(t, name),
        icon: FileText,
        run: () => open(name),
      }))}
    />
  );
}
