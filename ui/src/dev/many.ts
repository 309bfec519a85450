// What the stand-in program tells of many contracts at once: a plan of a folder, the columns of the table.
import type { IntakeKind, IntakePlan, IntakeRow, InvoiceFields, LedgerColumn, LedgerInfo } from "../bindings";

const row = (name: string, more: Partial<IntakeRow>): IntakeRow => ({
  path: `/home/wang/历年合同/${name}`,
  name,
  sha256: name,
  error: null,
  title: name.replace(/\.\w+$/, ""),
  number: null,
  kind: "purchase",
  vendor: null,
  target: { is: "new_contract" },
  likeness: null,
  findings: [0, 0, 0, 0],
  ...more,
});

export const intakePlan = (folder: string, kind: IntakeKind): IntakePlan => ({
  folder,
  kind,
  is_stopped: false,
  rows: [
    row("设备采购合同 第1稿.docx", {
      title: "设备采购合同",
      vendor: { id: null, name: "江州筑和机械有限公司", by: "new" },
      findings: [1, 4, 2, 0],
    }),
    row("设备采购合同 第2稿.docx", {
      title: "设备采购合同",
      target: { is: "version_of_file", file: "设备采购合同 第1稿.docx" },
      likeness: 96,
      vendor: { id: null, name: "江州筑和机械有限公司", by: "new" },
      findings: [0, 3, 2, 0],
    }),
    row("钢材采购.pdf", {
      target: { is: "copy_of", contract: "contract-1", title: "数控机床采购合同" },
      likeness: 100,
    }),
    row("扫描件.pdf", {
      title: "",
      target: null,
      error: { code: "read.empty", args: { file: "扫描件.pdf" }, field: null, record: null },
    }),
  ],
});

const column = (
  name: string,
  label: string,
  type: LedgerColumn["type"],
  group: LedgerColumn["group"],
): LedgerColumn => ({
  name,
  label,
  group,
  of: null,
  type,
  choices: type.type === "choice" ? type.choices.map((choice) => ({ name: choice, label: choice })) : [],
});

export const ledgerInfo: LedgerInfo = {
  columns: [
    column("number", "合同编号", { type: "text" }, "contract"),
    column("vendor", "对方", { type: "ref", kind: "vendor" }, "contract"),
    column("ends_on", "到期日期", { type: "date" }, "contract"),
    column("advance.percent", "定金：比例", { type: "percent" }, "fact"),
    column("renewal.auto", "续期：自动续期", { type: "flag" }, "fact"),
    column(
      "rule.deposit.over_limit",
      "定金超过法定上限",
      { type: "choice", choices: ["found", "settled", "not_found"] },
      "rule",
    ),
  ],
  presets: [
    {
      name: "renews_soon",
      label: "90 天内自动续期",
      columns: ["ends_on", "renewal.auto"],
      conditions: ["renewal.auto = true", "ends_on within 90"],
      sort: "ends_on",
    },
  ],
};

export const invoiceFields: InvoiceFields = {
  number: "26332000000412345678",
  kind: "special",
  red: false,
  takes_back: "",
  issued_on: "2026-11-20",
  seller: "北方特种钢材贸易有限公司",
  seller_code: "91330100MA27X0K3TT",
  buyer: "江南装备制造股份有限公司",
  buyer_code: "91310115MA1K4P8H2D",
  lines: [
    {
      item: "*黑色金属冶炼压延品*热轧钢板",
      specification: "Q355B",
      unit: "吨",
      quantity: "20",
      unit_price: "5000",
      amount: "100,000.00",
      tax_rate: "13%",
      tax: "13,000.00",
    },
    {
      item: "*运输服务*运费",
      specification: "",
      unit: "次",
      quantity: "1",
      unit_price: "10000",
      amount: "10,000.00",
      tax_rate: "6%",
      tax: "600.00",
    },
  ],
  net: "110,000.00",
  tax: "13,600.00",
  total: "123,600.00",
  remark: "合同编号：QH-CG-2026-084",
};
