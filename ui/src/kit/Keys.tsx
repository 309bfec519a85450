// The key of a command, as printed on the keyboard.
import { isMac, strokeParts } from "../app/keys";
import styles from "./Keys.module.css";

export function Keys({ stroke }: { stroke: string }) {
  return (
    <kbd className={styles.keys} aria-hidden>
      {strokeParts(stroke).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a stroke never move
        <span key={index} className={styles.key}>
          {part}
        </span>
      ))}
    </kbd>
  );
}

/** The stroke in one line of text, for readers of the screen. */
export const strokeText = (stroke: string) => strokeParts(stroke).join(isMac ? "" : "+");
