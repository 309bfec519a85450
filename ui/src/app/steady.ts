// A handler that stays the same from render to render and always does what the newest render means.
import { useCallback, useLayoutEffect, useRef } from "react";

export function useSteady<A extends unknown[], R>(handler: (...args: A) => R): (...args: A) => R {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
