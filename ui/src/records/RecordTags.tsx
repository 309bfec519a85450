// The tags of a record, beside its name.
import { useAsk, useWrite } from "../app/queries";
import { useText } from "../app/texts";
import type { RecordView } from "../bindings";
import { TagLine } from "../kit/TagParts";
import { tagsOf } from "./values";

export function RecordTags({ record }: { record: RecordView }) {
  const t = useText();
  const known = useAsk("records.tags", {});
  const save = useWrite("records.save");
  const tags = tagsOf(record);
  const put = (next: string[]) => save.mutate({ kind: record.kind, id: record.id, fields: { tags: next } });
  return (
    <TagLine
      tags={tags}
      removeLabel={(tag) => t("ui-tags-remove", { tag })}
      onRemove={(gone) => put(tags.filter((tag) => tag !== gone))}
      addLabel={t("ui-tags-add")}
      known={known.data?.map(({ tag }) => tag) ?? []}
      newLabel={(tag) => t("ui-tags-new", { tag })}
      noneLabel={t("ui-tags-none")}
      onAdd={(tag) => put([...tags, tag])}
    />
  );
}
