// What the stand-in program tells of performing contracts: duties, obligations and their days, today.
import type {
  Changes,
  Commands,
  DatedView,
  DueView,
  DutyView,
  HistoryEntry,
  Message,
  RecordView,
  Workspace,
} from "../bindings";
import { datedOf } from "./times";

const TODAY = "2026-11-24";
const now = Date.UTC(2026, 10, 20, 2, 14);

type Names =
  | "contracts.duties"
  | "contracts.confirm_duties"
  | "contracts.read_due"
  | "obligations.due"
  | "claims.reckon"
  | "obligations.fulfil"
  | "today.view";
type Answers = { [N in Names]: (request: Commands[N]["request"]) => Commands[N]["response"] };
export type Around = {
  records: () => RecordView[];
  setRecords: (records: RecordView[]) => void;
  workspaces: Map<string, Workspace>;
  write: (
    message: Message,
    kinds: string[],
    ids: string[],
    redo: () => void,
    undo: () => void,
    changes?: HistoryEntry["changes"],
  ) => Changes;
};

const EVENTS: [RegExp, string][] = [
  [/验收合格/, "acceptance"],
  [/签订/, "signing"],
  [/到货/, "delivery"],
];

const plusDays = (iso: string, days: number) =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A very small reader of `验收合格后30日内`. */
function read(words: string, happened: Map<string, string>): DueView {
  const [, event] = EVENTS.find(([pattern]) => pattern.test(words)) ?? [];
  const [, count] = /(\d+)\s*(?:个?工作)?日/.exec(words) ?? [];
  const none = { rule: null, doubt: null, remarks: [], on: null, steps: [], waits: null, waits_for: null };
  if (!event || !count) return { ...none, doubt: "没有写明时间。" };
  const from = happened.get(event);
  const rule = `${event === "acceptance" ? "验收合格" : event === "signing" ? "签订" : "交付到货"}后${count}日内`;
  if (!from) return { ...none, rule, waits: "等待事件：发生后登记日期，到期日随之算出。", waits_for: event };
  const on = plusDays(from, Number(count));
  return {
    ...none,
    rule,
    on,
    steps: [`事件：${from}`, `${from} 当日不计入（民法典第201条）`, `顺数${count} 日，到 ${on}`],
  };
}

const record = (kind: string, id: string, title: string, fields: RecordView["fields"], contract: string) => ({
  kind,
  id,
  created_at: now,
  updated_at: now,
  title,
  fields: { ...fields, contract },
  refs: {
    contract: "钢材年度框架采购协议（含质量保证、价格联动、交货违约责任及附件一至附件六之长标题示例）",
  },
});

export function performingRecords(): RecordView[] {
  const obligation = (id: string, what: string, due_on: string | null, due_words: string, owner: string) =>
    record(
      "obligation",
      id,
      what,
      {
        what,
        kind: "payment",
        owed_by: "buyer",
        due_on,
        due_words,
        due_rule: due_words ? {} : null,
        owner,
        state: "open",
        done_on: null,
      },
      "contract-4",
    );
  return [
    obligation("obligation-1", "支付第三季度货款", "2026-11-12", "", "李会计"),
    obligation("obligation-2", "提交钢材质量月报", "2026-11-24", "", "王敏"),
    obligation("obligation-3", "支付合同价的 60%", null, "验收合格后30日内", ""),
    record(
      "action",
      "action-1",
      "与供应商核对明年价格",
      { what: "与供应商核对明年价格", due_on: "2026-11-27", owner: "王敏", state: "open" },
      "contract-4",
    ),
  ];
}

export function performing({ records, setRecords, workspaces, write }: Around): Answers {
  const happenedAt = (contract: string) => {
    const events = records().filter(
      ({ kind, fields }) => kind === "contract_event" && fields.contract === contract,
    );
    return new Map(events.map(({ fields }) => [String(fields.event), String(fields.happened_on)]));
  };
  const dueOf = ({ fields }: RecordView): DueView =>
    fields.due_words
      ? read(String(fields.due_words), happenedAt(String(fields.contract)))
      : { rule: null, doubt: null, remarks: [], on: null, steps: [], waits: null, waits_for: null };
  const open = (kind: string) => records().filter((one) => one.kind === kind && one.fields.state === "open");
  return {
    "contracts.duties": ({ contract }) => {
      const workspace = [...workspaces.values()].find((one) => one.contract.id === contract);
      if (!workspace) return null;
      const { text, blocks, changes, comments, clauses } = workspace;
      const known = records()
        .filter(({ kind, fields }) => kind === "obligation" && fields.contract === contract)
        .map(({ fields }) => fields.quote);
      const duties = clauses.flatMap((clause): DutyView[] => {
        const quote = [...text].slice(clause.start, clause.end).join("");
        if (clause.level !== 2 || !/应|支付/.test(quote)) return [];
        return [
          {
            start: clause.start,
            end: clause.end,
            clause: clause.path,
            clause_label: clause.label,
            kind: /支付/.test(quote) ? "payment" : "task",
            owed_by: /甲方.{0,8}支付/.test(quote) ? "buyer" : "vendor",
            what: quote.slice(4, 40),
            quote,
            due_words: quote,
            percent: /(\d+)%/.exec(quote)?.[1] ?? null,
            amount: null,
            silence_accepts: false,
            due: read(quote, happenedAt(contract)),
            is_known: known.includes(quote),
          },
        ];
      });
      const title = workspace.contract.title;
      return {
        title,
        version: "version-1",
        number: 1,
        language: "zh-CN",
        text,
        blocks,
        changes,
        comments,
        clauses,
        duties,
      };
    },
    "contracts.confirm_duties": ({ contract, duties }) => {
      const before = records();
      const fresh = duties.map((duty, index) => ({
        ...record(
          "obligation",
          `obligation-${before.length}-${index}`,
          duty.what,
          { ...duty, due_on: null, due_rule: {}, state: "open", done_on: null },
          contract,
        ),
      }));
      return write(
        { id: "op-duties-confirm", args: { title: contract, count: String(fresh.length) } },
        ["obligation"],
        fresh.map(({ id }) => id),
        () => setRecords([...before, ...fresh]),
        () => setRecords(before),
      );
    },
    "contracts.read_due": ({ contract, words }) => read(words, happenedAt(contract)),
    "obligations.due": ({ obligation }) => dueOf(records().find(({ id }) => id === obligation)!),
    "claims.reckon": () => null,
    "obligations.fulfil": ({ obligation, on }) => {
      const one = records().find(({ id }) => id === obligation)!;
      const before = structuredClone(one.fields);
      return write(
        { id: "op-obligation-fulfil", args: { title: one.title } },
        ["obligation"],
        [obligation],
        () => {
          one.fields = { ...one.fields, state: "done", done_on: on };
        },
        () => {
          one.fields = before;
        },
      );
    },
    "today.view": ({ days }) => {
      const dated = [...open("obligation"), ...open("action")]
        .map((one) => {
          const on = dueOf(one).on;
          return datedOf(on ? { ...one, fields: { ...one.fields, due_on: on } } : one);
        })
        .filter((one): one is DatedView => one !== null && one.on <= plusDays(TODAY, days))
        .sort((a, b) => a.on.localeCompare(b.on));
      const waiting = open("obligation")
        .map((one) => ({ one, due: dueOf(one) }))
        .filter(({ due }) => due.waits_for)
        .map(({ one, due }) => ({
          obligation: one.id,
          title: one.title,
          contract: String(one.fields.contract),
          contract_title: one.refs.contract,
          owner: String(one.fields.owner ?? ""),
          due,
        }));
      const undecided = [...workspaces.values()]
        .map(({ review, contract, progress, findings }) => ({
          review,
          contract_title: contract.title,
          open: progress.total - progress.decided,
          critical: findings.filter((one) => one.severity === "critical" && one.decision === "open").length,
        }))
        .filter((one) => one.open > 0);
      return { today: TODAY, dated, waiting, undecided };
    },
  };
}
