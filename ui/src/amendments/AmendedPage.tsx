// The contract as amended on a day: its clauses, and beside each changed one what changed it.
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ChevronLeft, FileX2, Printer } from "lucide-react";
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import { AmendedClauseRow, AmendedText } from "../kit/AmendParts";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { PlaceLink } from "../kit/FindingParts";
import { Meta, Page, Row, Spacer } from "../kit/Layout";
import { Notice, Waiting } from "../kit/Notice";
import { Reworded } from "../kit/Reworded";
import { between } from "../law/between";
import { useOpenRecord } from "../records/pages";

const route = getRouteApi("/contracts/$id/amended");

export function AmendedPage() {
  const t = useText();
  const { id } = route.useParams();
  const { on } = route.useSearch();
  const navigate = useNavigate();
  const openRecord = useOpenRecord();
  const asked = useAsk("contracts.amended", { contract: id, on: on ?? null });
  const view = asked.data;
  const look = (day: string) =>
    void navigate({
      to: "/contracts/$id/amended",
      params: { id },
      search: { on: day || undefined },
      replace: true,
    });
  if (view === undefined)
    return (
      <Page toolbar={null}>
        <Waiting query={asked} />
      </Page>
    );
  return (
    <Page
      toolbar={
        <>
          <BackLink as={Link} to={`/records/contract/${id}`} icon={ChevronLeft} label={view?.title ?? ""} />
          <BarTitle
            title={t("ui-amended")}
            detail={
              view
                ? [t("ui-amended-changed", { count: view.changed }), view.amount, view.ends_on]
                    .filter(Boolean)
                    .join(" · ")
                : undefined
            }
          />
          <Spacer />
          {view && (
            <>
              <DateField
                label={t("ui-amended-on")}
                hiddenLabel
                value={on ?? view.on}
                onChange={look}
                testId="amended-on"
              />
              <Button
                icon={Printer}
                onPress={() =>
                  void navigate({
                    to: "/reports/$name/$id",
                    params: { name: "amended_contract", id },
                    search: { on: on ?? view.on },
                  })
                }
                testId="amended-print"
              >
                {t("ui-amended-print")}
              </Button>
            </>
          )}
        </>
      }
      scroll
    >
      {view ? (
        <AmendedText lang={view.language === "en" ? "en" : "zh-CN"}>
          {view.days.length > 0 && (
            <Row gap={8} wrap>
              <Meta>{t("ui-amended-on")}</Meta>
              {view.days.map((day) => (
                <PlaceLink key={day} label={day} onPress={() => look(day)} />
              ))}
            </Row>
          )}
          {view.preamble && (
            <AmendedClauseRow level={0} margin={null}>
              {view.preamble}
            </AmendedClauseRow>
          )}
          {view.clauses.map((clause, at) => (
            <AmendedClauseRow
              // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no identity but their place
              key={at}
              level={clause.level}
              margin={
                clause.source && clause.amendment
                  ? { text: clause.source, onPress: () => openRecord("amendment", clause.amendment ?? "") }
                  : null
              }
            >
              {clause.effect ? <Words was={clause.was ?? ""} is={clause.text} /> : clause.text}
            </AmendedClauseRow>
          ))}
          {view.closing && (
            <AmendedClauseRow level={0} margin={null}>
              {view.closing}
            </AmendedClauseRow>
          )}
        </AmendedText>
      ) : (
        <Notice icon={FileX2} title={t("ui-amended")} text={t("ui-amended-none")} />
      )}
    </Page>
  );
}

function Words({ was, is }: { was: string; is: string }) {
  const { before, gone, fresh, after } = between(was, is);
  return (
    <>
      {before}
      <Reworded gone={gone} fresh={fresh} />
      {after}
    </>
  );
}
