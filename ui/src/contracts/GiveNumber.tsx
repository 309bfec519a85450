// A contract without a number is given the next one of our company's scheme.
import { Hash } from "lucide-react";
import { useAsk, useWrite } from "../app/queries";
import { useText } from "../app/texts";
import { IconButton } from "../kit/Button";

export function GiveNumber({ contract }: { contract: string }) {
  const t = useText();
  const next = useAsk("contracts.next_number", { contract });
  const give = useWrite("contracts.give_number");
  if (!next.data) return null;
  return (
    <IconButton
      small
      icon={Hash}
      label={t("ui-contract-number", { number: next.data })}
      isDisabled={give.isPending}
      onPress={() => give.mutate({ contract })}
      testId="contract-number"
    />
  );
}
