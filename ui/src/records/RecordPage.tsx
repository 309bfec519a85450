// One record: its fields, edited in place, and what has happened to it.
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ArrowUpRight, CalendarRange, ChevronLeft, NotebookPen, Stamp, Trash2 } from "lucide-react";
import { useState } from "react";
import { AmendedButton } from "../amendments/AmendedButton";
import { AmendmentEffects } from "../amendments/AmendmentEffects";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { useContractAtHand } from "../app/start";
import { errorText, useLanguage, useText } from "../app/texts";
import { HistoryList } from "../archive/HistoryList";
import type { FieldInfo, Json, KindInfo, RecordView } from "../bindings";
import { ClaimReckoning } from "../claims/ClaimReckoning";
import { ClaimsPanel } from "../claims/ClaimsPanel";
import { AccountPanel } from "../contracts/AccountPanel";
import { ContractSteps } from "../contracts/ContractSteps";
import { GiveNumber } from "../contracts/GiveNumber";
import { DeliveriesPanel } from "../deliveries/DeliveriesPanel";
import { DocumentActions } from "../documents/DocumentActions";
import { DutiesButton } from "../duties/DutiesButton";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { Page, Spacer } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { Panes } from "../kit/Panes";
import { FieldGrid, FieldRow, RecordHead, SideColumn } from "../kit/RecordParts";
import { DisputeTimes } from "../legal/DisputeTimes";
import { KeptMail } from "../mail/KeptMail";
import { NoticeService } from "../mail/NoticeService";
import { SeriesNext } from "../meetings/SeriesNext";
import { dayFollows } from "../obligations/follows";
import { ObligationDue } from "../obligations/ObligationDue";
import { ReportsMenu } from "../reports/ReportsMenu";
import { MergeButton, TwinNotice } from "../vendors/Merge";
import { AddRecord } from "./AddRecord";
import { FieldEditor } from "./FieldEditor";
import { LinkedRecords } from "./LinkedRecords";
import { lastSearches, useOpenRecord } from "./pages";
import { RecordTags } from "./RecordTags";
import { RelatedRecords } from "./RelatedRecords";
import { TakeInMenu } from "./TakeInMenu";
import {
  fieldText,
  isFigure,
  isForReading,
  kindsText,
  kindText,
  moneyParts,
  ownerField,
  referred,
  valueText,
} from "./values";

/** Kinds about which things happen. */
const WITH_TIMELINE = ["contract", "vendor", "project"];
/** Kinds that claims are added up in. */
const CLAIMING = ["notice", "dispute"];
/** Kinds that a part of its own tells of. */
const SHOWN_ABOVE: Record<string, string[]> = {
  notice: ["claim"],
  dispute: ["claim"],
  amendment: ["amendment_effect"],
  contract: ["delivery_lot"],
};

/** Links are told of by a part of their own. */
const APART = ["link"];
const refersToAny = ({ fields }: KindInfo) => fields.some(({ type }) => type.type === "any_ref");

export function RecordPage() {
  const { kind, id } = useParams({ from: "/records/$kind/$id" });
  const kinds = useAsk("schema.kinds", {});
  const record = useAsk("records.get", { kind, id });
  const info = kinds.data?.find(({ name }) => name === kind);
  if (!info || !record.data)
    return (
      <Page toolbar={null}>
        <Waiting query={record.error ? record : kinds.error ? kinds : record} />
      </Page>
    );
  // Kinds that belong to this one first, then all others that point to it.
  const pointing = (kinds.data ?? []).filter(
    (one) =>
      !APART.includes(one.name) &&
      (ownerField(one, kind) !== undefined || (one.name !== kind && refersToAny(one))),
  );
  const belongs = (one: KindInfo) => one.parent === kind;
  const below = [...pointing.filter(belongs), ...pointing.filter((one) => !belongs(one))];
  return <RecordDetail key={id} info={info} below={below} record={record.data} />;
}

function RecordDetail({ info, below, record }: { info: KindInfo; below: KindInfo[]; record: RecordView }) {
  const t = useText();
  const navigate = useNavigate();
  useContractAtHand(record.kind === "contract" ? record : undefined);
  const history = useAsk("archive.history", {
    record: { kind: record.kind, id: record.id },
    before: null,
    limit: 100,
  });
  const reviews = useAsk("reviews.list", {}, record.kind === "contract");
  const own = reviews.data?.filter(({ contract }) => contract === record.id) ?? [];
  const remove = useWrite("records.remove");
  return (
    <Page
      toolbar={
        <>
          <BackLink
            as={Link}
            to={`/records/${info.name}`}
            search={lastSearches.get(info.name)}
            icon={ChevronLeft}
            label={kindsText(t, info.name)}
          />
          <BarTitle title={record.title} detail={kindText(t, info.name)} />
          <Spacer />
          {/* What is there only once something was asked stands first: nothing after it moves. */}
          {own.slice(0, 1).map(({ review }) => (
            <Button
              key={review}
              icon={Stamp}
              folds
              onPress={() => void navigate({ to: "/reviews/$id", params: { id: review }, search: {} })}
            >
              {t("ui-review-open")}
            </Button>
          ))}
          {record.kind === "contract" && <AmendedButton contract={record.id} />}
          {record.kind === "contract" && <DutiesButton contract={record} />}
          {WITH_TIMELINE.includes(record.kind) && (
            <Button
              icon={CalendarRange}
              folds
              onPress={() =>
                void navigate({ to: "/timeline/$kind/$id", params: { kind: record.kind, id: record.id } })
              }
              testId="timeline-open"
            >
              {t("ui-timeline")}
            </Button>
          )}
          {record.kind === "meeting" && (
            <Button
              icon={NotebookPen}
              onPress={() => void navigate({ to: "/meetings/$id", params: { id: record.id } })}
              testId="meeting-open"
            >
              {t("ui-meeting-minutes")}
            </Button>
          )}
          <ReportsMenu about={{ kind: record.kind, id: record.id }} />
          {record.kind === "document" && <DocumentActions document={record} />}
          {["contract", "vendor"].includes(record.kind) && <TakeInMenu record={record} />}
          {record.kind === "vendor" && <MergeButton vendor={record} />}
          {record.kind === "contract" && <ContractSteps contract={record} />}
          <IconButton
            icon={Trash2}
            label={t("ui-records-remove")}
            onPress={() =>
              remove.mutate(
                { kind: record.kind, id: record.id },
                {
                  onSuccess: () =>
                    void navigate({ to: "/records/$kind", params: { kind: info.name }, search: {} }),
                },
              )
            }
          />
        </>
      }
    >
      <Panes
        right={{
          name: "history",
          label: t("ui-nav-history"),
          initial: 340,
          min: 260,
          max: 560,
          content: (
            <SideColumn title={t("ui-nav-history")}>
              {history.data ? (
                <HistoryList entries={history.data} about={{ kind: record.kind, id: record.id }} />
              ) : (
                <Waiting query={history} />
              )}
            </SideColumn>
          ),
        }}
      >
        <FieldGrid>
          <RecordHead title={record.title} />
          <RecordTags record={record} />
          {record.kind === "vendor" && <TwinNotice vendor={record} />}
          {record.kind === "obligation" && <ObligationDue obligation={record} />}
          {record.kind === "meeting_series" && <SeriesNext id={record.id} />}
          {record.kind === "dispute" && (
            <DisputeTimes id={record.id} isOpen={record.fields.state === "open"} />
          )}
          {record.kind === "contract" && <AccountPanel contract={record.id} />}
          {record.kind === "notice" && <NoticeService notice={record} />}
          {record.kind === "message" && <KeptMail message={record} />}
          {record.kind === "claim" && <ClaimReckoning claim={record.id} />}
          {info.fields
            .filter((field) => isShown(field, record))
            .map((field) => (
              <InPlace key={field.name} field={field} record={record} />
            ))}
          {record.kind === "amendment" && <AmendmentEffects amendment={record} />}
          {record.kind === "contract" && <DeliveriesPanel contract={record.id} />}
          {CLAIMING.includes(record.kind) && <ClaimsPanel about={record} />}
          {below
            .filter(({ name }) => !SHOWN_ABOVE[record.kind]?.includes(name))
            .map((kind) => (
              <RelatedRecords
                key={kind.name}
                info={kind}
                parent={{ kind: record.kind, id: record.id }}
                always={
                  (kind.parent === info.name && kind.by_hand) || (refersToAny(kind) && kind.parent === null)
                }
              />
            ))}
          <AddRecord
            kinds={below.filter(({ name }) => !SHOWN_ABOVE[record.kind]?.includes(name))}
            parent={{ kind: record.kind, id: record.id }}
          />
          <LinkedRecords record={record} />
        </FieldGrid>
      </Panes>
    </Page>
  );
}

/** Tags stand beside the name; what only a step of the program fills in shows once it is filled. */
const isShown = (field: FieldInfo, record: RecordView) =>
  isForReading(field) &&
  field.type.type !== "tags" &&
  (field.set_by === null || (record.fields[field.name] ?? "") !== "");

function InPlace({ field, record }: { field: FieldInfo; record: RecordView }) {
  const t = useText();
  const language = useLanguage();
  const openRecord = useOpenRecord();
  const [editing, setEditing] = useState(false);
  const save = useWrite("records.save");
  const error = save.error ? asApiError(save.error) : null;
  const follows = dayFollows(record, field.name);
  const locked =
    follows || field.set_by !== null || field.type.type === "hash" || field.type.type === "instant";
  const money = moneyParts(field, record.fields[field.name] ?? null);
  const text = money?.text ?? valueText(t, record.kind, field, record, language, false);
  // A value that is refused stays in its field as it was typed, to be set right or given up.
  const put = (value: Json) =>
    save.mutate(
      { kind: record.kind, id: record.id, fields: { [field.name]: value } },
      { onSuccess: () => setEditing(false) },
    );
  const leave = () => {
    save.reset();
    setEditing(false);
  };
  const target = referred(field, record.fields[field.name]);
  return (
    <FieldRow
      label={fieldText(t, record.kind, field.name)}
      lead={money?.lead}
      text={field.secret && text ? "••••••" : text}
      placeholder={locked ? "—" : t("ui-field-empty")}
      figure={isFigure(field)}
      locked={locked ? t(follows ? "ui-today-due-follows" : "ui-field-locked") : null}
      error={error ? errorText(t, error) : null}
      editing={editing}
      onEdit={() => setEditing(true)}
      editLabel={t("ui-field-edit", { field: fieldText(t, record.kind, field.name) })}
      testId={`edit-${field.name}`}
      action={
        record.kind === "contract" && field.name === "number" && !text ? (
          <GiveNumber contract={record.id} />
        ) : (
          target && (
            <IconButton
              small
              icon={ArrowUpRight}
              label={t("ui-ref-open", { title: record.refs[field.name] ?? "" })}
              onPress={() => openRecord(target.kind, target.id)}
            />
          )
        )
      }
    >
      <FieldEditor
        kind={record.kind}
        field={field}
        value={record.fields[field.name] ?? null}
        refTitle={record.refs[field.name]}
        hiddenLabel
        autoFocus
        onSave={put}
        onDone={leave}
      />
    </FieldRow>
  );
}
