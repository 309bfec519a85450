// What a person linked with this record, whatever kind it is of.
import { Link2, X } from "lucide-react";
import { useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { RecordRef, RecordView } from "../bindings";
import { Button, IconButton } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine } from "../kit/Layout";
import { Related } from "../kit/RecordParts";
import { AnyRecordField } from "./AnyRecordField";
import { useOpenRecord } from "./pages";
import { kindText } from "./values";

export function LinkedRecords({ record }: { record: RecordView }) {
  const t = useText();
  const openRecord = useOpenRecord();
  const [adding, setAdding] = useState(false);
  const links = useAsk("links.list", { kind: record.kind, id: record.id });
  const remove = useWrite("links.remove");
  const shown = links.data ?? [];
  return (
    <>
      <Related
        title={t("ui-links")}
        empty={t("ui-links-empty")}
        action={
          <IconButton
            icon={Link2}
            label={t("ui-links-add")}
            onPress={() => setAdding(true)}
            testId="link-add"
          />
        }
        rows={shown.map(({ link, kind, title, why }) => ({
          id: link,
          title,
          detail: [why, kindText(t, kind)].filter(Boolean).join(" · "),
          action: (
            <IconButton
              small
              icon={X}
              label={t("ui-links-remove", { title })}
              onPress={() => remove.mutate({ link })}
            />
          ),
        }))}
        onOpen={(link) => {
          const chosen = shown.find((one) => one.link === link);
          if (chosen) openRecord(chosen.kind, chosen.id);
        }}
      />
      {adding && <LinkDialog from={{ kind: record.kind, id: record.id }} onClose={() => setAdding(false)} />}
    </>
  );
}

function LinkDialog({ from, onClose }: { from: RecordRef; onClose: () => void }) {
  const t = useText();
  const [to, setTo] = useState<RecordRef | null>(null);
  const [why, setWhy] = useState("");
  const add = useWrite("links.add");
  const put = () => to && add.mutate({ from, to, why }, { onSuccess: onClose });
  return (
    <Dialog
      title={t("ui-links-add")}
      isOpen
      onClose={onClose}
      onEnter={put}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" isDisabled={!to || add.isPending} onPress={put} testId="link-make">
            {t("ui-links-make")}
          </Button>
        </>
      }
    >
      <AnyRecordField
        label={t("ui-links-find")}
        isRequired
        autoFocus
        value={to}
        except={from.id}
        onChange={setTo}
      />
      <Field label={t("ui-links-why")} value={why} onChange={setWhy} testId="link-why" />
      {add.error ? <ErrorLine>{errorText(t, asApiError(add.error))}</ErrorLine> : null}
    </Dialog>
  );
}
