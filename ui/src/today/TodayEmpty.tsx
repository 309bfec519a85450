// Today with nothing on it: what will stand here, and the way to it.
import { useNavigate } from "@tanstack/react-router";
import { CalendarCheck, ClipboardPaste, FileDown, FilePlus2, FileSignature } from "lucide-react";
import { useState } from "react";
import { useAsk } from "../app/queries";
import { useStartReview } from "../app/start";
import { useText } from "../app/texts";
import { Button } from "../kit/Button";
import { Notice } from "../kit/Notice";
import { PasteDialog } from "../reviews/PasteDialog";

export function TodayEmpty() {
  const t = useText();
  const navigate = useNavigate();
  const state = useAsk("app.state", {});
  const { choose } = useStartReview();
  const [pasting, setPasting] = useState(false);
  const isFresh = state.data?.archive?.contracts === 0;
  return (
    <>
      <Notice
        icon={isFresh ? FileDown : CalendarCheck}
        title={t(isFresh ? "ui-reviews-empty" : "ui-today-empty")}
        text={t(isFresh ? "ui-today-fresh-text" : "ui-today-empty-text")}
      >
        <Button icon={FilePlus2} keys="Mod+O" onPress={() => void choose()} testId="review-choose">
          {t("ui-review-choose")}
        </Button>
        <Button icon={ClipboardPaste} onPress={() => setPasting(true)} testId="review-paste">
          {t("ui-review-paste")}
        </Button>
        {!isFresh && (
          <Button
            icon={FileSignature}
            onPress={() => void navigate({ to: "/records/$kind", params: { kind: "contract" }, search: {} })}
          >
            {t("ui-today-to-contracts")}
          </Button>
        )}
      </Notice>
      <PasteDialog isOpen={pasting} onClose={() => setPasting(false)} />
    </>
  );
}
