// Stands in for the program behind the window: the same commands over a little data in memory.
import type {
  AppState,
  Changes,
  Commands,
  HistoryEntry,
  Message,
  PlaybookView,
  RecordView,
  ReviewRow,
  Workspace,
} from "../bindings";
import { compose, type PlainContract } from "./compose";
import { supply } from "./contract-en";
import { purchase } from "./contract-zh";
import { facts, kinds, sampleRecords } from "./kinds";
import { intakePlan, invoiceFields, ledgerInfo } from "./many";
import { performing, performingRecords } from "./performing";
import {
  expressionNames,
  playbookAdvice,
  playbookRules,
  playbookView,
  triedReviews,
  triedSamples,
} from "./playbook";
import { samplePdf } from "./sample-pdf";
import { installTexts } from "./texts";
import { timeline } from "./timeline";
import { times } from "./times";

type Answers = { [N in keyof Commands]: (request: Commands[N]["request"]) => Commands[N]["response"] };
type Step = { message: Message; undo: () => void; redo: () => void };
export type ProgramOptions = {
  opened?: boolean;
  empty?: boolean;
  big?: boolean;
  language?: "zh-CN" | "en";
  theme?: "system" | "light" | "dark";
};

const day = 86_400_000;
const now = Date.UTC(2026, 10, 24, 6, 30);

export function makeProgram({
  opened = true,
  empty = false,
  big = false,
  language = "zh-CN",
  theme = "system",
}: ProgramOptions = {}) {
  const archive = {
    path: "/home/wang/合同档案.qiheng",
    name: "合同档案",
    company: "江南装备制造股份有限公司",
    actor: "王敏",
    contracts: 4,
    operations: 12,
  };
  const state: AppState = {
    version: "0.1.0",
    language,
    theme,
    archive: opened ? archive : null,
    recent: empty
      ? []
      : [
          { path: archive.path, name: archive.name, opened_at: now, exists: true },
          {
            path: "/media/usb/2025 年度合同（已归档，不再修改）.qiheng",
            name: "2025 年度合同（已归档，不再修改）",
            opened_at: now - 40 * day,
            exists: false,
          },
        ],
  };
  let records: RecordView[] = empty ? [] : [...sampleRecords(), ...performingRecords()];
  const workspaces = new Map<string, Workspace>();
  const started = new Map<string, number>();
  const history: HistoryEntry[] = [];
  const done: Step[] = [];
  const undone: Step[] = [];
  let operation = 0;

  const write = (
    message: Message,
    kindNames: string[],
    ids: string[],
    redo: () => void,
    undo: () => void,
    changes: HistoryEntry["changes"] = [],
  ): Changes => {
    redo();
    operation += 1;
    history.unshift({
      seq: operation,
      at: now + operation * 60_000,
      actor: archive.actor,
      operation: message,
      undone: false,
      changes,
    });
    done.push({ message, undo, redo });
    undone.length = 0;
    return { operation, kinds: kindNames, ids };
  };
  const refuse = () => {
    throw { code: "mock.refused", args: {}, field: null, record: null };
  };
  const workspaceOf = (review: string): Workspace => workspaces.get(review) ?? refuse()!;

  const open = (
    review: string,
    plain: PlainContract,
    title: string,
    contractId: string,
    lang: "zh-CN" | "en",
  ) => {
    const contract: RecordView = records.find(({ id }) => id === contractId) ?? {
      kind: "contract",
      id: contractId,
      created_at: now,
      updated_at: now,
      title,
      fields: { title },
      refs: {},
    };
    const parts = compose(plain);
    for (const finding of parts.findings) finding.id = `${review}-${finding.id}`;
    const order = ["critical", "major", "minor", "info"];
    parts.findings.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.start - b.start);
    workspaces.set(review, {
      review,
      sheets: [],
      contract: { ...contract, title },
      version: 1,
      document: {
        id: `document-${review}`,
        name: `${title}.docx`,
        sha256: "9f2c41d07be3a85516c0e4f7a2d98b3361f0ce87a94d2b5570e1f6c3d8a94b21",
        format: "docx",
        bytes: 48_213,
      },
      attachments: [],
      versions: [],
      state: "open",
      side: lang === "en" ? "Buyer" : "甲方",
      as_of: "2026-11-24",
      law_as_of: "2026-11-24",
      kind: "purchase",
      language: lang,
      opinions: [],
      progress: { decided: 0, total: parts.findings.length },
      ...parts,
    });
    started.set(review, now - (workspaces.size - 1) * 3 * day);
  };
  const count = (workspace: Workspace) => {
    workspace.progress = {
      decided: workspace.findings.filter(({ decision }) => decision !== "open").length,
      total: workspace.findings.length,
    };
  };
  if (!empty) {
    open("review-1", purchase, "数控机床采购合同", "contract-1", "zh-CN");
    if (big)
      open(
        "review-big",
        { ...purchase, lines: Array.from({ length: 60 }, () => purchase.lines.trim()).join("\n") },
        "整套设备总承包合同（二百页）",
        "contract-3",
        "zh-CN",
      );
    open("review-2", supply, "Supply and Services Agreement — Robotic Welding Cells", "contract-2", "en");
    open(
      "review-3",
      { ...purchase, findings: purchase.findings.slice(6) },
      "钢材年度框架采购协议（含质量保证、价格联动、交货违约责任及附件一至附件六）",
      "contract-4",
      "zh-CN",
    );
    for (const finding of workspaces.get("review-3")!.findings) finding.decision = "accepted";
    workspaces.get("review-3")!.state = "concluded";
    count(workspaces.get("review-3")!);
    write(
      { id: "op-archive-create", args: { company: archive.company } },
      [],
      [],
      () => {},
      () => {},
    );
    write(
      { id: "op-import", args: {} },
      ["vendor"],
      [],
      () => {},
      () => {},
    );
    for (const one of workspaces.values())
      write(
        { id: "op-review-start", args: { name: one.contract.title } },
        ["review"],
        [one.review],
        () => {},
        () => {},
      );
  }

  let kept: Partial<PlaybookView> = {};
  const answers: Answers = {
    ...performing({
      records: () => records,
      setRecords: (next) => {
        records = next;
      },
      workspaces,
      write,
    }),
    ...times({ records: () => records, write, big }),
    ...timeline({
      records: () => records,
      write: () =>
        write(
          { id: "op-evidence-make", args: { name: "", count: "1" } },
          ["document"],
          [],
          () => {},
          () => {},
        ),
    }),
    "app.state": () => structuredClone(state),
    "app.set_preferences": (next) => structuredClone(Object.assign(state, next)),
    "schema.kinds": () => kinds,
    "archive.create": ({ path, setup }) => {
      state.archive = {
        ...archive,
        path,
        name: path.split("/").pop()!.replace(".qiheng", ""),
        company: setup.company_name,
        actor: setup.actor_name,
        contracts: 0,
      };
      records = [];
      workspaces.clear();
      history.length = 0;
      done.length = 0;
      return state.archive;
    },
    "archive.create_sample": () => refuse()!,
    "archive.open": () => {
      state.archive = archive;
      return archive;
    },
    "archive.close": () => {
      state.archive = null;
      return {};
    },
    "archive.undo_state": () => ({
      undo: done.at(-1)?.message ?? null,
      redo: undone.at(-1)?.message ?? null,
    }),
    "archive.undo": () => {
      const step = done.pop() ?? refuse()!;
      step.undo();
      undone.push(step);
      const entry = history.find((one) => !one.undone);
      if (entry) entry.undone = true;
      operation += 1;
      return {
        operation: step.message,
        changes: {
          operation,
          kinds: [
            "finding",
            "opinion",
            "review",
            "vendor",
            "contract",
            "playbook",
            "invoice",
            "obligation",
            "contract_event",
            "action",
          ],
          ids: [],
        },
      };
    },
    "archive.redo": () => {
      const step = undone.pop() ?? refuse()!;
      step.redo();
      done.push(step);
      operation += 1;
      return {
        operation: step.message,
        changes: {
          operation,
          kinds: ["finding", "opinion", "review", "vendor", "contract", "playbook"],
          ids: [],
        },
      };
    },
    "archive.history": ({ record, before, limit }) =>
      structuredClone(
        history
          .filter(({ seq }) => before === null || seq < before)
          .filter(({ changes }) => record === null || changes.some(({ id }) => id === record.id))
          .slice(0, limit),
      ),
    "archive.verify": () => ({
      ok: true,
      head: "7c1e90b2d4f8a3c655e0917b2f6ad38849c0e1b75d2a9f3c60817e4db2f5a9c8",
      operations: operation,
      documents: workspaces.size,
      problems: [],
      stamps: [],
    }),
    "archive.head": () => ({
      head: "7c1e90b2d4f8a3c655e0917b2f6ad38849c0e1b75d2a9f3c60817e4db2f5a9c8",
      operations: operation,
      stamps: [],
      waiting: [],
    }),
    "archive.mail_head": () => ({}),
    "archive.ask_stamp": () =>
      write(
        { id: "op-stamp-ask", args: {} },
        ["time_stamp"],
        [],
        () => {},
        () => {},
      ),
    "archive.take_stamp": () => {
      throw { code: "stamp.not_a_reply", args: { part: "reply" } };
    },
    "mail.preview": ({ path }) => {
      throw { code: "mail.not_a_mail", args: { name: path } };
    },
    "mail.take": ({ path }) => {
      throw { code: "mail.not_a_mail", args: { name: path } };
    },
    "mail.view": () => ({ headers: [], received: [], remarks: [], thread: [], attachments: [] }),
    "mail.draft_report": () => ({
      document: "document-1",
      changes: write(
        { id: "op-mail-report", args: {} },
        [],
        [],
        () => {},
        () => {},
      ),
    }),
    "mail.draft_document": () => ({}),
    "notices.check": () => ({
      received_on: null,
      received_why: null,
      remarks: [],
      forms: [],
      clause: null,
      rules: [],
      agreed: null,
    }),
    "archive.backup": () => ({}),
    "archive.backups": () =>
      [0, 1, 26].map((hours) => ({
        path: `/home/wang/档案.qiheng.backups/${hours}.qiheng-backup`,
        taken_at: now - hours * 3_600_000,
        size: 1_240_000 + hours * 10_000,
        is_before_migration: hours === 26,
      })),
    "archive.restore": () => ({}),
    "contracts.next_number": () => null,
    "contracts.give_number": ({ contract }) =>
      write(
        { id: "op-contract-number", args: { title: contract } },
        ["contract"],
        [contract],
        () => {},
        () => {},
      ),
    "contracts.steps": () => [
      { to: "signed", needs: "signature", blocked: null, settles: false },
      { to: "cancelled", needs: "reason", blocked: null, settles: false },
    ],
    "schema.facts": () => facts,
    "archive.undo_operation": () => refuse()!,
    "reviews.correct_fact": () => refuse()!,
    "reviews.correct_words": () => refuse()!,
    "reviews.stop_reading": () => ({}),
    "contracts.take_step": ({ contract, to }) =>
      write(
        { id: "op-contract-step", args: { title: contract, state: to } },
        ["contract"],
        [contract],
        () => {},
        () => {},
      ),
    "reviews.judge_again": () => refuse()!,
    "reviews.comparison": () => null,
    "reviews.answer_plan": () => ({
      is_docx: true,
      points: [],
      kept_back: 0,
      author: "",
      file: "",
      name: "",
      answered_at: null,
    }),
    "reviews.redline": () => ({ left: 0 }),
    "reviews.issue_list": () => refuse()!,
    "reviews.read_issue_list": () => null,
    "reviews.take_replies": () => refuse()!,
    "reviews.add_reply": () => refuse()!,
    "app.about": () => ({
      version: "0.1.0",
      rules: "1",
      checks: 100,
      accuracy: {
        facts: { precision: 1, recall: 1, low: 0.9, wanted: 10 },
        findings: { precision: 1, recall: 1, low: 0.9, wanted: 10 },
        absences: { precision: 1, recall: 1, low: 0.9, wanted: 10 },
        seeded: { found: 1, wanted: 1, alarms: 0 },
        categories: {
          zh: { macro_f1: 0.8, low: 0.7, high: 0.9, clauses: 100, documents: 10 },
          en: { macro_f1: 0.8, low: 0.7, high: 0.9, clauses: 100, documents: 10 },
        },
        data: "",
      },
    }),
    "reviews.propose": () => refuse()!,
    "intake.plan": ({ paths, kind }) => intakePlan(paths[0] ?? "", kind),
    "intake.run": ({ folder, files }) => ({
      intake: "intake-1",
      taken: files.map(({ name }) => ({ name, contract: "contract-1", title: name, review: "review-1" })),
      failed: [],
      is_stopped: false,
      changes: write(
        { id: "op-intake-begin", args: { folder } },
        ["intake", "contract", "review"],
        [],
        () => {},
        () => {},
      ),
    }),
    "records.tags": () => [],
    "records.ids": ({ kind }) => {
      const ids = records.filter((one) => one.kind === kind).map(({ id }) => id);
      return { ids, total: ids.length };
    },
    "records.save_many": () => refuse()!,
    "records.remove_many": () => refuse()!,
    "links.list": () => [],
    "links.add": () => refuse()!,
    "links.remove": () => refuse()!,
    "views.list": () => [],
    "views.keep": () => refuse()!,
    "vendors.twins": () => [],
    "vendors.merge_preview": () => refuse()!,
    "vendors.merge": () => refuse()!,
    "contracts.check_signed": () => null,
    "job.progress": () => null,
    "job.cancel": () => ({}),
    "intake.take_back": () => ({
      undone: 1,
      kept: [],
      changes: { operation: ++operation, kinds: ["intake", "contract"], ids: [] },
    }),
    "ledger.info": () => ledgerInfo,
    "ledger.list": ({ ask, offset, limit }) => {
      const rows = records.filter(({ kind, title }) => kind === "contract" && title.includes(ask.text ?? ""));
      const cell = (one: RecordView, name: string) => {
        const value = one.refs[name] ?? one.fields[name] ?? "";
        return { text: typeof value === "string" ? value : "", finding: null };
      };
      return {
        total: rows.length,
        rows: rows.slice(offset, offset + limit).map((one) => ({
          id: one.id,
          title: one.title,
          review: null,
          cells: ask.columns.map((name) => cell(one, name)),
        })),
      };
    },
    "ledger.export": () => ({}),
    "law.view": () => ({ as_of: "2026-11-24", edition: null, laws: [] }),
    "law.missing": () => [],
    "law.take_text": () => refuse()!,
    "law.preview": () => ({
      as_of: "2026-12-31",
      as_of_now: "2026-11-24",
      is_later: true,
      changes: [],
      reviews: [],
    }),
    "law.update": () => refuse()!,
    "law.export": () => ({}),
    "contracts.open_items": () => [],
    "contracts.account": () => ({
      signed: null,
      amount: null,
      is_amended: false,
      planned: "CNY 0.00",
      invoiced: "CNY 0.00",
      paid: "CNY 0.00",
      deducted: null,
      retained: null,
      overdue: null,
      open: null,
      paid_share: null,
      is_overpaid: false,
      is_kept: false,
      has_others: false,
    }),
    "contracts.amended": () => null,
    "amendments.effects": () => [],
    "amendments.apply": () => refuse()!,
    "contracts.deliveries": () => ({ lots: [], counted: 0, by_first: 0, by_last: 0 }),
    "contracts.renew": () => refuse()!,
    "contracts.draft_non_renewal": () => refuse()!,
    "claims.explain": () => null,
    "claims.view": () => ({ claims: [], totals: [] }),
    "claims.keep": () => refuse()!,
    "claims.draft": () => refuse()!,
    "rates.view": () => ({ publications: [], until: "2026-07-19", covers_today: false }),
    "rates.preview": () => [],
    "rates.take": () => refuse()!,
    "rates.export": () => ({}),
    "law.article": ({ code, article, on }) => ({
      citation: {
        article: { code, article },
        on: on ?? "2026-11-24",
        words: `《${code}》第${article}条`,
        summary: null,
        in_force: null,
        note: null,
      },
      law: null,
      ended: null,
      official: null,
      source: null,
      as_of: "2026-11-24",
    }),
    "invoice.preview": ({ contract, alone }) => {
      const known = records.find(({ id }) => id === (alone ? null : (contract ?? "contract-4")));
      return {
        name: "发票.xml",
        fields: invoiceFields,
        vendor: { id: "vendor-3", title: "北方特种钢材贸易有限公司" },
        contract: known ? { id: known.id, title: known.title } : null,
        remarks: known ? [{ id: "invoice-remark-tax-rate", words: "税率 6% 与合同约定的 13% 不同。" }] : [],
        refused: null,
      };
    },
    "invoice.take": ({ contract }) => {
      const id = `invoice-${operation}`;
      const fresh: RecordView = {
        kind: "invoice",
        id,
        created_at: now,
        updated_at: now,
        title: invoiceFields.number,
        fields: { number: invoiceFields.number, contract, issued_on: invoiceFields.issued_on },
        refs: {},
      };
      const changes = write(
        { id: "op-invoice-take", args: { number: invoiceFields.number } },
        ["invoice", "document"],
        [id],
        () => {
          records = [...records, fresh];
        },
        () => {
          records = records.filter((one) => one !== fresh);
        },
      );
      return { id, changes };
    },
    "precedents.ask": () => ({ categories: ["payment", "acceptance"], wordings: [] }),
    "reviews.rounds": () => ({ contract: "", vendor: null, language: "zh-CN", moves: [], rows: [] }),
    "reviews.answer": () => refuse()!,
    "documents.keep": () => refuse()!,
    "documents.copy": () => refuse()!,
    "playbooks.rules": () => playbookRules,
    "playbooks.names": () => expressionNames,
    "playbooks.view": ({ playbook }) => ({ ...structuredClone(playbookView), id: playbook, ...kept }),
    "playbooks.change": ({ policy }) => {
      const before = kept;
      return write(
        { id: "op-playbook-change", args: { name: playbookView.name } },
        ["playbook"],
        ["playbook-1"],
        () => {
          kept = { policy, changes: ["停用“合同没有编号”"] };
        },
        () => {
          kept = before;
        },
      );
    },
    "playbooks.change_text": () => refuse()!,
    "playbooks.try_samples": ({ policy }) => triedSamples(policy),
    "playbooks.try_reviews": ({ offset }) => triedReviews(offset),
    "playbooks.put_in_force": () => refuse()!,
    "playbooks.restore": () => refuse()!,
    "playbooks.import": () => refuse()!,
    "playbooks.export": () => ({}),
    "playbooks.advice": () => structuredClone(playbookAdvice),
    "playbooks.take_advice": () => refuse()!,
    "reports.list": () => [{ name: "review_packet", kind: "review", is_issued: true }],
    "records.list": ({ kind, text, sort, descending, parent, filters, offset, limit }) => {
      const rows = records.filter(
        (one) =>
          one.kind === kind &&
          (!parent || one.fields[parent.kind] === parent.id) &&
          filters.every(({ field, test }) => {
            const value = one.fields[field] ?? null;
            if (test.is === "empty") return value === null || value === "";
            return test.is !== "one_of" || test.values.includes(value);
          }) &&
          (!text || JSON.stringify(one.fields).toLowerCase().includes(text.toLowerCase())),
      );
      if (sort)
        rows.sort(
          (a, b) =>
            String(a.fields[sort] ?? "").localeCompare(String(b.fields[sort] ?? ""), "zh") *
            (descending ? -1 : 1),
        );
      return { total: rows.length, rows: structuredClone(rows.slice(offset, offset + limit)) };
    },
    "records.get": ({ kind, id }) =>
      structuredClone(records.find((one) => one.kind === kind && one.id === id) ?? refuse()!),
    "records.save": ({ kind, id, fields }) => {
      const info = kinds.find(({ name }) => name === kind)!;
      const args = (title: string) => ({
        kind: kind === "vendor" ? (state.language === "en" ? "vendor" : "供应商") : kind,
        title,
      });
      if (id === null) {
        const fresh: RecordView = {
          kind,
          id: `${kind}-new-${operation}`,
          created_at: now,
          updated_at: now,
          title: String(fields[info.title] ?? ""),
          fields,
          refs: {},
        };
        const changes = write(
          { id: "op-record-add", args: args(fresh.title) },
          [kind],
          [fresh.id],
          () => records.unshift(fresh),
          () => {
            records = records.filter((one) => one !== fresh);
          },
        );
        return { id: fresh.id, changes };
      }
      const one = records.find((record) => record.id === id)!;
      const before = structuredClone(one.fields);
      const list = Object.entries(fields).map(([field, value]) => ({
        kind,
        id,
        title: one.title,
        field,
        old: before[field] ?? null,
        new: value,
        old_title: null,
        new_title: null,
      }));
      const put = (values: typeof before) => () => {
        one.fields = structuredClone(values);
        one.title = String(values[info.title] ?? one.title);
        if (typeof values.vendor === "string")
          one.refs.vendor = records.find((vendor) => vendor.id === values.vendor)?.title ?? "";
      };
      return {
        id,
        changes: write(
          { id: "op-record-change", args: args(one.title) },
          [kind],
          [id],
          put({ ...before, ...fields }),
          put(before),
          list,
        ),
      };
    },
    "records.remove": ({ kind, id }) => {
      const one = records.find((record) => record.id === id)!;
      return write(
        { id: "op-record-remove", args: { kind, title: one.title } },
        [kind],
        [id],
        () => {
          records = records.filter((record) => record !== one);
        },
        () => records.push(one),
      );
    },
    search: ({ query, limit }) => ({
      ms: 4,
      hits: records
        .filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()))
        .slice(0, limit)
        .map(({ kind, id, title, fields }) => ({
          kind,
          id,
          title,
          snippet: String(fields.number ?? fields.credit_code ?? ""),
          by_pinyin: false,
        })),
    }),
    "reviews.list": () =>
      [...workspaces.values()].map((one): ReviewRow => {
        const by = (level: string) => one.findings.filter(({ severity }) => severity === level).length;
        return {
          review: one.review,
          contract: one.contract.id,
          title: one.contract.title,
          number: null,
          vendor: one.contract.refs.vendor ?? null,
          kind: one.kind,
          state: one.state,
          version: one.version,
          started_at: started.get(one.review) ?? now,
          critical: by("critical"),
          major: by("major"),
          minor: by("minor"),
          info: by("info"),
          ...one.progress,
        };
      }),
    "reviews.start": ({ draft }) => {
      const review = `review-${workspaces.size + 1}-${operation}`;
      const title =
        "path" in draft
          ? draft.path
              .split("/")
              .pop()!
              .replace(/\.\w+$/, "")
          : "name" in draft
            ? draft.name
            : draft.document;
      const english = /en|agreement/i.test(title);
      const changes = write(
        { id: "op-review-start", args: { name: title } },
        ["review", "contract", "finding"],
        [review],
        () =>
          open(review, english ? supply : purchase, title, `contract-${review}`, english ? "en" : "zh-CN"),
        () => workspaces.delete(review),
      );
      return { review, changes };
    },
    "reviews.workspace": ({ review }) => structuredClone(workspaceOf(review)),
    "reviews.set_state": ({ review, state }) => {
      const workspace = workspaceOf(review);
      const before = workspace.state;
      const put = (value: typeof state) => () => {
        workspace.state = value;
      };
      return write({ id: "op-review-state", args: { state } }, ["review"], [review], put(state), put(before));
    },
    "reviews.decide": ({ finding, decision, reason }) => {
      const workspace =
        [...workspaces.values()].find(({ findings }) => findings.some(({ id }) => id === finding)) ??
        refuse()!;
      const one = workspace.findings.find(({ id }) => id === finding)!;
      const before = { ...one };
      const put = (values: Partial<typeof one>) => () => {
        Object.assign(one, values);
        count(workspace);
      };
      return write(
        { id: "op-finding-decide", args: { title: one.title, decision } },
        ["finding"],
        [finding],
        put({
          decision,
          decision_reason: reason,
          decided_by: decision === "open" ? null : archive.actor,
          decided_at: decision === "open" ? null : now,
        }),
        put(before),
        [
          {
            kind: "finding",
            id: finding,
            title: one.title,
            field: "decision",
            old: before.decision,
            new: decision,
            old_title: null,
            new_title: null,
          },
        ],
      );
    },
    "reviews.add_finding": ({ review, start, end, severity, title, reason, suggestion }) => {
      const workspace = workspaceOf(review);
      const id = `finding-own-${operation}`;
      const clause = workspace.clauses.findLast((one) => one.start <= start && start < one.end) ?? null;
      const quote = [...workspace.text].slice(start, end).join("");
      const fresh: Workspace["findings"][number] = {
        id,
        rule: "person",
        severity,
        source: "person",
        clause: clause?.path ?? null,
        clause_label: clause?.label ?? null,
        start,
        end,
        quote,
        evidence: [],
        citations: [],
        title,
        reason,
        suggestion,
        positions: null,
        decision: "open",
        decision_reason: null,
        decided_by: null,
        decided_at: null,
        proposal: null,
        carried: null,
        reply: null,
      };
      const changes = write(
        { id: "op-finding-add", args: { title } },
        ["finding"],
        [id],
        () => {
          workspace.findings.push(fresh);
          count(workspace);
        },
        () => {
          workspace.findings = workspace.findings.filter((one) => one !== fresh);
          count(workspace);
        },
      );
      return { id, changes };
    },
    "reviews.add_opinion": ({ review, role, verdict, text, given_by, file }) => {
      const workspace = workspaceOf(review);
      const fresh = {
        id: `opinion-${operation}`,
        role,
        verdict,
        text,
        given_by,
        given_at: now,
        recorded_by: file && state.archive!.actor,
        document: file ? { id: file, name: file } : null,
      };
      const changes = write(
        { id: "op-opinion-add", args: { name: given_by } },
        ["opinion"],
        [fresh.id],
        () => workspace.opinions.push(fresh),
        () => {
          workspace.opinions = workspace.opinions.filter((one) => one !== fresh);
        },
      );
      return { id: fresh.id, changes };
    },
    "reports.issue": ({ id }) => {
      const title = workspaceOf(id).contract.title;
      return {
        document: "document-issued",
        changes: write(
          { id: "op-report-issue", args: { name: title } },
          ["document"],
          [],
          () => {},
          () => {},
        ),
      };
    },
  };

  const bytes = ({ id }: { id: string }) => {
    const workspace = workspaceOf(id);
    const lines = workspace.findings.map((one, n) => `${n + 1}. ${one.title}`);
    return samplePdf(`${workspace.contract.title}`, [
      lines,
      lines.slice(0, 6),
      workspace.clauses.map(({ label, heading }) => `${label} ${heading}`).slice(0, 30),
    ]);
  };

  return { state, answers, bytes };
}

/** Puts the stand-in where the window looks for its program. */
export function installProgram(options: ProgramOptions = fromAddress()) {
  installTexts();
  const program = makeProgram(options);
  const callbacks = new Map<number, (payload: unknown) => void>();
  let next = 1;
  const events = new Map<string, number[]>();
  const invoke = async (command: string, args: Record<string, unknown> = {}): Promise<unknown> => {
    await Promise.resolve();
    if (command === "call") return program.answers[args.name as keyof Commands](args.request as never);
    if (command === "call_bytes") return program.bytes(args.request as { id: string });
    if (command === "pick_file") return "/home/wang/草案/设备采购合同（第二稿）.docx";
    if (command === "pick_folder") return "/home/wang/历年合同";
    if (command === "pick_save") return `/home/wang/${args.name}`;
    if (command === "plugin:event|listen") {
      events.set(args.event as string, [...(events.get(args.event as string) ?? []), args.handler as number]);
      return args.handler;
    }
    if (command === "plugin:event|emit")
      for (const id of events.get(args.event as string) ?? [])
        callbacks.get(id)?.({ event: args.event, id, payload: args.payload });
    return null;
  };
  Object.assign(window, {
    __TAURI_INTERNALS__: {
      metadata: { currentWindow: { label: "main" }, currentWebview: { label: "main", windowLabel: "main" } },
      invoke,
      transformCallback: (callback: (payload: unknown) => void) => {
        callbacks.set(next, callback);
        next += 1;
        return next - 1;
      },
      unregisterCallback: (id: number) => callbacks.delete(id),
    },
    __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener: () => {} },
  });
  return program;
}

function fromAddress(): ProgramOptions {
  const search = new URLSearchParams(window.location.search);
  return {
    opened: search.get("opened") !== "no",
    empty: search.get("empty") === "yes",
    big: search.get("big") === "yes",
    language: search.get("language") === "en" ? "en" : "zh-CN",
    theme: (search.get("theme") as "light" | "dark" | null) ?? "system",
  };
}
