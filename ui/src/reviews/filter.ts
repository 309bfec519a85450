// Which findings are listed: by severity, still open, in a clause, containing words.
import type { Clause, FindingView, Severity } from "../bindings";

export type FindingFilter = { severity: Severity | null; open: boolean; clause: string | null; text: string };
export const noFilter: FindingFilter = { severity: null, open: false, clause: null, text: "" };
export const isFiltered = (filter: FindingFilter) =>
  filter.severity !== null || filter.open || filter.clause !== null || filter.text.trim() !== "";

/** True for the clause itself and everything below it. */
export function isWithin(path: string | null, clause: string): boolean {
  if (path === null) return false;
  return (
    path === clause ||
    path.startsWith(`${clause}.`) ||
    (/^@\d+$/.test(clause) && path.startsWith(`${clause}.`))
  );
}

/** The findings that pass; the one being looked at stays until another is chosen, so that nothing jumps away. */
export function passing(findings: FindingView[], filter: FindingFilter, keep: string | null): FindingView[] {
  const words = filter.text.trim().toLowerCase();
  return findings.filter((finding) => {
    if (filter.severity && finding.severity !== filter.severity) return false;
    if (filter.clause && !isWithin(finding.clause, filter.clause)) return false;
    if (
      words &&
      !`${finding.title} ${finding.quote} ${finding.reason} ${finding.rule}`.toLowerCase().includes(words)
    )
      return false;
    return !filter.open || finding.decision === "open" || finding.id === keep;
  });
}

export const clauseName = (clause: Clause) => `${clause.label} ${clause.heading}`.trim();
