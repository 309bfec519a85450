// What a place says when it has nothing to show: empty, loading, or an error with its way out.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { errorText, useText } from "../app/texts";
import { Button } from "./Button";
import styles from "./Notice.module.css";
import { Busy } from "./Progress";

type Props = { icon?: LucideIcon; title: string; text?: string; sample?: ReactNode; children?: ReactNode };

export function Notice({ icon: Icon, title, text, sample, children }: Props) {
  return (
    <div className={styles.notice}>
      {Icon && <Icon size={28} strokeWidth={1.25} aria-hidden />}
      <h2 className={styles.title}>{title}</h2>
      {text && <p className={styles.text}>{text}</p>}
      {children && <div className={styles.actions}>{children}</div>}
      {sample && (
        <div className={styles.sample} aria-hidden inert>
          {sample}
        </div>
      )}
    </div>
  );
}

type Asked = { error: unknown; isPending: boolean; refetch: () => unknown };

/** Stands in for a query's content until there is some. */
export function Waiting({ query }: { query: Asked }) {
  const t = useText();
  if (query.error)
    return (
      <Notice title={t("ui-load-failed")} text={errorText(t, query.error)}>
        <Button onPress={() => query.refetch()}>{t("ui-try-again")}</Button>
      </Notice>
    );
  return (
    <div className={styles.waiting}>
      <Busy label={t("ui-loading")} />
    </div>
  );
}
