// The table of holidays: which years are known and by whom, and another table from a file with what it would change.
import { FileInput } from "lucide-react";
import { useState } from "react";
import { asApiError, pickFile } from "../app/call";
import { listed } from "../app/format";
import { useAsk, useWrite } from "../app/queries";
import { errorText, type Text, useLanguage, useText } from "../app/texts";
import type { CoveredYear, DayView, TablePreview } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { PlaceLink } from "../kit/FindingParts";
import { Change, UpdatePart } from "../kit/LawParts";
import { ErrorLine, Meta, Muted, Prose, Row, Stack } from "../kit/Layout";
import { useOpenRecord } from "../records/pages";

export function HolidaysDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const open = useOpenRecord();
  const covered = useAsk("calendar.coverage", {});
  const [path, setPath] = useState<string | null>(null);
  const preview = useAsk("calendar.preview", { path: path ?? "" }, path !== null);
  const take = useWrite("calendar.take");
  const pick = async () => setPath(await pickFile(["csv", "txt"]));
  const error = preview.error ?? take.error;
  const run = () => path !== null && take.mutate({ path }, { onSuccess: () => setPath(null) });
  return (
    <Dialog
      title={t("ui-holidays")}
      isOpen
      onClose={onClose}
      wide
      actions={
        path !== null && preview.data ? (
          <>
            <Button onPress={() => setPath(null)}>{t("ui-cancel")}</Button>
            <Button look="filled" isDisabled={take.isPending} onPress={run} testId="holidays-run">
              {t("ui-holidays-run")}
            </Button>
          </>
        ) : (
          <Button icon={FileInput} onPress={() => void pick()} testId="holidays-pick">
            {t("ui-holidays-pick")}
          </Button>
        )
      }
    >
      {error !== null && error !== undefined && <ErrorLine>{errorText(t, asApiError(error))}</ErrorLine>}
      {path !== null && preview.data ? (
        <Preview preview={preview.data} />
      ) : (
        <Stack gap={12}>
          <Prose>{t("ui-holidays-text")}</Prose>
          {groups(covered.data ?? []).map((group) => (
            <Row key={`${group.years[0]} ${group.table}`} gap={8} align="baseline" wrap>
              <span>{spanText(t, group.years)}</span>
              {group.table ? (
                <PlaceLink
                  label={group.name ?? ""}
                  onPress={() => {
                    onClose();
                    open("holiday_table", group.table ?? "");
                  }}
                />
              ) : (
                <Muted>{t("ui-holidays-built-in")}</Muted>
              )}
            </Row>
          ))}
          <Meta>{t("ui-holidays-format")}</Meta>
        </Stack>
      )}
    </Dialog>
  );
}

type Group = { years: number[]; table: string | null; name: string | null };

/** Years that follow one another from the same source. */
function groups(covered: CoveredYear[]): Group[] {
  const found: Group[] = [];
  for (const { year, table, table_name } of covered) {
    const last = found[found.length - 1];
    if (last && last.table === table && last.years[last.years.length - 1] === year - 1) last.years.push(year);
    else found.push({ years: [year], table, name: table_name });
  }
  return found;
}

const spanText = (t: Text, years: number[]) =>
  years.length === 1
    ? t("ui-holidays-year", { year: String(years[0]) })
    : t("ui-holidays-years", { from: String(years[0]), to: String(years[years.length - 1]) });

/** Days are told one by one up to here; of more, how many. */
const MOST = 60;

function Preview({ preview: { name, years, days, dues } }: { preview: TablePreview }) {
  const t = useText();
  const language = useLanguage();
  const fresh = years.filter(({ was_held }) => !was_held).map(({ year }) => year);
  const again = years.filter(({ was_held }) => was_held).map(({ year }) => year);
  return (
    <>
      <Prose>
        {[
          fresh.length > 0 && t("ui-holidays-fresh", { name, years: listed(fresh, language) }),
          again.length > 0 && t("ui-holidays-again", { name, years: listed(again, language) }),
        ]
          .filter(Boolean)
          .join(" ")}
      </Prose>
      {days.length === 0 && <Muted>{t("ui-holidays-same")}</Muted>}
      {days.length > 0 && (
        <UpdatePart title={t("ui-holidays-days", { count: days.length })}>
          {days.slice(0, MOST).map(({ was, is }) => (
            <Change
              key={is.on}
              words={
                was.is === "unknown"
                  ? t("ui-holidays-day-new", { day: is.on, is: dayText(t, is) })
                  : t("ui-holidays-day", { day: is.on, was: dayText(t, was), is: dayText(t, is) })
              }
            />
          ))}
        </UpdatePart>
      )}
      <UpdatePart title={t("ui-holidays-dues", { count: dues.length })}>
        {dues.slice(0, MOST).map(({ obligation, what, contract_title, was, is }) => (
          <Change
            key={obligation}
            words={t("ui-holidays-due", { what, contract: contract_title, was: was ?? "—", is: is ?? "—" })}
          />
        ))}
      </UpdatePart>
    </>
  );
}

const dayText = (t: Text, { is, name }: DayView) =>
  t(`ui-holidays-is-${is.replace("_", "-")}`, { name: name ?? "" });
