// Language and theme, kept by the program.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AppState, Theme, UiLanguage } from "../bindings";
import { call } from "./call";
import { keyOf, useAsk } from "./queries";
import { announce } from "./toasts";

export function usePreferences() {
  const client = useQueryClient();
  const state = useAsk("app.state", {});
  const language = state.data?.language ?? "zh-CN";
  const theme = state.data?.theme ?? "system";
  const save = useMutation({
    mutationFn: (next: { language: UiLanguage; theme: Theme }) => call("app.set_preferences", next),
    onMutate: (next) => {
      const before = client.getQueryData<AppState>(keyOf("app.state", {}));
      if (before) client.setQueryData(keyOf("app.state", {}), { ...before, ...next });
    },
    onSuccess: (next, { language: asked }) => {
      client.setQueryData(keyOf("app.state", {}), next);
      if (asked !== language)
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "app.state" });
    },
    onError: (error) => {
      announce({ error });
      void client.invalidateQueries({ queryKey: ["app.state"] });
    },
  });
  return {
    language,
    theme,
    setLanguage: (next: UiLanguage) => save.mutate({ language: next, theme }),
    setTheme: (next: Theme) => save.mutate({ language, theme: next }),
  };
}
