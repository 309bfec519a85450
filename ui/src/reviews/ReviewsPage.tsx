// The list of contracts under review, and the ways to start another.
import { useNavigate } from "@tanstack/react-router";
import { ClipboardPaste, FileDown, FilePlus2 } from "lucide-react";
import { useState } from "react";
import { useCommands } from "../app/commands";
import { dayOf } from "../app/format";
import { useAsk } from "../app/queries";
import { useStartReview } from "../app/start";
import { useText } from "../app/texts";
import type { ReviewRow } from "../bindings";
import { BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
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
  const label = t("ui-nav-reviews");

  return (
    <Page
      toolbar={
        <>
          <BarTitle title={label} />
          <Spacer />
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
      {rows && rows.length > 0 && (
        <RowTable
          label={label}
          testId="reviews-table"
          columns={columns}
          rows={rows}
          idOf={({ review }) => review}
          onOpen={(id) => void navigate({ to: "/reviews/$id", params: { id }, search: {} })}
        />
      )}
      <PasteDialog isOpen={pasting} onClose={() => setPasting(false)} />
    </Page>
  );
}

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
