// What the program is, by which rules it judges, and how right these were measured to be.
import { BarTitle } from "../kit/Bar";
import { FigureTable } from "../kit/FigureTable";
import { Column, Heading, Page, Prose, Stack } from "../kit/Layout";
import { Waiting } from "../kit/Notice";
import { useAsk } from "./queries";
import { useText } from "./texts";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

export function AboutPage() {
  const t = useText();
  const about = useAsk("app.about", {});
  const data = about.data;
  if (!data)
    return (
      <Page toolbar={<BarTitle title={t("ui-about")} />}>
        <Waiting query={about} />
      </Page>
    );
  const { facts, findings, absences, seeded, categories, data: source } = data.accuracy;
  const measured = ([name, one]: [string, typeof facts]) => [
    t(`ui-about-${name}`),
    percent(one.recall),
    percent(one.precision),
    String(one.wanted),
    `≥ ${percent(one.low)}`,
  ];
  const hidden = ([name, one]: [string, typeof categories.zh]) => [
    t(`ui-about-${name}`),
    percent(one.macro_f1),
    `${percent(one.low)} – ${percent(one.high)}`,
    String(one.clauses),
    String(one.documents),
  ];
  return (
    <Page toolbar={<BarTitle title={t("ui-about")} />} scroll>
      <Column>
        <Stack gap={16}>
          <Prose>{t("ui-about-what")}</Prose>
          <Prose>
            {t("ui-about-version", { version: data.version, rules: data.rules, checks: data.checks })}
          </Prose>
          <Heading>{t("ui-about-accuracy")}</Heading>
          <Prose>{t("ui-about-accuracy-what", { found: seeded.found, wanted: seeded.wanted })}</Prose>
          <FigureTable
            heads={[
              t("ui-about-of"),
              t("ui-about-recall"),
              t("ui-about-precision"),
              t("ui-about-count"),
              t("ui-about-interval"),
            ]}
            rows={(
              [
                ["facts", facts],
                ["findings", findings],
                ["absences", absences],
              ] as [string, typeof facts][]
            ).map(measured)}
          />
          <Prose>{t("ui-about-categories")}</Prose>
          <FigureTable
            heads={[
              t("ui-about-of"),
              t("ui-about-macro"),
              t("ui-about-interval"),
              t("ui-about-clauses"),
              t("ui-about-documents"),
            ]}
            rows={(
              [
                ["zh", categories.zh],
                ["en", categories.en],
              ] as [string, typeof categories.zh][]
            ).map(hidden)}
          />
          <Prose>{t("ui-about-data", { data: source })}</Prose>
          <Prose>{t("ui-about-no-advice")}</Prose>
        </Stack>
      </Column>
    </Page>
  );
}
