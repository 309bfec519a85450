// The rules while they are worked on: typed here at once, kept by the program when a field is left.
import { useEffect, useRef, useState } from "react";
import { useWrite } from "../app/queries";
import type { Playbook, PlaybookView } from "../bindings";
import { tidy, whole } from "./policy";

export type Working = {
  policy: Playbook;
  /** Shows other rules; they are kept with `keep`. */
  put: (policy: Playbook) => void;
  /** Keeps what is shown, or these rules. */
  keep: (policy?: Playbook) => void;
};

export function useWorking(view: PlaybookView): Working {
  const [edited, setEdited] = useState<Playbook | null>(null);
  const change = useWrite("playbooks.change");
  const kept = useRef<Playbook | null>(null);
  const shown = useRef<Playbook | null>(null);
  shown.current = edited;
  // Once the program tells the rules that it was given, or others after an undo, they are shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer of the program settles what was typed
  useEffect(() => {
    setEdited((now) => (now === kept.current ? null : now));
  }, [view]);
  const put = (policy: Playbook) => {
    shown.current = policy;
    setEdited(policy);
  };
  const keep = (given?: Playbook) => {
    if (given) put(given);
    const policy = shown.current;
    if (!policy || policy === kept.current) return;
    kept.current = policy;
    change.mutate({ playbook: view.id, policy: tidy(policy) });
  };
  return { policy: edited ?? whole(view.policy), put, keep };
}
