// One finding: what, where, why, by which law, what to write instead, and what was decided.
import { RotateCcw } from "lucide-react";
import { memo } from "react";
import { minuteOf } from "../app/format";
import { useText } from "../app/texts";
import type { FindingView } from "../bindings";
import { IconButton } from "../kit/Button";
import { CardBody, CardHead, CardShell, PlaceLink } from "../kit/FindingParts";
import { Meta, Prose, Quote, Row } from "../kit/Layout";
import { Citations } from "../law/Citations";
import { DecideBar } from "./DecideBar";
import type { Decide } from "./decide";
import type { Place } from "./draft";
import { FindingPositions } from "./FindingPositions";
import { ReplyPart } from "./ReplyPart";
import { Wording } from "./Wording";

type Props = {
  finding: FindingView;
  place: number;
  isOpen: boolean;
  lang: string;
  decide: Decide;
  onChoose: (id: string) => void;
  onShow: (place: Place) => void;
};

export const FindingCard = memo(function FindingCard({
  finding,
  place,
  isOpen,
  lang,
  decide,
  onChoose,
  onShow,
}: Props) {
  const t = useText();
  return (
    <CardShell
      testId={`finding-${place}`}
      finding={finding.id}
      decision={finding.decision}
      rule={finding.rule}
      isOpen={isOpen}
    >
      <CardHead
        severity={finding.severity}
        decision={finding.decision}
        title={finding.title}
        clause={
          finding.clause_label ?? t(finding.end > finding.start ? "changes-beginning" : "ui-finding-whole")
        }
        clauseLang={finding.clause_label ? lang : undefined}
        quote={isOpen ? "" : finding.quote}
        quoteLang={lang}
        isOpen={isOpen}
        onPress={() => onChoose(finding.id)}
      />
      {isOpen && <Opened finding={finding} lang={lang} decide={decide} onShow={onShow} />}
    </CardShell>
  );
});

function Opened({ finding, lang, decide, onShow }: Pick<Props, "finding" | "lang" | "decide" | "onShow">) {
  const t = useText();
  const { quote, reason, citations, evidence } = finding;
  return (
    <CardBody>
      {quote && <Quote lang={lang}>{quote}</Quote>}
      <Prose>{reason}</Prose>
      {evidence.length > 0 && (
        <Row gap={4} wrap>
          <Meta>{t("ui-finding-evidence")}</Meta>
          {evidence.map((span, index) => (
            <PlaceLink
              key={`${span.start}-${span.end}`}
              label={t("ui-finding-place", { n: index + 1 })}
              onPress={() => onShow(span)}
            />
          ))}
        </Row>
      )}
      {citations.length > 0 && <Citations citations={citations} />}
      <Wording finding={finding} lang={lang} isClosed={decide.isClosed} />
      <FindingPositions finding={finding} lang={lang} isClosed={decide.isClosed} />
      {finding.carried && <Meta>{t(`finding-carried-${finding.carried}`)}</Meta>}
      <DecideBar finding={finding} decide={decide} />
      <ReplyPart finding={finding} lang={lang} />
      {finding.decision !== "open" && (
        <Row gap={4} justify="space-between">
          <Meta>
            {[
              finding.decided_by &&
                t("ui-decided-by", {
                  who: finding.decided_by,
                  when: finding.decided_at ? minuteOf(finding.decided_at) : "",
                }),
              finding.decision_reason && t("ui-decided-reason", { reason: finding.decision_reason }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </Meta>
          {!decide.isClosed && (
            <IconButton
              small
              icon={RotateCcw}
              label={t("ui-decide-open")}
              keys="O"
              testId="decide-open"
              onPress={() => decide.run(finding, "open")}
            />
          )}
        </Row>
      )}
    </CardBody>
  );
}
