// Copying words, and saying for a moment that it was done.
import { useState } from "react";

export function useCopy() {
  const [done, setDone] = useState(false);
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    setDone(true);
    setTimeout(() => setDone(false), 1600);
  };
  return { done, copy };
}
