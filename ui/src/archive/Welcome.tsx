// The first thing seen: make an archive, open one, or go on with a recent one.
import { useQueryClient } from "@tanstack/react-query";
import { FolderOpen, Shapes } from "lucide-react";
import { useState } from "react";
import { ARCHIVE_FILES, call, pickFile, pickSave } from "../app/call";
import { dayOf } from "../app/format";
import { usePreferences } from "../app/preferences";
import { enterArchive } from "../app/queries";
import { savingName } from "../app/saving";
import { useText } from "../app/texts";
import { announce } from "../app/toasts";
import type { AppState, Setup } from "../bindings";
import { Button } from "../kit/Button";
import { ChoiceField, Field } from "../kit/Field";
import { Row } from "../kit/Layout";
import { RecentList, WelcomeFrame } from "../kit/WelcomeFrame";
import { ROLES } from "./roles";

export function Welcome({ state }: { state: AppState }) {
  const t = useText();
  const client = useQueryClient();
  const { language, setLanguage } = usePreferences();
  const [busy, setBusy] = useState(false);

  const enter = async (open: () => Promise<unknown>) => {
    setBusy(true);
    try {
      const info = await open();
      if (info) await enterArchive(client);
    } catch (error) {
      announce({ error });
    } finally {
      setBusy(false);
    }
  };
  const openAt = (path: string) => enter(() => call("archive.open", { path }));
  const choose = () =>
    enter(async () => {
      const path = await pickFile(ARCHIVE_FILES);
      return path && call("archive.open", { path });
    });

  const sample = () =>
    enter(async () => {
      const path = await pickSave(savingName(t("ui-sample-file"), "qiheng"), "qiheng");
      return path && call("archive.create_sample", { path, name: null });
    });

  return (
    <WelcomeFrame
      name={t("ui-product")}
      claim={t("ui-welcome-claim")}
      version={state.version}
      language={
        <Button look="quiet" onPress={() => setLanguage(language === "en" ? "zh-CN" : "en")}>
          {t("ui-language-other")}
        </Button>
      }
      aside={
        <RecentList
          title={t("ui-welcome-recent")}
          empty={t("ui-welcome-no-recent")}
          missing={t("ui-welcome-missing")}
          rows={state.recent.map((one) => ({ ...one, when: dayOf(one.opened_at) }))}
          onOpen={(path) => void openAt(path)}
        >
          <Row gap={8} wrap>
            <Button icon={FolderOpen} isDisabled={busy} onPress={() => void choose()}>
              {t("ui-welcome-open")}
            </Button>
            <Button icon={Shapes} isDisabled={busy} onPress={() => void sample()} testId="welcome-sample">
              {t("ui-welcome-sample")}
            </Button>
          </Row>
        </RecentList>
      }
    >
      <NewArchive
        busy={busy}
        onCreate={(path, setup) => enter(() => call("archive.create", { path, setup }))}
      />
    </WelcomeFrame>
  );
}

function NewArchive({ busy, onCreate }: { busy: boolean; onCreate: (path: string, setup: Setup) => void }) {
  const t = useText();
  const [setup, setSetup] = useState<Setup>({
    actor_name: "",
    actor_role: "business",
    company_name: "",
    company_credit_code: null,
    company_address: null,
  });
  const [tried, setTried] = useState(false);
  const put = (part: Partial<Setup>) => setSetup((before) => ({ ...before, ...part }));
  const missing = (value: string) => (tried && !value.trim() ? t("ui-needed") : null);

  const create = async () => {
    setTried(true);
    if (!setup.actor_name.trim() || !setup.company_name.trim()) return;
    try {
      const path = await pickSave(savingName(setup.company_name, "qiheng"), "qiheng");
      if (path)
        onCreate(path, {
          ...setup,
          company_credit_code: setup.company_credit_code || null,
          company_address: setup.company_address || null,
        });
    } catch (error) {
      announce({ error });
    }
  };
  return (
    <WelcomeFrame.Form
      title={t("ui-welcome-new")}
      text={t("ui-welcome-new-text")}
      onSubmit={() => void create()}
    >
      <WelcomeFrame.Pair>
        <Field
          label={t("ui-welcome-your-name")}
          isRequired
          autoFocus
          value={setup.actor_name}
          onChange={(actor_name) => put({ actor_name })}
          error={missing(setup.actor_name)}
          testId="welcome-name"
          validationBehavior="aria"
        />
        <ChoiceField
          label={t("ui-welcome-your-role")}
          isRequired
          value={setup.actor_role}
          onChange={(actor_role) => put({ actor_role })}
          choices={ROLES.map((id) => ({ id, label: t(`opinion-role-${id}`) }))}
          testId="welcome-role"
        />
      </WelcomeFrame.Pair>
      <Field
        label={t("ui-welcome-company")}
        isRequired
        value={setup.company_name}
        onChange={(company_name) => put({ company_name })}
        error={missing(setup.company_name)}
        help={t("ui-welcome-company-help")}
        testId="welcome-company"
        validationBehavior="aria"
      />
      <WelcomeFrame.Pair>
        <Field
          label={t("ui-welcome-credit-code")}
          value={setup.company_credit_code ?? ""}
          onChange={(code) => put({ company_credit_code: code.trim().toUpperCase() })}
        />
        <Field
          label={t("ui-welcome-address")}
          value={setup.company_address ?? ""}
          onChange={(company_address) => put({ company_address })}
        />
      </WelcomeFrame.Pair>
      <WelcomeFrame.Act>
        <Button look="filled" type="submit" isDisabled={busy} testId="welcome-create">
          {t("ui-welcome-create")}
        </Button>
      </WelcomeFrame.Act>
    </WelcomeFrame.Form>
  );
}
