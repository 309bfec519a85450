// An invoice as it is looked over: what it says, its lines with their sums, what does not agree.
import styles from "./InvoiceParts.module.css";
import { SeverityShape } from "./Severity";

type Fact = { label: string; value: string; figure?: boolean };
/** Labelled values; what is not said is left out. */
export const InvoiceFacts = ({ facts }: { facts: Fact[] }) => (
  <dl className={styles.facts} data-testid="invoice-facts">
    {facts
      .filter(({ value }) => value)
      .map(({ label, value, figure }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={figure ? styles.figure : undefined}>{value}</dd>
        </div>
      ))}
  </dl>
);

type LinesProps = {
  label: string;
  heads: string[];
  lines: string[][];
  sums: string[];
  total: { label: string; value: string };
};
export const InvoiceLines = ({ label, heads, lines, sums, total }: LinesProps) => (
  <div className={styles.lines}>
    <table aria-label={label}>
      {lines.length > 0 && (
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {lines.map((cells, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and none moves
          <tr key={line}>
            {cells.map((cell, at) => (
              <td key={heads[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          {sums.map((sum, at) => (
            <td key={heads[at]}>{sum}</td>
          ))}
        </tr>
        <tr className={styles.total}>
          <td>{total.label}</td>
          <td colSpan={heads.length - 1}>{total.value}</td>
        </tr>
      </tfoot>
    </table>
  </div>
);

export const InvoiceRemarks = ({ label, remarks }: { label: string; remarks: string[] }) => (
  <section className={styles.remarks} aria-label={label} data-testid="invoice-remarks">
    <h3>{label}</h3>
    <ul>
      {remarks.map((remark) => (
        <li key={remark}>
          <SeverityShape level="major" />
          {remark}
        </li>
      ))}
    </ul>
  </section>
);
