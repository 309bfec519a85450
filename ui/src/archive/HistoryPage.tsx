// Everything that was done in this archive, and whether the record of it is whole.
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { DatabaseBackup, History, ShieldCheck, Stamp } from "lucide-react";
import { useState } from "react";
import { call } from "../app/call";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import { BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
import { Column, Meta, Page, Spacer } from "../kit/Layout";
import { Notice, Waiting } from "../kit/Notice";
import { BackupsDialog } from "./BackupsDialog";
import { HistoryList } from "./HistoryList";
import { SealDialog } from "./SealDialog";

const LIMIT = 100;

export function HistoryPage() {
  const t = useText();
  const history = useInfiniteQuery({
    queryKey: ["archive.history", "all"],
    queryFn: ({ pageParam }) => call("archive.history", { record: null, before: pageParam, limit: LIMIT }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length === LIMIT ? last[last.length - 1].seq : undefined),
  });
  const verify = useMutation({
    mutationFn: () => call("archive.verify", { expect: null }),
    onError: (error) => announce({ error }),
  });
  const [backups, setBackups] = useState(false);
  const [seal, setSeal] = useState(false);
  const entries = history.data?.pages.flat() ?? [];
  const seen = verify.data;
  return (
    <Page
      scroll
      toolbar={
        <>
          <BarTitle title={t("ui-nav-history")} />
          <Spacer />
          {seen && (
            <Meta title={seen.head}>
              {seen.ok
                ? t("ui-verify-ok", { operations: seen.operations, head: seen.head.slice(0, 12) })
                : t("ui-verify-bad", { count: seen.problems.length })}
            </Meta>
          )}
          <Button icon={Stamp} onPress={() => setSeal(true)} testId="seal">
            {t("ui-seal")}
          </Button>
          <Button icon={DatabaseBackup} onPress={() => setBackups(true)} testId="backups">
            {t("ui-backups")}
          </Button>
          <Button icon={ShieldCheck} isDisabled={verify.isPending} onPress={() => verify.mutate()}>
            {t("ui-verify")}
          </Button>
        </>
      }
    >
      {seal && <SealDialog onClose={() => setSeal(false)} />}
      {backups && <BackupsDialog onClose={() => setBackups(false)} />}
      {!history.data && <Waiting query={history} />}
      {history.data && entries.length === 0 && (
        <Notice icon={History} title={t("ui-history-empty")} text={t("ui-history-empty-text")} />
      )}
      {entries.length > 0 && (
        <Column>
          <HistoryList entries={entries} />
          {history.hasNextPage && (
            <Button onPress={() => void history.fetchNextPage()}>{t("ui-history-older")}</Button>
          )}
        </Column>
      )}
    </Page>
  );
}
