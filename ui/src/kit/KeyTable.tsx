// Keys and what they do, in groups.
import { VisuallyHidden } from "react-aria-components";
import { Keys, strokeText } from "./Keys";
import styles from "./KeyTable.module.css";

type Group = { title: string; rows: { id: string; label: string; keys: string[] }[] };

export function KeyTable({ groups }: { groups: Group[] }) {
  return (
    <div className={styles.groups}>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <section key={title} className={styles.group}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.rows}>
              {rows.map(({ id, label, keys }) => (
                <div key={id} className={styles.row}>
                  <dt>{label}</dt>
                  <dd className={styles.keys}>
                    <VisuallyHidden>{keys.map(strokeText).join(" / ")}</VisuallyHidden>
                    {keys.map((stroke) => (
                      <Keys key={stroke} stroke={stroke} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </div>
  );
}
