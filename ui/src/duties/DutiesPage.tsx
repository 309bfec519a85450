// What a contract obliges to, beside its text: looked over, set right, and taken over as obligations in one step.
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { ChevronLeft, FileSearch, ListChecks } from "lucide-react";
import { useAsk } from "../app/queries";
import { useContractAtHand, useStartReview } from "../app/start";
import { useText } from "../app/texts";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
import { Page } from "../kit/Layout";
import { Notice, Waiting } from "../kit/Notice";
import { kindText } from "../records/values";
import { DutiesDesk } from "./DutiesDesk";
import { useToObligations } from "./obligations";

export function DutiesPage() {
  const t = useText();
  const { id } = useParams({ from: "/contracts/$id/duties" });
  const contract = useAsk("records.get", { kind: "contract", id });
  // An obligation whose sentence is to be seen: known before the text is shown.
  const { obligation } = useSearch({ from: "/contracts/$id/duties" });
  const seen = useAsk("records.get", { kind: "obligation", id: obligation ?? "" }, obligation !== undefined);
  const isReady = obligation === undefined || !seen.isPending;
  const duties = useAsk("contracts.duties", { contract: id });
  useContractAtHand(contract.data);
  const { choose } = useStartReview();
  const toObligations = useToObligations();
  const back = (
    <BackLink
      as={Link}
      to="/records/$kind/$id"
      params={{ kind: "contract", id }}
      icon={ChevronLeft}
      label={t("ui-duties-back", { contract: kindText(t, "contract") })}
    />
  );
  if (isReady && duties.data && duties.data.duties.length > 0)
    return (
      <DutiesDesk
        key={id}
        contract={id}
        view={duties.data}
        quote={seen.data ? String(seen.data.fields.quote) : null}
        back={back}
      />
    );
  return (
    <Page
      toolbar={
        <>
          {back}
          <BarTitle title={contract.data?.title ?? ""} detail={t("ui-duties")} />
        </>
      }
    >
      {(duties.data === undefined || !isReady) && <Waiting query={duties} />}
      {duties.data === null && (
        <Notice icon={FileSearch} title={t("ui-duties-unread")} text={t("ui-duties-unread-text")}>
          <Button onPress={() => void choose()} testId="duties-read">
            {t("ui-duties-read")}
          </Button>
        </Notice>
      )}
      {duties.data?.duties.length === 0 && (
        <Notice icon={ListChecks} title={t("ui-duties-none")} text={t("ui-duties-none-text")}>
          <Button onPress={() => toObligations(id)}>{t("ui-duties-to-obligations")}</Button>
        </Notice>
      )}
    </Page>
  );
}
