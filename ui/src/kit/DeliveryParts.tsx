// Deliveries as a table: their days, and how each stands against the first and the last agreed one.
import styles from "./DeliveryParts.module.css";

type Standing = { text: string; isLate: boolean } | null;
type Day = { day: string; standing: Standing; isRevised?: boolean };
type Props = {
  heads: string[];
  rows: { id: string; what: string; quantity: string; first: Day; last: Day; delivered: string }[];
  onOpen: (id: string) => void;
};

export const LotTable = ({ heads, rows, onOpen }: Props) => (
  <div className={styles.scroll}>
    <table className={styles.table} data-testid="deliveries">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, what, quantity, first, last, delivered }) => (
          <tr key={id}>
            <td>
              <button type="button" className={styles.open} title={what} onClick={() => onOpen(id)}>
                {what}
              </button>
            </td>
            <td>{quantity}</td>
            <DayCell {...first} />
            <DayCell {...last} />
            <td>{delivered}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** A day that was agreed, and below it how the delivery stands against it. */
const DayCell = ({ day, standing, isRevised }: Day) => (
  <td data-revised={isRevised || undefined}>
    {day}
    {standing && (
      <span className={styles.standing} data-late={standing.isLate || undefined}>
        {standing.text}
      </span>
    )}
  </td>
);
