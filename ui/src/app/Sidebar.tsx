// The sidebar: reviews, the kinds of record, and at its foot the archive, undo, language and theme.

import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import {
  ArchiveX,
  CalendarCheck,
  CalendarDays,
  ChevronRight,
  History,
  Info,
  Languages,
  Library,
  Monitor,
  Moon,
  PanelLeft,
  Percent,
  Redo2,
  Scale,
  Search,
  Stamp,
  Sun,
  Table2,
  Undo2,
} from "lucide-react";
import type { KindInfo, Theme } from "../bindings";
import { IconButton } from "../kit/Button";
import { NavFold, NavFoot, NavGroup, NavLink, NavName, NavSearch, NavTop } from "../kit/Frame";
import { iconNamed } from "../kit/icons";
import { Menu } from "../kit/Menu";
import { kindsText, listedKinds } from "../records/values";
import { call } from "./call";
import { usePreferences } from "./preferences";
import { enterArchive, useAsk } from "./queries";
import { useRemembered } from "./remembered";
import { useText, worded } from "./texts";
import { announce } from "./toasts";
import type { useUndo } from "./undo";

type Props = { rail: boolean; onToggle: () => void; onPalette: () => void; undo: ReturnType<typeof useUndo> };

export function Sidebar({ rail, onToggle, onPalette, undo }: Props) {
  const t = useText();
  const client = useQueryClient();
  const { pathname } = useLocation();
  const kinds = useAsk("schema.kinds", {});
  const state = useAsk("app.state", {});
  const { language, theme, setLanguage, setTheme } = usePreferences();
  const archive = state.data?.archive;
  const close = async () => {
    try {
      await call("archive.close", {});
      await enterArchive(client);
    } catch (error) {
      announce({ error });
    }
  };
  const [unfolded, setUnfolded] = useRemembered("sidebar.more", false);
  const { daily, others } = listedKinds(kinds.data ?? []);
  const isCurrent = (kind: string) =>
    pathname === `/records/${kind}` || pathname.startsWith(`/records/${kind}/`);
  const linkTo = ({ name, icon }: KindInfo) => (
    <NavLink
      key={name}
      to={`/records/${name}`}
      icon={iconNamed(icon)}
      label={kindsText(t, name)}
      current={isCurrent(name)}
      rail={rail}
    />
  );
  const themes: { id: Theme; icon: typeof Sun }[] = [
    { id: "system", icon: Monitor },
    { id: "light", icon: Sun },
    { id: "dark", icon: Moon },
  ];
  const themeIcon = themes.find(({ id }) => id === theme)?.icon ?? Monitor;

  return (
    <>
      <NavTop>
        {!rail && <NavName name={archive?.name ?? ""} detail={archive?.company ?? ""} />}
        <IconButton
          icon={PanelLeft}
          label={t(rail ? "ui-sidebar-unfold" : "ui-sidebar-fold")}
          keys="Mod+B"
          onPress={onToggle}
        />
      </NavTop>
      <NavSearch icon={Search} label={t("ui-nav-find")} keys="Mod+K" rail={rail} onPress={onPalette} />
      <NavGroup label={t("ui-nav-work")}>
        <NavLink
          to="/today"
          icon={CalendarCheck}
          label={t("ui-today")}
          current={pathname === "/today"}
          rail={rail}
        />
        <NavLink
          to="/calendar"
          icon={CalendarDays}
          label={t("ui-calendar")}
          current={pathname === "/calendar"}
          rail={rail}
        />
        <NavLink
          to="/reviews"
          icon={Stamp}
          label={t("ui-nav-reviews")}
          current={pathname.startsWith("/reviews")}
          rail={rail}
        />
        <NavLink
          to="/table"
          icon={Table2}
          label={t("ui-nav-table")}
          current={pathname === "/table"}
          rail={rail}
        />
        <NavLink
          to="/precedents"
          icon={Library}
          label={t("ui-nav-precedents")}
          current={pathname === "/precedents"}
          rail={rail}
        />
        <NavLink to="/law" icon={Scale} label={t("ui-law")} current={pathname === "/law"} rail={rail} />
        <NavLink
          to="/rates"
          icon={Percent}
          label={t("ui-rates")}
          current={pathname === "/rates"}
          rail={rail}
        />
      </NavGroup>
      <NavGroup label={t("ui-nav-records")} heading={!rail && t("ui-nav-records")} grow>
        {daily.map(linkTo)}
        {others.length > 0 && (
          <NavFold
            icon={ChevronRight}
            isOpen={unfolded}
            label={t("ui-nav-more")}
            rail={rail}
            onPress={() => setUnfolded(!unfolded)}
          />
        )}
        {others.filter(({ name }) => unfolded || isCurrent(name)).map(linkTo)}
      </NavGroup>
      <NavGroup label={t("ui-nav-archive")}>
        <NavLink
          to="/history"
          icon={History}
          label={t("ui-nav-history")}
          current={pathname === "/history"}
          rail={rail}
        />
        <NavLink to="/about" icon={Info} label={t("ui-about")} current={pathname === "/about"} rail={rail} />
      </NavGroup>
      <NavFoot rail={rail}>
        <IconButton
          icon={Undo2}
          testId="undo"
          label={undo.undo ? t("ui-undo-what", { what: worded(t, undo.undo) }) : t("ui-undo-nothing")}
          keys="Mod+Z"
          isDisabled={!undo.undo}
          onPress={undo.runUndo}
        />
        <IconButton
          icon={Redo2}
          label={undo.redo ? t("ui-redo-what", { what: worded(t, undo.redo) }) : t("ui-redo-nothing")}
          keys="Shift+Mod+Z"
          isDisabled={!undo.redo}
          onPress={undo.runRedo}
        />
        <Menu
          label={t("ui-language")}
          trigger={<IconButton icon={Languages} label={t("ui-language")} />}
          entries={(["zh-CN", "en"] as const).map((id) => ({
            id,
            label: t(`ui-language-${id === "en" ? "en" : "zh"}`),
            chosen: id === language,
            run: () => setLanguage(id),
          }))}
        />
        <Menu
          label={t("ui-theme")}
          trigger={<IconButton icon={themeIcon} label={t("ui-theme")} />}
          entries={themes.map(({ id, icon }) => ({
            id,
            icon,
            label: t(`ui-theme-${id}`),
            chosen: id === theme,
            run: () => setTheme(id),
          }))}
        />
        <IconButton icon={ArchiveX} label={t("ui-close-archive")} onPress={() => void close()} />
      </NavFoot>
    </>
  );
}
