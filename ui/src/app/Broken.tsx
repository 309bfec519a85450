// What is shown where a page could not be drawn, or where there is none.
import { useNavigate } from "@tanstack/react-router";
import { CircleAlert, MapPinOff } from "lucide-react";
import { Button } from "../kit/Button";
import { Page } from "../kit/Layout";
import { Notice } from "../kit/Notice";
import { errorText, useText } from "./texts";

export function Broken({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useText();
  return (
    <Page toolbar={null}>
      <Notice icon={CircleAlert} title={t("ui-broken")} text={errorText(t, error)}>
        <Button onPress={reset}>{t("ui-try-again")}</Button>
      </Notice>
    </Page>
  );
}

export function Nowhere() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Page toolbar={null}>
      <Notice icon={MapPinOff} title={t("ui-nowhere")}>
        <Button onPress={() => void navigate({ to: "/reviews" })}>{t("ui-back-to-reviews")}</Button>
      </Notice>
    </Page>
  );
}
