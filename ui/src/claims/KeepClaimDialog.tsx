// Keeps the cost of a delay as a claim, within a dispute where there is one.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asApiError } from "../app/call";
import { useAsk, useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { Reckon } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ChoiceField } from "../kit/Field";
import { ErrorLine } from "../kit/Layout";

const ALONE = "none";

export function KeepClaimDialog({
  reckon,
  contract,
  onClose,
}: {
  reckon: Reckon;
  contract: string;
  onClose: () => void;
}) {
  const t = useText();
  const navigate = useNavigate();
  const disputes = useAsk("records.list", {
    kind: "dispute",
    text: null,
    sort: null,
    descending: true,
    filters: [],
    parent: { kind: "contract", id: contract },
    offset: 0,
    limit: 50,
  });
  const [dispute, setDispute] = useState(ALONE);
  const keep = useWrite("claims.keep");
  const run = () =>
    keep.mutate(
      { reckon, dispute: dispute === ALONE ? null : dispute },
      {
        onSuccess: ({ id }) => {
          onClose();
          void navigate({
            to: "/records/$kind/$id",
            params: dispute === ALONE ? { kind: "claim", id } : { kind: "dispute", id: dispute },
          });
        },
      },
    );
  return (
    <Dialog
      title={t("ui-claims-keep")}
      isOpen
      onClose={onClose}
      onEnter={run}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button look="filled" autoFocus isDisabled={keep.isPending} onPress={run} testId="claims-keep-run">
            {t("ui-claims-keep")}
          </Button>
        </>
      }
    >
      <ChoiceField
        label={t("ui-claims-keep-in")}
        value={dispute}
        onChange={setDispute}
        choices={[
          { id: ALONE, label: t("ui-claims-keep-alone") },
          ...(disputes.data?.rows ?? []).map(({ id, title }) => ({ id, label: title })),
        ]}
        testId="claims-dispute"
      />
      {keep.error !== null && <ErrorLine>{errorText(t, asApiError(keep.error))}</ErrorLine>}
    </Dialog>
  );
}
