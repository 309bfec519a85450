// What is done to all chosen records of a list: a field set, tags, taken away. Each is one step of undo.
import { PencilLine, Tags, Trash2, X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { Json, KindInfo } from "../bindings";
import { Button, IconButton } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ChoiceField } from "../kit/Field";
import { ErrorLine, Muted, Prose } from "../kit/Layout";
import { SelectionBar } from "../kit/SelectionBar";
import { TagLine } from "../kit/TagParts";
import { FieldEditor } from "./FieldEditor";
import { fieldText, isForReading, kindsText, kindText, within } from "./values";

type Props = {
  info: KindInfo;
  ids: string[];
  total: number;
  onChooseAll: () => void;
  onClear: () => void;
};

export function BulkBar({ info, ids, total, onChooseAll, onClear }: Props) {
  const t = useText();
  const [doing, setDoing] = useState<"set" | "tags" | "remove" | null>(null);
  const close = () => setDoing(null);
  const common = { info, ids, onClose: close };
  return (
    <>
      <SelectionBar label={t("ui-selected", { count: ids.length })}>
        {ids.length < total && (
          <Button look="quiet" onPress={onChooseAll} testId="select-rest">
            {t("ui-select-rest", { count: total })}
          </Button>
        )}
        {settable(info).length > 0 && (
          <Button icon={PencilLine} onPress={() => setDoing("set")} testId="bulk-set">
            {t("ui-bulk-set")}
          </Button>
        )}
        <Button icon={Tags} onPress={() => setDoing("tags")} testId="bulk-tags">
          {t("ui-bulk-tags")}
        </Button>
        {info.by_hand && (
          <IconButton
            icon={Trash2}
            label={t("ui-bulk-remove", { count: ids.length })}
            onPress={() => setDoing("remove")}
            testId="bulk-remove"
          />
        )}
        <IconButton icon={X} label={t("ui-select-clear")} onPress={onClear} testId="select-clear" />
      </SelectionBar>
      {doing === "set" && <SetDialog {...common} />}
      {doing === "tags" && <TagsDialog {...common} />}
      {doing === "remove" && <RemoveDialog {...common} onRemoved={onClear} />}
    </>
  );
}

/** The fields that can be the same for many records: not their names, and nothing that a verb sets. */
const settable = (info: KindInfo) =>
  info.fields.filter(
    (field) =>
      field.set_by === null &&
      field.name !== info.title &&
      field.name !== info.parent &&
      field.type.type !== "tags" &&
      field.type.type !== "credit_code" &&
      isForReading(field),
  );

type DialogProps = { info: KindInfo; ids: string[]; onClose: () => void };
type Doing = { isPending: boolean; error: unknown };

/** What is about to be done to how many, with the one button that does it. */
function BulkDialog({
  title,
  verb,
  testId = "bulk-apply",
  tone,
  doing,
  canRun = true,
  run,
  info,
  ids,
  onClose,
  children,
}: DialogProps & {
  title: string;
  verb: string;
  testId?: string;
  tone?: "critical";
  doing: Doing;
  canRun?: boolean;
  run: () => void;
  children: ReactNode;
}) {
  const t = useText();
  const count = ids.length;
  const kind = within(count === 1 ? kindText(t, info.name) : kindsText(t, info.name));
  return (
    <Dialog
      title={t(title, { count, kind })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            tone={tone}
            isDisabled={doing.isPending || !canRun}
            onPress={run}
            testId={testId}
          >
            {t(verb, { count })}
          </Button>
        </>
      }
    >
      {children}
      {doing.error ? <ErrorLine>{errorText(t, asApiError(doing.error))}</ErrorLine> : null}
    </Dialog>
  );
}

function SetDialog(props: DialogProps) {
  const t = useText();
  const { info, ids, onClose } = props;
  const fields = settable(info);
  const [name, setName] = useState(fields.find(({ filter }) => filter)?.name ?? fields[0]?.name ?? "");
  const [value, setValue] = useState<Json>(null);
  const save = useWrite("records.save_many");
  const field = fields.find((one) => one.name === name);
  const isEmpty = value === null || value === "";
  const isMissing = field?.required && isEmpty;
  return (
    <BulkDialog
      {...props}
      title="ui-bulk-set-title"
      verb={isEmpty ? "ui-bulk-clear" : "ui-bulk-apply"}
      doing={save}
      canRun={!isMissing}
      run={() =>
        save.mutate(
          { kind: info.name, ids, fields: { [name]: value }, add_tags: [], remove_tags: [] },
          { onSuccess: onClose },
        )
      }
    >
      <ChoiceField
        label={t("ui-bulk-field")}
        value={name}
        onChange={(next) => {
          setName(next);
          setValue(null);
        }}
        choices={fields.map((one) => ({ id: one.name, label: fieldText(t, info.name, one.name) }))}
        testId="bulk-field"
      />
      {field && <FieldEditor key={name} kind={info.name} field={field} value={value} onSave={setValue} />}
      {field && !field.required && <Muted>{t("ui-bulk-empties")}</Muted>}
    </BulkDialog>
  );
}

function TagsDialog(props: DialogProps) {
  const t = useText();
  const { info, ids, onClose } = props;
  const known = useAsk("records.tags", {});
  const [adds, setAdds] = useState<string[]>([]);
  const [takes, setTakes] = useState<string[]>([]);
  const save = useWrite("records.save_many");
  const line = (tags: string[], set: (tags: string[]) => void, label: string) => (
    <TagLine
      tags={tags}
      removeLabel={(tag) => t("ui-tags-remove", { tag })}
      onRemove={(gone) => set(tags.filter((tag) => tag !== gone))}
      addLabel={label}
      known={known.data?.map(({ tag }) => tag) ?? []}
      newLabel={(tag) => t("ui-tags-new", { tag })}
      noneLabel={t("ui-tags-none")}
      onAdd={(tag) => set([...tags, tag])}
    />
  );
  return (
    <BulkDialog
      {...props}
      title="ui-bulk-tags-title"
      verb="ui-bulk-apply"
      doing={save}
      canRun={adds.length + takes.length > 0}
      run={() =>
        save.mutate(
          { kind: info.name, ids, fields: {}, add_tags: adds, remove_tags: takes },
          { onSuccess: onClose },
        )
      }
    >
      {line(adds, setAdds, t("ui-bulk-tags-add"))}
      {line(takes, setTakes, t("ui-bulk-tags-take"))}
    </BulkDialog>
  );
}

function RemoveDialog({ onRemoved, ...props }: DialogProps & { onRemoved: () => void }) {
  const t = useText();
  const { info, ids, onClose } = props;
  const remove = useWrite("records.remove_many");
  return (
    <BulkDialog
      {...props}
      title="ui-bulk-remove-title"
      verb="ui-bulk-remove"
      testId="bulk-remove-do"
      tone="critical"
      doing={remove}
      run={() =>
        remove.mutate(
          { kind: info.name, ids },
          {
            onSuccess: () => {
              onClose();
              onRemoved();
            },
          },
        )
      }
    >
      <Prose>{t("ui-bulk-remove-text")}</Prose>
    </BulkDialog>
  );
}
