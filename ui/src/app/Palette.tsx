// The command palette: every command by its words, with the keys that would have done it.

import { useMemo, useState } from "react";
import { TopPanel } from "../kit/Dialog";
import { iconNamed } from "../kit/icons";
import { PaletteList, type PaletteRow } from "../kit/PaletteList";
import { useOpenRecord } from "../records/pages";
import { kindText } from "../records/values";
import { type Command, useCommandList } from "./commands";
import { useAsk } from "./queries";
import { useSettled } from "./settled";
import { type Text, useText } from "./texts";

const sections = ["review", "go", "archive", "window"] as const;

/** The commands to offer, in the order of their sections; a later one of the same id takes the place of an earlier. */
export function offered(commands: Command[]): Command[] {
  const byId = new Map(
    commands.filter((command) => !command.hidden && command.when !== false).map((one) => [one.id, one]),
  );
  return [...byId.values()].sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section));
}

function rowOf(t: Text, command: Command, done: () => void): PaletteRow {
  return {
    id: command.id,
    label: t(command.title, command.args),
    section: t(`ui-section-${command.section}`),
    keys: command.keys?.[0],
    run: () => {
      done();
      command.run();
    },
  };
}

export function Palette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const openRecord = useOpenRecord();
  const commands = useCommandList();
  const [query, setQuery] = useState("");
  const words = useSettled(query).trim();
  const found = useAsk("search", { query: words, limit: 12 }, isOpen && words.length > 0);
  const kinds = useAsk("schema.kinds", {});
  const close = () => {
    setQuery("");
    onClose();
  };
  const rows = useMemo(
    () => offered(commands).map((command) => rowOf(t, command, onClose)),
    [commands, t, onClose],
  );
  const hits: PaletteRow[] = (query.trim() ? (found.data?.hits ?? []) : []).map((hit) => ({
    id: `hit-${hit.kind}-${hit.id}`,
    label: hit.title,
    // Records of several kinds may bear one name.
    detail: [
      kindText(t, hit.kind),
      hit.by_pinyin ? t("ui-search-by-sound") : hit.snippet === hit.title ? "" : hit.snippet,
    ]
      .filter(Boolean)
      .join(" · "),
    section: t("ui-section-found"),
    icon: iconNamed(kinds.data?.find(({ name }) => name === hit.kind)?.icon ?? ""),
    always: true,
    run: () => {
      close();
      openRecord(hit.kind, hit.id);
    },
  }));
  return (
    <TopPanel label={t("ui-palette")} isOpen={isOpen} onClose={close}>
      <PaletteList
        label={t("ui-palette")}
        placeholder={t("ui-palette-placeholder")}
        empty={t("ui-palette-empty")}
        rows={[...rows, ...hits]}
        query={query}
        onQuery={setQuery}
      />
    </TopPanel>
  );
}
