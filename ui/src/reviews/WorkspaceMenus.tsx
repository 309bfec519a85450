// The two choices of a workspace's head: whose side is reviewed, and which version is shown.
import { useNavigate } from "@tanstack/react-router";
import { dayOf } from "../app/format";
import { useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { Workspace } from "../bindings";
import { Button } from "../kit/Button";
import { Menu } from "../kit/Menu";

export function SideMenu({ workspace }: { workspace: Workspace }) {
  const t = useText();
  const judge = useWrite("reviews.judge_again");
  const { review, side, facts, state } = workspace;
  const parties = facts.flatMap(({ kind, value }) =>
    kind === "party" && value && typeof value === "object" && !Array.isArray(value) && value.label
      ? [{ label: String(value.label), name: value.name ? String(value.name) : "" }]
      : [],
  );
  const sides = [...new Map(parties.map((party) => [party.label, party])).values()];
  return (
    <Menu
      label={t("ui-side-choose")}
      trigger={
        <Button
          opens
          look="quiet"
          isDisabled={sides.length === 0 || state === "concluded" || judge.isPending}
          testId="side"
        >
          {t("ui-workspace-side", { side })}
        </Button>
      }
      entries={sides.map(({ label, name }) => ({
        id: label,
        label: name ? `${label} · ${name}` : label,
        chosen: label === side,
        run: () => label !== side && judge.mutate({ review, side: label, as_of: null }),
      }))}
    />
  );
}

export function VersionMenu({ workspace }: { workspace: Workspace }) {
  const t = useText();
  const navigate = useNavigate();
  const { versions, version } = workspace;
  if (versions.length < 2) return null;
  return (
    <Menu
      label={t("ui-versions")}
      trigger={
        <Button opens look="quiet" testId="versions">
          {t("ui-version", { version })}
        </Button>
      }
      entries={[...versions].reverse().map((one) => ({
        id: one.review,
        label: `${t("ui-version", { version: one.version })} · ${dayOf(one.started_at)}`,
        chosen: one.review === workspace.review,
        run: () => void navigate({ to: "/reviews/$id", params: { id: one.review }, search: {} }),
      }))}
    />
  );
}
