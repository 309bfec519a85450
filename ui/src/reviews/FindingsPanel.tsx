// The list of findings with its filters; the chosen one opens in place.
import { Filter, SearchX } from "lucide-react";
import { useEffect, useRef } from "react";
import { useText } from "../app/texts";
import type { Clause, FindingView } from "../bindings";
import { Button } from "../kit/Button";
import { ChoiceField, Field } from "../kit/Field";
import { CardList, FilterBar, OpenFilter, SeverityFilter } from "../kit/FindingParts";
import { Notice } from "../kit/Notice";
import type { Decide } from "./decide";
import type { Place } from "./draft";
import { FindingCard } from "./FindingCard";
import { clauseName, type FindingFilter, isFiltered, isWithin, noFilter } from "./filter";

type Props = {
  findings: FindingView[];
  listed: FindingView[];
  clauses: Clause[];
  selected: string | null;
  filter: FindingFilter;
  lang: string;
  decide: Decide;
  onFilter: (filter: FindingFilter) => void;
  onChoose: (id: string) => void;
  onShow: (place: Place) => void;
};

export function FindingsPanel({
  findings,
  listed,
  clauses,
  selected,
  filter,
  lang,
  decide,
  onFilter,
  onChoose,
  onShow,
}: Props) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const isListed = listed.some(({ id }) => id === selected);
  useEffect(() => {
    if (!selected || !isListed) return;
    const card = list.current?.querySelector(`[data-finding="${selected}"]`);
    card?.scrollIntoView?.({ block: "nearest" });
  }, [selected, isListed]);

  const put = (part: Partial<FindingFilter>) => onFilter({ ...filter, ...part });
  const withFindings = clauses.filter(
    (clause) => clause.level === 1 && findings.some((finding) => isWithin(finding.clause, clause.path)),
  );
  if (findings.length === 0) return <Notice title={t("ui-no-findings")} text={t("ui-no-findings-text")} />;
  return (
    <>
      <FilterBar
        first={
          <>
            <SeverityFilter
              label={t("ui-filter-severity")}
              findings={findings}
              value={filter.severity}
              onChange={(severity) => put({ severity })}
            />
            <OpenFilter
              label={t("ui-filter-open", {
                count: findings.filter(({ decision }) => decision === "open").length,
              })}
              value={filter.open}
              onChange={(open) => put({ open })}
            />
          </>
        }
        second={
          <>
            <Field
              label={t("ui-filter-text")}
              hiddenLabel
              placeholder={t("ui-filter-text")}
              value={filter.text}
              onChange={(text) => put({ text })}
              testId="findings-filter"
              lead={<Filter size={14} strokeWidth={1.5} aria-hidden />}
            />
            <ChoiceField
              label={t("ui-filter-clause")}
              hiddenLabel
              value={filter.clause ?? "all"}
              onChange={(clause) => put({ clause: clause === "all" ? null : clause })}
              choices={[
                { id: "all", label: t("ui-filter-all-clauses") },
                ...withFindings.map((clause) => ({ id: clause.path, label: clauseName(clause) })),
              ]}
            />
          </>
        }
      />
      {listed.length === 0 ? (
        <Notice icon={SearchX} title={t("ui-filter-nothing")}>
          <Button onPress={() => onFilter(noFilter)}>{t("ui-filter-clear")}</Button>
        </Notice>
      ) : (
        <CardList
          ref={list}
          label={t("ui-tab-findings")}
          note={
            isFiltered(filter) ? t("ui-filter-shown", { shown: listed.length, total: findings.length }) : null
          }
        >
          {listed.map((finding, index) => (
            <FindingCard
              key={finding.id}
              finding={finding}
              place={index + 1}
              isOpen={finding.id === selected}
              lang={lang}
              decide={decide}
              onChoose={onChoose}
              onShow={onShow}
            />
          ))}
        </CardList>
      )}
    </>
  );
}
