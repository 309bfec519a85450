// What the contract says, by kind; each leads to its sentence.

import { useState } from "react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { FactView } from "../bindings";
import { FactRow, GroupedList } from "../kit/GroupedList";
import { Notice } from "../kit/Notice";
import { CorrectFactDialog } from "./CorrectFactDialog";
import type { Place } from "./draft";

type Props = { facts: FactView[]; lang: string; onShow: (place: Place) => void };

export function FactsPanel({ facts, lang, onShow }: Props) {
  const t = useText();
  const shapes = useAsk("schema.facts", {});
  const [correcting, setCorrecting] = useState<FactView | null>(null);
  // The order in which a buyer asks is the program's.
  const order = shapes.data?.map(({ kind }) => kind) ?? [];
  const rank = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  if (facts.length === 0) return <Notice title={t("ui-no-facts")} text={t("ui-no-facts-text")} />;
  const kinds = [...new Set(facts.map(({ kind }) => kind))].sort((a, b) => rank(a) - rank(b));
  const shape = shapes.data?.find(({ kind }) => kind === correcting?.kind);
  return (
    <>
      {correcting && shape && (
        <CorrectFactDialog fact={correcting} shape={shape} onClose={() => setCorrecting(null)} />
      )}
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
                corrected={
                  fact.engine_summary === null
                    ? null
                    : t("ui-fact-corrected", { engine: fact.engine_summary })
                }
                correctLabel={t("ui-fact-correct")}
                onCorrect={() => setCorrecting(fact)}
                onPress={() => onShow(fact)}
              />
            )),
          };
        })}
      />
    </>
  );
}
