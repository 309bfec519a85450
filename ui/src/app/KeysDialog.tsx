// All keys that work here and now, by section.
import { Dialog } from "../kit/Dialog";
import { KeyTable } from "../kit/KeyTable";
import { useCommandList } from "./commands";
import { useText } from "./texts";

const sections = ["review", "go", "archive", "window"] as const;

export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const commands = useCommandList();
  const withKeys = [
    ...new Map(commands.filter(({ keys }) => keys?.length).map((one) => [one.id, one])).values(),
  ];
  return (
    <Dialog title={t("ui-keys-title")} isOpen={isOpen} onClose={onClose} wide>
      <KeyTable
        groups={sections.map((section) => ({
          title: t(`ui-section-${section}`),
          rows: withKeys
            .filter((command) => command.section === section)
            .map((command) => ({
              id: command.id,
              label: t(command.title, command.args),
              keys: command.keys ?? [],
            })),
        }))}
      />
    </Dialog>
  );
}
