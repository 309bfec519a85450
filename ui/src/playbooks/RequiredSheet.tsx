// A clause that the company wants in its contracts.
import { Trash2 } from "lucide-react";
import { useText } from "../app/texts";
import type { ContractKind } from "../bindings";
import { IconButton } from "../kit/Button";
import { CheckList } from "../kit/CheckList";
import { Field } from "../kit/Field";
import { Muted, Stack } from "../kit/Layout";
import { Sheet, SheetHead, SheetPart } from "../kit/RuleParts";
import { choiceText } from "../records/values";
import { KINDS, withRequired } from "./policy";
import type { Working } from "./useWorking";

export function RequiredSheet({ index, working }: { index: number; working: Working }) {
  const t = useText();
  const { policy, put, keep } = working;
  const clause = policy.required[index];
  const set = (part: Partial<typeof clause>) => put(withRequired(policy, index, part));
  return (
    <Sheet>
      <SheetHead
        title={clause.title || t("ui-playbook-untitled")}
        detail={t("ui-playbook-required-detail")}
        action={
          <IconButton
            icon={Trash2}
            label={t("ui-playbook-required-remove")}
            onPress={() => keep({ ...policy, required: policy.required.filter((_, at) => at !== index) })}
          />
        }
      />
      <Field
        label={t("ui-playbook-required-title")}
        isRequired
        value={clause.title}
        onChange={(title) => set({ title })}
        onBlur={() => keep()}
        testId="required-title"
      />
      <Field
        label={t("ui-playbook-required-words")}
        help={t("ui-playbook-required-words-help")}
        value={clause.look_for.join("、")}
        onChange={(text) => set({ look_for: text.split(/[、,，]/) })}
        onBlur={() =>
          keep(
            withRequired(policy, index, {
              look_for: clause.look_for.map((word) => word.trim()).filter((word) => word !== ""),
            }),
          )
        }
      />
      <Field
        label={t("ui-playbook-required-wording")}
        rows={3}
        value={clause.wording}
        onChange={(wording) => set({ wording })}
        onBlur={() => keep()}
      />
      <SheetPart title={t("ui-playbook-kinds-for")}>
        <Stack gap={4}>
          <Muted>{t("ui-playbook-required-kinds-help")}</Muted>
          <CheckList
            label={t("ui-playbook-kinds-for")}
            inColumns
            choices={KINDS.map((id) => ({ id, label: choiceText(t, "contract", "kind", id) }))}
            value={clause.kinds.length > 0 ? clause.kinds : KINDS}
            onChange={(kinds) =>
              keep(
                withRequired(policy, index, {
                  kinds: kinds.length === KINDS.length ? [] : (kinds as ContractKind[]),
                }),
              )
            }
          />
        </Stack>
      </SheetPart>
    </Sheet>
  );
}
