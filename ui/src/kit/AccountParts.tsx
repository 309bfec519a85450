// Figures side by side under a bar that shows how much of the whole is paid.
import styles from "./AccountParts.module.css";
import { Card, CardNote } from "./Card";
import { Doubt } from "./DueParts";

type Props = {
  title: string;
  figures: { label: string; value: string; tone: "late" | "held" | null }[];
  /** Percent of the whole; none = there is no whole. */
  share: number | null;
  shareText: string;
  notes: string[];
  alert: string | null;
};

export const AccountCard = ({ title, figures, share, shareText, notes, alert }: Props) => (
  <Card title={title} aside={share === null ? null : shareText} testId="account">
    {share !== null && (
      <div className={styles.bar} aria-hidden>
        <div className={styles.fill} style={{ width: `${Math.max(0, Math.min(100, share))}%` }} />
      </div>
    )}
    <dl className={styles.figures}>
      {figures.map(({ label, value, tone }) => (
        <div key={label} className={styles.figure} data-tone={tone ?? undefined}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    {notes.map((note) => (
      <CardNote key={note}>{note}</CardNote>
    ))}
    {alert && <Doubt>{alert}</Doubt>}
  </Card>
);
