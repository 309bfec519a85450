// The commands of the window: one list of objects that palette, keys, tooltips and the list of keys read.
import { useEffect, useRef, useSyncExternalStore } from "react";
import { hasOwnArrows, isFloating, isWriting, strokeOf } from "./keys";
import type { Args } from "./texts";

export type Section = "go" | "review" | "archive" | "window";
export type Command = {
  id: string;
  /** Message id of the title, with its arguments. */
  title: string;
  args?: Args;
  section: Section;
  keys?: string[];
  /** Whether it can be run now; a command without it always can. */
  when?: boolean;
  /** Kept out of the palette: moves within a list, for instance. */
  hidden?: boolean;
  run: () => void;
};

const sources = new Map<symbol, Command[]>();
const listeners = new Set<() => void>();
let snapshot: Command[] = [];

function publish() {
  snapshot = [...sources.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers commands as long as the calling component is shown. */
export function useCommands(commands: Command[]) {
  const source = useRef(Symbol("commands"));
  const latest = useRef(commands);
  latest.current = commands;
  const shape = JSON.stringify(
    commands.map(({ id, title, args, keys, when }) => [id, title, args, keys, when]),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape stands for the commands; `run` is read late
  useEffect(() => {
    const key = source.current;
    sources.set(
      key,
      latest.current.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() })),
    );
    publish();
    return () => {
      sources.delete(key);
      publish();
    };
  }, [shape]);
}

export const currentCommands = () => snapshot;

export function useCommandList(): Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
}

/** Runs commands by key. A pair such as `G R` waits a second for its second key. */
export function installKeys(target: Window): () => void {
  let first = "";
  let timer = 0;
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const stroke = strokeOf(event);
    if (!stroke) return;
    const plain = !/Mod|Alt/.test(stroke) && !/^F\d+$/.test(stroke);
    if (plain && (isWriting(event.target) || isFloating(event.target))) return;
    if (/^Arrow/.test(stroke) && hasOwnArrows(event.target)) return;
    if (/^(Shift\+)?Mod\+[ZY]$/.test(stroke) && isWriting(event.target)) return;
    if (isFloating(event.target) && stroke !== "Mod+K") return;
    const pair = first ? `${first} ${stroke}` : "";
    first = "";
    target.clearTimeout(timer);
    const live = snapshot.filter((command) => command.when !== false);
    const command =
      live.findLast((one) => pair && one.keys?.includes(pair)) ??
      live.findLast((one) => one.keys?.includes(stroke));
    if (command) {
      event.preventDefault();
      event.stopPropagation();
      command.run();
    } else if (live.some((one) => one.keys?.some((key) => key.startsWith(`${stroke} `)))) {
      first = stroke;
      timer = target.setTimeout(() => {
        first = "";
      }, 1000);
    }
  };
  target.addEventListener("keydown", onKey, true);
  return () => target.removeEventListener("keydown", onKey, true);
}
