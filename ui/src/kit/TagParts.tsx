// Tags as small labels, each with a way to take it away, and a field that adds one.
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { ComboField } from "./ComboField";
import styles from "./TagParts.module.css";

type LineProps = {
  tags: string[];
  removeLabel: (tag: string) => string;
  onRemove: (tag: string) => void;
  addLabel: string;
  /** The tags that there are already, and how a new one is offered. */
  known: string[];
  newLabel: (tag: string) => string;
  noneLabel: string;
  onAdd: (tag: string) => void;
};

export function TagLine({
  tags,
  removeLabel,
  onRemove,
  addLabel,
  known,
  newLabel,
  noneLabel,
  onAdd,
}: LineProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.line} role="group" aria-label={addLabel} data-testid="tags">
      {tags.map((tag) => (
        <span key={tag} className={styles.tag}>
          <span className={styles.text}>{tag}</span>
          <Button className={styles.remove} aria-label={removeLabel(tag)} onPress={() => onRemove(tag)}>
            <X size={12} strokeWidth={1.75} aria-hidden />
          </Button>
        </span>
      ))}
      <DialogTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className={styles.add} data-testid="tag-add">
          <Plus size={12} strokeWidth={1.75} aria-hidden />
          {addLabel}
        </Button>
        <Popover className={styles.popover} offset={6} placement="bottom start">
          <Dialog className={styles.dialog} aria-label={addLabel}>
            <TagField
              label={addLabel}
              known={known.filter((tag) => !tags.includes(tag))}
              newLabel={newLabel}
              noneLabel={noneLabel}
              onAdd={(tag) => {
                setOpen(false);
                onAdd(tag);
              }}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

type FieldProps = {
  label: string;
  known: string[];
  newLabel: (tag: string) => string;
  noneLabel: string;
  onAdd: (tag: string) => void;
};

/** One tag: one of those that there are, or a new one. */
export function TagField({ label, known, newLabel, noneLabel, onAdd }: FieldProps) {
  const [typed, setTyped] = useState("");
  const words = typed.trim();
  const found = known.filter((tag) => tag.toLowerCase().includes(words.toLowerCase()));
  const rows = found.map((tag) => ({ id: tag, label: tag }));
  return (
    <ComboField
      label={label}
      hiddenLabel
      autoFocus
      value={null}
      text={typed}
      rows={words && !known.includes(words) ? [...rows, { id: words, label: newLabel(words) }] : rows}
      empty={noneLabel}
      onText={setTyped}
      onChange={(tag) => {
        if (tag === null) return;
        setTyped("");
        onAdd(tag);
      }}
    />
  );
}
