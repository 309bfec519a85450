// Deciding a finding: shown at once, taken back when refused; waiving asks for its reason first.
import { useMemo, useState } from "react";
import { decideAhead, useWrite } from "../app/queries";
import { useSteady } from "../app/steady";
import type { Decision, FindingView } from "../bindings";

export type Decide = {
  run: (finding: FindingView, decision: Decision, reason?: string) => void;
  /** The finding whose waiver waits for a reason. */
  asking: string | null;
  askReason: (finding: string | null) => void;
  /** The review is concluded: what was decided stands. */
  isClosed: boolean;
};

export function useDecide(review: string, isClosed: boolean): Decide {
  const [asking, askReason] = useState<string | null>(null);
  const write = useWrite("reviews.decide", {
    ahead: (client, request) => decideAhead(client, review, request),
  });
  const run = useSteady((finding: FindingView, decision: Decision, reason?: string) => {
    askReason(null);
    if (finding.decision === decision && decision !== "waived") return;
    write.mutate({ finding: finding.id, decision, reason: reason?.trim() || null });
  });
  return useMemo(() => ({ asking, askReason, run, isClosed }), [asking, run, isClosed]);
}
