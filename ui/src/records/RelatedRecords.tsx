// The records that belong to this one, by kind, and a way to add another.
import { Plus } from "lucide-react";
import { useState } from "react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { KindInfo, RecordRef } from "../bindings";
import { FILED, KeepDocument } from "../documents/KeepDocument";
import { IconButton } from "../kit/Button";
import { Related } from "../kit/RecordParts";
import { CreateDialog } from "./CreateDialog";
import { useOpenRecord } from "./pages";
import { kindsText, kindText } from "./values";

type Props = {
  info: KindInfo;
  parent: RecordRef;
  /** Shown also while there are none: kinds that always belong to a record of this one. */
  always: boolean;
};

export function RelatedRecords({ info, parent, always }: Props) {
  const t = useText();
  const openRecord = useOpenRecord();
  const [creating, setCreating] = useState(false);
  const list = useAsk("records.list", {
    kind: info.name,
    text: null,
    sort: null,
    descending: false,
    filters: [],
    parent,
    offset: 0,
    limit: 50,
  });
  const owner = info.fields.find(({ type }) => type.type === "ref" && type.kind === parent.kind);
  const keepsFiles = info.name === "document" && FILED.includes(parent.kind);
  if (!always && !keepsFiles && list.data?.total === 0) return null;
  return (
    <>
      <Related
        title={kindsText(t, info.name)}
        empty={t("ui-records-empty", { kinds: kindsText(t, info.name) })}
        rows={list.data?.rows ?? []}
        onOpen={(id) => openRecord(info.name, id)}
        action={
          ((info.by_hand && owner?.set_by === null) || keepsFiles) && (
            <IconButton
              icon={Plus}
              label={
                keepsFiles ? t("ui-documents-add") : t("ui-records-new", { kind: kindText(t, info.name) })
              }
              onPress={() => setCreating(true)}
            />
          )
        }
      />
      {info.name === "document" && creating && (
        <KeepDocument about={parent} onClose={() => setCreating(false)} />
      )}
      {info.by_hand && creating && owner && (
        <CreateDialog info={info} given={{ [owner.name]: parent.id }} onClose={() => setCreating(false)} />
      )}
    </>
  );
}
