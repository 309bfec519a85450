// The workspace's head: which contract, whose side, how far, and what can be made of it.
import { Link } from "@tanstack/react-router";
import {
  AlignLeft,
  BookOpen,
  ChevronLeft,
  FileDiff,
  ListChecks,
  MessageSquarePlus,
  Printer,
  RotateCcw,
  ScanText,
} from "lucide-react";
import { dateText } from "../app/format";
import { useWrite } from "../app/queries";
import { useLanguage, useText } from "../app/texts";
import { announce } from "../app/toasts";
import type { Workspace } from "../bindings";
import { BackLink, BarTitle } from "../kit/Bar";
import { Button, IconButton } from "../kit/Button";
import { Spacer } from "../kit/Layout";
import { Progress } from "../kit/Progress";
import { SideMenu, VersionMenu } from "./WorkspaceMenus";

type Props = {
  workspace: Workspace;
  /** Whether the draft is shown as its pages; null where it has none. */
  pages: boolean | null;
  onPages: (pages: boolean) => void;
  onPacket: () => void;
  /** How many words of a scan are to be looked at. */
  doubts: number;
  onDoubts: () => void;
  /** Leads to a finding that is still to be decided. */
  onNextOpen: () => void;
  onOpinion: () => void;
  onAnswer: () => void;
};

export function WorkspaceBar(props: Props) {
  const { workspace, pages, onPages, onPacket, doubts, onDoubts, onNextOpen, onOpinion, onAnswer } = props;
  const t = useText();
  const language = useLanguage();
  const { contract, as_of, version, document, progress, review, state } = workspace;
  const setState = useWrite("reviews.set_state");
  const left = progress.total - progress.decided;
  // What is still open is said and shown, rather than the way to the end hidden until it is free.
  const conclude = () => {
    if (left === 0) return setState.mutate({ review, state: "concluded" });
    announce({ text: "ui-review-left", args: { count: left } });
    onNextOpen();
  };
  return (
    <>
      <BackLink as={Link} to="/reviews" icon={ChevronLeft} label={t("ui-back-to-reviews")} />
      <BarTitle
        title={contract.title}
        lang={workspace.language === "en" ? "en" : "zh-CN"}
        detail={t(workspace.versions.length > 1 ? "ui-workspace-law" : "ui-workspace-detail", {
          version,
          date: dateText(as_of, language),
        })}
        hint={`${document.name} · SHA-256 ${document.sha256}`}
      />
      <VersionMenu workspace={workspace} />
      <SideMenu workspace={workspace} />
      <Spacer />
      {pages !== null && (
        <IconButton
          icon={pages ? AlignLeft : BookOpen}
          label={t(pages ? "ui-show-text" : "ui-show-pages")}
          onPress={() => onPages(!pages)}
          testId="pages"
        />
      )}
      {doubts > 0 && (
        <Button look="quiet" icon={ScanText} onPress={onDoubts} testId="doubts">
          {t("ui-words-doubts", { count: doubts })}
        </Button>
      )}
      <Progress
        wide
        testId="progress"
        label={t("ui-progress")}
        value={progress.decided}
        total={progress.total}
        text={t("ui-progress-text", { decided: progress.decided, total: progress.total })}
      />
      {state === "concluded" ? (
        <Button
          icon={RotateCcw}
          onPress={() => setState.mutate({ review, state: "open" })}
          testId="review-reopen"
        >
          {t("ui-review-reopen")}
        </Button>
      ) : (
        <Button icon={ListChecks} onPress={conclude} testId="review-conclude">
          {t("ui-review-conclude")}
        </Button>
      )}
      <Button icon={MessageSquarePlus} onPress={onOpinion} testId="opinion-open">
        {t("ui-opinion-give")}
      </Button>
      <Button icon={FileDiff} onPress={onAnswer} testId="answer-open">
        {t("ui-answer-open")}
      </Button>
      <Button icon={Printer} onPress={onPacket} testId="print-packet">
        {t("ui-packet-print")}
      </Button>
    </>
  );
}
