// A list of issues came back: what the other side says to each point, looked over before it is kept.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { dayOf, fileName } from "../app/format";
import { useWrite } from "../app/queries";
import type { ListThatCame } from "../app/start";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import type { Response, ReturnedPoint } from "../bindings";
import { Button } from "../kit/Button";
import { DateField } from "../kit/DateField";
import { Dialog } from "../kit/Dialog";
import { ChoiceField, Field } from "../kit/Field";
import { Muted, Pair } from "../kit/Layout";
import { ReturnedList, ReturnedRow } from "../kit/ReturnedParts";

export const RESPONSES: Response[] = ["accepted", "refused", "changed"];

type Choice = Response | "none";

export function ReturnedDialog({ came, onClose }: { came: ListThatCame; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const take = useWrite("reviews.take_replies", { told: false });
  const { path, list } = came;
  const [givenBy, setGivenBy] = useState(list.given_by);
  const [givenOn, setGivenOn] = useState(dayOf(Date.now()));
  const [chosen, setChosen] = useState<Record<string, Choice>>({});
  const responseOf = (point: ReturnedPoint): Choice => chosen[point.finding] ?? point.response ?? "none";
  const told = list.points.filter((point) => responseOf(point) !== "none");
  const isVague = (point: ReturnedPoint) =>
    responseOf(point) === "changed" && !point.wording.trim() && !point.remark.trim();
  const save = async () => {
    const replies = told.map((point) => ({
      finding: point.finding,
      response: responseOf(point) as Response,
      wording: point.wording,
      remark: point.remark,
    }));
    try {
      const { count } = await take.mutateAsync({
        path,
        given_by: givenBy,
        given_on: givenOn || null,
        replies,
      });
      onClose();
      announce({ text: "ui-returned-done", args: { count } });
      await navigate({ to: "/reviews/$id", params: { id: list.review }, search: {} });
    } catch (error) {
      announce({ error });
    }
  };
  return (
    <Dialog
      title={t("ui-returned-title")}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={told.length === 0 || told.some(isVague) || !givenBy.trim() || take.isPending}
            onPress={() => void save()}
            testId="returned-save"
          >
            {t("ui-returned-save", { count: told.length })}
          </Button>
        </>
      }
    >
      <p>
        {t("ui-returned-explain", {
          file: fileName(path),
          number: list.number,
          contract: list.contract,
          version: list.version,
        })}
      </p>
      {list.unmatched > 0 && <Muted>{t("ui-returned-unmatched", { count: list.unmatched })}</Muted>}
      <Pair>
        <Field
          label={t("ui-reply-given-by")}
          isRequired
          value={givenBy}
          onChange={setGivenBy}
          testId="returned-by"
        />
        <DateField label={t("ui-reply-given-on")} value={givenOn} onChange={setGivenOn} />
      </Pair>
      <ReturnedList label={t("ui-returned-points")}>
        {list.points.map((point) => (
          <ReturnedRow
            key={point.finding}
            title={point.title}
            place={point.clause_label ?? ""}
            proposal={point.proposal}
            wording={point.wording}
            remark={point.remark}
            note={
              isVague(point)
                ? t("ui-returned-vague")
                : point.is_unclear && responseOf(point) === "none"
                  ? t("ui-returned-unclear")
                  : point.is_known
                    ? t("ui-returned-known")
                    : null
            }
          >
            <ChoiceField
              label={t("ui-reply-response")}
              hiddenLabel
              value={responseOf(point)}
              onChange={(choice: Choice) => setChosen({ ...chosen, [point.finding]: choice })}
              choices={[
                { id: "none" as const, label: t("ui-returned-none") },
                ...RESPONSES.map((id) => ({ id, label: t(`reply-response-${id}`) })),
              ]}
            />
          </ReturnedRow>
        ))}
      </ReturnedList>
    </Dialog>
  );
}
