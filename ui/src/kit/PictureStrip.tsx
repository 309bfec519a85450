// Part of a page's picture with the words that are spoken of framed in it.
import styles from "./PictureStrip.module.css";

type Box = { left: number; top: number; width: number; height: number };
type Props = {
  /** None while it is being drawn: its room is kept. */
  url: string | null;
  /** Width to height. */
  ratio: number;
  /** Where the words lie, as shares of the picture's sides. */
  words: Box;
  label: string;
};

const percent = (share: number) => `${100 * share}%`;

export const PictureStrip = ({ url, ratio, words, label }: Props) => (
  <div className={styles.strip} style={{ aspectRatio: ratio }}>
    {url && <img className={styles.picture} src={url} alt={label} data-testid="words-picture" />}
    <span
      className={styles.frame}
      aria-hidden
      style={{
        left: percent(words.left),
        top: percent(words.top),
        width: percent(words.width),
        height: percent(words.height),
      }}
    />
  </div>
);
