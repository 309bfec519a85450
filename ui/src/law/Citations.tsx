// The law that a finding stands on: each article opens with what it says, and its official words where they were taken in.
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { CitationView } from "../bindings";
import { Article, Citation, CitationRow } from "../kit/LawParts";

export function Citations({ citations }: { citations: CitationView[] }) {
  const t = useText();
  return (
    <CitationRow label={t("ui-finding-law")}>
      {citations.map((citation) => (
        <Citation key={citation.words} words={citation.words} isDated={citation.note !== null}>
          <Opened citation={citation} />
        </Citation>
      ))}
    </CitationRow>
  );
}

/** Asked for when it is opened: the official text is long. */
function Opened({ citation }: { citation: CitationView }) {
  const t = useText();
  const { code, article } = citation.article;
  const { data } = useAsk("law.article", { code, article, on: citation.on });
  return (
    <Article
      words={citation.words}
      summary={citation.summary}
      note={citation.note}
      times={[
        ...(citation.in_force ? [t("ui-law-since", { day: citation.in_force })] : []),
        ...(data?.ended ? [t("ui-law-until", { day: data.ended })] : []),
        ...(data ? [t("ui-law-as-of", { day: data.as_of })] : []),
      ]}
      official={data?.official ? { text: data.official, source: data.source ?? "" } : null}
    />
  );
}
