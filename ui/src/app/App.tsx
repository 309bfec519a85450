// The whole window: texts, theme and keys around either the welcome or an open archive.
import { QueryClientProvider, useQueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Welcome } from "../archive/Welcome";
import type { AppState } from "../bindings";
import { Waiting } from "../kit/Notice";
import { call, firstFile } from "./call";
import { installKeys } from "./commands";
import { useOpenFileEvent } from "./events";
import { installImeGuard } from "./ime";
import { enterArchive, makeClient, useAsk } from "./queries";
import { makeRouter } from "./routes";
import { fileToOpen } from "./start";
import { useSteady } from "./steady";
import { ToastCorner } from "./ToastCorner";
import { Texts } from "./texts";
import { announce } from "./toasts";

export function App() {
  const [client] = useState(makeClient);
  useEffect(() => {
    const stopGuard = installImeGuard(window);
    const stopKeys = installKeys(window);
    return () => {
      stopKeys();
      stopGuard();
    };
  }, []);
  return (
    <QueryClientProvider client={client}>
      <Window />
    </QueryClientProvider>
  );
}

function Window() {
  const state = useAsk("app.state", {});
  const theme = state.data?.theme ?? "system";
  const client = useQueryClient();
  // An archive is opened; anything else is a draft, which waits until an archive is open to take it.
  const take = useSteady(async (path: string) => {
    if (!path.toLowerCase().endsWith(".qiheng")) return fileToOpen.set(path);
    try {
      await call("archive.open", { path });
      await enterArchive(client);
    } catch (error) {
      announce({ error });
    }
  });
  useOpenFileEvent((path) => void take(path));
  useEffect(() => {
    firstFile().then(
      (path) => {
        if (path) void take(path);
      },
      () => {},
    );
  }, [take]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <Texts language={state.data?.language ?? (navigator.language.startsWith("zh") ? "zh-CN" : "en")}>
      {state.data ? <Opened state={state.data} /> : <Waiting query={state} />}
      <ToastCorner />
    </Texts>
  );
}

function Opened({ state }: { state: AppState }) {
  const path = state.archive?.path;
  return path ? <Archive key={path} /> : <Welcome state={state} />;
}

function Archive() {
  const [router] = useState(makeRouter);
  return <RouterProvider router={router} />;
}
