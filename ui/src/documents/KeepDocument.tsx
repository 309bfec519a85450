// A file is kept with a record.
import { useState } from "react";
import { asApiError, KEPT_FILES } from "../app/call";
import { FileField } from "../app/FileField";
import { useWrite } from "../app/queries";
import { errorText, useText } from "../app/texts";
import type { DocumentRole, RecordRef } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { ChoiceField } from "../kit/Field";
import { ErrorLine } from "../kit/Layout";
import { choiceText } from "../records/values";

const ROLES: DocumentRole[] = ["evidence", "attachment"];

export function KeepDocument({ about, onClose }: { about: RecordRef; onClose: () => void }) {
  const t = useText();
  const keep = useWrite("documents.keep");
  const [path, setPath] = useState<string | null>(null);
  const [role, setRole] = useState<DocumentRole>("evidence");
  return (
    <Dialog
      title={t("ui-documents-add")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t("ui-cancel")}
          </Button>
          <Button
            look="filled"
            isDisabled={path === null || keep.isPending}
            onPress={() => path && keep.mutate({ about, path, role }, { onSuccess: onClose })}
            testId="document-keep"
          >
            {t("ui-documents-keep")}
          </Button>
        </>
      }
    >
      <FileField label={t("ui-documents-file")} filters={KEPT_FILES} value={path} onChange={setPath} />
      <ChoiceField
        label={t("ui-documents-role")}
        value={role}
        onChange={(value) => setRole(value as DocumentRole)}
        choices={ROLES.map((id) => ({ id, label: choiceText(t, "document", "role", id) }))}
      />
      {keep.error ? <ErrorLine>{errorText(t, asApiError(keep.error))}</ErrorLine> : null}
    </Dialog>
  );
}
