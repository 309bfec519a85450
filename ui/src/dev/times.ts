// What the stand-in program tells of days: the calendar with its holidays, putting off, meetings, the times of a dispute.
import type {
  CalendarView,
  Changes,
  Commands,
  DatedView,
  HistoryEntry,
  MeetingView,
  Message,
  RecordView,
  Reminding,
} from "../bindings";

const TODAY = "2026-11-24";

type Names =
  | "today.put_off"
  | "calendar.view"
  | "calendar.export"
  | "calendar.coverage"
  | "calendar.preview"
  | "calendar.take"
  | "reminding.get"
  | "reminding.set"
  | "meetings.view"
  | "meetings.series"
  | "meetings.arrange"
  | "meetings.write_agenda"
  | "meetings.order"
  | "meetings.start"
  | "meetings.end"
  | "meetings.read_invitations"
  | "meetings.take_invitations"
  | "legal.times"
  | "legal.take_deadline";
type Answers = { [N in Names]: (request: Commands[N]["request"]) => Commands[N]["response"] };
type Around = {
  records: () => RecordView[];
  write: (
    message: Message,
    kinds: string[],
    ids: string[],
    redo: () => void,
    undo: () => void,
    changes?: HistoryEntry["changes"],
  ) => Changes;
  /** Many entries on one day, with long titles. */
  big: boolean;
};

const FIELDS: Record<string, string> = { obligation: "due_on", action: "due_on" };

export const datedOf = (one: RecordView): DatedView | null => {
  const field = FIELDS[one.kind];
  const rule = field ? one.fields[field] : null;
  const on = one.fields.put_off_to ?? rule;
  if (typeof on !== "string") return null;
  return {
    kind: one.kind,
    id: one.id,
    title: one.title,
    on,
    days_left: Math.round((Date.parse(on) - Date.parse(TODAY)) / 86_400_000),
    why: "due",
    contract: String(one.fields.contract),
    contract_title: one.refs.contract,
    of: { kind: "contract", id: String(one.fields.contract), title: one.refs.contract },
    owner: String(one.fields.owner ?? ""),
    is_over: one.fields.state !== "open",
    by_rule: one.fields.put_off_to && typeof rule === "string" ? rule : null,
    unknown_year: null,
  };
};

/** Some days of the year of the sample, and one of a year that no table holds. */
const DAYS: CalendarView["days"] = [
  { on: "2026-10-01", is: "holiday", name: "国庆节" },
  { on: "2026-10-02", is: "holiday", name: "国庆节" },
  { on: "2026-10-10", is: "make_up", name: "国庆节" },
];

/** Sixty entries on one day, and a week that has something every day. */
function crowd(): DatedView[] {
  const title = "乙方应于设备安装调试完成后十个工作日内组织验收，并提交全部技术资料、合格证及操作手册";
  const entry = (id: string, on: string, is_over: boolean): DatedView => ({
    kind: "obligation",
    id,
    title: `${id.slice(5)} ${title}`,
    on,
    days_left: Math.round((Date.parse(on) - Date.parse(TODAY)) / 86_400_000),
    why: "due",
    contract: "contract-4",
    contract_title: "钢材年度框架采购协议",
    of: {
      kind: "contract",
      id: "contract-4",
      title: "钢材年度框架采购协议（含质量保证、价格联动、交货违约责任）",
    },
    owner: "李会计",
    is_over,
    by_rule: null,
    unknown_year: null,
  });
  return [
    ...Array.from({ length: 60 }, (_, index) => entry(`crowd${index + 1}`, "2026-11-26", index % 7 === 3)),
    ...Array.from({ length: 9 }, (_, index) =>
      entry(`crowx${index}`, `2026-11-${16 + index}`, index % 2 === 0),
    ),
  ];
}

export function times({ records, write, big }: Around): Answers {
  let reminding: Reminding = { is_on: false, at: "09:00" };
  let taken = false;
  const meeting: MeetingView = {
    title: "数控机床项目周例会",
    state: "running",
    held_on: TODAY,
    today: TODAY,
    place: "线上会议",
    of: null,
    attendees: [
      { name: "王敏", is_present: true },
      { name: "对方项目经理", is_present: false },
    ],
    points: ["支付第三季度货款", "提交钢材质量月报"].map((topic, index) => ({
      id: `meeting_point-${index + 1}`,
      number: index + 1,
      topic,
      reason: index === 0 ? "overdue" : "due_soon",
      notes: "",
      decision: "",
      action_what: "",
      action_owner: "",
      action_due: null,
      action: null,
      subject: { kind: "obligation", id: `obligation-${index + 1}`, title: topic },
      due: index === 0 ? "2026-11-12" : "2026-11-24",
      open: null,
    })),
    people: ["王敏", "李会计"],
    next: null,
    is_locked: false,
  };
  const nothing = () => {};
  const changed = (id: string, kinds: string[], redo: () => void = nothing) =>
    write({ id, args: { title: meeting.title } }, kinds, [], redo, nothing);
  return {
    "today.put_off": ({ kind, id, to, reason }) => {
      const one = records().find((record) => record.kind === kind && record.id === id)!;
      const before = structuredClone(one.fields);
      const field = kind === "obligation" ? "put_off_to" : FIELDS[kind];
      return write(
        { id: "op-put-off", args: { title: one.title, day: to ?? "", reason } },
        [kind],
        [id],
        () => {
          one.fields = { ...one.fields, [field]: to, put_off_reason: reason };
        },
        () => {
          one.fields = before;
        },
      );
    },
    "calendar.view": ({ from, to, owner, kind }) => {
      const all = [...records().flatMap((one) => datedOf(one) ?? []), ...(big ? crowd() : [])];
      const within = all.filter(({ on }) => on >= from && on <= to).sort((a, b) => a.on.localeCompare(b.on));
      return {
        today: TODAY,
        days: DAYS.filter(({ on }) => on >= from && on <= to),
        unknown_years: to >= "2027-01-01" ? [2027] : [],
        entries: within.filter((one) => (!owner || one.owner === owner) && (!kind || one.kind === kind)),
        owners: [...new Set(within.map((one) => one.owner).filter(Boolean))],
        kinds: [...new Set(within.map((one) => one.kind))],
      };
    },
    "calendar.export": () => ({ entries: 3 }),
    "calendar.coverage": () => [
      { year: 2025, table: null, table_name: null },
      { year: 2026, table: null, table_name: null },
      ...(taken ? [{ year: 2027, table: "holiday_table-1", table_name: "2027" }] : []),
    ],
    "calendar.preview": () => ({
      name: "2027",
      years: [{ year: 2027, was_held: false }],
      days: [
        {
          was: { on: "2027-01-01", is: "unknown", name: null },
          is: { on: "2027-01-01", is: "holiday", name: "元旦" },
        },
      ],
      dues: [
        {
          obligation: "obligation-1",
          what: "支付第三季度货款",
          contract_title: "钢材年度框架采购协议",
          was: "2027-01-04",
          is: "2027-01-05",
        },
      ],
    }),
    "calendar.take": () => ({
      id: "holiday_table-1",
      changes: write(
        { id: "op-holidays", args: { name: "2027", years: "2027" } },
        ["holiday_table", "obligation"],
        [],
        () => {
          taken = true;
        },
        () => {
          taken = false;
        },
      ),
    }),
    "reminding.get": () => reminding,
    "reminding.set": (next) => {
      reminding = next;
      return next;
    },
    "meetings.view": () => structuredClone(meeting),
    "meetings.series": () => ({ next: null, arranged: null, arranged_on: null }),
    "meetings.arrange": () => ({ id: "meeting-1", changes: changed("op-meeting-arrange", ["meeting"]) }),
    "meetings.write_agenda": () => ({ points: 0, changes: changed("op-meeting-agenda", ["meeting_point"]) }),
    "meetings.order": ({ points }) =>
      changed("op-meeting-order", ["meeting_point"], () => {
        meeting.points = points.map((id, index) => ({
          ...meeting.points.find((point) => point.id === id)!,
          number: index + 1,
        }));
      }),
    "meetings.start": () =>
      changed("op-meeting-start", ["meeting"], () => {
        meeting.state = "running";
      }),
    "meetings.end": () => ({
      actions: 1,
      next: null,
      changes: changed("op-meeting-end", ["meeting", "action"], () => {
        meeting.state = "held";
      }),
    }),
    "meetings.read_invitations": () => [
      { uid: "a", on: "2026-12-04", title: "周例会", place: "三楼会议室", is_cancelled: false, known: null },
      { uid: "b", on: "2026-12-05", title: "专题会", place: "", is_cancelled: true, known: null },
    ],
    "meetings.take_invitations": ({ uids }) => ({
      meetings: uids,
      changes: changed("op-meetings-invited", ["meeting"]),
    }),
    "legal.times": () => ({ deadlines: [], limitation: null }),
    "legal.take_deadline": () => ({
      id: "legal_event-1",
      changes: changed("op-record-add", ["legal_event"]),
    }),
  };
}
