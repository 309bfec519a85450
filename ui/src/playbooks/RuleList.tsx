// All rules by family, with search and filter.
import { Search, SearchX } from "lucide-react";
import { useState } from "react";
import { useText } from "../app/texts";
import type { RuleFamily } from "../bindings";
import { Button } from "../kit/Button";
import { ChoiceField, Field } from "../kit/Field";
import { Notice } from "../kit/Notice";
import { ListColumn, ListHead, RuleListBox } from "../kit/RuleParts";
import { FILTERS, isListed, type RuleFilter, type RuleRow } from "./policy";

type Props = { rows: RuleRow[]; selected: string | null; onSelect: (key: string) => void };

export function RuleList({ rows, selected, onSelect }: Props) {
  const t = useText();
  const [text, setText] = useState("");
  const [filter, setFilter] = useState<RuleFilter>("all");
  const listed = rows.filter((row) => isListed(row, filter, text));
  const families = [...new Set(listed.map(({ family }) => family))];
  const note = (row: RuleRow) => {
    if (row.isOff) return t("ui-playbook-is-off");
    return row.isChanged ? t("ui-playbook-is-changed") : null;
  };
  const samples = (row: RuleRow) =>
    row.samples + row.failing === 0
      ? null
      : {
          holds: row.failing === 0,
          label:
            row.failing > 0
              ? t("ui-playbook-samples-fail", { count: row.failing })
              : t("ui-playbook-samples-hold", { count: row.samples }),
        };
  return (
    <ListColumn>
      <ListHead>
        <Field
          label={t("ui-playbook-find")}
          hiddenLabel
          placeholder={t("ui-playbook-find")}
          value={text}
          onChange={setText}
          testId="rules-find"
          lead={<Search size={14} strokeWidth={1.5} aria-hidden />}
        />
        <ChoiceField
          label={t("ui-playbook-filter")}
          hiddenLabel
          value={filter}
          onChange={setFilter}
          testId="rules-filter"
          choices={FILTERS.map((id) => ({ id, label: t(`ui-playbook-filter-${id}`) }))}
        />
      </ListHead>
      {listed.length === 0 ? (
        <Notice icon={SearchX} title={t("ui-playbook-no-rule")}>
          <Button
            onPress={() => {
              setText("");
              setFilter("all");
            }}
          >
            {t("ui-filter-clear")}
          </Button>
        </Notice>
      ) : (
        <RuleListBox
          label={t("ui-playbook-rules")}
          selected={selected}
          onSelect={onSelect}
          groups={families.map((family: RuleFamily) => ({
            id: family,
            title: t(`rule-family-${family}`),
            rules: listed
              .filter((row) => row.family === family)
              .map((row) => ({
                id: row.key,
                title: row.title || t("ui-playbook-untitled"),
                level: row.severity,
                levelLabel: t(`finding-severity-${row.severity}`),
                isOff: row.isOff,
                note: note(row),
                samples: samples(row),
              })),
          }))}
        />
      )}
    </ListColumn>
  );
}
