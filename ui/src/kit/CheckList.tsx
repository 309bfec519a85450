// Several of a few choices.
import { Check } from "lucide-react";
import { Checkbox, CheckboxGroup } from "react-aria-components";
import styles from "./CheckList.module.css";
import { classes } from "./classes";

type Props = {
  label: string;
  choices: { id: string; label: string }[];
  value: string[];
  onChange: (value: string[]) => void;
  /** Side by side, where the choices are short and many. */
  inColumns?: boolean;
};

export const CheckList = ({ label, choices, value, onChange, inColumns }: Props) => (
  <CheckboxGroup
    className={classes(styles.list, inColumns && styles.columns)}
    aria-label={label}
    value={value}
    onChange={onChange}
  >
    {choices.map(({ id, label }) => (
      <Checkbox key={id} value={id} className={styles.item}>
        <span className={styles.box}>
          <Check size={12} strokeWidth={2.5} aria-hidden />
        </span>
        {label}
      </Checkbox>
    ))}
  </CheckboxGroup>
);
