// The rules of a playbook as the page works on them: every part present, every change a new value.
import type {
  ContractKind,
  OwnCheck,
  Playbook,
  Positions,
  RequiredClause,
  RuleFamily,
  RuleInfo,
  SampleOutcome,
  Samples,
  Severity,
} from "../bindings";

export const KINDS: ContractKind[] = [
  "purchase",
  "service",
  "software",
  "outsourcing",
  "sales_agency",
  "construction",
  "lease",
  "framework",
  "order",
  "nda",
  "amendment",
  "other",
];
export const COMPANY = "company.";
const REQUIRED = "required:";

const noPositions: Positions = { preferred: "", acceptable: "", walk_away: "" };
const noSamples: Samples = { must: [], must_not: [] };
const blankOwn: OwnCheck = {
  id: "",
  title: "",
  severity: "major",
  kinds: [],
  when: "",
  at: "",
  reason: "",
  suggestion: "",
  law: [],
  must: [],
  must_not: [],
};

/** The program leaves out what is empty; here everything is there. */
export const whole = (policy: Partial<Playbook>): Playbook => ({
  name: policy.name ?? "",
  off: policy.off ?? [],
  off_for: policy.off_for ?? {},
  limits: policy.limits ?? {},
  severities: policy.severities ?? {},
  wordings: policy.wordings ?? {},
  positions: policy.positions ?? {},
  samples: policy.samples ?? {},
  required: policy.required ?? [],
  own: (policy.own ?? []).map((own) => ({ ...blankOwn, ...own })),
});

export const positionsOf = (policy: Playbook, rule: string): Positions => ({
  ...noPositions,
  ...policy.positions[rule],
});
export const samplesOf = (policy: Playbook, rule: string): Samples => {
  const own = ownOf(policy, rule);
  return own ? { must: own.must, must_not: own.must_not } : { ...noSamples, ...policy.samples[rule] };
};
export const ownOf = (policy: Playbook, rule: string) =>
  policy.own.find(({ id }) => `${COMPANY}${id}` === rule);

/** An entry by rule; `null` takes it away. */
function set<V>(entries: Record<string, V>, rule: string, value: V | null): Record<string, V> {
  const { [rule]: _, ...others } = entries;
  return value === null ? others : { ...others, [rule]: value };
}

export const withLimit = (policy: Playbook, rule: string, limit: string | null): Playbook => ({
  ...policy,
  limits: set(policy.limits, rule, limit),
});
export const withSeverity = (policy: Playbook, rule: string, severity: Severity | null): Playbook => ({
  ...policy,
  severities: set(policy.severities, rule, severity),
});
export const withWording = (policy: Playbook, rule: string, wording: string): Playbook => ({
  ...policy,
  wordings: set(policy.wordings, rule, wording.trim() ? wording : null),
});
export function withPositions(policy: Playbook, rule: string, part: Partial<Positions>): Playbook {
  const positions = { ...positionsOf(policy, rule), ...part };
  const isEmpty = Object.values(positions).every((text) => !text.trim());
  return { ...policy, positions: set(policy.positions, rule, isEmpty ? null : positions) };
}
export function withSamples(policy: Playbook, rule: string, samples: Samples): Playbook {
  if (ownOf(policy, rule)) return withOwn(policy, rule, samples);
  const isEmpty = samples.must.length + samples.must_not.length === 0;
  return { ...policy, samples: set(policy.samples, rule, isEmpty ? null : samples) };
}
export const withOwn = (policy: Playbook, rule: string, part: Partial<OwnCheck>): Playbook => ({
  ...policy,
  own: policy.own.map((own) => (`${COMPANY}${own.id}` === rule ? { ...own, ...part } : own)),
});

/** Off everywhere, off for some kinds of contract, or on. */
export const offFor = (policy: Playbook, rule: string): ContractKind[] =>
  KINDS.filter((kind) => policy.off_for[kind]?.includes(rule));
export function withOff(
  policy: Playbook,
  rule: string,
  everywhere: boolean,
  kinds: ContractKind[],
): Playbook {
  const off_for: Playbook["off_for"] = {};
  for (const kind of KINDS) {
    const rules = (policy.off_for[kind] ?? []).filter((one) => one !== rule);
    if (kinds.includes(kind)) rules.push(rule);
    if (rules.length > 0) off_for[kind] = rules.sort();
  }
  const others = policy.off.filter((one) => one !== rule);
  return { ...policy, off: everywhere ? [...others, rule].sort() : others, off_for };
}

/** Everything that is said of a rule goes with it. */
export function without(policy: Playbook, rule: string): Playbook {
  const next = withOff(policy, rule, false, []);
  return {
    ...next,
    severities: set<Severity>(next.severities, rule, null),
    positions: set<Positions>(next.positions, rule, null),
    wordings: set<string>(next.wordings, rule, null),
    own: next.own.filter(({ id }) => `${COMPANY}${id}` !== rule),
  };
}

/** The same check under another name; what is said of it goes with it. */
export function renamed(policy: Playbook, rule: string, id: string): Playbook {
  const to = COMPANY + id;
  const move = <V>(entries: Record<string, V>) =>
    Object.fromEntries(Object.entries(entries).map(([key, value]) => [key === rule ? to : key, value]));
  const each = (rules: string[]) => rules.map((one) => (one === rule ? to : one)).sort();
  return {
    ...policy,
    off: each(policy.off),
    off_for: Object.fromEntries(Object.entries(policy.off_for).map(([kind, rules]) => [kind, each(rules)])),
    severities: move(policy.severities),
    wordings: move(policy.wordings),
    positions: move(policy.positions),
    own: policy.own.map((own) => (`${COMPANY}${own.id}` === rule ? { ...own, id } : own)),
  };
}

const written = (texts: string[]) => texts.filter((text) => text.trim() !== "");
/** Without samples that say nothing: a box that was opened and not filled. */
export const tidy = (policy: Playbook): Playbook => ({
  ...policy,
  samples: Object.fromEntries(
    Object.entries(policy.samples)
      .map(
        ([rule, { must = [], must_not = [] }]) =>
          [rule, { must: written(must), must_not: written(must_not) }] as const,
      )
      .filter(([, { must, must_not }]) => must.length + must_not.length > 0),
  ),
  own: policy.own.map((own) => ({ ...own, must: written(own.must), must_not: written(own.must_not) })),
});

/** A new check of the company's own, under a name that none has yet. */
export function withNewOwn(policy: Playbook): { policy: Playbook; rule: string } {
  let number = policy.own.length + 1;
  while (policy.own.some(({ id }) => id === `check_${number}`)) number += 1;
  const own = { ...blankOwn, id: `check_${number}` };
  return { policy: { ...policy, own: [...policy.own, own] }, rule: `${COMPANY}${own.id}` };
}

export const requiredKey = (index: number) => `${REQUIRED}${index}`;
export const requiredAt = (key: string) =>
  key.startsWith(REQUIRED) ? Number(key.slice(REQUIRED.length)) : null;
export const withRequired = (policy: Playbook, index: number, part: Partial<RequiredClause>): Playbook => ({
  ...policy,
  required: policy.required.map((clause, at) => (at === index ? { ...clause, ...part } : clause)),
});

/** A line of the list of rules. */
export type RuleRow = {
  key: string;
  family: RuleFamily;
  title: string;
  severity: Severity;
  isOff: boolean;
  isChanged: boolean;
  isOwn: boolean;
  samples: number;
  failing: number;
};
export type RuleFilter = "all" | "changed" | "own" | "off" | "samples" | "failing";
export const FILTERS: RuleFilter[] = ["all", "changed", "own", "off", "samples", "failing"];

export function rowsOf(
  rules: RuleInfo[],
  policy: Playbook,
  outcomes: SampleOutcome[],
  broken: string[],
): RuleRow[] {
  const failing = (rule: string) =>
    outcomes.filter((outcome) => outcome.rule === rule && !outcome.holds).length +
    broken.filter((one) => one === rule).length;
  const sampled = (rule: string) => {
    const { must, must_not } = samplesOf(policy, rule);
    return must.length + must_not.length;
  };
  const isChanged = (rule: string) =>
    offFor(policy, rule).length > 0 ||
    [policy.limits, policy.severities, policy.wordings, policy.positions].some((by) => rule in by);
  const ofCompany = policy.own.map((own): RuleRow => {
    const key = `${COMPANY}${own.id}`;
    return {
      key,
      family: "company",
      title: own.title,
      severity: policy.severities[key] ?? own.severity,
      isOff: policy.off.includes(key),
      isChanged: false,
      isOwn: true,
      samples: sampled(key),
      failing: failing(key),
    };
  });
  const required = policy.required.map(
    ({ title }, index): RuleRow => ({
      key: requiredKey(index),
      family: "company",
      title,
      severity: "major",
      isOff: false,
      isChanged: false,
      isOwn: true,
      samples: 0,
      failing: 0,
    }),
  );
  const ofProgram = rules.map(
    ({ rule, family, title, severity }): RuleRow => ({
      key: rule,
      family,
      title,
      severity: policy.severities[rule] ?? severity,
      isOff: policy.off.includes(rule),
      isChanged: isChanged(rule),
      isOwn: false,
      samples: sampled(rule),
      failing: failing(rule),
    }),
  );
  return [...ofCompany, ...required, ...ofProgram];
}

export function isListed(row: RuleRow, filter: RuleFilter, text: string): boolean {
  const words = text.trim().toLowerCase();
  if (words && !row.title.toLowerCase().includes(words) && !row.key.includes(words)) return false;
  switch (filter) {
    case "all":
      return true;
    case "changed":
      return row.isChanged || row.isOff;
    case "own":
      return row.isOwn;
    case "off":
      return row.isOff;
    case "samples":
      return row.samples > 0;
    case "failing":
      return row.failing > 0;
  }
}
