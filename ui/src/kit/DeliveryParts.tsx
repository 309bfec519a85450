// Deliveries as a table: their days, and how each stands against the first and the last agreed one.
import styles from "./DeliveryParts.module.css";

type Standing = { text: string; isLate: boolean } | null;
type Props = {
  heads: string[];
  rows: { id: string; cells: string[]; isRevised: boolean; first: Standing; last: Standing }[];
  firstLabel: string;
  lastLabel: string;
  onOpen: (id: string) => void;
};

/** Of the cells, the fourth is the day that counts now: it stands out where it was revised. */
const AGREED = 3;

export const LotTable = ({ heads, rows, firstLabel, lastLabel, onOpen }: Props) => (
  <div className={styles.scroll}>
    <table className={styles.table} data-testid="deliveries">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">{firstLabel}</th>
          <th scope="col">{lastLabel}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells, isRevised, first, last }) => (
          <tr key={id}>
            {cells.map((cell, at) => (
              <td key={heads[at]} data-revised={(at === AGREED && isRevised) || undefined}>
                {at === 0 ? (
                  <button type="button" className={styles.open} title={cell} onClick={() => onOpen(id)}>
                    {cell}
                  </button>
                ) : (
                  cell
                )}
              </td>
            ))}
            {[first, last].map((standing, at) => (
              <td key={at === 0 ? firstLabel : lastLabel} data-late={standing?.isLate || undefined}>
                {standing?.text ?? ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
