// Small things of the window that are remembered on this machine: widths of panes, what is folded.
import { useCallback, useState } from "react";

export function useRemembered<T>(name: string, initial: T): [T, (value: T) => void] {
  const key = `qiheng.${name}`;
  const [value, setValue] = useState<T>(() => {
    try {
      const stored = localStorage.getItem(key);
      return stored === null ? initial : (JSON.parse(stored) as T);
    } catch {
      return initial;
    }
  });
  const remember = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Without storage the value lasts as long as the window.
      }
    },
    [key],
  );
  return [value, remember];
}
