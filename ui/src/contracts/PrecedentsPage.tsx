// The library of agreed wordings as a page of its own.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { CopyButton } from "../app/CopyButton";
import { useText } from "../app/texts";
import { BarTitle } from "../kit/Bar";
import { Column, Page } from "../kit/Layout";
import { Precedents } from "./Precedents";

export function PrecedentsPage() {
  const t = useText();
  const navigate = useNavigate();
  const { category, words } = useSearch({ from: "/precedents" });
  return (
    <Page toolbar={<BarTitle title={t("ui-precedents")} />} scroll>
      <Column>
        <Precedents
          looked={{ category: category ?? null, words: words ?? "" }}
          onLook={(looked) =>
            void navigate({
              to: "/precedents",
              search: { category: looked.category ?? undefined, words: looked.words || undefined },
              replace: true,
            })
          }
          contract={null}
          actions={(text) => <CopyButton text={text} />}
        />
      </Column>
    </Page>
  );
}
