// Kinds of record for trying the window.
import type { FactShapeInfo, FieldInfo, FieldType, Json, KindInfo, RecordView } from "../bindings";

type Flags = Partial<Omit<FieldInfo, "name" | "type">>;
const field = (name: string, type: FieldType, flags: Flags = {}): FieldInfo => ({
  name,
  type,
  required: false,
  list: false,
  filter: false,
  secret: false,
  set_by: null,
  has_default: false,
  ...flags,
});

export const kinds: KindInfo[] = [
  {
    name: "contract",
    icon: "file-signature",
    title: "title",
    parent: null,
    by_hand: true,
    fields: [
      field("number", { type: "text" }, { list: true }),
      field("title", { type: "text" }, { list: true, required: true }),
      field("vendor", { type: "ref", kind: "vendor" }, { list: true }),
      field("amount", { type: "money" }, { list: true }),
      field("tax_rate", { type: "percent" }),
      field("signed_on", { type: "date" }, { list: true }),
      field(
        "lifecycle",
        { type: "choice", choices: ["draft", "in_review", "signed", "performing"] },
        { list: true, set_by: "lifecycle" },
      ),
    ],
  },
  {
    name: "vendor",
    icon: "building-2",
    title: "name",
    parent: null,
    by_hand: true,
    fields: [
      field("name", { type: "text" }, { list: true, required: true }),
      field("short_name", { type: "text" }, { list: true }),
      field(
        "kind",
        { type: "choice", choices: ["goods", "service", "engineering"] },
        { list: true, filter: true, required: true },
      ),
      field("credit_code", { type: "credit_code" }, { list: true }),
      field(
        "status",
        { type: "choice", choices: ["prospective", "qualified", "active", "suspended"] },
        { list: true, set_by: "status" },
      ),
      field("address", { type: "text" }),
      field("bank_account", { type: "text" }, { secret: true }),
      field("remarks", { type: "long_text" }),
    ],
  },
  {
    name: "contact",
    icon: "user",
    title: "name",
    parent: "vendor",
    by_hand: true,
    fields: [
      field("vendor", { type: "ref", kind: "vendor" }, { required: true }),
      field("name", { type: "text" }, { list: true, required: true }),
      field("phone", { type: "text" }, { list: true }),
    ],
  },
  {
    name: "own_entity",
    icon: "landmark",
    title: "name",
    parent: null,
    by_hand: true,
    fields: [field("name", { type: "text" }, { list: true, required: true })],
  },
  {
    name: "invoice",
    icon: "receipt-text",
    title: "number",
    parent: null,
    by_hand: true,
    fields: [
      field("number", { type: "text" }, { list: true, required: true }),
      field("issued_on", { type: "date" }, { list: true }),
      field("total", { type: "money" }, { list: true }),
      field("contract", { type: "ref", kind: "contract" }, { list: true }),
    ],
  },
  {
    name: "obligation",
    icon: "list-checks",
    title: "what",
    parent: "contract",
    by_hand: true,
    fields: [
      field("contract", { type: "ref", kind: "contract" }, { list: true, required: true }),
      field("what", { type: "text" }, { list: true, required: true }),
      field("due_on", { type: "date" }, { list: true }),
      field("due_words", { type: "text" }),
      field("due_rule", { type: "json" }, { set_by: "rule" }),
      field("owner", { type: "text" }, { list: true }),
      field("state", { type: "choice", choices: ["open", "done", "waived"] }, { list: true }),
      field("done_on", { type: "date" }, { list: true }),
    ],
  },
  {
    name: "contract_event",
    icon: "milestone",
    title: "what",
    parent: "contract",
    by_hand: true,
    fields: [
      field("contract", { type: "ref", kind: "contract" }, { list: true, required: true }),
      field(
        "event",
        { type: "choice", choices: ["signing", "delivery", "acceptance", "other"] },
        { list: true, required: true, has_default: true },
      ),
      field("happened_on", { type: "date" }, { list: true, required: true }),
      field("what", { type: "text" }, { list: true, required: true }),
      field("obligation", { type: "ref", kind: "obligation" }),
    ],
  },
  {
    name: "action",
    icon: "circle-check-big",
    title: "what",
    parent: null,
    by_hand: true,
    fields: [
      field("what", { type: "text" }, { list: true, required: true }),
      field("owner", { type: "text" }, { list: true }),
      field("due_on", { type: "date" }, { list: true }),
      field("state", { type: "choice", choices: ["open", "done", "dropped"] }, { list: true }),
    ],
  },
  {
    name: "finding",
    icon: "list-checks",
    title: "decision",
    parent: "review",
    by_hand: true,
    fields: [
      field("decision", { type: "choice", choices: ["open", "accepted", "negotiate", "waived", "fixed"] }),
      field("decision_reason", { type: "long_text" }),
    ],
  },
];

const names = [
  "华东精工机械",
  "安和物业管理",
  "启明软件",
  "北方特种钢材贸易",
  "Northgate Automation",
  "恒信工程咨询",
  "蓝海物流",
  "瑞丰包装材料",
  "天工自动化设备",
  "新源电力工程",
];
const now = Date.UTC(2026, 10, 20, 2, 14);

const record = (
  kind: string,
  id: string,
  title: string,
  fields: { [key in string]: Json },
  refs = {},
): RecordView => ({
  kind,
  id,
  created_at: now,
  updated_at: now,
  title,
  fields,
  refs,
});

export function sampleRecords(): RecordView[] {
  const vendors = Array.from({ length: 1200 }, (_, n) => {
    const name = `${names[n % names.length]}${n < names.length ? "" : ` ${n}`}有限公司`.replace(
      / (\d+)有限公司/,
      "（$1 分部）有限公司",
    );
    return record("vendor", `vendor-${n}`, name, {
      name,
      short_name: names[n % names.length].slice(0, 4),
      kind: ["goods", "service", "engineering"][n % 3],
      credit_code: `9131011560731${String(20000 + n)}`.slice(0, 18),
      status: ["active", "qualified", "prospective", "suspended"][n % 4],
      address: n % 2 ? "上海市浦东新区张江路 1200 号" : null,
      bank_account: "6222 0210 0100 1234 567",
      remarks: null,
    });
  });
  const titles = [
    "数控机床采购合同",
    "厂区物业服务合同",
    "财务软件许可与维护合同",
    "钢材年度框架采购协议（含质量保证、价格联动、交货违约责任及附件一至附件六之长标题示例）",
  ];
  const contracts = titles.map((title, n) =>
    record(
      "contract",
      `contract-${n + 1}`,
      title,
      {
        number: `QH-CG-2026-${String(87 - n).padStart(3, "0")}`,
        title,
        vendor: `vendor-${n}`,
        amount: { amount: String(3_486_000 / (n + 1)), currency: n === 2 ? "EUR" : "CNY" },
        tax_rate: "13",
        signed_on: n > 1 ? "2026-06-18" : null,
        lifecycle: ["in_review", "in_review", "signed", "performing"][n],
      },
      { vendor: vendors[n].title },
    ),
  );
  const contacts = ["李建国", "Anna Schmidt"].map((name, n) =>
    record(
      "contact",
      `contact-${n}`,
      name,
      { vendor: "vendor-1", name, phone: "021-5080 1234" },
      { vendor: vendors[1].title },
    ),
  );
  return [
    ...contracts,
    ...contacts,
    ...vendors,
    record("own_entity", "own-1", "江南装备制造股份有限公司", { name: "江南装备制造股份有限公司" }),
  ];
}

export const facts: FactShapeInfo[] = [
  {
    kind: "party",
    members: [field("label", { type: "text" }, { required: true }), field("name", { type: "text" })],
  },
  {
    kind: "total_amount",
    members: [field("amount", { type: "decimal" }), field("currency", { type: "text" })],
  },
  { kind: "payment", members: [field("percent", { type: "percent" }), field("days", { type: "integer" })] },
];
