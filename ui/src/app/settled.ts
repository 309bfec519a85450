// A value that has stopped changing for a moment, and is not half typed with an input method.
import { useEffect, useState } from "react";
import { isComposing } from "./ime";

export function useSettled<T>(value: T, delay = 120): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => (isComposing() ? wait() : setSettled(value)), delay);
    };
    wait();
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
