// The saved views of a list: shown by name, kept from what is shown now, taken away.
import { Bookmark, BookmarkPlus, Trash2 } from "lucide-react";
import { useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { Json, ViewInfo } from "../bindings";
import { Button, IconButton } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Field } from "../kit/Field";
import { ErrorLine } from "../kit/Layout";
import { Menu } from "../kit/Menu";

type Props = {
  /** The list: a kind of record, or `table`. */
  list: string;
  /** What is shown now, as the list understands it. */
  shown: Json;
  onShow: (shown: Json) => void;
};

export function ViewsMenu({ list, shown, onShow }: Props) {
  const t = useText();
  const views = useAsk("views.list", { list });
  const remove = useWrite("records.remove");
  const [naming, setNaming] = useState(false);
  const now = inOrder(shown);
  const current = views.data?.find((view) => inOrder(view.shown) === now);
  return (
    <>
      <Menu
        label={t("ui-views")}
        trigger={
          current ? (
            <Button look="quiet" icon={Bookmark} opens testId="views">
              {current.name}
            </Button>
          ) : (
            <IconButton icon={Bookmark} label={t("ui-views")} testId="views" />
          )
        }
        entries={[
          ...(views.data ?? []).map((view) => ({
            id: view.id,
            label: view.name,
            chosen: view === current,
            run: () => onShow(view.shown),
          })),
          { id: "save", label: t("ui-views-save"), icon: BookmarkPlus, run: () => setNaming(true) },
          ...(current
            ? [
                {
                  id: "remove",
                  label: t("ui-views-remove", { name: current.name }),
                  icon: Trash2,
                  run: () => remove.mutate({ kind: "saved_view", id: current.id }),
                },
              ]
            : []),
        ]}
      />
      {naming && <NameView list={list} shown={shown} current={current} onClose={() => setNaming(false)} />}
    </>
  );
}

/** The same text for the same value: the program keeps members in an order of its own. */
const inOrder = (value: Json): string =>
  JSON.stringify(value, (_, part) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => one.localeCompare(other)))
      : part,
  );

type NameProps = { list: string; shown: Json; current?: ViewInfo; onClose: () => void };

function NameView({ list, shown, current, onClose }: NameProps) {
  const t = useText();
  const [name, setName] = useState(current?.name ?? "");
  const keep = useWrite("views.keep");
  const put = () => name.trim() && keep.mutate({ list, name, shown }, { onSuccess: onClose });
  return (
    <Dialog
      title={t("ui-views-save")}
      isOpen
      onClose={onClose}
      onEnter={put}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" isDisabled={!name.trim() || keep.isPending} onPress={put} testId="view-keep">
            {t("ui-views-keep")}
          </Button>
        </>
      }
    >
      <Field
        label={t("ui-views-name")}
        isRequired
        autoFocus
        value={name}
        onChange={setName}
        testId="view-name"
      />
      {keep.error ? <ErrorLine>{errorText(t, asApiError(keep.error))}</ErrorLine> : null}
    </Dialog>
  );
}
