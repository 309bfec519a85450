// Two records of one company: noticed, held against each other field by field, made one.
import { Merge } from "lucide-react";
import { useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useLanguage, useText } from "../app/texts";
import type { FieldInfo, MergePreview, RecordView } from "../bindings";
import { Banner } from "../kit/Banner";
import { Button, IconButton } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ErrorLine, Heading, Muted, Prose } from "../kit/Layout";
import { SideChoice } from "../kit/SideChoice";
import { useOpenRecord } from "../records/pages";
import { RefField } from "../records/RefField";
import { fieldText, kindText, valueText } from "../records/values";

export function MergeButton({ vendor }: { vendor: RecordView }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (vendor.fields.merged_into) return null;
  return (
    <>
      <IconButton icon={Merge} label={t("ui-merge")} onPress={() => setOpen(true)} testId="vendor-merge" />
      {open && <MergeDialog vendor={vendor} other={null} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Another vendor with the same credit code or name; or what this one was merged into. */
export function TwinNotice({ vendor }: { vendor: RecordView }) {
  const t = useText();
  const openRecord = useOpenRecord();
  const twins = useAsk("vendors.twins", { vendor: vendor.id });
  const [merging, setMerging] = useState(false);
  const into = vendor.fields.merged_into;
  const twin = twins.data?.[0];
  if (typeof into === "string")
    return (
      <Banner text={t("ui-merged-into", { name: vendor.refs.merged_into ?? "" })}>
        <Button onPress={() => openRecord("vendor", into)}>
          {t("ui-ref-open", { title: vendor.refs.merged_into ?? "" })}
        </Button>
      </Banner>
    );
  if (!twin) return null;
  return (
    <>
      <Banner text={t("ui-twin", { name: twin.title })}>
        <Button onPress={() => setMerging(true)} testId="twin-merge">
          {t("ui-twin-merge")}
        </Button>
      </Banner>
      {merging && <MergeDialog vendor={vendor} other={twin.id} onClose={() => setMerging(false)} />}
    </>
  );
}

type DialogProps = { vendor: RecordView; other: string | null; onClose: () => void };

function MergeDialog({ vendor, other: given, onClose }: DialogProps) {
  const t = useText();
  const openRecord = useOpenRecord();
  const [keep, setKeep] = useState(vendor.id);
  const [other, setOther] = useState<string | null>(given);
  const [taken, setTaken] = useState<Record<string, boolean>>({});
  const preview = useAsk(
    "vendors.merge_preview",
    { keep, other: other ?? "" },
    other !== null && other !== keep,
  );
  const merge = useWrite("vendors.merge");
  const shown = preview.data;
  const takes = (field: MergePreview["fields"][number]) => taken[field.field] ?? field.take;
  const swap = () => {
    if (other === null) return;
    setTaken({});
    setKeep(other);
    setOther(keep);
  };
  const put = () =>
    shown &&
    merge.mutate(
      { keep, other: shown.other.id, take: shown.fields.filter(takes).map(({ field }) => field) },
      {
        onSuccess: () => {
          onClose();
          if (keep !== vendor.id) openRecord("vendor", keep);
        },
      },
    );
  const error = merge.error ?? preview.error;
  return (
    <Dialog
      title={
        shown ? t("ui-merge-title", { keep: shown.keep.title, other: shown.other.title }) : t("ui-merge")
      }
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          {shown && (
            <Button look="quiet" onPress={swap} testId="merge-swap">
              {t("ui-merge-swap")}
            </Button>
          )}
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" isDisabled={!shown || merge.isPending} onPress={put} testId="merge-do">
            {t("ui-merge-do")}
          </Button>
        </>
      }
    >
      {given === null && keep === vendor.id && (
        <RefField
          label={t("ui-merge-which")}
          kind="vendor"
          isRequired
          autoFocus
          offersNew={false}
          value={other}
          title=""
          onChange={setOther}
        />
      )}
      {shown && (
        <Differences
          preview={shown}
          takes={takes}
          onTake={(field, take) => setTaken({ ...taken, [field]: take })}
        />
      )}
      {error ? <ErrorLine>{errorText(t, asApiError(error))}</ErrorLine> : null}
    </Dialog>
  );
}

type DifferencesProps = {
  preview: MergePreview;
  takes: (field: MergePreview["fields"][number]) => boolean;
  onTake: (field: string, take: boolean) => void;
};

function Differences({ preview, takes, onTake }: DifferencesProps) {
  const t = useText();
  const language = useLanguage();
  const kinds = useAsk("schema.kinds", {});
  const fields = kinds.data?.find(({ name }) => name === "vendor")?.fields ?? [];
  const said = (field: FieldInfo, record: RecordView) =>
    valueText(t, "vendor", field, record, language, false) || t("ui-field-empty");
  const { keep, other, moved, locked } = preview;
  return (
    <>
      <Prose>{t("ui-merge-text")}</Prose>
      <Heading>{preview.fields.length > 0 ? t("ui-merge-fields") : t("ui-merge-same")}</Heading>
      {preview.fields.map((one) => {
        const field = fields.find(({ name }) => name === one.field);
        return (
          field && (
            <SideChoice
              key={one.field}
              label={fieldText(t, "vendor", one.field)}
              sides={[said(field, keep), said(field, other)]}
              second={takes(one)}
              onChange={(take) => onTake(one.field, take)}
              testId={`merge-${one.field}`}
            />
          )
        );
      })}
      <Heading>{t("ui-merge-moves", { keep: keep.title })}</Heading>
      <Muted>
        {moved.length === 0
          ? t("ui-merge-moves-none")
          : moved
              .map(({ kind, count }) => t("ui-merge-moved", { kind: kindText(t, kind), count }))
              .join(" · ")}
      </Muted>
      {locked > 0 && <Muted>{t("ui-merge-locked", { count: locked, other: other.title })}</Muted>}
    </>
  );
}
