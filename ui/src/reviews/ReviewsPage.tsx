// The list of contracts under review, and the ways to start another.
import { useNavigate } from "@tanstack/react-router";
import { ClipboardPaste, FileDown, FilePlus2, Filter, FolderInput } from "lucide-react";
import { useMemo, useState } from "react";
import { useCommands } from "../app/commands";
import { focusField } from "../app/focus";
import { dayOf } from "../app/format";
import { useAsk } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { useSettled } from "../app/settled";
import { useStartReview } from "../app/start";
import { useText } from "../app/texts";
import type { ReviewRow } from "../bindings";
import { useFolderIntake } from "../intake/chosen";
import { BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
import { ChoiceField, Field } from "../kit/Field";
import { Page, Spacer } from "../kit/Layout";
import { Notice, Waiting } from "../kit/Notice";
import { Progress } from "../kit/Progress";
import { type Column, RowTable } from "../kit/RowTable";
import { SeverityCounts } from "../kit/Severity";
import { State } from "../kit/State";
import { PasteDialog } from "./PasteDialog";
import { useSampleRows } from "./sample";

export function ReviewsPage() {
  const t = useText();
  const navigate = useNavigate();
  const list = useAsk("reviews.list", {});
  const { choose } = useStartReview();
  const takeInFolder = useFolderIntake();
  const [pasting, setPasting] = useState(false);
  const columns = useColumns();
  const samples = useSampleRows();
  useCommands([
    {
      id: "paste",
      title: "ui-command-paste",
      section: "review",
      keys: ["Shift+Mod+V"],
      run: () => setPasting(true),
    },
  ]);
  const rows = list.data;
  const [text, setText] = useRemembered("reviews.text", "");
  const [state, setState] = useRemembered<StateFilter>("reviews.state", "all");
  const words = useSettled(text);
  const shown = useMemo(() => rows?.filter((row) => fits(row, words, state)), [rows, words, state]);
  useCommands([
    {
      id: "find",
      title: "ui-command-find-here",
      section: "review",
      keys: ["/", "Mod+F"],
      run: () => focusField("reviews-filter"),
    },
  ]);
  const label = t("ui-nav-reviews");

  return (
    <Page
      toolbar={
        <>
          <BarTitle title={label} />
          <Spacer />
          {rows && rows.length > 0 && (
            <>
              <Field
                label={t("ui-reviews-filter")}
                hiddenLabel
                placeholder={t("ui-reviews-filter")}
                value={text}
                onChange={setText}
                lead={<Filter size={14} strokeWidth={1.5} aria-hidden />}
                testId="reviews-filter"
              />
              <ChoiceField
                label={t("ui-column-state")}
                hiddenLabel
                value={state}
                onChange={setState}
                choices={STATES.map((id) => ({
                  id,
                  label: t(id === "all" ? "ui-reviews-all" : `review-state-${id}`),
                }))}
                testId="reviews-state"
              />
            </>
          )}
          <Button
            look="quiet"
            icon={FolderInput}
            onPress={() => void takeInFolder()}
            testId="reviews-take-in"
          >
            {t("ui-intake-folder")}
          </Button>
          <Button look="quiet" icon={ClipboardPaste} onPress={() => setPasting(true)} testId="review-paste">
            {t("ui-review-paste")}
          </Button>
          <Button look="filled" icon={FilePlus2} onPress={() => void choose()} testId="review-choose">
            {t("ui-review-choose")}
          </Button>
        </>
      }
    >
      {!rows && <Waiting query={list} />}
      {rows?.length === 0 && (
        <Notice
          icon={FileDown}
          title={t("ui-reviews-empty")}
          text={t("ui-reviews-empty-text")}
          sample={
            <RowTable
              label={label}
              columns={columns}
              rows={samples}
              idOf={({ review }) => review}
              onOpen={() => {}}
            />
          }
        >
          <Button icon={FilePlus2} keys="Mod+O" onPress={() => void choose()}>
            {t("ui-review-choose")}
          </Button>
          <Button icon={ClipboardPaste} keys="Shift+Mod+V" onPress={() => setPasting(true)}>
            {t("ui-review-paste")}
          </Button>
        </Notice>
      )}
      {rows && rows.length > 0 && shown?.length === 0 && (
        <Notice icon={Filter} title={t("ui-reviews-nothing")} text={t("ui-reviews-nothing-text")}>
          <Button
            onPress={() => {
              setText("");
              setState("all");
            }}
          >
            {t("ui-filter-clear")}
          </Button>
        </Notice>
      )}
      {shown && shown.length > 0 && (
        <RowTable
          label={label}
          testId="reviews-table"
          columns={columns}
          rows={shown}
          idOf={({ review }) => review}
          onOpen={(id) => void navigate({ to: "/reviews/$id", params: { id }, search: {} })}
        />
      )}
      <PasteDialog isOpen={pasting} onClose={() => setPasting(false)} />
    </Page>
  );
}

type StateFilter = "all" | ReviewRow["state"];
const STATES: StateFilter[] = ["all", "open", "concluded"];

/** Every word stands in the title, the number or the vendor's name. */
const fits = (row: ReviewRow, words: string, state: StateFilter) => {
  const all = [row.title, row.number, row.vendor].join(" ").toLowerCase();
  return (
    (state === "all" || row.state === state) &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => all.includes(word))
  );
};

function useColumns(): Column<ReviewRow>[] {
  const t = useText();
  return [
    {
      id: "contract",
      label: t("ui-column-contract"),
      main: true,
      cell: (row) => ({
        text: row.title,
        detail: row.version > 1 ? t("ui-version", { version: row.version }) : null,
      }),
    },
    {
      id: "vendor",
      label: t("ui-column-vendor"),
      width: 172,
      cell: (row) => ({ text: row.vendor ?? "—", muted: row.vendor === null }),
    },
    {
      id: "state",
      label: t("ui-column-state"),
      width: 106,
      cell: (row) => ({
        node: <State done={row.state === "concluded"} label={t(`review-state-${row.state}`)} />,
      }),
    },
    {
      id: "findings",
      label: t("ui-column-findings"),
      width: 300,
      cell: (row) =>
        row.total === 0
          ? { text: t("ui-no-findings"), muted: true }
          : {
              node: (
                <SeverityCounts
                  counts={{ critical: row.critical, major: row.major, minor: row.minor, info: row.info }}
                />
              ),
            },
    },
    {
      id: "progress",
      label: t("ui-column-progress"),
      width: 116,
      cell: (row) =>
        row.total === 0
          ? {}
          : { node: <Progress label={t("ui-progress")} value={row.decided} total={row.total} /> },
    },
    {
      id: "started",
      label: t("ui-column-started"),
      width: 96,
      cell: (row) => ({ text: dayOf(row.started_at), muted: true, figures: true }),
    },
  ];
}
