// An English supply agreement with believable faults, for trying the window.
import type { PlainContract } from "./compose";

export const supply: PlainContract = {
  lines: `
# SUPPLY AND SERVICES AGREEMENT
This Agreement is made between Jiangnan Equipment Manufacturing Co., Ltd. (the “Buyer”) and Northgate Automation GmbH (the “Supplier”).
Article 1 Definitions
1.1 “Products” means the robotic welding cells listed in Schedule 1.
1.2 “Services” means installation, commissioning and training.
Article 2 Price and payment
2.1 The total price is EUR 412,000.00 (four hundred and twenty-one thousand euros), excluding VAT.
2.2 The Buyer shall pay 50% on signature and 50% before shipment.
| Item | Description | Qty | Unit price (EUR) | Amount (EUR) |
| 1 | Welding cell WX-3 | 2 | 180,000.00 | 360,000.00 |
| 2 | Commissioning and training | 1 | 52,000.00 | 52,000.00 |
Article 3 Delivery
3.1 The Supplier shall use reasonable efforts to deliver within a reasonable time.
3.2 Risk passes to the Buyer EXW Supplier’s works.
Article 4 Acceptance
4.1 The Products are deemed accepted {-thirty (30)-}{+five (5)+} days after arrival unless the Supplier agrees otherwise.
Article 5 Warranty
5.1 The Supplier warrants the Products for six (6) months from shipment.
Article 6 Limitation of liability
6.1 The Supplier’s total liability under this Agreement shall not exceed 5% of the price. The Buyer’s liability is unlimited.
Article 7 Intellectual property
7.1 All intellectual property created under this Agreement, including Buyer-funded tooling designs, vests in the Supplier.
Article 8 Term and renewal
8.1 This Agreement renews automatically for successive terms of three years unless terminated by notice of 180 days.
Article 9 Assignment
9.1 The Supplier may assign this Agreement without consent. The Buyer may not assign it.
Article 10 Governing law and disputes
10.1 This Agreement is governed by the laws of Germany. Disputes shall be settled by the courts at the Supplier’s seat.
Article 11 Miscellaneous
11.1 In case of doubt this Agreement shall be interpreted by the Supplier. 👍
`,
  findings: [
    {
      rule: "amount.figures_words_differ",
      severity: "critical",
      quote: "EUR 412,000.00 (four hundred and twenty-one thousand euros)",
      title: "The price in figures and in words differs",
      reason:
        "The figures say 412,000.00, the words 421,000. Words usually prevail: the Buyer would owe 9,000 more than it calculated.",
      law: [["民法典", "466"]],
      suggestion:
        "2.1 The total price is EUR 412,000.00 (four hundred and twelve thousand euros), excluding VAT.",
    },
    {
      rule: "payment.before_acceptance",
      severity: "major",
      quote: "50% on signature and 50% before shipment",
      title: "The whole price is paid before acceptance",
      reason:
        "Nothing is held back until the Products have been accepted, so the Buyer has no leverage when they fail.",
      suggestion:
        "2.2 The Buyer shall pay 20% on signature, 60% after delivery and 20% within 30 days after acceptance.",
    },
    {
      rule: "delivery.vague",
      severity: "major",
      quote: "reasonable efforts to deliver within a reasonable time",
      title: "No delivery date",
      reason: "Without a date delay can hardly be established and damages cannot start to run.",
    },
    {
      rule: "acceptance.deemed",
      severity: "major",
      quote: "deemed accepted five (5) days after arrival",
      title: "Silence counts as acceptance after five days",
      reason: "Five days do not suffice to install and test a welding cell.",
      law: [["民法典", "621"]],
      suggestion: "4.1 Acceptance requires a protocol signed by both parties.",
    },
    {
      rule: "liability.vendor_capped_low",
      severity: "critical",
      quote: "shall not exceed 5% of the price",
      title: "The Supplier’s liability is capped at 5 %, the Buyer’s not at all",
      reason: "Both the cap and its one-sidedness are far from market practice.",
      law: [
        ["民法典", "496"],
        ["民法典", "497"],
      ],
      suggestion:
        "6.1 Each party’s total liability is limited to 100% of the price, except for intent, gross negligence and injury to life or health.",
    },
    {
      rule: "ip.vendor_owns",
      severity: "major",
      quote: "vests in the Supplier",
      title: "Designs paid for by the Buyer belong to the Supplier",
      reason: "The Buyer funds the tooling and would need a licence to have it made elsewhere.",
    },
    {
      rule: "renewal.automatic",
      severity: "major",
      quote: "renews automatically for successive terms of three years",
      title: "Automatic renewal for three years",
      reason: "The notice of 180 days is easily missed.",
    },
    {
      rule: "assignment.vendor_free",
      severity: "minor",
      quote: "The Supplier may assign this Agreement without consent",
      title: "Only the Supplier may assign",
      reason: "The Buyer chose this Supplier for its competence.",
    },
    {
      rule: "dispute.vendor_place",
      severity: "minor",
      quote: "the courts at the Supplier’s seat",
      title: "Disputes are heard at the Supplier’s seat",
      reason: "Judgments of German courts are not readily enforced in China.",
      suggestion: "10.1 Disputes shall be submitted to SHIAC for arbitration in Shanghai.",
    },
    {
      rule: "interpretation.vendor_only",
      severity: "minor",
      quote: "interpreted by the Supplier",
      title: "The Supplier interprets the Agreement",
      reason: "No party should be judge in its own cause.",
      law: [["民法典", "498"]],
    },
    {
      rule: "absent.confidentiality",
      severity: "info",
      quote: "",
      title: "No confidentiality clause",
      reason: "Looked for “confidential”, “secret” and “disclose” in 11 articles; nearest is 7.1.",
    },
  ],
  facts: [
    {
      kind: "party",
      summary: "Buyer: Jiangnan Equipment Manufacturing Co., Ltd.",
      quote: "Jiangnan Equipment Manufacturing Co., Ltd.",
    },
    { kind: "party", summary: "Vendor: Northgate Automation GmbH", quote: "Northgate Automation GmbH" },
    { kind: "total_amount", summary: "EUR 412,000.00, without tax", quote: "EUR 412,000.00" },
    { kind: "payment", summary: "50 % on signature", quote: "50% on signature" },
    { kind: "payment", summary: "50 % before shipment", quote: "50% before shipment" },
    { kind: "acceptance", summary: "5 days, deemed", quote: "deemed accepted five (5) days after arrival" },
    { kind: "warranty", summary: "6 months", quote: "six (6) months from shipment" },
    { kind: "renewal", summary: "automatic, notice 180 days", quote: "notice of 180 days" },
    { kind: "governing_law", summary: "Germany", quote: "the laws of Germany" },
  ],
};
