// The published rates of interest: which there are, until when they reach, and later ones from a file or by hand.
import { FileInput, FileOutput, Plus } from "lucide-react";
import { useState } from "react";
import { asApiError, call, pickFile } from "../app/call";
import { useCommands } from "../app/commands";
import { useAsk, useWrite } from "../app/queries";
import { saveAs } from "../app/saving";
import { errorText, useText } from "../app/texts";
import { BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Doubt } from "../kit/DueParts";
import { FigureTable } from "../kit/FigureTable";
import { Column, ErrorLine, Muted, Page, Prose, Spacer, Stack } from "../kit/Layout";
import { CreateDialog } from "../records/CreateDialog";

export function RatesPage() {
  const t = useText();
  const { data } = useAsk("rates.view", {});
  const kinds = useAsk("schema.kinds", {});
  const info = kinds.data?.find(({ name }) => name === "lpr");
  const [file, setFile] = useState<string | null>(null);
  const [creating, setCreating] = useState(false);
  const pick = async () => setFile(await pickFile(["csv", "txt"]));
  const exportFile = () =>
    saveAs(`LPR ${data?.until ?? ""}`, "csv", async (path) => {
      await call("rates.export", { path });
      return { text: "ui-rates-exported", args: { path } };
    });
  useCommands([
    { id: "rates-take", title: "ui-rates-take", section: "archive", run: () => void pick() },
    { id: "rates-export", title: "ui-rates-export", section: "archive", run: () => void exportFile() },
  ]);
  return (
    <Page
      toolbar={
        <>
          <BarTitle
            title={t("ui-rates")}
            detail={data ? t("ui-rates-until", { day: data.until }) : undefined}
          />
          <Spacer />
          <IconButton
            icon={FileInput}
            label={t("ui-rates-take")}
            onPress={() => void pick()}
            testId="rates-take"
          />
          <IconButton icon={FileOutput} label={t("ui-rates-export")} onPress={() => void exportFile()} />
          <Button icon={Plus} onPress={() => setCreating(true)} testId="rates-add">
            {t("ui-rates-add")}
          </Button>
        </>
      }
      scroll
    >
      <Column>
        {data && (
          <Stack gap={16}>
            <Muted>{t("ui-rates-text")}</Muted>
            {!data.covers_today && <Doubt>{t("ui-rates-stale", { day: data.until })}</Doubt>}
            <FigureTable
              figures={2}
              heads={[
                t("lpr-published-on"),
                `${t("lpr-one-year")} %`,
                `${t("lpr-over-five-years")} %`,
                "",
                t("lpr-source"),
              ]}
              rows={data.publications.map((one) => [
                one.published_on,
                one.one_year,
                one.over_five_years,
                one.after_gap ? t("ui-rates-gap") : one.is_changed ? t("ui-rates-changed") : "",
                one.record ? one.source || t("ui-rates-own") : t("ui-rates-shipped"),
              ])}
            />
          </Stack>
        )}
      </Column>
      {file && <TakeDialog path={file} onClose={() => setFile(null)} />}
      {creating && info && <CreateDialog info={info} given={{}} onClose={() => setCreating(false)} />}
    </Page>
  );
}

function TakeDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useText();
  const { data, error } = useAsk("rates.preview", { path });
  const take = useWrite("rates.take");
  const failed = error ?? take.error;
  return (
    <Dialog
      title={t("ui-rates-changes")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={!data || data.length === 0 || take.isPending}
            onPress={() => take.mutate({ path }, { onSuccess: onClose })}
            testId="rates-take-run"
          >
            {t("ui-rates-take-run", { count: data?.length ?? 0 })}
          </Button>
        </>
      }
    >
      {failed !== null && <ErrorLine>{errorText(t, asApiError(failed))}</ErrorLine>}
      {data && data.length === 0 && <Prose>{t("ui-rates-same")}</Prose>}
      {data && data.length > 0 && (
        <FigureTable
          figures={2}
          heads={[t("lpr-published-on"), `${t("lpr-one-year")} %`, `${t("lpr-over-five-years")} %`, ""]}
          rows={data.map(({ published_on, was, is: [one, five] }) => [
            published_on,
            one,
            five,
            was ? t("ui-rates-was", { one: was[0], five: was[1] }) : t("ui-rates-new"),
          ])}
        />
      )}
    </Dialog>
  );
}
