// Choosing columns among very many: found by words, ticked.
import { Search } from "lucide-react";
import { useState } from "react";
import { useText } from "../app/texts";
import type { LedgerColumn } from "../bindings";
import { Button } from "../kit/Button";
import { CheckList } from "../kit/CheckList";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { Heading, Muted, Stack } from "../kit/Layout";

type Props = {
  title: string;
  columns: LedgerColumn[];
  chosen: string[];
  onChange: (names: string[]) => void;
  onClose: () => void;
};

export function ColumnsDialog({ title, columns, chosen, onChange, onClose }: Props) {
  const t = useText();
  const [words, setWords] = useState("");
  const fits = ({ label }: LedgerColumn) => label.toLowerCase().includes(words.trim().toLowerCase());
  const groups = (["contract", "fact", "rule"] as const).map((id) => ({
    id,
    columns: columns.filter((column) => column.group === id && fits(column)),
  }));
  const label = { contract: t("ui-table-contract"), fact: t("ui-table-facts"), rule: t("ui-table-rules") };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button look="filled" onPress={onClose}>
          {t("ui-table-done")}
        </Button>
      }
    >
      <Field
        label={t("ui-table-find-column")}
        hiddenLabel
        autoFocus
        placeholder={t("ui-table-find-column")}
        value={words}
        onChange={setWords}
        lead={<Search size={14} strokeWidth={1.5} aria-hidden />}
        testId="columns-find"
      />
      {groups.map(({ id, columns }) => (
        <Stack key={id} gap={4}>
          <Heading>{label[id]}</Heading>
          {columns.length === 0 && <Muted>{t("ui-ref-nothing")}</Muted>}
          <CheckList
            label={label[id]}
            choices={columns.map(({ name, label }) => ({ id: name, label }))}
            value={chosen}
            onChange={(names) => {
              const shown = new Set(columns.map(({ name }) => name));
              const kept = chosen.filter((name) => !shown.has(name) || names.includes(name));
              onChange([...kept, ...names.filter((name) => !chosen.includes(name))]);
            }}
          />
        </Stack>
      ))}
    </Dialog>
  );
}
