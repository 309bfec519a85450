// How far the company goes on a point: what it can live with, and what it won't sign. What it prefers is the suggestion.
import { Replace } from "lucide-react";
import { useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { FindingView } from "../bindings";
import { Button } from "../kit/Button";
import { Part, Suggestion } from "../kit/FindingParts";
import { Prose, Row } from "../kit/Layout";

type Props = { finding: FindingView; lang: string; isClosed: boolean };

export function FindingPositions({ finding, lang, isClosed }: Props) {
  const t = useText();
  const propose = useWrite("reviews.propose");
  const { preferred = "", acceptable = "", walk_away = "" } = finding.positions ?? {};
  const shown = finding.proposal ?? finding.suggestion;
  const offers = (["preferred", "acceptable"] as const).filter((position) => {
    const wording = position === "preferred" ? preferred : acceptable;
    return wording !== "" && wording !== shown;
  });
  return (
    <>
      {acceptable && acceptable !== shown && (
        <Part title={t("ui-playbook-position-acceptable")}>
          <Suggestion lang={lang}>{acceptable}</Suggestion>
        </Part>
      )}
      {walk_away && (
        <Part title={t("ui-playbook-position-walk_away")}>
          <Prose>{walk_away}</Prose>
        </Part>
      )}
      {!isClosed && offers.length > 0 && (
        <Row gap={4} wrap>
          {offers.map((position) => (
            <Button
              key={position}
              look="quiet"
              icon={Replace}
              onPress={() =>
                propose.mutate({
                  finding: finding.id,
                  wording: position === "preferred" ? preferred : acceptable,
                })
              }
              testId={`use-${position}`}
            >
              {t(`ui-answer-use-${position}`)}
            </Button>
          ))}
        </Row>
      )}
    </>
  );
}
