// Copies words, and says for a moment that it was done.
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { IconButton } from "../kit/Button";
import { useText } from "./texts";

export function CopyButton({ text }: { text: string }) {
  const t = useText();
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
    setTimeout(() => setDone(false), 1600);
  };
  return (
    <IconButton
      small
      icon={done ? Check : Copy}
      label={t(done ? "ui-copied" : "ui-copy-wording")}
      onPress={() => void copy()}
    />
  );
}
