// All records of one kind: found by words, sorted by a column, opened by Enter.
import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Columns3, ListFilter, Plus, Search, SearchX } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { call } from "../app/call";
import { useCommands } from "../app/commands";
import { focusField } from "../app/focus";
import { keyOf, useAsk } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { useSettled } from "../app/settled";
import { type Text, useLanguage, useText } from "../app/texts";
import { announce } from "../app/toasts";
import type { FieldFilter, FieldInfo, Json, KindInfo, RecordView } from "../bindings";
import { BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { Field } from "../kit/Field";
import { Grid, type GridColumn } from "../kit/Grid";
import { iconNamed } from "../kit/icons";
import { Meta, Page, Spacer } from "../kit/Layout";
import { Menu } from "../kit/Menu";
import { Notice, Waiting } from "../kit/Notice";
import { BulkBar } from "./BulkBar";
import { CreateDialog } from "./CreateDialog";
import { FilterBar } from "./FilterBar";
import { blankTest, filterable, filtersOf, isFilled } from "./filters";
import { lastSearches } from "./pages";
import { useChosen } from "./selection";
import { ViewsMenu } from "./ViewsMenu";
import {
  fieldText,
  isFigure,
  isForReading,
  kindsText,
  kindText,
  moneyParts,
  valueText,
  within,
} from "./values";

const WINDOW = 100;

export function RecordsPage() {
  const { kind } = useParams({ from: "/records/$kind" });
  const kinds = useAsk("schema.kinds", {});
  const info = kinds.data?.find(({ name }) => name === kind);
  if (!info)
    return (
      <Page toolbar={null}>
        <Waiting query={kinds} />
      </Page>
    );
  return <RecordList key={kind} info={info} />;
}

function RecordList({ info }: { info: KindInfo }) {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const search = useSearch({ from: "/records/$kind" });
  useEffect(() => {
    lastSearches.set(info.name, search);
  }, [info.name, search]);
  const [typed, setTyped] = useState(search.text ?? "");
  const [creating, setCreating] = useState(false);
  const [windows, setWindows] = useState<number[]>([0]);
  const kind = info.name;
  const [fresh, setFresh] = useState<string | null>(null);
  const standard = info.fields.filter(({ list, secret }) => list && !secret).map(({ name }) => name);
  const [chosen, setChosen] = useRemembered<string[]>(`columns.${kind}`, standard);
  const filters = search.filters ?? [];
  const asked = filters.filter(isFilled);
  const setFilters = (next: FieldFilter[]) => {
    setWindows([0]);
    void navigate({
      to: "/records/$kind",
      params: { kind },
      search: { ...search, filters: next.length > 0 ? next : undefined },
      replace: true,
    });
  };

  const words = useSettled(typed);
  const shown = search.text ?? "";
  useEffect(() => {
    if (words === shown) return;
    setWindows([0]);
    void navigate({
      to: "/records/$kind",
      params: { kind },
      search: (before) => ({ ...before, text: words || undefined }),
      replace: true,
    });
  }, [words, shown, kind, navigate]);

  const request = (offset: number) => ({
    kind,
    text: search.text ?? null,
    sort: search.sort ?? null,
    descending: search.down ?? false,
    parent: null,
    filters: asked,
    offset,
    limit: WINDOW,
  });
  const pages = useQueries({
    queries: windows.map((index) => ({
      queryKey: keyOf("records.list", request(index * WINDOW)),
      queryFn: () => call("records.list", request(index * WINDOW)),
      placeholderData: keepPreviousData,
    })),
  });
  const first = pages[windows.indexOf(0)] ?? pages[0];
  const total = first?.data?.total ?? 0;
  const rowAt = (index: number): RecordView | undefined =>
    pages[windows.indexOf(Math.floor(index / WINDOW))]?.data?.rows[index % WINDOW];
  const onRange = (from: number, to: number) => {
    const need: number[] = [0];
    for (let at = Math.floor(from / WINDOW); at <= Math.floor(to / WINDOW); at += 1)
      if (at > 0) need.push(at);
    if (need.join() !== windows.join()) setWindows(need);
  };
  const listed = info.fields.filter(({ name }) => name === info.title || chosen.includes(name));
  const columns: GridColumn<RecordView>[] = listed.map((field) => ({
    id: field.name,
    label: fieldText(t, kind, field.name),
    share: shareOf(field, info.title),
    least: LEAST[field.type.type] ?? 84,
    main: field.name === info.title,
    end: isFigure(field),
    lead: (row) => moneyParts(field, row.fields[field.name] ?? null)?.lead ?? null,
    text: (row) =>
      moneyParts(field, row.fields[field.name] ?? null)?.text ??
      valueText(t, kind, field, row, language, true),
  }));
  const selected = useChosen();
  const chooseAll = () =>
    void call("records.ids", request(0)).then(
      ({ ids }) => selected.set(ids),
      (error) => announce({ error }),
    );
  // What is chosen is chosen of what is shown: other words or filters begin anew.
  const asksFor = JSON.stringify([kind, search.text, filters]);
  const askedBefore = useRef(asksFor);
  useEffect(() => {
    if (askedBefore.current !== asksFor) selected.clear();
    askedBefore.current = asksFor;
  }, [asksFor, selected]);
  const listedNow = {
    text: search.text ?? null,
    filters: asked as unknown as Json,
    sort: search.sort ?? null,
    down: search.down ?? false,
    columns: chosen,
  };
  const show = (view: Json) => {
    const { text, filters, sort, down, columns } = view as Partial<typeof listedNow>;
    setWindows([0]);
    setTyped(text ?? "");
    if (Array.isArray(columns)) setChosen(columns.map(String));
    void navigate({
      to: "/records/$kind",
      params: { kind },
      search: {
        text: text ?? undefined,
        filters: filtersOf(filters),
        sort: sort ?? undefined,
        down: down ? true : undefined,
      },
    });
  };
  useCommands([
    {
      id: "select-all",
      title: "ui-select-all",
      section: "go",
      keys: ["Mod+A"],
      hidden: true,
      run: chooseAll,
    },
    {
      id: "select-none",
      title: "ui-select-clear",
      section: "go",
      keys: ["Escape"],
      when: selected.ids.size > 0,
      hidden: true,
      run: selected.clear,
    },
    {
      id: "create",
      title: "ui-command-create",
      args: { kind: within(kindText(t, kind)) },
      section: "archive",
      keys: ["Mod+N"],
      run: () => setCreating(true),
    },
    {
      id: "find",
      title: "ui-command-find-here",
      section: "go",
      keys: ["/", "Mod+F"],
      run: () => focusField("records-find"),
    },
  ]);
  const filtered = Boolean(search.text) || asked.length > 0;

  return (
    <Page
      toolbar={
        <>
          <BarTitle title={kindsText(t, kind)} />
          {first?.data && <Meta>{t("ui-records-count", { count: total })}</Meta>}
          <Spacer />
          <Field
            label={t("ui-records-find")}
            hiddenLabel
            placeholder={t("ui-records-find")}
            value={typed}
            onChange={setTyped}
            testId="records-find"
            lead={<Search size={14} strokeWidth={1.5} aria-hidden />}
          />
          <Menu
            label={t("ui-filter-add")}
            trigger={<IconButton icon={ListFilter} label={t("ui-filter-add")} testId="filter-add" />}
            entries={filterable(info)
              .filter(({ name }) => !filters.some(({ field }) => field === name))
              .map((field) => ({
                id: field.name,
                label: fieldText(t, kind, field.name),
                run: () => {
                  setFresh(field.name);
                  setFilters([...filters, { field: field.name, test: blankTest(field) }]);
                },
              }))}
          />
          <Menu
            label={t("ui-columns")}
            staysOpen
            trigger={<IconButton icon={Columns3} label={t("ui-columns")} testId="columns" />}
            entries={info.fields
              .filter((field) => field.name !== info.title && !field.secret && isForReading(field))
              .map(({ name }) => ({
                id: name,
                label: fieldText(t, kind, name),
                chosen: chosen.includes(name),
                run: () =>
                  setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name]),
              }))}
          />
          <ViewsMenu list={kind} shown={listedNow} onShow={show} />
          {info.by_hand && (
            <Button icon={Plus} onPress={() => setCreating(true)} testId="records-create">
              {t("ui-records-new", { kind: within(kindText(t, kind)) })}
            </Button>
          )}
        </>
      }
    >
      <FilterBar info={info} filters={filters} fresh={fresh} onChange={setFilters} />
      {!first?.data && first && <Waiting query={first} />}
      {first?.data && total === 0 && !filtered && (
        <Notice
          icon={iconNamed(info.icon)}
          title={t("ui-records-empty", { kinds: within(kindsText(t, kind)) })}
          text={emptyText(t, info)}
        >
          {info.by_hand && (
            <Button icon={Plus} keys="Mod+N" onPress={() => setCreating(true)}>
              {t("ui-records-new", { kind: within(kindText(t, kind)) })}
            </Button>
          )}
        </Notice>
      )}
      {first?.data && total === 0 && filtered && (
        <Notice
          icon={SearchX}
          title={search.text ? t("ui-records-nothing", { text: search.text }) : t("ui-records-none-match")}
        >
          <Button
            onPress={() => {
              setTyped("");
              setFilters([]);
            }}
          >
            {t("ui-filter-clear")}
          </Button>
        </Notice>
      )}
      {total > 0 && (
        <Grid
          label={kindsText(t, kind)}
          columns={columns}
          total={total}
          rowAt={rowAt}
          onRange={onRange}
          sort={search.sort ? { id: search.sort, down: search.down ?? false } : null}
          onSort={(id) => {
            setWindows([0]);
            const down = search.sort === id && !search.down ? true : undefined;
            void navigate({
              to: "/records/$kind",
              params: { kind },
              search: { ...search, sort: id, down },
              replace: true,
            });
          }}
          onOpen={(row) => void navigate({ to: "/records/$kind/$id", params: { kind, id: row.id } })}
          selection={selected.grid({
            total,
            rowAt,
            chooseAll,
            rowLabel: (row) => t("ui-select-row", { title: row.title }),
            allLabel: t("ui-select-all"),
          })}
        />
      )}
      {selected.ids.size > 0 && (
        <BulkBar
          info={info}
          ids={[...selected.ids]}
          total={total}
          onChooseAll={chooseAll}
          onClear={selected.clear}
        />
      )}
      {creating && info.by_hand && <CreateDialog info={info} onClose={() => setCreating(false)} />}
    </Page>
  );
}

/** The width in pixels below which values of a type can't be told apart. */
const LEAST: Partial<Record<FieldInfo["type"]["type"], number>> = {
  date: 100,
  money: 136,
  credit_code: 168,
  text: 128,
  ref: 120,
};

/** How much of the width a field's values need. */
function shareOf(field: FieldInfo, title: string): number {
  if (field.name === title) return 2.8;
  const shares: Partial<Record<FieldInfo["type"]["type"], number>> = {
    ref: 1.8,
    money: 1.6,
    credit_code: 1.7,
    text: 1.3,
    long_text: 2,
  };
  return shares[field.type.type] ?? 1;
}

/** What belongs into an empty list and how it gets there: in words of its own where the catalogue has some. */
function emptyText(t: Text, { name, by_hand }: KindInfo): string {
  const id = `ui-empty-${name.replaceAll("_", "-")}`;
  const own = t(id);
  return own === id ? t(by_hand ? "ui-records-empty-by-hand" : "ui-records-empty-by-program") : own;
}
