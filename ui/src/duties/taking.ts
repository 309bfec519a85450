// Which of the duties are taken over, and how a person has set them right.
import type { ConfirmedDuty, DutyView } from "../bindings";

/** What a person may say otherwise. */
export type Change = Partial<Pick<ConfirmedDuty, "what" | "kind" | "owed_by" | "due_words" | "owner">>;
export type Taking = { taken: { [key: string]: boolean }; changes: { [key: string]: Change } };

export const nothingSaid: Taking = { taken: {}, changes: {} };

/** Duties may stand on one sentence: the place alone doesn't tell them apart. */
export const keysOf = (duties: DutyView[]) =>
  duties.map(({ start, end }, index) => `${start}-${end}-${index}`);

/** All are proposed but those that the contract has already. */
export const isTaken = (taking: Taking, key: string, duty: DutyView) => taking.taken[key] ?? !duty.is_known;

export const changed = (taking: Taking, key: string, change: Change): Taking => ({
  ...taking,
  changes: { ...taking.changes, [key]: { ...taking.changes[key], ...change } },
});

/** What is confirmed: the duties taken, each as it was set right; the common owner where none is said. */
export function confirmedOf(duties: DutyView[], taking: Taking, owner: string): ConfirmedDuty[] {
  const keys = keysOf(duties);
  return duties.flatMap((duty, index) => {
    const key = keys[index];
    if (!isTaken(taking, key, duty)) return [];
    const { clause, kind, owed_by, what, quote, due_words, percent, amount, silence_accepts } = duty;
    const change = taking.changes[key] ?? {};
    return [
      {
        clause,
        kind,
        owed_by,
        what,
        quote,
        due_words,
        percent,
        silence_accepts,
        amount,
        ...change,
        owner: (change.owner ?? owner).trim(),
      },
    ];
  });
}
