// A change between two versions: where, what it touches, the words gone and the words new within their line.
import { TriangleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import styles from "./ChangeParts.module.css";
import { Reworded } from "./Reworded";

type RowProps = {
  place: string;
  meaning: string;
  weighs: boolean;
  lead: string;
  gone: string;
  fresh: string;
  tail: string;
  lang: string;
  onPress?: () => void;
};
export const ChangeRow = ({ place, meaning, weighs, lead, gone, fresh, tail, lang, onPress }: RowProps) => (
  <Button className={styles.row} onPress={onPress} data-testid="change">
    <span className={styles.head}>
      <span className={styles.place} lang={lang}>
        {place}
      </span>
      <span className={styles.meaning} data-weighs={weighs || undefined}>
        {meaning}
      </span>
    </span>
    <span className={styles.words} lang={lang}>
      <span className={styles.around}>{lead}</span>
      <Reworded gone={gone} fresh={fresh} />
      <span className={styles.around}>{tail}</span>
    </span>
  </Button>
);

/** A line of one kind of thing that came, went or moved. */
export const ChangeLine = ({
  state,
  text,
  lang,
  onPress,
}: {
  state: string;
  text: string;
  lang: string;
  onPress?: () => void;
}) => (
  <Button className={styles.line} onPress={onPress} isDisabled={!onPress}>
    <span className={styles.state}>{state}</span>
    <span lang={lang}>{text}</span>
  </Button>
);

export const ChangeNote = ({ warns, children }: { warns: boolean; children: string }) => (
  <p className={styles.note} data-warns={warns || undefined} data-testid="changes-note">
    {warns && <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />}
    {children}
  </p>
);

export const ChangeFrame = ({ note, children }: { note: React.ReactNode; children: React.ReactNode }) => (
  <div className={styles.frame}>
    {note}
    {children}
  </div>
);

export const ChangeTools = ({ children }: { children: React.ReactNode }) => (
  <div className={styles.tools}>{children}</div>
);
