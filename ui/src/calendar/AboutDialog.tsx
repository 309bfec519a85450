// Which contract, vendor or project the calendar is narrowed to.
import { useState } from "react";
import { useText } from "../app/texts";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ChoiceField } from "../kit/Field";
import { RefField } from "../records/RefField";
import { kindText } from "../records/values";

const KINDS = ["contract", "vendor", "project"] as const;
type Kind = (typeof KINDS)[number];
export type About = { kind: Kind; id: string; title: string };

type Props = { about: About | null; onAbout: (about: About | null) => void; onClose: () => void };

export function AboutDialog({ about, onAbout, onClose }: Props) {
  const t = useText();
  const [kind, setKind] = useState<Kind>(about?.kind ?? "contract");
  const [id, setId] = useState<string | null>(about?.id ?? null);
  const [title, setTitle] = useState(about?.title ?? "");
  const take = () => {
    onAbout(id === null ? null : { kind, id, title });
    onClose();
  };
  return (
    <Dialog
      title={t("ui-calendar-about")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            look="quiet"
            onPress={() => {
              onAbout(null);
              onClose();
            }}
          >
            {t("ui-calendar-about-all")}
          </Button>
          <Button look="filled" isDisabled={id === null} onPress={take} testId="calendar-about-take">
            {t("ui-calendar-about-take")}
          </Button>
        </>
      }
    >
      <ChoiceField
        label={t("ui-calendar-about-kind")}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setId(null);
          setTitle("");
        }}
        choices={KINDS.map((one) => ({ id: one, label: kindText(t, one) }))}
        testId="calendar-about-kind"
      />
      <RefField
        key={kind}
        label={kindText(t, kind)}
        kind={kind}
        value={id}
        title={title}
        autoFocus
        onTitle={setTitle}
        onChange={setId}
      />
    </Dialog>
  );
}
