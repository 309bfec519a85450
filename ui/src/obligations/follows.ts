// Fields that follow from others, and so are not set by hand.
import type { RecordView } from "../bindings";

/** A day that a rule gives would be set back at once. */
export const dayFollows = ({ kind, fields }: RecordView, field: string) =>
  kind === "obligation" && field === "due_on" && (fields.due_rule ?? null) !== null;
