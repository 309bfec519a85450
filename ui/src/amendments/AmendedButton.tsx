// The way to the contract as amended, once it has amendments.
import { useNavigate } from "@tanstack/react-router";
import { FileDiff } from "lucide-react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import { IconButton } from "../kit/Button";

export function AmendedButton({ contract }: { contract: string }) {
  const t = useText();
  const navigate = useNavigate();
  const amendments = useAsk("records.list", {
    kind: "amendment",
    text: null,
    sort: null,
    descending: false,
    filters: [],
    parent: { kind: "contract", id: contract },
    offset: 0,
    limit: 1,
  });
  if (!amendments.data || amendments.data.total === 0) return null;
  return (
    <IconButton
      icon={FileDiff}
      label={t("ui-amended")}
      onPress={() => void navigate({ to: "/contracts/$id/amended", params: { id: contract }, search: {} })}
      testId="amended-open"
    />
  );
}
