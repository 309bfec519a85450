// What a person linked with this record, whatever kind it is of.
import { Link2, X } from "lucide-react";
import { useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { useSettled } from "../app/settled";
import { errorText, useText } from "../app/texts";
import type { RecordRef, RecordView, SearchHit } from "../bindings";
import { Button, IconButton } from "../kit/Button";
import { ComboField } from "../kit/ComboField";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine } from "../kit/Layout";
import { Related } from "../kit/RecordParts";
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
        empty=""
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

const FOUND = 30;

function LinkDialog({ from, onClose }: { from: RecordRef; onClose: () => void }) {
  const t = useText();
  const [typed, setTyped] = useState("");
  const [to, setTo] = useState<SearchHit | null>(null);
  const [why, setWhy] = useState("");
  const query = useSettled(typed);
  const found = useAsk("search", { query, limit: FOUND }, query.trim() !== "" && query !== to?.title);
  const add = useWrite("links.add");
  const hits = (found.data?.hits ?? []).filter(({ id }) => id !== from.id);
  const put = () => to && add.mutate({ from, to: { kind: to.kind, id: to.id }, why }, { onSuccess: onClose });
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
      <ComboField
        label={t("ui-links-find")}
        isRequired
        autoFocus
        value={to?.id ?? null}
        text={typed}
        rows={hits.map(({ id, kind, title }) => ({ id, label: `${title} · ${kindText(t, kind)}` }))}
        empty={t("ui-links-nothing")}
        onText={setTyped}
        onChange={(id) => {
          const hit = hits.find((one) => one.id === id) ?? null;
          setTo(hit);
          setTyped(hit?.title ?? "");
        }}
      />
      <Field label={t("ui-links-why")} value={why} onChange={setWhy} testId="link-why" />
      {add.error ? <ErrorLine>{errorText(t, asApiError(add.error))}</ErrorLine> : null}
    </Dialog>
  );
}
