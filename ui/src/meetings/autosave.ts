// Words that are kept while they are typed: after a pause, at the latest after some seconds, and when their field is left.
import { useEffect, useRef, useState } from "react";
import { useSteady } from "../app/steady";

const PAUSE = 800;
const LATEST = 5000;

/** The words as they are typed. `kept` is what the program holds; `save` is told with words that differ from it. */
export function useAutosave(kept: string, save: (words: string) => void) {
  const [words, setWords] = useState(kept);
  const typed = useRef(kept);
  const told = useRef(kept);
  const since = useRef<number | null>(null);
  const timer = useRef(0);
  const flush = useSteady(() => {
    window.clearTimeout(timer.current);
    since.current = null;
    if (typed.current === told.current) return;
    told.current = typed.current;
    save(typed.current);
  });
  const type = useSteady((next: string) => {
    typed.current = next;
    setWords(next);
    const now = Date.now();
    since.current ??= now;
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(flush, Math.max(0, Math.min(PAUSE, since.current + LATEST - now)));
  });
  // What was changed elsewhere (an undo, another window) is shown, unless something else is being typed.
  useEffect(() => {
    if (since.current !== null || kept === typed.current) return;
    typed.current = kept;
    told.current = kept;
    setWords(kept);
  }, [kept]);
  useEffect(() => {
    window.addEventListener("blur", flush);
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("blur", flush);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);
  return { words, type, flush };
}
