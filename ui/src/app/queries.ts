// Asking and writing: queries over commands, and what each of them must be asked again for after a change.
import { QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ByteCommands, Changes, Workspace } from "../bindings";
import { type CommandName, call, type RequestOf, type ResponseOf } from "./call";
import { announce, type NextThing } from "./toasts";

export function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60_000,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}

/** The kinds of record that a query shows; a query that is not named here follows every change. */
const shows: Partial<Record<CommandName | keyof ByteCommands, string[]>> = {
  "app.state": ["actor", "own_entity", "contract"],
  "app.about": [],
  "schema.kinds": [],
  "schema.facts": [],
  "reports.list": [],
  "playbooks.rules": [],
  "playbooks.names": [],
  "playbooks.try_samples": [],
  "playbooks.view": ["playbook", "playbook_version", "review"],
  "playbooks.advice": ["playbook", "finding", "review"],
  "documents.bytes": [],
  "documents.page": [],
  "documents.strip": [],
  "reviews.answer_plan": ["review", "finding", "reading", "answer"],
  "reviews.comparison": ["review", "reading", "version", "answer"],
  "job.progress": [],
  "invoice.preview": ["invoice", "contract", "vendor", "own_entity"],
  "notices.check": ["notice", "contract", "vendor", "version", "reading"],
  "mail.preview": ["message", "contract", "vendor", "contact", "own_entity"],
  "mail.view": ["message", "document"],
  "ledger.info": ["own_entity"],
  "reviews.list": ["review", "finding", "contract", "vendor", "version", "contract_party"],
  "reviews.rounds": ["review", "finding", "reading", "version", "clause", "answer", "issue_list", "reply"],
  "reviews.workspace": [
    "review",
    "finding",
    "opinion",
    "fact",
    "contract",
    "reading",
    "version",
    "clause",
    "reply",
  ],
  "links.list": ["link"],
  "views.list": ["saved_view"],
  "vendors.twins": ["vendor"],
  "law.view": ["law_base", "law_text"],
  "law.missing": ["law_base", "law_text", "review", "reading", "contract"],
  "law.article": ["law_base", "law_text"],
  "law.preview": ["law_base", "finding", "review"],
  "calendar.coverage": ["holiday_table"],
  "reminding.get": [],
  "legal.times": ["dispute", "legal_event", "notice", "holiday_table"],
  "contracts.duties": [
    "obligation",
    "contract",
    "version",
    "reading",
    "contract_event",
    "acceptance",
    "payment",
  ],
  "contracts.next_number": ["contract", "own_entity"],
  "contracts.account": ["contract", "payment", "invoice", "obligation", "amendment"],
  "contracts.amended": ["contract", "amendment", "amendment_effect", "version", "reading"],
  "amendments.effects": [
    "contract",
    "amendment",
    "amendment_effect",
    "obligation",
    "kpi",
    "version",
    "reading",
  ],
  "contracts.deliveries": ["contract", "delivery_lot", "delivery_revision"],
  "claims.reckon": ["obligation", "contract", "payment", "lpr", "reading", "version"],
  "claims.explain": ["claim"],
  "claims.view": ["claim"],
  "rates.view": ["lpr"],
  "rates.preview": ["lpr"],
  "contracts.read_due": ["contract", "contract_event", "acceptance", "payment", "holiday_table"],
  "obligations.due": ["obligation", "contract", "contract_event", "acceptance", "payment", "holiday_table"],
  "precedents.ask": ["contract", "version", "clause", "vendor"],
};

export const keyOf = <N extends CommandName>(name: N, request: RequestOf<N>) => [name, request] as const;

/** Asks once, and again after changes; with `every`, again and again after so many milliseconds. */
export function useAsk<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  enabled = true,
  every?: number,
) {
  return useQuery({
    queryKey: keyOf(name, request),
    queryFn: () => call(name, request),
    enabled,
    refetchInterval: every,
  });
}

type Teller = "answer" | "event";
const heard = new Map<number, Teller>();

/** Asks again for what a write changed. Its answer and its event tell the same: the second of the two is passed over. */
export function applyChanges(client: QueryClient, changes: Changes, teller: Teller): Promise<void> {
  const before = heard.get(changes.operation);
  if (before && before !== teller) {
    heard.delete(changes.operation);
    return Promise.resolve();
  }
  heard.set(changes.operation, teller);
  return client.invalidateQueries({
    predicate: ({ queryKey: [name, request] }) => {
      const kinds = shows[name as keyof typeof shows];
      if (kinds) return kinds.some((kind) => changes.kinds.includes(kind));
      if (name === "records.list" || name === "records.get") return concerns(request, changes);
      return true;
    },
  });
}

function concerns(request: unknown, changes: Changes): boolean {
  const { kind } = request as { kind: string };
  return changes.kinds.includes(kind) || changes.kinds.length === 0;
}

function changesOf(response: unknown): Changes | null {
  if (typeof response !== "object" || response === null) return null;
  if ("operation" in response && typeof response.operation === "number") return response as Changes;
  return "changes" in response ? (response.changes as Changes) : null;
}

type Options<N extends CommandName> = {
  /** Whether the toast repeats what happened and offers Undo. */
  told?: boolean;
  /** What the toast offers to do next. */
  next?: (request: RequestOf<N>) => NextThing | undefined;
  /** Shows the outcome before the program has answered; gives back how to take it back. */
  ahead?: (client: QueryClient, request: RequestOf<N>) => () => void;
};

/** A write: refreshes what it changed, then says what happened. Errors are said in words. */
export function useWrite<N extends CommandName>(name: N, { told = true, next, ahead }: Options<N> = {}) {
  const client = useQueryClient();
  return useMutation<ResponseOf<N>, unknown, RequestOf<N>, { back?: () => void }>({
    mutationFn: (request) => call(name, request),
    onMutate: (request) => ({ back: ahead?.(client, request) }),
    onSuccess: async (response, request) => {
      const changes = changesOf(response);
      if (!changes) return;
      void applyChanges(client, changes, "answer");
      if (!told) return;
      const { undo } = await call("archive.undo_state", {});
      if (undo) announce({ message: undo, undoable: true, next: next?.(request) });
    },
    onError: (error, _request, context) => {
      context?.back?.();
      announce({ error });
    },
  });
}

/** Puts a decision into the shown workspace at once. */
export function decideAhead(
  client: QueryClient,
  review: string,
  request: RequestOf<"reviews.decide">,
): () => void {
  const key = keyOf("reviews.workspace", { review });
  const before = client.getQueryData<Workspace>(key);
  if (!before) return () => {};
  const findings = before.findings.map((finding) =>
    finding.id === request.finding
      ? { ...finding, decision: request.decision, decision_reason: request.reason }
      : finding,
  );
  const decided = findings.filter(({ decision }) => decision !== "open").length;
  client.setQueryData<Workspace>(key, { ...before, findings, progress: { ...before.progress, decided } });
  return () => client.setQueryData(key, before);
}

/**
 * After another archive was opened, or none is: what was read from the one before is forgotten, and asked for
 * anew where it is in sight already.
 */
export async function enterArchive(client: QueryClient): Promise<void> {
  window.location.hash = "/today";
  await client.invalidateQueries({ queryKey: ["app.state"] });
  void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== "app.state" });
}
