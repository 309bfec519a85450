// The claims of a letter or a dispute, added up; each opens.
import { Plus } from "lucide-react";
import { useState } from "react";
import { useAsk, useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { Json, RecordView } from "../bindings";
import { Button, IconButton } from "../kit/Button";
import { SumList } from "../kit/ReckoningParts";
import { RelatedPart } from "../kit/RecordParts";
import { CreateDialog } from "../records/CreateDialog";
import { useOpenRecord } from "../records/pages";
import { choiceText } from "../records/values";

export function ClaimsPanel({ about }: { about: RecordView }) {
  const t = useText();
  const openRecord = useOpenRecord();
  const kinds = useAsk("schema.kinds", {});
  const { data } = useAsk("claims.view", { about: { kind: about.kind, id: about.id } });
  const save = useWrite("records.save");
  const [creating, setCreating] = useState(false);
  const info = kinds.data?.find(({ name }) => name === "claim");
  if (!data) return null;
  const given: Record<string, Json> = about.fields.contract
    ? { contract: String(about.fields.contract) }
    : {};
  const isDispute = about.kind === "dispute";
  const claimed = about.fields.claim as { amount: string; currency: string } | null | undefined;
  return (
    <RelatedPart
      title={t("ui-claims")}
      empty={data.claims.length === 0 ? t("ui-claims-empty") : null}
      action={
        <IconButton
          icon={Plus}
          label={t("ui-claims-add")}
          onPress={() => setCreating(true)}
          testId="claims-add"
        />
      }
    >
      <SumList
        rows={data.claims.map(({ id, what, kind, amount, from, until }) => ({
          id,
          name: what,
          detail: [
            choiceText(t, "claim", "kind", kind),
            from && until && t("claims-from-until", { from, until }),
          ]
            .filter(Boolean)
            .join(" · "),
          amount: amount ?? "—",
        }))}
        totals={data.totals.map(({ amount, capitals, remark, sum, currency }) => ({
          label: t("ui-claims-total"),
          amount,
          capitals,
          remark,
          action: isDispute && data.totals.length === 1 && !same(claimed, sum, currency) && (
            <Button
              onPress={() =>
                save.mutate({
                  kind: "dispute",
                  id: about.id,
                  fields: { claim: { amount: sum, currency } },
                })
              }
              testId="claims-set"
            >
              {t("ui-claims-set-claim")}
            </Button>
          ),
        }))}
        onOpen={(id) => openRecord("claim", id)}
      />
      {creating && info && (
        <CreateDialog
          info={info}
          given={{ ...given, [about.kind]: about.id }}
          onClose={() => setCreating(false)}
        />
      )}
    </RelatedPart>
  );
}

const same = (
  claimed: { amount: string; currency: string } | null | undefined,
  sum: string,
  currency: string,
) => claimed?.currency === currency && Number(claimed.amount) === Number(sum);
