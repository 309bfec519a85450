// A report before it is issued: its pages as they will be printed.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ChevronLeft, FileCheck2, MailPlus, Printer, ZoomIn, ZoomOut } from "lucide-react";
import { useState } from "react";
import { callBytes, pickSave, showBytes } from "../app/call";
import { useCommands } from "../app/commands";
import { useAsk, useWrite } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { savingName } from "../app/saving";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import type { RecordView, ReportInfo } from "../bindings";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { Meta, Page, Row, Spacer } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { PaperPages } from "../kit/PaperPages";
import { NoticeWarnings } from "../mail/NoticeService";
import { openPdf } from "./pdf";
import { reportText } from "./words";

const route = getRouteApi("/reports/$name/$id");
/** What a report is about: a review is named by its contract, an evaluation by its vendor and period. */
function titleOf({ kind, title, refs }: RecordView) {
  if (kind === "review") return refs.contract ?? title;
  return kind === "evaluation" ? `${refs.vendor} ${title}` : title;
}

/** Reports that are written to the other side. */
const LEAVING = ["formal_notice", "meeting_minutes", "evaluation_sheet"];

const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

export function ReportPage() {
  const { name, id } = route.useParams();
  const { on = null } = route.useSearch();
  const reports = useAsk("reports.list", {});
  const report = reports.data?.find((one) => one.name === name);
  return report ? (
    <Preview key={`${id} ${on}`} report={report} id={id} on={on} />
  ) : (
    <Page toolbar={null}>
      <Waiting query={reports} />
    </Page>
  );
}

function Preview({ report, id, on }: { report: ReportInfo; id: string; on: string | null }) {
  const t = useText();
  const about = useAsk("records.get", { kind: report.kind, id });
  const [zoom, setZoom] = useRemembered("packet.zoom", 3);
  const [page, setPage] = useState(1);
  const issue = useWrite("reports.issue");
  const preview = useQuery({
    queryKey: ["reports.preview", { name: report.name, id, on }],
    queryFn: async () => openPdf(await callBytes("reports.preview", { name: report.name, id, on })),
    gcTime: 0,
  });
  const count = preview.data?.count ?? 0;
  const name = reportText(t, report.name);
  const title = about.data ? titleOf(about.data) : "";
  const file = `${t("ui-report-file", { report: name, title })}.pdf`.replaceAll(/[\\/:*?"<>|]/g, " ");
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      announce({ error });
    }
  };
  const save = () =>
    attempt(async () => {
      const path = await pickSave(file, "pdf");
      if (path) issue.mutate({ name: report.name, id, on, path });
    });
  const draft = useWrite("mail.draft_report");
  const mail = () =>
    attempt(async () => {
      const path = await pickSave(savingName(t("ui-report-file", { report: name, title }), "eml"), "eml");
      if (path)
        draft.mutate(
          { name: report.name, id, on, path },
          { onSuccess: () => announce({ text: "ui-mail-drafted", args: { path } }) },
        );
    });
  const print = () => attempt(() => showBytes("reports.preview", { name: report.name, id, on }, file));
  const closer = () => setZoom(Math.min(ZOOMS.length - 1, zoom + 1));
  const further = () => setZoom(Math.max(0, zoom - 1));
  useCommands([
    { id: "zoom-in", title: "ui-command-zoom-in", section: "review", keys: ["Mod+=", "Mod++"], run: closer },
    { id: "zoom-out", title: "ui-command-zoom-out", section: "review", keys: ["Mod+-"], run: further },
    {
      id: "print",
      title: "ui-command-print",
      section: "review",
      keys: ["Mod+P"],
      when: count > 0,
      run: () => void print(),
    },
    {
      id: "issue",
      title: "ui-command-issue",
      section: "review",
      keys: ["Mod+S"],
      when: count > 0 && report.is_issued,
      run: () => void save(),
    },
  ]);

  return (
    <Page
      toolbar={
        <>
          {report.kind === "review" ? (
            <BackLink as={Link} to={`/reviews/${id}`} icon={ChevronLeft} label={t("ui-back-to-workspace")} />
          ) : (
            <BackLink as={Link} to={`/records/${report.kind}/${id}`} icon={ChevronLeft} label={title} />
          )}
          <BarTitle title={name} detail={title} />
          <Spacer />
          {count > 0 && <Meta>{t("ui-report-page", { page, count })}</Meta>}
          <Row gap={2} fixed>
            <IconButton
              icon={ZoomOut}
              label={t("ui-command-zoom-out")}
              keys="Mod+-"
              isDisabled={zoom === 0}
              onPress={further}
            />
            <Meta>{`${Math.round(ZOOMS[zoom] * 100)}%`}</Meta>
            <IconButton
              icon={ZoomIn}
              label={t("ui-command-zoom-in")}
              keys="Mod+="
              isDisabled={zoom === ZOOMS.length - 1}
              onPress={closer}
            />
          </Row>
          <Button icon={Printer} folds isDisabled={count === 0} onPress={() => void print()}>
            {t("ui-print")}
          </Button>
          {LEAVING.includes(report.name) && (
            <Button
              icon={MailPlus}
              folds
              isDisabled={count === 0 || draft.isPending}
              onPress={() => void mail()}
              testId="report-mail"
            >
              {t("ui-mail-draft")}
            </Button>
          )}
          {report.is_issued && (
            <Button
              look="filled"
              icon={FileCheck2}
              isDisabled={count === 0 || issue.isPending}
              onPress={() => void save()}
              testId="report-issue"
            >
              {t("ui-report-issue")}
            </Button>
          )}
        </>
      }
    >
      {report.name === "formal_notice" && <NoticeWarnings id={id} />}
      {preview.data ? (
        <PaperPages
          paper={preview.data}
          zoom={ZOOMS[zoom] ?? 1}
          label={name}
          pageLabel={(n) => t("ui-report-page", { page: n, count })}
          onPage={setPage}
        />
      ) : (
        <Waiting query={preview} />
      )}
    </Page>
  );
}
