// The automatic backups: what there is, and making an archive again from one.
import { useMutation } from "@tanstack/react-query";
import { DatabaseBackup, RotateCcw } from "lucide-react";
import { call, pickSave } from "../app/call";
import { minuteOf } from "../app/format";
import { useAsk } from "../app/queries";
import { savingName } from "../app/saving";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Line, Muted, Row, Spacer, Stack } from "../kit/Layout";

export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const backups = useAsk("archive.backups", {});
  const state = useAsk("app.state", {});
  const name = state.data?.archive?.name ?? "";
  const restore = useMutation({
    mutationFn: async (backup: string) => {
      const to = await pickSave(savingName(`${name}-2`, "qiheng"), "qiheng");
      if (to) await call("archive.restore", { backup, to });
      return to;
    },
    onSuccess: (path) => path && announce({ text: "ui-backups-restored", args: { path } }),
    onError: (error) => announce({ error }),
  });
  const copy = useMutation({
    mutationFn: async () => {
      const path = await pickSave(savingName(`${name}-copy`, "qiheng"), "qiheng");
      if (path) await call("archive.backup", { path });
      return path;
    },
    onSuccess: (path) => path && announce({ text: "ui-backups-copied", args: { path } }),
    onError: (error) => announce({ error }),
  });
  return (
    <Dialog
      title={t("ui-backups-title")}
      isOpen
      onClose={onClose}
      actions={
        <Button icon={DatabaseBackup} isDisabled={copy.isPending} onPress={() => copy.mutate()}>
          {t("ui-backups-copy")}
        </Button>
      }
    >
      <Muted>{t("ui-backups-text")}</Muted>
      {backups.data?.length === 0 && <Muted>{t("ui-backups-none")}</Muted>}
      <Stack gap={4}>
        {backups.data?.map(({ path, taken_at, size, is_before_migration }) => (
          <Row key={path}>
            <Line title={path}>
              {[minuteOf(taken_at), sizeText(size), is_before_migration && t("ui-backups-migration")]
                .filter(Boolean)
                .join(" · ")}
            </Line>
            <Spacer />
            <Button
              look="quiet"
              icon={RotateCcw}
              isDisabled={restore.isPending}
              onPress={() => restore.mutate(path)}
            >
              {t("ui-backups-restore")}
            </Button>
          </Row>
        ))}
      </Stack>
    </Dialog>
  );
}

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
