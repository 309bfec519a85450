// How the signed file differs from the text that was reviewed last: every difference, before it is kept.
import { asApiError } from "../app/call";
import { errorText, useText } from "../app/texts";
import type { SignedCheck } from "../bindings";
import { ChangeLine, ChangeRow } from "../kit/ChangeParts";
import { CheckList } from "../kit/CheckList";
import { ErrorLine, Muted, ScrollBox } from "../kit/Layout";

type Props = {
  check: { data?: SignedCheck | null; error: unknown; isPending: boolean };
  known: boolean;
  onKnown: (known: boolean) => void;
};

export function SignedDifferences({ check, known, onKnown }: Props) {
  const t = useText();
  if (check.error) return <ErrorLine>{errorText(t, asApiError(check.error))}</ErrorLine>;
  if (check.isPending) return <Muted>{t("ui-signed-checking")}</Muted>;
  // contracts signed long ago are registered without a review
  if (!check.data) return null;
  const { version, lang, changes, clauses, form, doubtful } = check.data;
  const count = changes.length + clauses.length;
  return (
    <>
      <Muted>{t(count === 0 ? "ui-signed-same" : "ui-signed-differs", { version, count })}</Muted>
      {count > 0 && (
        <ScrollBox>
          {changes.map((change) => (
            <ChangeRow
              key={`${change.start}-${change.end}-${change.op}-${change.old.slice(0, 8)}`}
              place={change.clause_label ?? t("changes-beginning")}
              meaning={t(`change-${change.op === "move" ? "move" : change.meaning}`)}
              weighs
              lead={change.lead}
              gone={change.op === "move" ? "" : change.old}
              fresh={change.new}
              tail={change.tail}
              lang={lang}
            />
          ))}
          {clauses.map((one) => (
            <ChangeLine
              key={`${one.state}-${one.before_label}-${one.after_label}`}
              state={t(`clause-state-${one.state}`)}
              text={[one.after_label ?? one.before_label, one.heading].filter(Boolean).join(" ")}
              lang={lang}
            />
          ))}
        </ScrollBox>
      )}
      {form > 0 && <Muted>{t("ui-signed-form", { count: form })}</Muted>}
      {doubtful > 0 && <Muted>{t("ui-signed-doubtful", { count: doubtful })}</Muted>}
      {count > 0 && (
        <CheckList
          label={t("ui-signed-known")}
          choices={[{ id: "known", label: t("ui-signed-known") }]}
          value={known ? ["known"] : []}
          onChange={(value) => onKnown(value.length > 0)}
        />
      )}
    </>
  );
}
