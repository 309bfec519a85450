// The law base: what each article says and since when, official texts beside it, what contracts name and it lacks.
import { useNavigate } from "@tanstack/react-router";
import { FileInput, FileOutput, RefreshCw, Scale, Search } from "lucide-react";
import { useState } from "react";
import { call, pickFile } from "../app/call";
import { useCommands } from "../app/commands";
import { focusField } from "../app/focus";
import { useAsk, useWrite } from "../app/queries";
import { saveAs } from "../app/saving";
import { useText } from "../app/texts";
import type { LawView } from "../bindings";
import { BarTitle } from "../kit/Bar";
import { IconButton } from "../kit/Button";
import { Field } from "../kit/Field";
import { PlaceLink } from "../kit/FindingParts";
import { ArticleRow, LawPart, Laws } from "../kit/LawParts";
import { Column, Line, Meta, Page, Row, Spacer, Stack } from "../kit/Layout";
import { Notice } from "../kit/Notice";
import { UpdateDialog } from "./UpdateDialog";

const TEXT_FILES = ["docx", "pdf", "txt", "md"];

export function LawPage() {
  const t = useText();
  const { data } = useAsk("law.view", {});
  const [words, setWords] = useState("");
  const [update, setUpdate] = useState<string | null>(null);
  const takeText = useWrite("law.take_text");
  const pickText = async () => {
    const path = await pickFile(TEXT_FILES);
    if (path) takeText.mutate({ path });
  };
  const pickUpdate = async () => setUpdate(await pickFile(["toml"]));
  const exportFile = () =>
    saveAs(`${t("law-base")} ${data?.as_of ?? ""}`, "toml", async (path) => {
      await call("law.export", { path });
      return { text: "ui-law-exported", args: { path } };
    });
  useCommands([
    {
      id: "find",
      title: "ui-command-find-here",
      section: "go",
      keys: ["/", "Mod+F"],
      run: () => focusField("law-find"),
    },
    { id: "law-text", title: "ui-law-take-text", section: "archive", run: () => void pickText() },
    { id: "law-update", title: "ui-law-update", section: "archive", run: () => void pickUpdate() },
    { id: "law-export", title: "ui-law-export", section: "archive", run: () => void exportFile() },
  ]);
  const laws = (data?.laws ?? []).map((law) => narrowed(law, words.trim())).filter((law) => law !== null);
  return (
    <Page
      toolbar={
        <>
          <BarTitle
            title={t("ui-law")}
            detail={data ? t("ui-law-as-of", { day: data.as_of }) : undefined}
            hint={data?.edition ?? undefined}
          />
          <Spacer />
          <Field
            label={t("ui-law-find")}
            hiddenLabel
            placeholder={t("ui-law-find")}
            value={words}
            onChange={setWords}
            lead={<Search size={14} strokeWidth={1.5} aria-hidden />}
            testId="law-find"
          />
          <IconButton
            icon={FileInput}
            label={t("ui-law-take-text")}
            testId="law-take-text"
            onPress={() => void pickText()}
          />
          <IconButton
            icon={RefreshCw}
            label={t("ui-law-update")}
            testId="law-update"
            onPress={() => void pickUpdate()}
          />
          <IconButton icon={FileOutput} label={t("ui-law-export")} onPress={() => void exportFile()} />
        </>
      }
      scroll
    >
      <Column>
        {data && laws.length === 0 && (
          <Notice icon={Scale} title={t("ui-law-none")} text={t("ui-law-none-text")} />
        )}
        <Laws>
          {words.trim() === "" && <Missing />}
          {laws.map((law) => (
            <OneLaw key={`${law.code} ${law.in_force}`} law={law} />
          ))}
        </Laws>
      </Column>
      {update && <UpdateDialog path={update} onClose={() => setUpdate(null)} />}
    </Page>
  );
}

/** The law with the articles that hold the words; all of them where its title does. */
function narrowed(law: LawView, words: string): LawView | null {
  if (!words || [law.title, law.words].some((title) => title.toLowerCase().includes(words.toLowerCase())))
    return law;
  const holds = (text: string | null) => text?.toLowerCase().includes(words.toLowerCase()) ?? false;
  // 第6条 is no part of 第16条, but 6 is: a bare number must be the article's own
  const isNumber = /^[\d-]+$/.test(words);
  const articles = law.articles.filter(
    ({ number, words: cited, summary, official }) =>
      (isNumber && number === words) || (!isNumber && holds(cited)) || holds(summary) || holds(official),
  );
  return articles.length > 0 ? { ...law, articles } : null;
}

function OneLaw({ law }: { law: LawView }) {
  const t = useText();
  const navigate = useNavigate();
  const detail = [
    t(`ui-law-rank-${law.rank}`),
    law.number,
    t("ui-law-since", { day: law.in_force }),
    law.ended && t("ui-law-until", { day: law.ended }),
    law.now && t("ui-law-now", { law: law.now }),
  ];
  const { text } = law;
  return (
    <LawPart
      title={law.words}
      detail={detail.filter(Boolean).join(" · ")}
      action={
        text && (
          <PlaceLink
            label={t("law-text")}
            onPress={() =>
              void navigate({ to: "/records/$kind/$id", params: { kind: "law_text", id: text } })
            }
          />
        )
      }
    >
      {law.articles.map((article) => (
        <ArticleRow
          key={article.number}
          number={t("ui-law-number", { number: article.number })}
          summary={article.summary}
          times={[
            ...(article.in_force ? [t("ui-law-since", { day: article.in_force })] : []),
            ...(article.ended ? [t("ui-law-until", { day: article.ended })] : []),
            ...article.before.map((before) => t("ui-law-before", { before })),
            ...(article.checks.length > 0
              ? [t("ui-law-checks", { checks: article.checks.join(t("ui-law-between-checks")) })]
              : []),
          ]}
          official={article.official ? { text: article.official, source: t("law-text") } : null}
        />
      ))}
    </LawPart>
  );
}

/** Law that contracts name and the base doesn't hold. */
function Missing() {
  const t = useText();
  const navigate = useNavigate();
  const { data } = useAsk("law.missing", {});
  if (!data || data.length === 0) return null;
  return (
    <LawPart title={t("ui-law-missing")} detail={t("ui-law-missing-text")}>
      {data.map(({ title, has_text, named_by }) => (
        <Stack key={title} gap={2}>
          <Row gap={8} wrap>
            <Line lang="zh-CN">{`《${title}》`}</Line>
            {has_text && <Meta>{t("law-text")}</Meta>}
          </Row>
          <Row gap={8} wrap>
            {named_by.map(({ review, title: contract }) => (
              <PlaceLink
                key={review}
                label={contract}
                onPress={() => void navigate({ to: "/reviews/$id", params: { id: review }, search: {} })}
              />
            ))}
          </Row>
        </Stack>
      ))}
    </LawPart>
  );
}
