// The plan as it is shown and changed, and the run that comes of it.
import type { IntakeChoice, IntakePlan, IntakeRow, IntakeVendor, RunIntake } from "../bindings";

/** What the user changed in a row. */
export type Change = {
  /** Another contract that it is the next version of; null = a contract of its own. */
  version?: { id: string; title: string } | null;
  vendor?: { id: string; title: string } | null;
  /** Ticked, or not. */
  taken?: boolean;
};
export type Changed = { [name: string]: Change };

/** Whether a row is taken in; none where it can't be. */
export function isTaken(row: IntakeRow, change: Change = {}): boolean | null {
  if (row.error || !row.target) return null;
  const isCopy = row.target.is === "copy_of" || row.target.is === "copy_of_file";
  if (isCopy && change.version === undefined) return null;
  return change.taken ?? true;
}

function choiceOf(row: IntakeRow, change: Change): IntakeChoice {
  if (change.version) return { is: "version_of", contract: change.version.id };
  const { target } = row;
  if (change.version === undefined && target?.is === "version_of")
    return { is: "version_of", contract: target.contract };
  if (change.version === undefined && target?.is === "version_of_file")
    return { is: "version_of_file", file: target.file };
  const vendor: IntakeVendor =
    change.vendor === undefined
      ? { is: "as_told" }
      : change.vendor === null
        ? { is: "open" }
        : { is: "known", id: change.vendor.id };
  return { is: "new_contract", vendor };
}

/** What the program is asked to take in. */
export function runOf(plan: IntakePlan, changed: Changed): RunIntake {
  const taken = plan.rows.filter((row) => isTaken(row, changed[row.name]));
  return {
    folder: plan.folder,
    kind: plan.kind,
    files: taken.map((row) => ({
      path: row.path,
      name: row.name,
      sha256: row.sha256,
      choice: choiceOf(row, changed[row.name] ?? {}),
    })),
    left_out: plan.rows
      .filter((row) => isTaken(row, changed[row.name]) === null)
      .map(({ name, sha256, target, error }) => ({
        name,
        sha256,
        copy_of: target?.is === "copy_of" ? target.contract : null,
        error,
      })),
  };
}
