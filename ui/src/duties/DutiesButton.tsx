// The way from a contract to its duties, with how many nobody has taken over yet.
import { useNavigate } from "@tanstack/react-router";
import { ListChecks } from "lucide-react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { RecordView } from "../bindings";
import { Button } from "../kit/Button";

/** Before a contract is signed its duties may still change, and after its end nobody has to take them over. */
const IN_FORCE = ["signed", "performing"];

export function DutiesButton({ contract }: { contract: RecordView }) {
  const t = useText();
  const navigate = useNavigate();
  const isInForce = IN_FORCE.includes(String(contract.fields.lifecycle));
  const { data } = useAsk("contracts.duties", { contract: contract.id }, isInForce);
  const count = data?.duties.filter(({ is_known }) => !is_known).length ?? 0;
  return (
    <Button
      icon={ListChecks}
      onPress={() => void navigate({ to: "/contracts/$id/duties", params: { id: contract.id } })}
      testId="duties-open"
    >
      {t("ui-duties-open", { count })}
    </Button>
  );
}
