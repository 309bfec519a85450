// What must be asked before several files, or a new version, are reviewed.
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { fileName } from "../app/format";
import { type Asked, useStartReview } from "../app/start";
import { useText } from "../app/texts";
import { chosenPaths } from "../intake/chosen";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ChoiceField } from "../kit/Field";
import { Line, Muted, Row, Stack } from "../kit/Layout";
import { RefField } from "../records/RefField";

type Belongs = "new" | "version" | "other";

export function StartDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const review = useStartReview();
  const { contract } = asked;
  const [main, setMain] = useState(asked.paths[0]);
  const [belongs, setBelongs] = useState<Belongs>(contract ? "version" : "new");
  const [other, setOther] = useState<string | null>(null);
  const attachments = asked.paths.filter((path) => path !== main);
  const target = belongs === "version" ? (contract?.id ?? null) : belongs === "other" ? other : null;
  const choices: { id: Belongs; label: string }[] = [
    ...(contract
      ? [{ id: "version" as const, label: t("ui-start-version", { title: contract.title }) }]
      : []),
    { id: "new", label: t("ui-start-new") },
    { id: "other", label: t("ui-start-other") },
  ];
  return (
    <Dialog
      title={t("ui-start-title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          {asked.paths.length > 1 && (
            <Button
              look="quiet"
              onPress={() => {
                onClose();
                chosenPaths.set(asked.paths);
                void navigate({ to: "/intake" });
              }}
              testId="start-each"
            >
              {t("ui-start-each")}
            </Button>
          )}
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            autoFocus
            isDisabled={belongs === "other" && other === null}
            onPress={() => {
              onClose();
              void review.run(asked.kept ? { document: asked.kept } : { path: main }, target, attachments);
            }}
            testId="start-go"
          >
            {t("ui-start-go")}
          </Button>
        </>
      }
    >
      {asked.paths.length > 1 ? (
        <>
          <ChoiceField
            label={t("ui-start-main")}
            value={main}
            onChange={setMain}
            choices={asked.paths.map((path) => ({ id: path, label: fileName(path) }))}
            testId="start-main"
          />
          <Stack gap={2}>
            {attachments.map((path) => (
              <Row key={path}>
                <Muted>{t("ui-start-attachment")}</Muted>
                <Line title={path}>{fileName(path)}</Line>
              </Row>
            ))}
          </Stack>
        </>
      ) : (
        <Line title={main}>{fileName(main)}</Line>
      )}
      <ChoiceField
        label={t("ui-start-belongs")}
        value={belongs}
        onChange={setBelongs}
        choices={choices}
        testId="start-belongs"
      />
      {belongs === "other" && (
        <RefField label={t("ui-start-contract")} kind="contract" value={other} title="" onChange={setOther} />
      )}
    </Dialog>
  );
}
