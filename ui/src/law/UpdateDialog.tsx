// A later law base: what it changes and which reviews cite it, before it comes into force.

import { useNavigate } from "@tanstack/react-router";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { PlaceLink } from "../kit/FindingParts";
import { ErrorLine, Line, Meta, Prose, Stack } from "../kit/Layout";

export function UpdateDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { data, error } = useAsk("law.preview", { path });
  const update = useWrite("law.update");
  const run = () => update.mutate({ path }, { onSuccess: onClose });
  return (
    <Dialog
      title={t("ui-law-update")}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{t("ui-cancel")}</Button>
          <Button look="filled" isDisabled={!data?.is_later} onPress={run} testId="law-update-run">
            {t("ui-law-update-run")}
          </Button>
        </>
      }
    >
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
      {data && (
        <Stack gap={12}>
          <Prose>
            {t(data.is_later ? "ui-law-update-from-to" : "ui-law-update-older", {
              now: data.as_of_now,
              day: data.as_of,
            })}
          </Prose>
          <Stack gap={2}>
            <Meta>{t("ui-law-update-changes", { count: data.changes.length })}</Meta>
            {data.changes.map((change) => (
              <Line key={change}>{change}</Line>
            ))}
          </Stack>
          <Stack gap={2}>
            <Meta>{t("ui-law-update-reviews", { count: data.reviews.length })}</Meta>
            {data.reviews.map(({ review, title, version, articles }) => (
              <Stack key={review} gap={0}>
                <PlaceLink
                  label={t("ui-law-update-review", { title, version })}
                  onPress={() => void navigate({ to: "/reviews/$id", params: { id: review }, search: {} })}
                />
                <Meta>{articles.join(" · ")}</Meta>
              </Stack>
            ))}
          </Stack>
        </Stack>
      )}
    </Dialog>
  );
}
