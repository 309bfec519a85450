// Shows the newest toast in the corner for a while; it waits while it is pointed at.
import { useEffect, useState } from "react";
import { ToastCard } from "../kit/ToastCard";
import { currentCommands } from "./commands";
import { errorText, useText, worded } from "./texts";
import { dismissToast, type Toast, useToast } from "./toasts";

export function ToastCorner() {
  const toast = useToast();
  const t = useText();
  const [held, setHeld] = useState(false);
  const isError = toast !== null && "error" in toast;
  const next = toast !== null && "message" in toast ? toast.next : undefined;
  useEffect(() => {
    if (!toast || held) return;
    const timer = setTimeout(() => dismissToast(toast.id), isError || next ? 14000 : 7000);
    return () => clearTimeout(timer);
  }, [toast, held, isError, next]);

  const say = (one: Toast): string => {
    if ("error" in one) return errorText(t, one.error);
    if ("text" in one) return t(one.text, one.args);
    const { nested, ...args } = one.message.args;
    return nested ? t(one.message.id, { what: worded(t, { id: nested, args }) }) : worded(t, one.message);
  };
  const undo = () => {
    dismissToast();
    currentCommands()
      .find(({ id }) => id === "undo")
      ?.run();
  };
  return (
    <ToastCard
      key={toast?.id}
      text={toast ? say(toast) : null}
      isError={isError}
      action={
        toast && "message" in toast && toast.undoable
          ? { label: t("ui-undo"), keys: "Mod+Z", run: undo }
          : null
      }
      next={
        next
          ? {
              label: t(next.label),
              run: () => {
                dismissToast();
                next.run();
              },
            }
          : null
      }
      closeLabel={t("ui-close")}
      onClose={() => dismissToast()}
      onHold={setHeld}
    />
  );
}
