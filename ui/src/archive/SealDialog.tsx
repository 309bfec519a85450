// The chain's head, and what stands for it outside of the archive: a mail to oneself, time stamps of others.
import { useMutation } from "@tanstack/react-query";
import { FileClock, MailPlus, Stamp } from "lucide-react";
import { useState } from "react";
import { asApiError, call, ROOT_FILES, STAMP_FILES } from "../app/call";
import { FileField } from "../app/FileField";
import { minuteOf } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { saveAs } from "../app/saving";
import { errorText, useText } from "../app/texts";
import { announce } from "../app/toasts";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ErrorLine, Muted, Row, Stack } from "../kit/Layout";
import { HeadLine, StampLine } from "../kit/SealParts";

export function SealDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const view = useAsk("archive.head", {});
  const state = useAsk("app.state", {});
  const name = state.data?.archive?.name ?? "";
  const take = useWrite("archive.take_stamp");
  const [taking, setTaking] = useState(false);
  const [reply, setReply] = useState<string | null>(null);
  const [roots, setRoots] = useState<string | null>(null);
  const head = view.data?.head ?? "";
  const mail = useMutation({
    mutationFn: () =>
      saveAs(`${name} ${head.slice(0, 12)}`, "eml", async (path) => {
        await call("archive.mail_head", { path });
        return { text: "ui-seal-mailed", args: { path } };
      }),
  });
  const ask = useMutation({
    mutationFn: () =>
      saveAs(`${name} ${head.slice(0, 12)}`, "tsq", async (path) => {
        await call("archive.ask_stamp", { path });
        return { text: "ui-seal-asked", args: { path } };
      }),
  });
  const run = () =>
    reply !== null &&
    take.mutate(
      { path: reply, roots },
      {
        onSuccess: ({ authority, at }) => {
          announce({ text: "ui-seal-taken", args: { authority, at: minuteOf(Date.parse(at)) } });
          setTaking(false);
          setReply(null);
        },
      },
    );
  const failed = take.error ? asApiError(take.error) : null;
  const stamps = view.data?.stamps ?? [];
  const waiting = view.data?.waiting.length ?? 0;
  return (
    <Dialog
      title={t("ui-seal")}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button icon={MailPlus} isDisabled={!head} onPress={() => mail.mutate()} testId="seal-mail">
            {t("ui-seal-mail")}
          </Button>
          <Button icon={FileClock} isDisabled={!head} onPress={() => ask.mutate()} testId="seal-ask">
            {t("ui-seal-ask")}
          </Button>
          {taking ? (
            <Button
              look="filled"
              icon={Stamp}
              isDisabled={reply === null || take.isPending}
              onPress={run}
              testId="seal-take-go"
            >
              {t("ui-seal-take")}
            </Button>
          ) : (
            <Button icon={Stamp} onPress={() => setTaking(true)} testId="seal-take">
              {t("ui-seal-take")}
            </Button>
          )}
        </>
      }
    >
      <Muted>{t("ui-seal-text")}</Muted>
      {view.data && (
        <HeadLine
          label={t("ui-seal-head")}
          head={head}
          detail={t("ui-seal-operations", { count: view.data.operations })}
        />
      )}
      {taking && (
        <Stack gap={8}>
          <FileField label={t("ui-seal-reply")} value={reply} onChange={setReply} filters={STAMP_FILES} />
          <FileField label={t("ui-seal-take-roots")} value={roots} onChange={setRoots} filters={ROOT_FILES} />
        </Stack>
      )}
      {failed && <ErrorLine>{errorText(t, failed)}</ErrorLine>}
      {waiting > 0 && (
        <Row>
          <Muted>{t("ui-seal-waiting", { count: waiting })}</Muted>
        </Row>
      )}
      {stamps.length === 0 ? (
        <Muted>{t("ui-seal-none")}</Muted>
      ) : (
        <Stack gap={8}>
          {stamps.map((stamp) => (
            <StampLine
              key={stamp.id}
              when={stamp.at ? minuteOf(Date.parse(stamp.at)) : "—"}
              authority={stamp.authority}
              detail={t("ui-seal-operations", { count: stamp.operations })}
              head={stamp.head}
              outcome={
                stamp.problem
                  ? errorText(t, stamp.problem)
                  : stamp.root
                    ? t("stamp-root", { root: stamp.root })
                    : t("stamp-issuer-unchecked")
              }
              level={stamp.problem ? "bad" : stamp.root ? "good" : "plain"}
            />
          ))}
        </Stack>
      )}
    </Dialog>
  );
}
