// What changed since the version before: what no revision mark shows comes first.
import { FileText, MessagesSquare, Printer } from "lucide-react";
import { useText } from "../app/texts";
import type { AnsweredPoint, ChangeView, ComparisonView } from "../bindings";
import { Button } from "../kit/Button";
import { ChangeFrame, ChangeLine, ChangeNote, ChangeRow, ChangeTools } from "../kit/ChangeParts";
import { GroupedList } from "../kit/GroupedList";
import type { Place } from "./draft";

type Props = {
  comparison: ComparisonView;
  lang: string;
  onShow: (place: Place) => void;
  /** The redline as a report. */
  onPrint: () => void;
  /** The redline as a Word file with tracked changes. */
  onWord: () => void;
  /** All rounds, clause by clause. */
  onRounds: () => void;
};

/** What a change of these touches alters the deal, not only its words. */
const WEIGHS = new Set(["disguise", "amount", "days", "date", "party", "duty", "number"]);

export function ChangesPanel({ comparison, lang, onShow, onPrint, onWord, onRounds }: Props) {
  const t = useText();
  const { note, warns, changes, form, clauses, fixed, renumbered, tracked, answered } = comparison;
  const own = changes.filter(({ is_answer }) => !is_answer);
  const hidden = own.filter(({ marked }) => !marked);
  const shown = own.filter(({ marked }) => marked);
  const row = (change: ChangeView) => (
    <ChangeRow
      key={`${change.start}-${change.end}-${change.old.slice(0, 8)}-${change.op}`}
      place={change.clause_label ?? t("changes-beginning")}
      meaning={t(`change-${change.op === "move" ? "move" : change.meaning}`)}
      weighs={WEIGHS.has(change.meaning)}
      lead={change.lead}
      gone={change.op === "move" ? "" : change.old}
      fresh={change.new}
      tail={change.tail}
      lang={lang}
      onPress={() => onShow(around(change))}
    />
  );
  const point = (one: AnsweredPoint) => (
    <ChangeRow
      key={one.finding}
      place={[one.clause_label ?? t("changes-beginning"), one.title].join(" · ")}
      meaning={t(`response-${one.response}`)}
      weighs={one.response !== "accepted"}
      lead=""
      gone={one.response === "accepted" ? one.theirs : one.ours}
      fresh={one.response === "accepted" ? one.ours : one.response === "changed" ? one.now : one.theirs}
      tail=""
      lang={lang}
      onPress={() => one.end > one.start && onShow(around(one))}
    />
  );
  const lines = [
    ...clauses.map((one) => (
      <ChangeLine
        key={`${one.state}-${one.before_label}-${one.after_label}`}
        state={t(`clause-state-${one.state}`)}
        text={[one.after_label ?? one.before_label, one.heading].filter(Boolean).join(" ")}
        lang={lang}
        onPress={one.state === "removed" ? undefined : () => onShow({ start: one.start, end: one.start + 1 })}
      />
    )),
    renumbered > 0 && (
      <ChangeLine
        key="renumbered"
        state={t("clause-state-renumbered")}
        text={t("changes-renumbered", { count: renumbered })}
        lang={lang}
      />
    ),
    form > 0 && (
      <ChangeLine
        key="form"
        state={t("change-format")}
        text={t("changes-form", { count: form })}
        lang={lang}
      />
    ),
  ].filter(Boolean);
  const groups = [
    {
      id: "hidden",
      title: t(tracked > 0 ? "changes-group-unmarked" : "changes-group-all"),
      rows: hidden.map(row),
    },
    { id: "shown", title: t("changes-group-marked"), rows: shown.map(row) },
    { id: "answered", title: t("changes-group-answered"), rows: inOrder(answered).map(point) },
    { id: "clauses", title: t("changes-group-clauses"), rows: lines },
    {
      id: "fixed",
      title: t("changes-group-fixed"),
      rows: fixed.map((finding) => (
        <ChangeLine
          key={finding.id}
          state={t(`finding-severity-${finding.severity}`)}
          text={[finding.quote && finding.clause_label, finding.title].filter(Boolean).join(" ")}
          lang={lang}
        />
      )),
    },
  ];
  return (
    <ChangeFrame
      note={
        <>
          <ChangeNote warns={warns}>{note}</ChangeNote>
          <ChangeTools>
            <Button icon={Printer} look="quiet" onPress={onPrint} testId="redline-print">
              {t("ui-redline-print")}
            </Button>
            <Button icon={FileText} look="quiet" onPress={onWord} testId="redline-word">
              {t("ui-redline-word")}
            </Button>
            <Button icon={MessagesSquare} look="quiet" onPress={onRounds} testId="rounds-open">
              {t("ui-rounds")}
            </Button>
          </ChangeTools>
        </>
      }
    >
      <GroupedList
        label={t("ui-tab-changes")}
        groups={groups
          .filter(({ rows }) => rows.length > 0)
          .map((group) => ({ ...group, count: group.rows.length }))}
      />
    </ChangeFrame>
  );
}

/** What was not simply taken over comes first. */
const ORDER = ["changed", "refused", "accepted"];
const inOrder = (points: AnsweredPoint[]) =>
  [...points].sort((a, b) => ORDER.indexOf(a.response) - ORDER.indexOf(b.response));

/** The place of a change; where words only went, the character after them. */
const around = ({ start, end }: Place): Place => ({ start, end: Math.max(end, start + 1) });
