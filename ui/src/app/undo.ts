// Undo and redo of the archive's last operation, with what they would do in words.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "./call";
import { applyChanges, useAsk } from "./queries";
import { announce } from "./toasts";

export function useUndo() {
  const client = useQueryClient();
  const state = useAsk("archive.undo_state", {});
  const step = useMutation({
    mutationFn: (which: "undo" | "redo" | number) =>
      typeof which === "number"
        ? call("archive.undo_operation", { seq: which })
        : call(`archive.${which}`, {}),
    onSuccess: async ({ operation, changes }, which) => {
      await applyChanges(client, changes, "answer");
      void client.invalidateQueries({ queryKey: ["archive.undo_state"] });
      announce({
        message: {
          id: which === "redo" ? "ui-redone" : "ui-undone",
          args: { nested: operation.id, ...operation.args },
        },
        undoable: which === "redo",
      });
    },
    onError: (error) => announce({ error }),
  });
  return {
    undo: state.data?.undo ?? null,
    redo: state.data?.redo ?? null,
    runUndo: () => step.mutate("undo"),
    /** Takes back an older operation, by its place in the journal. */
    runUndoOf: (seq: number) => step.mutate(seq),
    runRedo: () => step.mutate("redo"),
  };
}
