// What the contract says, by kind; each leads to its sentence.

import { useText } from "../app/texts";
import type { FactView } from "../bindings";
import { FactRow, GroupedList } from "../kit/GroupedList";
import { Notice } from "../kit/Notice";
import type { Place } from "./draft";

/** The order in which a buyer asks. */
const order = [
  "party",
  "total_amount",
  "payment",
  "advance",
  "date",
  "term",
  "acceptance",
  "warranty",
  "damages",
  "renewal",
  "confidentiality",
  "dispute",
  "governing_law",
  "signature",
  "blank",
  "definition",
  "reference",
];
const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);

type Props = { facts: FactView[]; lang: string; onShow: (place: Place) => void };

export function FactsPanel({ facts, lang, onShow }: Props) {
  const t = useText();
  if (facts.length === 0) return <Notice title={t("ui-no-facts")} text={t("ui-no-facts-text")} />;
  const kinds = [...new Set(facts.map(({ kind }) => kind))].sort((a, b) => rank(a) - rank(b));
  return (
    <GroupedList
      label={t("ui-tab-facts")}
      groups={kinds.map((kind) => {
        const some = facts.filter((fact) => fact.kind === kind);
        return {
          id: kind,
          title: t(`fact-${kind.replaceAll("_", "-")}`),
          count: some.length,
          rows: some.map((fact) => (
            <FactRow
              key={fact.id}
              summary={fact.summary}
              quote={fact.quote}
              lang={lang}
              more={fact.also.length > 0 ? t("ui-fact-also", { count: fact.also.length }) : null}
              onPress={() => onShow(fact)}
            />
          )),
        };
      })}
    />
  );
}
