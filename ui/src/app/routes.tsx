// The places of the window, each with an address, so that Back works and a view can be opened again.
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { HistoryPage } from "../archive/HistoryPage";
import type { FieldFilter } from "../bindings";
import { CalendarPage } from "../calendar/CalendarPage";
import { PrecedentsPage } from "../contracts/PrecedentsPage";
import { DutiesPage } from "../duties/DutiesPage";
import { IntakePage } from "../intake/IntakePage";
import { LedgerPage } from "../ledger/LedgerPage";
import { filtersOf } from "../records/filters";
import { RecordPage } from "../records/RecordPage";
import { RecordsPage } from "../records/RecordsPage";
import { ReviewsPage } from "../reviews/ReviewsPage";
import { RoundsPage } from "../reviews/RoundsPage";
import { WorkspacePage } from "../reviews/WorkspacePage";
import { TodayPage } from "../today/TodayPage";
import { AboutPage } from "./AboutPage";
import { Broken, Nowhere } from "./Broken";
import { Shell } from "./Shell";

const root = createRootRoute({ component: Shell, errorComponent: Broken, notFoundComponent: Nowhere });
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const texts = (value: unknown) =>
  Array.isArray(value) && value.every((one) => typeof one === "string") ? (value as string[]) : undefined;

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/today" });
  },
});
const today = createRoute({ getParentRoute: () => root, path: "/today", component: TodayPage });
const calendar = createRoute({
  getParentRoute: () => root,
  path: "/calendar",
  validateSearch: (search: Record<string, unknown>): { day?: string } => ({
    day: /^\d{4}-\d{2}-\d{2}$/.test(String(search.day)) ? String(search.day) : undefined,
  }),
  component: CalendarPage,
});
const meeting = createRoute({
  getParentRoute: () => root,
  path: "/meetings/$id",
  component: lazyRouteComponent(() => import("../meetings/MeetingPage"), "MeetingPage"),
});
const duties = createRoute({
  getParentRoute: () => root,
  path: "/contracts/$id/duties",
  validateSearch: (search: Record<string, unknown>): { obligation?: string } => ({
    obligation: text(search.obligation),
  }),
  component: DutiesPage,
});
const reviews = createRoute({ getParentRoute: () => root, path: "/reviews", component: ReviewsPage });
const workspace = createRoute({
  getParentRoute: () => root,
  path: "/reviews/$id",
  validateSearch: (search: Record<string, unknown>): { finding?: string } => ({
    finding: text(search.finding),
  }),
  component: WorkspacePage,
});
const rounds = createRoute({
  getParentRoute: () => root,
  path: "/reviews/$id/rounds",
  component: RoundsPage,
});
const amended = createRoute({
  getParentRoute: () => root,
  path: "/contracts/$id/amended",
  validateSearch: (search: Record<string, unknown>): { on?: string } => ({ on: text(search.on) }),
  component: lazyRouteComponent(() => import("../amendments/AmendedPage"), "AmendedPage"),
});
const report = createRoute({
  getParentRoute: () => root,
  path: "/reports/$name/$id",
  validateSearch: (search: Record<string, unknown>): { on?: string } => ({ on: text(search.on) }),
  component: lazyRouteComponent(() => import("../reports/ReportPage"), "ReportPage"),
});
const records = createRoute({
  getParentRoute: () => root,
  path: "/records/$kind",
  validateSearch: (
    search: Record<string, unknown>,
  ): { text?: string; filters?: FieldFilter[]; sort?: string; down?: boolean } => ({
    text: text(search.text),
    filters: filtersOf(search.filters),
    sort: text(search.sort),
    down: search.down === true ? true : undefined,
  }),
  component: RecordsPage,
});
const record = createRoute({ getParentRoute: () => root, path: "/records/$kind/$id", component: RecordPage });
const playbook = createRoute({
  getParentRoute: () => root,
  path: "/records/playbook/$id",
  component: lazyRouteComponent(() => import("../playbooks/PlaybookPage"), "PlaybookPage"),
});
const precedents = createRoute({
  getParentRoute: () => root,
  path: "/precedents",
  validateSearch: (search: Record<string, unknown>): { category?: string; words?: string } => ({
    category: text(search.category),
    words: text(search.words),
  }),
  component: PrecedentsPage,
});
const timeline = createRoute({
  getParentRoute: () => root,
  path: "/timeline/$kind/$id",
  component: lazyRouteComponent(() => import("../timeline/TimelinePage"), "TimelinePage"),
});
const law = createRoute({
  getParentRoute: () => root,
  path: "/law",
  component: lazyRouteComponent(() => import("../law/LawPage"), "LawPage"),
});
const rates = createRoute({
  getParentRoute: () => root,
  path: "/rates",
  component: lazyRouteComponent(() => import("../rates/RatesPage"), "RatesPage"),
});
const about = createRoute({ getParentRoute: () => root, path: "/about", component: AboutPage });
const table = createRoute({
  getParentRoute: () => root,
  path: "/table",
  validateSearch: (
    search: Record<string, unknown>,
  ): { columns?: string[]; where?: string[]; text?: string; sort?: string; down?: boolean } => ({
    columns: texts(search.columns),
    where: texts(search.where),
    text: text(search.text),
    sort: text(search.sort),
    down: search.down === true ? true : undefined,
  }),
  component: LedgerPage,
});
const intake = createRoute({ getParentRoute: () => root, path: "/intake", component: IntakePage });
const history = createRoute({ getParentRoute: () => root, path: "/history", component: HistoryPage });

const tree = root.addChildren([
  home,
  today,
  calendar,
  meeting,
  duties,
  reviews,
  workspace,
  rounds,
  amended,
  report,
  playbook,
  records,
  record,
  precedents,
  timeline,
  law,
  rates,
  about,
  table,
  intake,
  history,
]);

export const makeRouter = () =>
  createRouter({
    routeTree: tree,
    history: createHashHistory(),
    defaultPendingMinMs: 0,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: Nowhere,
    scrollRestoration: false,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
