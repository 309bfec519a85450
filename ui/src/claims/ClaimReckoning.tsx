// How a claim that is kept was reckoned.
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import { ReckoningCard } from "../kit/ReckoningParts";
import { notesOf, periodOf } from "./told";

export function ClaimReckoning({ claim }: { claim: string }) {
  const t = useText();
  const { data } = useAsk("claims.explain", { claim });
  if (!data) return null;
  return (
    <ReckoningCard
      title={t("claim-reckoning")}
      amount={data.amount}
      capitals={data.capitals}
      period={periodOf(t, data)}
      law={data.law}
      quote={data.quote}
      steps={data.steps}
      notes={notesOf(t, data)}
      gap={data.gap}
      remark={data.remark}
    />
  );
}
