// The timeline and the evidence package of the stand-in program: notices and payments by their days.
import type { Commands, RecordView, TimelineEntry } from "../bindings";

type Answers = {
  [K in "timeline.view" | "evidence.make"]: (request: Commands[K]["request"]) => Commands[K]["response"];
};
type Around = {
  records: () => RecordView[];
  write: () => Commands["evidence.make"]["response"]["changes"];
};

const DAYS: Record<string, string[]> = {
  notice: ["sent_on", "delivered_on"],
  payment: ["paid_on"],
  acceptance: ["accepted_on"],
  contract_event: ["happened_on"],
  obligation: ["due_on"],
};

export function timeline({ records, write }: Around): Answers {
  return {
    "timeline.view": ({ about, kinds, words, offset, limit }) => {
      const of = records().filter(({ fields, kind }) => fields[about.kind] === about.id && kind in DAYS);
      const all = of.flatMap((record, index) =>
        DAYS[record.kind].flatMap((field): TimelineEntry[] => {
          const on = record.fields[field];
          if (typeof on !== "string") return [];
          const { kind, id, title } = record;
          return [
            {
              number: index + 1,
              on,
              field,
              kind,
              id,
              title,
              contract: null,
              contract_title: null,
              documents: [],
              is_locked: false,
            },
          ];
        }),
      );
      const fit = all.filter(
        ({ kind, title }) => (kinds.length === 0 || kinds.includes(kind)) && title.includes(words),
      );
      const counts: { [kind in string]: number } = {};
      for (const { kind } of all) counts[kind] = (counts[kind] ?? 0) + 1;
      return {
        title: records().find(({ id }) => id === about.id)?.title ?? "",
        total: fit.length,
        kinds: counts,
        entries: fit.sort((one, other) => other.on.localeCompare(one.on)).slice(offset, offset + limit),
      };
    },
    "evidence.make": ({ exhibits }) => ({
      exhibits: exhibits.length,
      files: exhibits.length + 4,
      bytes: 1_000,
      head: "0".repeat(64),
      changes: write(),
    }),
  };
}
