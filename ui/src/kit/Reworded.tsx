// Words that go, struck, and words that come, underlined.
import styles from "./Reworded.module.css";

export const Reworded = ({ gone, fresh }: { gone: string; fresh: string }) => (
  <>
    {gone && <del className={styles.gone}>{gone}</del>}
    {fresh && <ins className={styles.fresh}>{fresh}</ins>}
  </>
);
