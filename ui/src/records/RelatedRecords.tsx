// The records that belong to this one, by kind, and a way to add another.
import { Plus } from "lucide-react";
import { useState } from "react";
import { useAsk } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import type { FieldInfo, KindInfo, RecordRef, RecordView } from "../bindings";
import { KeepDocument } from "../documents/KeepDocument";
import { IconButton } from "../kit/Button";
import { Related } from "../kit/RecordParts";
import { CreateDialog } from "./CreateDialog";
import { useOpenRecord } from "./pages";
import { anyRefValue, kindsText, kindText, ownerField, valueText, within } from "./values";

/** What tells records of one kind apart besides their names. */
const TELLING: FieldInfo["type"]["type"][] = ["money", "date", "choice"];
const MOST = 3;

type Props = {
  info: KindInfo;
  parent: RecordRef;
  /** Shown also while there are none: kinds that always belong to a record of this one. */
  always: boolean;
};

export function RelatedRecords({ info, parent, always }: Props) {
  const t = useText();
  const language = useLanguage();
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
  const told = info.fields.filter(
    ({ name, type, list, secret }) => list && !secret && name !== info.title && TELLING.includes(type.type),
  );
  /** The last of what is said, each once: a day due and done is one day. */
  const tell = (row: RecordView) => [
    ...new Set(
      told
        .map((field) => valueText(t, info.name, field, row, language, true))
        .filter(Boolean)
        .slice(-MOST),
    ),
  ];
  const owner = ownerField(info, parent.kind) ?? info.fields.find(({ type }) => type.type === "any_ref");
  const keepsFiles = info.name === "document";
  if (!always && list.data?.total === 0) return null;
  return (
    <>
      <Related
        title={kindsText(t, info.name)}
        empty={
          keepsFiles
            ? t("ui-documents-empty")
            : t("ui-records-empty", { kinds: within(kindsText(t, info.name)) })
        }
        rows={(list.data?.rows ?? []).map((row) => ({
          id: row.id,
          title: row.title,
          detail: tell(row).join(" · "),
        }))}
        onOpen={(id) => openRecord(info.name, id)}
        action={
          ((info.by_hand && owner?.set_by === null) || keepsFiles) && (
            <IconButton
              icon={Plus}
              label={
                keepsFiles
                  ? t("ui-documents-add")
                  : t("ui-records-new", { kind: within(kindText(t, info.name)) })
              }
              onPress={() => setCreating(true)}
              testId={`add-${info.name}`}
            />
          )
        }
      />
      {info.name === "document" && creating && (
        <KeepDocument about={parent} onClose={() => setCreating(false)} />
      )}
      {info.by_hand && creating && owner && (
        <CreateDialog
          info={info}
          given={{ [owner.name]: owner.type.type === "any_ref" ? anyRefValue(parent) : parent.id }}
          onClose={() => setCreating(false)}
        />
      )}
    </>
  );
}
