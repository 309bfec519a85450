// The review packet before it is issued: its pages as they will be printed.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ChevronLeft, FileCheck2, Printer, ZoomIn, ZoomOut } from "lucide-react";
import { useState } from "react";
import { callBytes, pickSave, printPdf } from "../app/call";
import { useCommands } from "../app/commands";
import { useAsk, useWrite } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { Meta, Page, Row, Spacer } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { PdfPages } from "../kit/PdfPages";
import { openPdf } from "./pdf";

const route = getRouteApi("/reviews/$id/packet");
const REPORT = "review_packet";
const ZOOMS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

export function PacketPage() {
  const t = useText();
  const { id } = route.useParams();
  const workspace = useAsk("reviews.workspace", { review: id });
  const [zoom, setZoom] = useRemembered("packet.zoom", 3);
  const [page, setPage] = useState(1);
  const issue = useWrite("reports.issue");
  const preview = useQuery({
    queryKey: ["reports.preview", { name: REPORT, id }],
    queryFn: async () => openPdf(await callBytes("reports.preview", { name: REPORT, id })),
    gcTime: 0,
  });
  const title = workspace.data?.contract.title ?? "";
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      announce({ error });
    }
  };
  const save = () =>
    attempt(async () => {
      const path = await pickSave(`${t("ui-packet-file", { title })}.pdf`, "pdf");
      if (path) issue.mutate({ name: REPORT, id, path });
    });
  const print = () => attempt(() => printPdf(REPORT, id));
  const closer = () => setZoom(Math.min(ZOOMS.length - 1, zoom + 1));
  const further = () => setZoom(Math.max(0, zoom - 1));
  useCommands([
    { id: "zoom-in", title: "ui-command-zoom-in", section: "review", keys: ["Mod+=", "Mod++"], run: closer },
    { id: "zoom-out", title: "ui-command-zoom-out", section: "review", keys: ["Mod+-"], run: further },
    { id: "print", title: "ui-command-print", section: "review", keys: ["Mod+P"], run: () => void print() },
    { id: "issue", title: "ui-command-issue", section: "review", keys: ["Mod+S"], run: () => void save() },
  ]);
  const count = preview.data?.numPages ?? 0;

  return (
    <Page
      toolbar={
        <>
          <BackLink as={Link} to={`/reviews/${id}`} icon={ChevronLeft} label={t("ui-back-to-workspace")} />
          <BarTitle title={t("ui-packet")} detail={title} />
          <Spacer />
          {count > 0 && <Meta>{t("ui-packet-page", { page, count })}</Meta>}
          <Row gap={2}>
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
          <Button icon={Printer} isDisabled={count === 0} onPress={() => void print()}>
            {t("ui-print")}
          </Button>
          <Button
            look="filled"
            icon={FileCheck2}
            isDisabled={count === 0 || issue.isPending}
            onPress={() => void save()}
            testId="packet-issue"
          >
            {t("ui-packet-issue")}
          </Button>
        </>
      }
    >
      {preview.data ? (
        <PdfPages
          pdf={preview.data}
          zoom={ZOOMS[zoom] ?? 1}
          label={t("ui-packet")}
          pageLabel={(n) => t("ui-packet-page", { page: n, count })}
          onPage={setPage}
        />
      ) : (
        <Waiting query={preview} />
      )}
    </Page>
  );
}
