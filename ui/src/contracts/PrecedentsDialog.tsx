// Precedents for a finding: one of them can become our wording.
import { useState } from "react";
import { useText } from "../app/texts";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { type Looked, Precedents } from "./Precedents";

type Props = {
  title: string;
  contract: string;
  category: string | null;
  lang: string;
  onUse: (text: string) => void;
  onClose: () => void;
};

export function PrecedentsDialog({ title, contract, category, lang, onUse, onClose }: Props) {
  const t = useText();
  const [looked, setLooked] = useState<Looked>({ category, words: "" });
  return (
    <Dialog title={title} isOpen onClose={onClose} wide>
      <Precedents
        looked={looked}
        onLook={setLooked}
        contract={contract}
        lang={lang}
        actions={(text) => (
          <Button onPress={() => onUse(text)} testId="precedent-use">
            {t("ui-precedents-use")}
          </Button>
        )}
      />
    </Dialog>
  );
}
