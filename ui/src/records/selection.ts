// Which rows of a list are chosen. It lasts as long as the list shows the same records in the same order.
import { useRef, useState } from "react";
import type { RecordView } from "../bindings";
import type { GridSelection } from "../kit/Grid";

export type Chosen = {
  ids: Set<string>;
  set: (ids: Iterable<string>) => void;
  clear: () => void;
  /** As the grid shows and changes it. */
  grid: (about: About) => GridSelection<RecordView>;
};

type About = {
  total: number;
  rowAt: (index: number) => RecordView | undefined;
  /** Chooses all records of the list, those that are not loaded too. */
  chooseAll: () => void;
  rowLabel: (row: RecordView) => string;
  allLabel: string;
};

export function useChosen(): Chosen {
  const [ids, setIds] = useState<Set<string>>(new Set());
  const last = useRef<number | null>(null);
  const clear = () => {
    last.current = null;
    setIds(new Set());
  };
  const grid = ({ total, rowAt, chooseAll, rowLabel, allLabel }: About): GridSelection<RecordView> => ({
    has: (row) => ids.has(row.id),
    state: ids.size === 0 ? "none" : ids.size >= total ? "all" : "some",
    onToggle: (index, range) => {
      const row = rowAt(index);
      if (!row) return;
      const next = new Set(ids);
      const from = range && last.current !== null ? Math.min(last.current, index) : index;
      const to = range && last.current !== null ? Math.max(last.current, index) : index;
      const adds = range || !ids.has(row.id);
      for (let at = from; at <= to; at += 1) {
        const id = rowAt(at)?.id;
        if (id && adds) next.add(id);
        else if (id) next.delete(id);
      }
      last.current = index;
      setIds(next);
    },
    onToggleAll: () => (ids.size > 0 ? clear() : chooseAll()),
    rowLabel,
    allLabel,
  });
  return { ids, set: (next) => setIds(new Set(next)), clear, grid };
}
