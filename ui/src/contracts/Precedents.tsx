// Wordings agreed before: by kind of clause and by words, each with the contracts that have it.
import { useNavigate } from "@tanstack/react-router";
import { Library, SearchX } from "lucide-react";
import { useAsk } from "../app/queries";
import { useSettled } from "../app/settled";
import { useText } from "../app/texts";
import type { PrecedentView } from "../bindings";
import { ChoiceField, Field } from "../kit/Field";
import { Pair } from "../kit/Layout";
import { Notice } from "../kit/Notice";
import { Precedent, PrecedentList, PrecedentUse } from "../kit/PrecedentParts";

export type Looked = { category: string | null; words: string };
type Props = {
  looked: Looked;
  onLook: (looked: Looked) => void;
  contract: string | null;
  lang?: string;
  /** What can be done with a wording. */
  actions: (text: string) => React.ReactNode;
};

export function Precedents({ looked, onLook, contract, lang, actions }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const words = useSettled(looked.words);
  const { data } = useAsk("precedents.ask", { category: looked.category, words, contract });
  const name = (category: string) => t(`category-${category.replaceAll("_", "-")}`);
  const wordings: PrecedentView[] = data?.wordings ?? [];
  return (
    <>
      <Pair>
        <ChoiceField
          label={t("ui-precedents-category")}
          value={looked.category ?? "all"}
          onChange={(category: string) =>
            onLook({ ...looked, category: category === "all" ? null : category })
          }
          choices={[
            { id: "all", label: t("ui-precedents-all") },
            ...(data?.categories ?? []).map((id) => ({ id, label: name(id) })),
          ]}
          testId="precedents-category"
        />
        <Field
          label={t("ui-precedents-words")}
          value={looked.words}
          onChange={(words) => onLook({ ...looked, words })}
          testId="precedents-words"
        />
      </Pair>
      {data && wordings.length === 0 ? (
        <Notice
          icon={looked.words || looked.category ? SearchX : Library}
          title={t("ui-precedents-none")}
          text={t("ui-precedents-none-text")}
        />
      ) : (
        <PrecedentList label={t("ui-precedents")}>
          {wordings.map(({ heading, text, category, uses }) => (
            <Precedent
              key={text}
              heading={heading}
              category={category ? name(category) : ""}
              text={text}
              lang={lang}
              count={t("ui-precedents-uses", { count: uses.length })}
              actions={actions(text)}
            >
              {uses.map((one) => (
                <PrecedentUse
                  key={one.contract}
                  title={one.title}
                  detail={[one.vendor, one.signed_on, one.clause_label].filter(Boolean).join(" · ")}
                  mark={one.is_same_vendor ? t("ui-precedents-same") : null}
                  onPress={() =>
                    void navigate({
                      to: "/records/$kind/$id",
                      params: { kind: "contract", id: one.contract },
                    })
                  }
                />
              ))}
            </Precedent>
          ))}
        </PrecedentList>
      )}
    </>
  );
}
