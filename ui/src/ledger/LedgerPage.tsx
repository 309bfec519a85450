// The table over all contracts: columns and conditions of any field, fact and finding; the whole question is in the address.
import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Columns3, Download, ListFilter, MessageCircleQuestion, Search, SearchX, Table2 } from "lucide-react";
import { useEffect, useState } from "react";
import { call } from "../app/call";
import { useCommands } from "../app/commands";
import { focusField } from "../app/focus";
import { dayOf } from "../app/format";
import { keyOf, useAsk } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { saveAs } from "../app/saving";
import { useSettled } from "../app/settled";
import { useText } from "../app/texts";
import type { LedgerColumn, LedgerInfo, LedgerRow } from "../bindings";
import { BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { ChipRow } from "../kit/Chip";
import { Field } from "../kit/Field";
import { Grid, type GridColumn } from "../kit/Grid";
import { Meta, Page, Spacer } from "../kit/Layout";
import { Menu } from "../kit/Menu";
import { Notice, Waiting } from "../kit/Notice";
import { ViewsMenu } from "../records/ViewsMenu";
import { ColumnsDialog } from "./ColumnsDialog";
import { ConditionChip } from "./ConditionChip";
import { isWhole, partsOf, signsOf, wordsOf } from "./conditions";

const WINDOW = 100;
const STANDARD = ["number", "kind", "vendor", "amount", "signed_on", "ends_on", "lifecycle"];

export function LedgerPage() {
  const info = useAsk("ledger.info", {});
  if (!info.data)
    return (
      <Page toolbar={null}>
        <Waiting query={info} />
      </Page>
    );
  return <LedgerTable info={info.data} />;
}

function LedgerTable({ info }: { info: LedgerInfo }) {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ from: "/table" });
  const [usual, setUsual] = useRemembered<string[]>("table.columns", STANDARD);
  const [windows, setWindows] = useState<number[]>([0]);
  const [dialog, setDialog] = useState<"columns" | "condition" | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [typed, setTyped] = useState(search.text ?? "");
  const known = (name: string) => info.columns.find((column) => column.name === name);
  const names = (search.columns ?? usual).filter((name) => name !== "title" && known(name));
  const where = search.where ?? [];
  const change = (next: Partial<typeof search>) => {
    setWindows([0]);
    void navigate({ to: "/table", search: { ...search, ...next }, replace: true });
  };
  const words = useSettled(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the words alone
  useEffect(() => {
    if (words !== (search.text ?? "")) change({ text: words || undefined });
  }, [words]);

  const ask = {
    columns: names,
    conditions: where.filter(isWhole),
    text: search.text ?? null,
    sort: search.sort ?? null,
    descending: search.down ?? false,
  };
  const request = (at: number) => ({ ask, offset: at * WINDOW, limit: WINDOW });
  const pages = useQueries({
    queries: windows.map((at) => ({
      queryKey: keyOf("ledger.list", request(at)),
      queryFn: () => call("ledger.list", request(at)),
      placeholderData: keepPreviousData,
    })),
  });
  const first = pages[windows.indexOf(0)] ?? pages[0];
  const total = first?.data?.total ?? 0;
  const rowAt = (index: number): LedgerRow | undefined =>
    pages[windows.indexOf(Math.floor(index / WINDOW))]?.data?.rows[index % WINDOW];
  const onRange = (from: number, to: number) => {
    const need: number[] = [0];
    for (let at = Math.floor(from / WINDOW); at <= Math.floor(to / WINDOW); at += 1)
      if (at > 0) need.push(at);
    if (need.join() !== windows.join()) setWindows(need);
  };
  const columns: GridColumn<LedgerRow>[] = [
    {
      id: "title",
      label: t("contract-title"),
      share: 2.6,
      least: 200,
      main: true,
      text: ({ title }) => title,
    },
    ...names.map((name, at) => {
      const column = known(name) as LedgerColumn;
      return {
        id: name,
        label: column.label,
        share: SHARES[column.type.type] ?? 1,
        least: LEAST[column.type.type] ?? 104,
        end: isFigure(column),
        text: (row: LedgerRow) => row.cells[at]?.text ?? "",
      };
    }),
  ];
  const open = (row: LedgerRow) => {
    const finding = row.cells.find((cell) => cell.finding)?.finding;
    if (finding && row.review)
      void navigate({ to: "/reviews/$id", params: { id: row.review }, search: { finding } });
    else void navigate({ to: "/records/$kind/$id", params: { kind: "contract", id: row.id } });
  };
  const exportTo = (ending: "xlsx" | "csv") =>
    saveAs(`${t("ledger-name")} ${dayOf(Date.now())}`, ending, async (path) => {
      await call("ledger.export", { ask, path });
      return { text: "ui-table-exported", args: { path } };
    });
  useCommands([
    {
      id: "find",
      title: "ui-command-find-here",
      section: "go",
      keys: ["/", "Mod+F"],
      run: () => focusField("table-find"),
    },
    {
      id: "export-table",
      title: "ui-command-export-table",
      section: "archive",
      run: () => void exportTo("xlsx"),
    },
  ]);
  const isAsked = where.length > 0 || Boolean(search.text);

  return (
    <Page
      toolbar={
        <>
          <BarTitle title={t("ledger-name")} />
          {first?.data && <Meta>{t("ui-records-count", { count: total })}</Meta>}
          <Spacer />
          <Field
            label={t("ui-records-find")}
            hiddenLabel
            placeholder={t("ui-records-find")}
            value={typed}
            onChange={setTyped}
            testId="table-find"
            lead={<Search size={14} strokeWidth={1.5} aria-hidden />}
          />
          <Menu
            label={t("ui-table-questions")}
            trigger={
              <Button look="quiet" icon={MessageCircleQuestion} opens testId="table-questions">
                {t("ui-table-questions")}
              </Button>
            }
            entries={info.presets.map((preset) => ({
              id: preset.name,
              label: preset.label,
              chosen: preset.conditions.join() === where.join(),
              run: () => {
                setTyped("");
                setFresh(null);
                setWindows([0]);
                void navigate({
                  to: "/table",
                  search: {
                    columns: ["vendor", ...preset.columns],
                    where: preset.conditions,
                    sort: preset.sort ?? undefined,
                  },
                });
              },
            }))}
          />
          <IconButton
            icon={ListFilter}
            label={t("ui-table-add-condition")}
            onPress={() => setDialog("condition")}
            testId="table-condition"
          />
          <IconButton
            icon={Columns3}
            label={t("ui-columns")}
            onPress={() => setDialog("columns")}
            testId="table-columns"
          />
          <ViewsMenu
            list="table"
            shown={{ ...ask }}
            onShow={(view) => {
              const { columns, conditions, text, sort, descending } = view as Partial<typeof ask>;
              setTyped(text ?? "");
              setFresh(null);
              setWindows([0]);
              void navigate({
                to: "/table",
                search: {
                  columns,
                  where: conditions,
                  text: text ?? undefined,
                  sort: sort ?? undefined,
                  down: descending ? true : undefined,
                },
              });
            }}
          />
          <Menu
            label={t("ui-table-export")}
            trigger={
              <Button icon={Download} opens isDisabled={total === 0} testId="table-export">
                {t("ui-table-export")}
              </Button>
            }
            entries={[
              { id: "xlsx", label: t("ui-table-export-xlsx"), run: () => void exportTo("xlsx") },
              { id: "csv", label: t("ui-table-export-csv"), run: () => void exportTo("csv") },
            ]}
          />
        </>
      }
    >
      {where.length > 0 && (
        <ChipRow>
          {where.map((words, at) => {
            const { column: name } = partsOf(words);
            const column = known(name);
            if (!column) return null;
            return (
              <ConditionChip
                // biome-ignore lint/suspicious/noArrayIndexKey: a column may have several conditions; they keep their places
                key={`${name} ${at}`}
                column={column}
                words={words}
                isFresh={fresh === name && at === where.length - 1}
                onChange={(next) => change({ where: where.with(at, next) })}
                onRemove={() => {
                  const rest = where.filter((_, other) => other !== at);
                  change({ where: rest.length > 0 ? rest : undefined });
                }}
              />
            );
          })}
        </ChipRow>
      )}
      {!first?.data && first && <Waiting query={first} />}
      {first?.data && total === 0 && (
        <Notice
          icon={isAsked ? SearchX : Table2}
          title={t(isAsked ? "ui-table-none" : "ui-table-empty")}
          text={isAsked ? undefined : t("ui-table-empty-text")}
        >
          {isAsked && (
            <Button
              onPress={() => {
                setTyped("");
                change({ where: undefined, text: undefined });
              }}
            >
              {t("ui-filter-clear")}
            </Button>
          )}
        </Notice>
      )}
      {total > 0 && (
        <Grid
          label={t("ledger-name")}
          columns={columns}
          total={total}
          rowAt={rowAt}
          onRange={onRange}
          sort={search.sort ? { id: search.sort, down: search.down ?? false } : null}
          onSort={(id) => change({ sort: id, down: search.sort === id && !search.down ? true : undefined })}
          onOpen={open}
        />
      )}
      {dialog && (
        <ColumnsDialog
          title={t(dialog === "columns" ? "ui-columns" : "ui-table-add-condition")}
          columns={info.columns.filter(({ name }) => name !== "title")}
          chosen={dialog === "columns" ? names : []}
          onClose={() => setDialog(null)}
          onChange={(next) => {
            if (dialog === "columns") {
              setUsual(next);
              change({ columns: next });
              return;
            }
            const column = known(next[0]);
            if (!column) return;
            setFresh(column.name);
            setDialog(null);
            change({
              where: [...where, wordsOf({ column: column.name, sign: signsOf(column)[0], value: "" })],
            });
          }}
        />
      )}
    </Page>
  );
}

const isFigure = ({ type: { type } }: LedgerColumn) =>
  ["money", "integer", "decimal", "percent"].includes(type);

/** How much of the width values of a type need, and the pixels below which they can't be told apart. */
const SHARES: Partial<Record<LedgerColumn["type"]["type"], number>> = {
  ref: 1.8,
  money: 1.5,
  text: 1.5,
  credit_code: 1.7,
};
const LEAST: Partial<Record<LedgerColumn["type"]["type"], number>> = {
  money: 136,
  credit_code: 168,
  ref: 130,
  text: 128,
};
