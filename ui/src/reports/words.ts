// What reports are called.
import type { Text } from "../app/texts";

export const reportText = (t: Text, name: string) => t(`report-${name.replaceAll("_", "-")}`);
