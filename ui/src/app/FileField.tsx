// A file chosen through the system's dialog.

import { FileBox } from "../kit/FileBox";
import { pickFile } from "./call";
import { fileName } from "./format";
import { useText } from "./texts";
import { announce } from "./toasts";

type Props = {
  label: string;
  help?: string;
  /** Extensions. */
  filters: string[];
  value: string | null;
  onChange: (path: string | null) => void;
};

export function FileField({ label, help, filters, value, onChange }: Props) {
  const t = useText();
  const choose = async () => {
    try {
      const path = await pickFile(filters);
      if (path) onChange(path);
    } catch (error) {
      announce({ error });
    }
  };
  return (
    <FileBox
      label={label}
      help={help}
      name={value === null ? null : fileName(value)}
      chooseLabel={t("ui-file-choose")}
      removeLabel={t("ui-file-remove")}
      onChoose={() => void choose()}
      onRemove={() => onChange(null)}
    />
  );
}
