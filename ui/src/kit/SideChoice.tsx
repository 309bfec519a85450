// Two values of the same thing, side by side; one of them is chosen.
import { Label, Radio, RadioGroup } from "react-aria-components";
import styles from "./SideChoice.module.css";

type Props = {
  label: string;
  sides: [string, string];
  /** Is the second one chosen? */
  second: boolean;
  onChange: (second: boolean) => void;
  testId?: string;
};

export const SideChoice = ({ label, sides, second, onChange, testId }: Props) => (
  <RadioGroup
    className={styles.group}
    orientation="horizontal"
    value={second ? "1" : "0"}
    onChange={(value) => onChange(value === "1")}
    data-testid={testId}
  >
    <Label className={styles.label}>{label}</Label>
    {sides.map((side, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the two sides stay where they are
      <Radio key={at} value={String(at)} className={styles.side}>
        <span className={styles.dot} />
        <span className={styles.text}>{side}</span>
      </Radio>
    ))}
  </RadioGroup>
);
