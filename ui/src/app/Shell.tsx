// The frame of an open archive: sidebar, page, palette, and files dropped or opened from outside.
import { Outlet, useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { useEffect, useState, useSyncExternalStore } from "react";
import { SealDialog } from "../archive/SealDialog";
import { useFolderIntake } from "../intake/chosen";
import { chooseInvoice, invoicesThatCame, nextInvoice } from "../invoices/came";
import { TakeInvoiceDialog } from "../invoices/TakeInvoiceDialog";
import { Button } from "../kit/Button";
import { ShellFrame } from "../kit/Frame";
import { Progress } from "../kit/Progress";
import { BusyVeil, DropVeil } from "../kit/Veil";
import { chooseMail, mailsThatCame, nextMail } from "../mail/came";
import { TakeMailDialog } from "../mail/TakeMailDialog";
import { hasOwnList, kindsText } from "../records/values";
import { ReturnedDialog } from "../reviews/ReturnedDialog";
import { StartDialog } from "../reviews/StartDialog";
import { call } from "./call";
import { useCommands } from "./commands";
import { useChangesEvent, useFileDrop, useReadingEvent, useTodayEvent } from "./events";
import { dayOf } from "./format";
import { KeysDialog } from "./KeysDialog";
import { Palette } from "./Palette";
import { usePreferences } from "./preferences";
import { useAsk } from "./queries";
import { useRemembered } from "./remembered";
import { Sidebar } from "./Sidebar";
import { saveAs } from "./saving";
import {
  chooseList,
  contractAtHand,
  filesToStart,
  fileToOpen,
  listThatCame,
  reading,
  readingPage,
  useStartReview,
} from "./start";
import { useSteady } from "./steady";
import { useStore } from "./store";
import { useText } from "./texts";
import { useUndo } from "./undo";

export function Shell() {
  const t = useText();
  const navigate = useNavigate();
  const router = useRouter();
  const { pathname } = useLocation();
  const working = /^\/reviews\/.+/.test(pathname);
  const [listRail, setListRail] = useRemembered("sidebar.rail", false);
  const [workRail, setWorkRail] = useRemembered("sidebar.workspace-rail", true);
  const narrow = useNarrow();
  const rail = working ? workRail : listRail || narrow;
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const [over, setOver] = useState(false);
  const [seal, setSeal] = useState(false);
  const review = useStartReview();
  const takeInFolder = useFolderIntake();
  const beingRead = useStore(reading);
  const page = useStore(readingPage);
  const asked = useStore(filesToStart);
  const came = useStore(listThatCame);
  const invoices = useStore(invoicesThatCame);
  const mails = useStore(mailsThatCame);
  const undo = useUndo();
  const kinds = useAsk("schema.kinds", {});
  const archive = useAsk("app.state", {});
  const { setLanguage, setTheme, language } = usePreferences();
  const toggleRail = () => (working ? setWorkRail(!workRail) : setListRail(!listRail));

  useChangesEvent();
  useTodayEvent(() => void navigate({ to: "/today" }));
  useReadingEvent((progress) => readingPage.set(progress));
  const given = useStore(fileToOpen);
  const open = useSteady((path: string) => void review.take([path]));
  useEffect(() => {
    if (given === null) return;
    fileToOpen.set(null);
    open(given);
  }, [given, open]);
  useFileDrop(setOver, (paths) => void review.take(paths));

  const topKinds = (kinds.data ?? []).filter(hasOwnList);
  useCommands([
    {
      id: "palette",
      title: "ui-command-palette",
      section: "window",
      keys: ["Mod+K"],
      hidden: true,
      run: () => setPalette(true),
    },
    {
      id: "about",
      title: "ui-about",
      section: "window",
      run: () => void navigate({ to: "/about" }),
    },
    { id: "keys", title: "ui-command-keys", section: "window", keys: ["?"], run: () => setKeys(true) },
    { id: "sidebar", title: "ui-command-sidebar", section: "window", keys: ["Mod+B"], run: toggleRail },
    {
      id: "back",
      title: "ui-command-back",
      section: "go",
      keys: ["Alt+ArrowLeft"],
      run: () => router.history.back(),
    },
    {
      id: "go-today",
      title: "ui-command-go-today",
      section: "go",
      keys: ["G D"],
      run: () => void navigate({ to: "/today" }),
    },
    {
      id: "go-calendar",
      title: "ui-command-go-calendar",
      section: "go",
      keys: ["G K"],
      run: () => void navigate({ to: "/calendar", search: {} }),
    },
    {
      id: "go-reviews",
      title: "ui-command-go-reviews",
      section: "go",
      keys: ["G R"],
      run: () => void navigate({ to: "/reviews" }),
    },
    {
      id: "go-precedents",
      title: "ui-command-go-precedents",
      section: "go",
      keys: ["G L"],
      run: () => void navigate({ to: "/precedents", search: {} }),
    },
    {
      id: "go-law",
      title: "ui-command-go-law",
      section: "go",
      keys: ["G W"],
      run: () => void navigate({ to: "/law" }),
    },
    {
      id: "go-rates",
      title: "ui-command-go-rates",
      section: "go",
      keys: ["G P"],
      run: () => void navigate({ to: "/rates" }),
    },
    {
      id: "go-history",
      title: "ui-command-go-history",
      section: "go",
      keys: ["G H"],
      run: () => void navigate({ to: "/history" }),
    },
    ...topKinds.map(({ name }) => ({
      id: `go-${name}`,
      title: "ui-command-go-kind",
      args: { kind: kindsText(t, name) },
      section: "go" as const,
      keys: goKeys[name],
      run: () => void navigate({ to: "/records/$kind", params: { kind: name }, search: {} }),
    })),
    {
      id: "choose-draft",
      title: "ui-command-choose-draft",
      section: "review",
      keys: ["Mod+O"],
      run: () => void review.choose(),
    },
    {
      id: "take-invoice",
      title: "ui-command-invoice",
      section: "review",
      run: () => void chooseInvoice(contractAtHand.get()),
    },
    {
      id: "take-mail",
      title: "ui-command-mail",
      section: "review",
      run: () => void chooseMail(contractAtHand.get()),
    },
    {
      id: "take-in-folder",
      title: "ui-command-take-in",
      section: "review",
      run: () => void takeInFolder(),
    },
    {
      id: "go-table",
      title: "ui-command-go-table",
      section: "go",
      keys: ["G T"],
      run: () => void navigate({ to: "/table", search: {} }),
    },
    {
      id: "choose-list",
      title: "ui-command-choose-list",
      section: "review",
      run: () => void chooseList(),
    },
    {
      id: "undo",
      title: "ui-command-undo",
      section: "archive",
      keys: ["Mod+Z"],
      when: undo.undo !== null,
      run: undo.runUndo,
    },
    {
      id: "redo",
      title: "ui-command-redo",
      section: "archive",
      keys: ["Shift+Mod+Z", "Mod+Y"],
      when: undo.redo !== null,
      run: undo.runRedo,
    },
    {
      id: "backup",
      title: "ui-command-backup",
      section: "archive",
      run: () => void backUp(archive.data?.archive?.name ?? ""),
    },
    { id: "seal", title: "ui-command-seal", section: "archive", run: () => setSeal(true) },
    {
      id: "language",
      title: "ui-command-language",
      section: "window",
      run: () => setLanguage(language === "en" ? "zh-CN" : "en"),
    },
    { id: "theme-light", title: "ui-command-theme-light", section: "window", run: () => setTheme("light") },
    { id: "theme-dark", title: "ui-command-theme-dark", section: "window", run: () => setTheme("dark") },
    {
      id: "theme-system",
      title: "ui-command-theme-system",
      section: "window",
      run: () => setTheme("system"),
    },
  ]);

  return (
    <ShellFrame
      rail={rail}
      sidebar={<Sidebar rail={rail} onToggle={toggleRail} undo={undo} onPalette={() => setPalette(true)} />}
    >
      <Outlet />
      <Palette isOpen={palette} onClose={() => setPalette(false)} />
      <KeysDialog isOpen={keys} onClose={() => setKeys(false)} />
      {asked && <StartDialog asked={asked} onClose={() => filesToStart.set(null)} />}
      {came && <ReturnedDialog came={came} onClose={() => listThatCame.set(null)} />}
      {invoices && (
        <TakeInvoiceDialog
          key={invoices.paths[0]}
          path={invoices.paths[0]}
          further={invoices.paths.length - 1}
          contract={invoices.contract}
          onClose={nextInvoice}
        />
      )}
      {mails && !invoices && (
        <TakeMailDialog
          key={mails.paths[0]}
          path={mails.paths[0]}
          further={mails.paths.length - 1}
          contract={mails.contract}
          onClose={nextMail}
        />
      )}
      {seal && <SealDialog onClose={() => setSeal(false)} />}
      {over && <DropVeil title={t("ui-drop-title")} text={t("ui-drop-text")} />}
      {beingRead !== null && (
        <BusyVeil title={t("ui-reading-draft", { name: beingRead })}>
          {page && (
            <>
              <Progress
                wide
                testId="reading-page"
                label={t("ui-reading-pages")}
                value={page.page - 1}
                total={page.pages}
                text={t("ui-reading-page", { page: page.page, pages: page.pages })}
              />
              <Button
                look="quiet"
                onPress={() => void call("reviews.stop_reading", {})}
                testId="reading-stop"
              >
                {t("ui-reading-stop")}
              </Button>
            </>
          )}
        </BusyVeil>
      )}
    </ShellFrame>
  );
}

const goKeys: Record<string, string[] | undefined> = {
  contract: ["G C"],
  vendor: ["G V"],
  invoice: ["G I"],
  obligation: ["G O"],
};

/** Whether the window is too narrow for sidebar and table together. */
function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      window.addEventListener("resize", listener);
      return () => window.removeEventListener("resize", listener);
    },
    () => window.innerWidth < 1060,
  );
}

/** Writes a copy of the archive to where the user wants it. */
const backUp = (name: string) =>
  saveAs(`${name} ${dayOf(Date.now())}`, "qiheng", async (path) => {
    await call("archive.backup", { path });
    return { text: "ui-backed-up", args: { path } };
  });
