// The text at the left, its duties at the right: what is chosen there is marked here.
import { useEffect, useMemo, useRef, useState } from "react";
import { useCommands } from "../app/commands";
import { useWrite } from "../app/queries";
import { useSteady } from "../app/steady";
import { useText } from "../app/texts";
import type { DutiesView } from "../bindings";
import { BarTitle } from "../kit/Bar";
import { Button } from "../kit/Button";
import { DutyList, DutyPane } from "../kit/DutyParts";
import { Field } from "../kit/Field";
import { Meta, Page, Row, Spacer } from "../kit/Layout";
import { Panes } from "../kit/Panes";
import { type Mark, readDraft } from "../reviews/draft";
import { type Marked, type Reader, ReadingView } from "../reviews/ReadingView";
import { DutyItem } from "./DutyItem";
import { useToObligations } from "./obligations";
import { type Change, changed, confirmedOf, isTaken, keysOf, nothingSaid } from "./taking";

type Props = {
  contract: string;
  view: DutiesView;
  /** The sentence that is looked for. */
  quote: string | null;
  back: React.ReactNode;
};

export function DutiesDesk({ contract, view, quote, back }: Props) {
  const t = useText();
  const { text, blocks, changes, comments, clauses, duties } = view;
  const toObligations = useToObligations();
  const confirm = useWrite("contracts.confirm_duties");
  const reader = useRef<Reader>(null);
  const list = useRef<HTMLDivElement>(null);
  const [taking, setTaking] = useState(nothingSaid);
  const [owner, setOwner] = useState("");
  const keys = useMemo(() => keysOf(duties), [duties]);
  const [open, setOpen] = useState<string | null>(
    () => keys[duties.findIndex((duty) => duty.quote === quote)] ?? null,
  );
  const lang = view.language === "en" ? "en" : "zh-CN";
  const draft = useMemo(
    () => readDraft({ text, blocks, changes, comments, clauses }),
    [text, blocks, changes, comments, clauses],
  );
  const marks = useMemo(
    () =>
      duties.map(
        ({ start, end }, index): Mark => ({
          finding: keys[index],
          start: draft.offsets.toUtf16(start),
          end: draft.offsets.toUtf16(end),
        }),
      ),
    [duties, keys, draft],
  );

  // What is left out is only underlined.
  const marked = useMemo(
    () =>
      duties.map(
        (duty, index): Marked => ({
          id: keys[index],
          severity: "info",
          decision: isTaken(taking, keys[index], duty) ? "open" : "waived",
        }),
      ),
    [duties, keys, taking],
  );

  const show = (key: string) => {
    const mark = marks[keys.indexOf(key)];
    if (mark) reader.current?.show(mark);
  };
  // Once, when the text is there: what was looked for.
  const toFirst = useSteady(() => open !== null && show(open));
  useEffect(() => {
    const frame = requestAnimationFrame(toFirst);
    return () => cancelAnimationFrame(frame);
  }, [toFirst]);
  const choose = useSteady((key: string) => {
    setOpen(open === key ? null : key);
    if (open !== key) show(key);
  });
  const fromText = useSteady((key: string) => setOpen(key));
  useEffect(() => {
    if (open) list.current?.querySelector(`[data-duty="${open}"]`)?.scrollIntoView({ block: "nearest" });
  }, [open]);
  const step = (by: number) => {
    const at = open ? keys.indexOf(open) : by > 0 ? -1 : keys.length;
    const next = keys[Math.max(0, Math.min(keys.length - 1, at + by))];
    if (next && next !== open) choose(next);
  };
  const take = useSteady((key: string, is: boolean) =>
    setTaking((before) => ({ ...before, taken: { ...before.taken, [key]: is } })),
  );
  const takeAll = (is: boolean) =>
    setTaking((before) => ({
      ...before,
      taken: Object.fromEntries(keys.map((key, index) => [key, is && !duties[index].is_known])),
    }));
  const change = useSteady((key: string, what: Change) => setTaking((before) => changed(before, key, what)));
  const confirmed = confirmedOf(duties, taking, owner);
  const run = () => {
    if (confirmed.length === 0 || confirm.isPending) return;
    confirm.mutate(
      { contract, version: view.version, duties: confirmed },
      { onSuccess: () => toObligations(contract) },
    );
  };
  const openAt = open ? keys.indexOf(open) : -1;
  useCommands([
    { id: "next", title: "ui-duties-next", section: "go", keys: ["J", "N", "ArrowDown"], run: () => step(1) },
    {
      id: "previous",
      title: "ui-duties-previous",
      section: "go",
      keys: ["K", "P", "ArrowUp"],
      run: () => step(-1),
    },
    {
      id: "duty-take",
      title: "ui-duties-toggle",
      section: "go",
      keys: ["X"],
      when: openAt >= 0,
      run: () => open && take(open, !isTaken(taking, open, duties[openAt])),
    },
    {
      id: "duties-confirm",
      title: "ui-duties-confirm-these",
      section: "go",
      keys: ["Mod+Enter"],
      when: confirmed.length > 0,
      run,
    },
  ]);

  return (
    <Page
      toolbar={
        <>
          {back}
          <BarTitle title={view.title} detail={t("ui-duties-of-version", { version: view.number })} />
          <Spacer />
          {duties.some(({ is_known }) => is_known) && (
            <Button look="quiet" onPress={() => toObligations(contract)} testId="duties-taken">
              {t("ui-duties-to-obligations")}
            </Button>
          )}
          <Button
            look="filled"
            keys="Mod+Enter"
            isDisabled={confirmed.length === 0 || confirm.isPending}
            onPress={run}
            testId="duties-confirm"
          >
            {t("ui-duties-confirm", { count: confirmed.length })}
          </Button>
        </>
      }
    >
      <Panes
        right={{
          name: "duties",
          label: t("ui-duties"),
          initial: 480,
          min: 380,
          max: 760,
          content: (
            <DutyPane
              head={
                <>
                  <Row>
                    <Meta>{t("ui-duties-counted", { all: duties.length, taken: confirmed.length })}</Meta>
                    <Spacer />
                    <Button look="quiet" onPress={() => takeAll(true)} testId="duties-all">
                      {t("ui-answer-all")}
                    </Button>
                    <Button look="quiet" onPress={() => takeAll(false)} testId="duties-none">
                      {t("ui-answer-none")}
                    </Button>
                  </Row>
                  <Field
                    label={t("ui-duties-owner")}
                    hiddenLabel
                    placeholder={t("ui-duties-owner")}
                    value={owner}
                    onChange={setOwner}
                    testId="duties-owner"
                  />
                </>
              }
            >
              <DutyList ref={list} label={t("ui-duties")}>
                {duties.map((duty, index) => (
                  <DutyItem
                    key={keys[index]}
                    contract={contract}
                    id={keys[index]}
                    index={index}
                    duty={duty}
                    change={taking.changes[keys[index]]}
                    isOpen={open === keys[index]}
                    isTaken={isTaken(taking, keys[index], duty)}
                    lang={lang}
                    owner={owner}
                    onOpen={choose}
                    onTake={take}
                    onChange={change}
                  />
                ))}
              </DutyList>
            </DutyPane>
          ),
        }}
      >
        <ReadingView
          ref={reader}
          draft={draft}
          marks={marks}
          findings={marked}
          selected={open}
          lang={lang}
          label={view.title}
          onFinding={fromText}
          onDoubt={nothing}
          onSelect={nothing}
          onScroll={nothing}
        />
      </Panes>
    </Page>
  );
}

const nothing = () => {};
