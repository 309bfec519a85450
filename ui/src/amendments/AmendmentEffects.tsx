// What an amendment changes: each thing before and after, applied one by one.
import { CheckCheck, Plus } from "lucide-react";
import { useState } from "react";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { EffectView, RecordView } from "../bindings";
import { EffectRow } from "../kit/AmendParts";
import { Button, IconButton } from "../kit/Button";
import { RelatedPart } from "../kit/RecordParts";
import { Reworded } from "../kit/Reworded";
import { between } from "../law/between";
import { CreateDialog } from "../records/CreateDialog";
import { useOpenRecord } from "../records/pages";
import { choiceText } from "../records/values";

export function AmendmentEffects({ amendment }: { amendment: RecordView }) {
  const t = useText();
  const openRecord = useOpenRecord();
  const kinds = useAsk("schema.kinds", {});
  const { data } = useAsk("amendments.effects", { amendment: amendment.id });
  const apply = useWrite("amendments.apply");
  const [creating, setCreating] = useState(false);
  const info = kinds.data?.find(({ name }) => name === "amendment_effect");
  if (!data) return null;
  return (
    <RelatedPart
      title={t("ui-amendment-effects")}
      empty={data.length === 0 ? t("ui-amendment-effects-none") : null}
      action={
        <IconButton
          icon={Plus}
          label={t("ui-amendment-add")}
          onPress={() => setCreating(true)}
          testId="effect-add"
        />
      }
    >
      {data.map((effect) => (
        <EffectRow
          key={effect.id}
          title={effect.what}
          detail={detailOf(effect)}
          state={effect.applied_on ? t("ui-amendment-applied", { day: effect.applied_on }) : null}
          blocked={effect.blocked ? errorText(t, effect.blocked) : null}
          figures={effect.figures}
          onOpen={() => openRecord("amendment_effect", effect.id)}
          action={
            !effect.applied_on && (
              <Button
                icon={CheckCheck}
                isDisabled={effect.blocked !== null || apply.isPending}
                onPress={() => apply.mutate({ effect: effect.id })}
                testId="effect-apply"
              >
                {t("ui-amendment-apply")}
              </Button>
            )
          }
        >
          {(effect.was || effect.is) && <Words was={effect.was} is={effect.is} />}
        </EffectRow>
      ))}
      {creating && info && (
        <CreateDialog info={info} given={{ amendment: amendment.id }} onClose={() => setCreating(false)} />
      )}
    </RelatedPart>
  );

  function detailOf({ effect, clause, from }: EffectView) {
    return [
      choiceText(t, "amendment_effect", "effect", effect),
      clause,
      from && t("ui-amendment-from", { day: from }),
    ]
      .filter(Boolean)
      .join(" · ");
  }
}

function Words({ was, is }: { was: string; is: string }) {
  const { before, gone, fresh, after } = between(was, is);
  return (
    <>
      {before}
      <Reworded gone={gone} fresh={fresh} />
      {after}
    </>
  );
}
