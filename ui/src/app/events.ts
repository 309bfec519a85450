// What the program tells the window by itself: changes made elsewhere, a file to open, files dragged over it.
import { useQueryClient } from "@tanstack/react-query";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { useEffect, useRef } from "react";
import type { Changes, PageProgress } from "../bindings";
import { applyChanges } from "./queries";

/** Follows a subscription that is made asynchronously, also when it is given up before it was made. */
function useSubscription(subscribe: () => Promise<() => void>) {
  const latest = useRef(subscribe);
  useEffect(() => {
    let over = false;
    let stop = () => {};
    latest.current().then(
      (unlisten) => {
        if (over) unlisten();
        else stop = unlisten;
      },
      () => {},
    );
    return () => {
      over = true;
      stop();
    };
  }, []);
}

export function useChangesEvent() {
  const client = useQueryClient();
  useSubscription(() =>
    listen<Changes>("changes", ({ payload }) => void applyChanges(client, payload, "event")),
  );
}

/** How far the reading of a scan is. */
export function useReadingEvent(onPage: (progress: PageProgress) => void) {
  const latest = useRef(onPage);
  latest.current = onPage;
  useSubscription(() => listen<PageProgress>("reading", ({ payload }) => latest.current(payload)));
}

export function useOpenFileEvent(open: (path: string) => void) {
  const latest = useRef(open);
  latest.current = open;
  useSubscription(() => listen<string>("open-file", ({ payload }) => latest.current(payload)));
}

/** A click on a notification of the desktop. */
export function useTodayEvent(onToday: () => void) {
  const latest = useRef(onToday);
  latest.current = onToday;
  useSubscription(() => listen("open-today", () => latest.current()));
}

export function useFileDrop(onOver: (over: boolean) => void, onDrop: (paths: string[]) => void) {
  const latest = useRef({ onOver, onDrop });
  latest.current = { onOver, onDrop };
  useSubscription(async () => {
    const unlisten = await getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "enter") latest.current.onOver(true);
      else if (payload.type === "leave") latest.current.onOver(false);
      else if (payload.type === "drop") {
        latest.current.onOver(false);
        latest.current.onDrop(payload.paths);
      }
    });
    // From now on a file is not lost: whoever drives the window can wait for it.
    document.documentElement.dataset.acceptsFiles = "true";
    return unlisten;
  });
}
