// The place of a chosen file in a form.
import { Paperclip, X } from "lucide-react";
import { Button, IconButton } from "./Button";
import styles from "./FileBox.module.css";

type Props = {
  label: string;
  help?: string;
  name: string | null;
  chooseLabel: string;
  removeLabel: string;
  onChoose: () => void;
  onRemove: () => void;
};

export const FileBox = ({ label, help, name, chooseLabel, removeLabel, onChoose, onRemove }: Props) => (
  <fieldset className={styles.box} aria-label={label}>
    <span className={styles.label}>{label}</span>
    {name === null ? (
      <div>
        <Button icon={Paperclip} onPress={onChoose} testId="file-choose">
          {chooseLabel}
        </Button>
      </div>
    ) : (
      <div className={styles.file}>
        <Paperclip size={14} strokeWidth={1.5} aria-hidden />
        <span className={styles.name} title={name}>
          {name}
        </span>
        <IconButton small icon={X} label={removeLabel} onPress={onRemove} />
      </div>
    )}
    {help && <span className={styles.help}>{help}</span>}
  </fieldset>
);
