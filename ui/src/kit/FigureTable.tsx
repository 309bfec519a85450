// A small table of figures: what it is of, and numbers that line up.
import styles from "./FigureTable.module.css";

type Props = {
  heads: string[];
  rows: string[][];
  /** How many figures a row has; what comes after them is words. */
  figures?: number;
};

export const FigureTable = ({ heads, rows, figures = heads.length }: Props) => (
  <table className={styles.table}>
    <thead>
      <tr>
        {heads.map((head, index) => (
          <th key={head} scope="col" data-words={index > figures || undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...cells]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {cells.map((cell, index) => (
            <td key={heads[index + 1]} data-words={index >= figures || undefined}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
