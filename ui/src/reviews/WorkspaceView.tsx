// The workspace of one review: its panes, what is selected in them, and the keys that move and decide.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { useCommands } from "../app/commands";
import { focusField } from "../app/focus";
import { useAsk } from "../app/queries";
import { useRemembered } from "../app/remembered";
import { useSettled } from "../app/settled";
import { useSteady } from "../app/steady";
import { useText } from "../app/texts";
import type { Clause, Workspace } from "../bindings";
import { Page } from "../kit/Layout";
import { Panes } from "../kit/Panes";
import { Tabs } from "../kit/Tabs";
import { AddFinding } from "./AddFinding";
import { AnswerDialog } from "./AnswerDialog";
import { ChangesPanel } from "./ChangesPanel";
import { ClauseTree } from "./ClauseTree";
import { CorrectWordsDialog } from "./CorrectWordsDialog";
import { useDecide } from "./decide";
import { beginningOf, type Place, readDraft, readMarks } from "./draft";
import { FactsPanel } from "./FactsPanel";
import { FindingsPanel } from "./FindingsPanel";
import { type FindingFilter, noFilter, passing } from "./filter";
import { OpinionsPanel } from "./OpinionsPanel";
import { hasPages, PageView } from "./PageView";
import { type Reader, ReadingView, type Selected } from "./ReadingView";
import { useRedlineFile } from "./redline";
import { doubtsOf, isScanned, type Words } from "./scans";
import { WorkspaceBar } from "./WorkspaceBar";
import { WorkspaceProvider } from "./workspace";

export type WorkspaceTab = "findings" | "facts" | "opinions" | "changes";

export function WorkspaceView({ workspace }: { workspace: Workspace }) {
  const t = useText();
  const navigate = useNavigate();
  const search = useSearch({ from: "/reviews/$id" });
  const { review, text, blocks, changes, comments, clauses, findings, facts, opinions, sheets } = workspace;
  const [tab, setTab] = useState<WorkspaceTab>("findings");
  const [selected, setSelected] = useState<string | null>(search.finding ?? null);
  const [filter, setFilter] = useState<FindingFilter>(noFilter);
  const [stretch, setStretch] = useState<Selected | null>(null);
  const [answering, setAnswering] = useState(false);
  const [correcting, setCorrecting] = useState<Words | null>(null);
  const reader = useRef<Reader>(null);
  const adding = useRef(false);
  const draft = useMemo(
    () => readDraft({ text, blocks, changes, comments, clauses, sheets }),
    [text, blocks, changes, comments, clauses, sheets],
  );
  const beginning = useMemo(() => beginningOf(text, draft.offsets), [text, draft]);
  const marks = useMemo(() => readMarks(findings, draft.offsets), [findings, draft]);
  const words = useSettled(filter.text);
  const listed = useMemo(
    () => passing(findings, { ...filter, text: words }, selected),
    [findings, filter, words, selected],
  );
  const doubts = useMemo(() => doubtsOf(sheets), [sheets]);
  const isClosed = workspace.state === "concluded";
  const decide = useDecide(review, isClosed);
  const [paper, setPaper] = useRemembered("workspace.paper", true);
  const asPages = hasPages(workspace.document) && paper;
  const comparison = useAsk("reviews.comparison", { review });
  const current = findings.find(({ id }) => id === selected) ?? null;
  const lang = workspace.language === "en" ? "en" : "zh-CN";

  const show = useSteady((place: Place) => {
    if (place.end > place.start)
      reader.current?.show({
        start: draft.offsets.toUtf16(place.start),
        end: draft.offsets.toUtf16(place.end),
      });
  });
  const choose = useSteady((id: string, scroll = true) => {
    setSelected(id);
    setTab("findings");
    const finding = findings.find((one) => one.id === id);
    if (!finding || !scroll) return;
    const clause = clauses.find(({ path }) => path === finding.clause);
    if (finding.end > finding.start) show(finding);
    else if (clause) show({ start: clause.start, end: clause.start + clause.label.length });
  });
  const fromText = useSteady((id: string) => {
    if (!listed.some((one) => one.id === id)) setFilter(noFilter);
    choose(id, false);
  });
  const toDoubt = useSteady((start: number) => {
    const doubt = doubts.find((one) => one.end > start) ?? doubts[0];
    if (!doubt) return;
    show(doubt);
    if (!isClosed) setCorrecting(doubt);
  });
  const fromDoubt = useSteady((at: number) => toDoubt(draft.offsets.toScalar(at)));
  const step = (by: number) => {
    if (listed.length === 0) return;
    const at = listed.findIndex(({ id }) => id === selected);
    const next =
      at < 0 ? (by > 0 ? 0 : listed.length - 1) : Math.min(listed.length - 1, Math.max(0, at + by));
    choose(listed[next].id);
  };
  const toOpen = () => {
    const among = listed.some(({ decision }) => decision === "open") ? listed : findings;
    const at = among.findIndex(({ id }) => id === selected);
    const rest = [...among.slice(at + 1), ...among.slice(0, at + 1)];
    const next = rest.find(({ decision }) => decision === "open");
    if (next && among !== listed) setFilter(noFilter);
    if (next) choose(next.id);
  };
  const toClause = useSteady((clause: Clause) =>
    show({
      start: clause.start,
      end: Math.min(clause.end, clause.start + Math.max(1, clause.label.length + clause.heading.length + 1)),
    }),
  );
  const print = (name: string) =>
    void navigate({ to: "/reports/$name/$id", params: { name, id: review }, search: {} });
  const toRounds = () => void navigate({ to: "/reviews/$id/rounds", params: { id: review } });
  const packet = () => print("review_packet");
  const writeRedline = useRedlineFile(review, workspace.document.name);

  const decidable = tab === "findings" && current !== null && !isClosed;
  useCommands([
    {
      id: "next",
      title: "ui-command-next",
      section: "review",
      keys: ["N", "J", "ArrowDown"],
      hidden: true,
      run: () => step(1),
    },
    {
      id: "previous",
      title: "ui-command-previous",
      section: "review",
      keys: ["P", "K", "ArrowUp"],
      hidden: true,
      run: () => step(-1),
    },
    { id: "next-open", title: "ui-command-next-open", section: "review", keys: ["Shift+N"], run: toOpen },
    {
      id: "next-doubt",
      title: "ui-command-next-doubt",
      section: "review",
      keys: ["D"],
      when: doubts.length > 0 && !isClosed,
      run: () => toDoubt(0),
    },
    {
      id: "accept",
      title: "ui-command-accept",
      section: "review",
      keys: ["A"],
      when: decidable,
      run: () => current && decide.run(current, "accepted"),
    },
    {
      id: "negotiate",
      title: "ui-command-negotiate",
      section: "review",
      keys: ["C"],
      when: decidable,
      run: () => current && decide.run(current, "negotiate"),
    },
    {
      id: "waive",
      title: "ui-command-waive",
      section: "review",
      keys: ["W"],
      when: decidable,
      run: () => current && decide.askReason(current.id),
    },
    {
      id: "reopen",
      title: "ui-command-reopen",
      section: "review",
      keys: ["O"],
      when: decidable && current.decision !== "open",
      run: () => current && decide.run(current, "open"),
    },
    {
      id: "find",
      title: "ui-command-find-here",
      section: "review",
      keys: ["/", "Mod+F"],
      run: () => {
        setTab("findings");
        requestAnimationFrame(() => focusField("findings-filter"));
      },
    },
    {
      id: "tab-findings",
      title: "ui-command-tab-findings",
      section: "review",
      keys: ["1"],
      run: () => setTab("findings"),
    },
    {
      id: "tab-facts",
      title: "ui-command-tab-facts",
      section: "review",
      keys: ["2"],
      run: () => setTab("facts"),
    },
    {
      id: "tab-opinions",
      title: "ui-command-tab-opinions",
      section: "review",
      keys: ["3"],
      run: () => setTab("opinions"),
    },
    {
      id: "tab-changes",
      title: "ui-command-tab-changes",
      section: "review",
      keys: ["4"],
      when: Boolean(comparison.data),
      run: () => setTab("changes"),
    },
    { id: "rounds", title: "ui-command-rounds", section: "review", keys: ["5"], run: toRounds },
    { id: "packet", title: "ui-command-packet", section: "review", keys: ["Mod+P"], run: packet },
    {
      id: "answer",
      title: "ui-command-answer",
      section: "review",
      keys: ["Mod+Shift+M"],
      run: () => setAnswering(true),
    },
  ]);

  return (
    <WorkspaceProvider value={workspace}>
      <Page
        toolbar={
          <WorkspaceBar
            workspace={workspace}
            pages={hasPages(workspace.document) ? asPages : null}
            onPages={setPaper}
            onPacket={packet}
            doubts={isClosed ? 0 : doubts.length}
            onDoubts={() => toDoubt(0)}
            onNextOpen={toOpen}
            onOpinion={() => setTab("opinions")}
            onAnswer={() => setAnswering(true)}
          />
        }
      >
        <Panes
          left={{
            name: "clauses",
            label: t("ui-pane-clauses"),
            initial: 236,
            min: 180,
            max: 360,
            content: (
              <ClauseTree
                clauses={clauses}
                beginning={beginning}
                findings={findings}
                lang={lang}
                onChoose={toClause}
              />
            ),
          }}
          right={{
            name: "findings",
            label: t("ui-pane-findings"),
            initial: 392,
            min: 320,
            max: 560,
            content: (
              <Tabs
                label={t("ui-pane-findings")}
                selected={tab}
                onSelect={setTab}
                tabs={[
                  {
                    id: "findings",
                    label: t("ui-tab-findings"),
                    count: findings.length,
                    content: (
                      <FindingsPanel
                        findings={findings}
                        listed={listed}
                        clauses={clauses}
                        selected={selected}
                        filter={filter}
                        lang={lang}
                        decide={decide}
                        onFilter={setFilter}
                        onChoose={choose}
                        onShow={show}
                      />
                    ),
                  },
                  {
                    id: "facts",
                    label: t("ui-tab-facts"),
                    count: facts.length,
                    content: <FactsPanel facts={facts} lang={lang} onShow={show} />,
                  },
                  {
                    id: "opinions",
                    label: t("ui-tab-opinions"),
                    count: opinions.length,
                    content: <OpinionsPanel review={review} opinions={opinions} />,
                  },
                  ...(comparison.data
                    ? [
                        {
                          id: "changes" as const,
                          label: t("ui-tab-changes"),
                          count: comparison.data.changes.length,
                          content: (
                            <ChangesPanel
                              comparison={comparison.data}
                              lang={lang}
                              onShow={show}
                              onPrint={() => print("redline")}
                              onWord={() => void writeRedline()}
                              onRounds={toRounds}
                            />
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            ),
          }}
        >
          {asPages ? (
            <PageView
              ref={reader}
              document={workspace.document}
              text={text}
              blocks={blocks}
              sheets={sheets}
              offsets={draft.offsets}
              findings={findings}
              selected={selected}
              onFinding={fromText}
              onDoubt={toDoubt}
              onWord={(words) => !isClosed && setCorrecting(words)}
            />
          ) : (
            <ReadingView
              ref={reader}
              draft={draft}
              marks={marks}
              findings={findings}
              selected={selected}
              lang={lang}
              label={workspace.document.name}
              onFinding={fromText}
              onDoubt={fromDoubt}
              onSelect={setStretch}
              onScroll={() => {
                if (!adding.current) setStretch(null);
              }}
            />
          )}
          {stretch && !isClosed && (
            <AddFinding
              review={review}
              text={text}
              offsets={draft.offsets}
              stretch={stretch}
              lang={lang}
              onCorrect={
                isScanned(sheets)
                  ? () => {
                      setCorrecting({
                        start: draft.offsets.toScalar(stretch.start),
                        end: draft.offsets.toScalar(stretch.end),
                      });
                      setStretch(null);
                    }
                  : null
              }
              onAdded={(id) => {
                setFilter(noFilter);
                setSelected(id);
                setTab("findings");
              }}
              onOpen={() => {
                adding.current = true;
              }}
              onClose={() => {
                adding.current = false;
                setStretch(null);
              }}
            />
          )}
        </Panes>
        {correcting && (
          <CorrectWordsDialog
            review={review}
            document={workspace.document.id}
            sheets={sheets}
            words={correcting}
            read={text.slice(draft.offsets.toUtf16(correcting.start), draft.offsets.toUtf16(correcting.end))}
            onMove={(words) => {
              show(words);
              setCorrecting(words);
            }}
            onClose={() => setCorrecting(null)}
          />
        )}
        {answering && <AnswerDialog workspace={workspace} onClose={() => setAnswering(false)} />}
      </Page>
    </WorkspaceProvider>
  );
}
