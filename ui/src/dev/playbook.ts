// A small playbook for trying its page.
import type {
  AdviceView,
  ExpressionNames,
  Playbook,
  PlaybookView,
  RuleInfo,
  TriedReviews,
  TriedSamples,
} from "../bindings";

const rule = (id: string, part: Partial<RuleInfo>): RuleInfo => ({
  rule: id,
  family: "money",
  title: id,
  reason: "",
  suggestion: "",
  severity: "major",
  kinds: [],
  citations: [],
  limit: null,
  unit: null,
  ...part,
});

export const playbookRules: RuleInfo[] = [
  rule("absent.notice", {
    family: "missing",
    title: "没有通知与送达条款",
    severity: "minor",
    reason: "在…个条款中查找了“…”，没有找到。",
    citations: ["《民法典》第137条"],
  }),
  rule("deposit.over_limit", {
    title: "定金超过主合同标的额的百分之二十",
    severity: "critical",
    reason: "定金为…%，超过法定上限20%，超过的部分不产生定金的效力。",
    suggestion: "定金为合同总价的20%。",
    citations: ["《民法典》第586条第2款"],
    limit: "20",
    unit: "%",
  }),
  rule("dispute.vendor_place", {
    family: "dispute",
    title: "争议由卖方所在地管辖",
    reason: "约定由卖方所在地法院管辖。",
    kinds: ["purchase", "service"],
  }),
];

export const expressionNames: ExpressionNames = {
  groups: [
    {
      name: "warranty",
      is_list: false,
      members: [{ name: "months", type: "number", unit: "months", choices: [] }],
    },
    {
      name: "payments",
      is_list: true,
      members: [{ name: "percent", type: "number", unit: "%", choices: [] }],
    },
  ],
  functions: [{ name: "says", form: 'says("")', is_method: false }],
  categories: ["payment"],
};

export const playbookView: PlaybookView = {
  id: "playbook-1",
  name: "江南装备合同审查手册",
  policy: {
    name: "江南装备合同审查手册",
    own: [
      {
        id: "warranty_24",
        title: "质保期不足24个月",
        severity: "major",
        kinds: [],
        when: "warranty.months < 24",
        at: "",
        reason: "公司规定设备质保期不少于24个月。",
        suggestion: "质保期为24个月。",
        law: [],
        must: ["质保期为12个月。"],
        must_not: ["质保期为36个月。"],
      },
    ],
    // as the program does: what is empty is left out
  } as unknown as Playbook,
  text: 'name = "江南装备合同审查手册"\n',
  problems: [],
  changes: [],
  versions: [
    {
      id: "playbook-version-1",
      number: 1,
      author: "王敏",
      in_force_from: Date.UTC(2026, 10, 20, 2),
      is_in_force: true,
      changes: ["新增自定规则“质保期不足24个月”"],
      override_reason: null,
      reviews: 3,
    },
  ],
};

/** The samples of own checks hold, unless the expression asks for a name that nobody knows. */
export const triedSamples = ({ own = [] }: Playbook): TriedSamples => ({
  outcomes: own.flatMap(({ id, must = [], must_not = [] }) => [
    ...must.map((text, index) => ({ rule: `company.${id}`, must: true, index, holds: true, found: [text] })),
    ...must_not.map((_, index) => ({ rule: `company.${id}`, must: false, index, holds: true, found: [] })),
  ]),
  problems: own
    .filter(({ when }) => when.includes("waranty"))
    .map(({ id, when }) => ({
      rule: `company.${id}`,
      error: {
        code: "expression.no_such_name",
        args: {
          rule: `company.${id}`,
          name: "waranty",
          start: String(when.indexOf("waranty")),
          end: String(when.indexOf("waranty") + 7),
        },
        field: null,
        record: null,
      },
    })),
});

export const triedReviews = (offset: number): TriedReviews => ({
  total: 1,
  tried: offset === 0 ? 1 : 0,
  reviews:
    offset === 0
      ? [
          {
            review: "review-1",
            title: "数控机床采购合同",
            version: 1,
            differences: [
              {
                effect: { is: "appears" },
                rule: "company.warranty_24",
                severity: "major",
                title: "质保期不足24个月",
                clause_label: "第七条",
                quote: "12个月",
              },
              {
                effect: { is: "weighs", before: "critical" },
                rule: "deposit.over_limit",
                severity: "major",
                title: "定金超过主合同标的额的百分之二十",
                clause_label: "第三条",
                quote: "30%作为定金",
              },
            ],
          },
        ]
      : [],
});

export const playbookAdvice: AdviceView[] = [
  {
    rule: "dispute.vendor_place",
    title: "争议由卖方所在地管辖",
    decided: 10,
    accepted: Array.from({ length: 9 }, (_, n) => ({
      finding: `finding-${n}`,
      review: "review-1",
      contract: "数控机床采购合同",
      quote: "向乙方所在地人民法院提起诉讼",
      reason: "长期供应商，可以接受",
      by: "王敏",
      at: Date.UTC(2026, 10, 20 - n),
    })),
    acceptable: "向乙方所在地人民法院提起诉讼",
    limit: null,
    severity: "minor",
  },
];
