// A later law base: what it changes and which reviews cite it, before it comes into force.
import { useNavigate } from "@tanstack/react-router";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { LawUpdateView } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { PlaceLink } from "../kit/FindingParts";
import { Change, UpdatePart } from "../kit/LawParts";
import { ErrorLine, Meta, Prose, Row } from "../kit/Layout";
import { Reworded } from "../kit/Reworded";
import { type Between, between } from "./between";

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
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={!data?.is_later || said(data) === "ui-law-update-same"}
            onPress={run}
            testId="law-update-run"
          >
            {t("ui-law-update-run")}
          </Button>
        </>
      }
    >
      {error && <ErrorLine>{errorText(t, error)}</ErrorLine>}
      {data && <Prose>{t(said(data), { now: data.as_of_now, day: data.as_of })}</Prose>}
      {data?.is_later && data.changes.length > 0 && (
        <>
          <UpdatePart title={t("ui-law-update-changes", { count: data.changes.length })}>
            {data.changes.map(({ words, was, is }) => (
              <Change key={words} words={words}>
                {(was || is) && <Sentence {...between(was ?? "", is ?? "")} />}
              </Change>
            ))}
          </UpdatePart>
          <UpdatePart title={t("ui-law-update-reviews", { count: data.reviews.length })}>
            {data.reviews.map(({ review, title, version, articles }) => (
              <Row key={review} gap={8} align="baseline" wrap>
                <PlaceLink
                  label={t("ui-law-update-review", { title, version })}
                  onPress={() => void navigate({ to: "/reviews/$id", params: { id: review }, search: {} })}
                />
                <Meta>{articles.join(" · ")}</Meta>
              </Row>
            ))}
          </UpdatePart>
        </>
      )}
    </Dialog>
  );
}

const Sentence = ({ before, gone, fresh, after }: Between) => (
  <>
    {before}
    <Reworded gone={gone} fresh={fresh} />
    {after}
  </>
);

/** Whether the file can come into force, and whether anything would change. */
function said({ is_later, changes, as_of, as_of_now }: LawUpdateView): string {
  if (!is_later) return "ui-law-update-older";
  if (changes.length > 0) return "ui-law-update-from-to";
  return as_of === as_of_now ? "ui-law-update-same" : "ui-law-update-only-day";
}
