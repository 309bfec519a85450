// What comes under a contract and when: against the first and the last agreed day.
import { Plus } from "lucide-react";
import { useState } from "react";
import { useAsk } from "../app/queries";
import { type Text, useText } from "../app/texts";
import type { LotView } from "../bindings";
import { IconButton } from "../kit/Button";
import { LotTable } from "../kit/DeliveryParts";
import { Meta } from "../kit/Layout";
import { RelatedPart } from "../kit/RecordParts";
import { CreateDialog } from "../records/CreateDialog";
import { useOpenRecord } from "../records/pages";
import { kindsText, kindText, within } from "../records/values";

export function DeliveriesPanel({ contract }: { contract: string }) {
  const t = useText();
  const openRecord = useOpenRecord();
  const kinds = useAsk("schema.kinds", {});
  const { data } = useAsk("contracts.deliveries", { contract });
  const [creating, setCreating] = useState(false);
  const info = kinds.data?.find(({ name }) => name === "delivery_lot");
  if (!data) return null;
  return (
    <RelatedPart
      title={t("delivery-lot-plural")}
      empty={
        data.lots.length === 0 ? t("ui-records-empty", { kinds: within(kindsText(t, "delivery_lot")) }) : null
      }
      action={
        <IconButton
          icon={Plus}
          label={t("ui-records-new", { kind: within(kindText(t, "delivery_lot")) })}
          onPress={() => setCreating(true)}
          testId="delivery-add"
        />
      }
    >
      {data.lots.length > 0 && (
        <LotTable
          heads={["what", "quantity", "planned-on", "agreed-on", "delivered-on"].map((field) =>
            t(`delivery-lot-${field}`),
          )}
          rows={data.lots.map((lot) => ({
            id: lot.id,
            what: lot.what,
            quantity: lot.quantity,
            first: { day: lot.planned_on, standing: standing(t, lot, lot.late_first) },
            // The same day twice is judged once.
            last:
              lot.agreed_on === lot.planned_on
                ? { day: lot.agreed_on, standing: null }
                : { day: lot.agreed_on, standing: standing(t, lot, lot.late_last), isRevised: true },
            delivered: lot.delivered_on ?? "—",
          }))}
          onOpen={(id) => openRecord("delivery_lot", id)}
        />
      )}
      {data.counted > 0 && (
        <Meta>
          {t("deliveries-punctual", { count: data.counted, first: data.by_first, last: data.by_last })}
        </Meta>
      )}
      {creating && info && (
        <CreateDialog info={info} given={{ contract }} onClose={() => setCreating(false)} />
      )}
    </RelatedPart>
  );
}

/** How a delivery stands against a day: late, early or in time; nothing of what is not due yet. */
function standing(t: Text, lot: LotView, days: number | null): { text: string; isLate: boolean } | null {
  if (days === null) return null;
  if (days > 0) return { text: t("ui-deliveries-late", { days }), isLate: true };
  if (!lot.delivered_on) return null;
  if (days < 0) return { text: t("ui-deliveries-early", { days: -days }), isLate: false };
  return { text: t("ui-deliveries-on-time"), isLate: false };
}
