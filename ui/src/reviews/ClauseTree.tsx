// The clause tree: the contract's outline, with a sign where something was found.
import { memo, useMemo, useState } from "react";
import { useText } from "../app/texts";
import type { Clause, FindingView, Severity } from "../bindings";
import { Tree, type TreeNode } from "../kit/Tree";
import { isWithin } from "./filter";

type Props = {
  clauses: Clause[];
  beginning: (clause: Clause) => string;
  findings: FindingView[];
  lang: string;
  onChoose: (clause: Clause) => void;
};
const order: Severity[] = ["critical", "major", "minor", "info"];

export const ClauseTree = memo(function ClauseTree({ clauses, beginning, findings, lang, onChoose }: Props) {
  const t = useText();
  const [closed, setClosed] = useState<ReadonlySet<string>>(
    () => new Set(clauses.filter(({ level }) => level >= 2).map(({ path }) => path)),
  );
  const nodes = useMemo(
    () => outline(clauses, findings, closed, beginning),
    [clauses, findings, closed, beginning],
  );
  return (
    <Tree
      label={t("ui-pane-clauses")}
      testId="clause-tree"
      lang={lang}
      nodes={nodes}
      empty={t("ui-no-clauses")}
      countLabel={(node) =>
        node.level && node.count
          ? t("ui-clause-findings", { count: node.count, severity: t(`finding-severity-${node.level}`) })
          : ""
      }
      onChoose={(path) => {
        const clause = clauses.find((one) => one.path === path);
        if (clause) onChoose(clause);
      }}
      onToggle={(path) => {
        const next = new Set(closed);
        if (!next.delete(path)) next.add(path);
        setClosed(next);
      }}
    />
  );
});

/** The visible nodes: those whose parents are all open. A closed node counts what lies below it. */
export function outline(
  clauses: Clause[],
  findings: FindingView[],
  closed: ReadonlySet<string>,
  beginning: (clause: Clause) => string = () => "",
): TreeNode[] {
  const nodes: TreeNode[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  clauses.forEach((clause, index) => {
    if (clause.level > hiddenBelow) return;
    hiddenBelow = Number.POSITIVE_INFINITY;
    const parent = (clauses[index + 1]?.level ?? 0) > clause.level;
    const open = parent && !closed.has(clause.path);
    if (parent && !open) hiddenBelow = clause.level;
    const here = findings.filter(
      ({ clause: path, decision }) =>
        decision === "open" && (open ? path === clause.path : path !== null && isWithin(path, clause.path)),
    );
    nodes.push({
      id: clause.path,
      depth: clause.level,
      label: clause.label,
      text: clause.heading || beginning(clause),
      state: parent ? (open ? "open" : "closed") : "leaf",
      level: order.find((level) => here.some(({ severity }) => severity === level)) ?? null,
      count: here.length,
    });
  });
  return nodes;
}
