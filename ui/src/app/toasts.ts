// What has just happened, said once: the newest takes the place of the one before.
import { useSyncExternalStore } from "react";
import type { Message } from "../bindings";
import type { Args } from "./texts";

/** What may come next, offered beside what has happened. */
export type NextThing = { label: string; run: () => void };
export type Toast = { id: number } & (
  | { message: Message; undoable: boolean; next?: NextThing }
  | { text: string; args?: Args }
  | { error: unknown }
);
export type NewToast = Toast extends infer T ? (T extends { id: number } ? Omit<T, "id"> : never) : never;

let current: Toast | null = null;
let count = 0;
const listeners = new Set<() => void>();

export function announce(toast: NewToast) {
  count += 1;
  current = { ...toast, id: count } as Toast;
  for (const listener of listeners) listener();
}

export function dismissToast(id?: number) {
  if (id !== undefined && current?.id !== id) return;
  current = null;
  for (const listener of listeners) listener();
}

export function useToast(): Toast | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
