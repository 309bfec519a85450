// Parts of a toolbar: the way back, a title with its detail, a tag.
import type { LucideIcon } from "lucide-react";
import type { ElementType } from "react";
import styles from "./Bar.module.css";

export const BackLink = ({
  as: As,
  to,
  params,
  search,
  icon: Icon,
  label,
}: {
  as: ElementType;
  to: string;
  /** What the address names. */
  params?: object;
  /** How the page was when it was left. */
  search?: object;
  icon: LucideIcon;
  label: string;
}) => (
  <As
    to={to}
    params={params}
    search={search}
    className={styles.back}
    aria-label={label}
    title={label}
    draggable={false}
  >
    <Icon size={18} strokeWidth={1.5} aria-hidden />
  </As>
);

export const BarTitle = ({
  title,
  detail,
  hint,
  lang,
}: {
  title: string;
  detail?: string;
  hint?: string;
  lang?: string;
}) => (
  <div className={styles.titles}>
    <h1 className={styles.title} title={title} lang={lang}>
      {title}
    </h1>
    {detail && (
      <span className={styles.detail} title={hint}>
        {detail}
      </span>
    )}
  </div>
);
