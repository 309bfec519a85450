// Meetings of a calendar file: chosen, then taken in.
import { useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { errorText, type Text, useText } from "../app/texts";
import type { InvitationView } from "../bindings";
import { Button } from "../kit/Button";
import { CheckList } from "../kit/CheckList";
import { Dialog } from "../kit/Dialog";
import { ErrorLine, Muted, Prose } from "../kit/Layout";

export function InvitationsDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useText();
  const { data, error } = useAsk("meetings.read_invitations", { path });
  const take = useWrite("meetings.take_invitations");
  const [left, setLeft] = useState<string[] | null>(null);
  const fresh = (data ?? []).filter((one) => !one.is_cancelled || one.known).map(({ uid }) => uid);
  const chosen = left ?? fresh;
  const failed = error ?? take.error;
  const run = () => take.mutate({ path, uids: chosen }, { onSuccess: onClose });
  return (
    <Dialog
      title={t("ui-meeting-invitations-title")}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={chosen.length === 0 || take.isPending}
            onPress={run}
            testId="invitations-take"
          >
            {t("ui-meeting-invitations-take", { count: chosen.length })}
          </Button>
        </>
      }
    >
      {failed !== null && <ErrorLine>{errorText(t, asApiError(failed))}</ErrorLine>}
      {data && data.length === 0 && <Muted>{t("ui-meeting-invitations-none")}</Muted>}
      {data && data.length > 0 && (
        <>
          <Prose>{t("ui-meeting-invitations-text")}</Prose>
          <CheckList
            label={t("meeting-plural")}
            choices={data.map((one) => ({ id: one.uid, label: invitationText(t, one) }))}
            value={chosen}
            onChange={setLeft}
          />
        </>
      )}
    </Dialog>
  );
}

const invitationText = (t: Text, { on, title, is_cancelled, known }: InvitationView) =>
  t(
    is_cancelled
      ? "ui-meeting-invitation-cancelled"
      : known
        ? "ui-meeting-invitation-known"
        : "ui-meeting-invitation",
    { day: on, title },
  );
