// Today: what is due, overdue or about to end, what waits for an event, what waits for a decision.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useMemo, useState } from "react";
import { call } from "../app/call";
import { useCommands } from "../app/commands";
import { dateText } from "../app/format";
import { keyOf } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { useSteady } from "../app/steady";
import { useLanguage, useText } from "../app/texts";
import type { TodayView } from "../bindings";
import { Agenda } from "../kit/Agenda";
import { BarTitle } from "../kit/Bar";
import { IconButton } from "../kit/Button";
import { ChoiceField } from "../kit/Field";
import { Page, Spacer } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { useOpenRecord } from "../records/pages";
import { Actions, useActing } from "./acting";
import { agendaOf, entriesOf } from "./agenda";
import { RemindingDialog } from "./RemindingDialog";
import { TodayEmpty } from "./TodayEmpty";
import { Undated } from "./Undated";

const HORIZONS = ["30", "90", "365"] as const;
type Horizon = (typeof HORIZONS)[number];
/** A window left open overnight turns to the new day by itself. */
const EVERY = 5 * 60_000;

export function TodayPage() {
  const t = useText();
  const language = useLanguage();
  const [horizon, setHorizon] = useRemembered<Horizon>("today.horizon", "30");
  const request = { days: Number(horizon) };
  const today = useQuery({
    queryKey: keyOf("today.view", request),
    queryFn: () => call("today.view", request),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
    refetchOnMount: "always",
  });
  const view = today.data;
  const [reminding, setReminding] = useState(false);
  useCommands([{ id: "reminding", title: "ui-reminding", section: "window", run: () => setReminding(true) }]);
  return (
    <Page
      toolbar={
        <>
          <BarTitle title={t("ui-today")} detail={view && dateText(view.today, language)} />
          <Spacer />
          {view && (
            <>
              <Undated />
              <IconButton
                icon={Bell}
                label={t("ui-reminding")}
                onPress={() => setReminding(true)}
                testId="today-reminding"
              />
              <ChoiceField
                label={t("ui-today-horizon")}
                hiddenLabel
                value={horizon}
                onChange={setHorizon}
                choices={HORIZONS.map((id) => ({
                  id,
                  label: t("ui-today-group-later", { days: Number(id) }),
                }))}
                testId="today-horizon"
              />
            </>
          )}
        </>
      }
    >
      {reminding && <RemindingDialog onClose={() => setReminding(false)} />}
      {!view && <Waiting query={today} />}
      {view && isEmpty(view) && <TodayEmpty />}
      {view && !isEmpty(view) && <TodayAgenda view={view} horizon={Number(horizon)} />}
    </Page>
  );
}

const isEmpty = ({ dated, waiting, undecided }: TodayView) =>
  dated.length + waiting.length + undecided.length === 0;

function TodayAgenda({ view, horizon }: { view: TodayView; horizon: number }) {
  const t = useText();
  const open = useOpenRecord();
  const [current, setCurrent] = useState<string | null>(null);
  const entries = useMemo(() => entriesOf(view), [view]);
  const at = current === null ? undefined : entries.get(current);
  const { act, handOn, dialogs } = useActing(view.today, at);
  const opens = useSteady(open);
  const items = useMemo(
    () =>
      agendaOf(t, view, entries, horizon, {
        open: opens,
        actions: (entry, isCurrent) => (
          <Actions entry={entry} isCurrent={isCurrent} onAct={act} onHandOn={handOn} />
        ),
      }),
    [t, view, entries, horizon, opens, act, handOn],
  );
  return (
    <>
      <Agenda label={t("ui-today")} items={items} onCurrent={setCurrent} />
      {dialogs}
    </>
  );
}
