// Rows shown greyed where the list is still empty, so that one sees what belongs there.

import { useText } from "../app/texts";
import type { ReviewRow } from "../bindings";

const day = 86_400_000;
const started = Date.UTC(2026, 10, 20);

export function useSampleRows(): ReviewRow[] {
  const t = useText();
  return [1, 2, 3].map((n) => ({
    review: String(n),
    contract: String(n),
    title: t(`ui-sample-title-${n}`),
    number: null,
    vendor: t(`ui-sample-vendor-${n}`),
    kind: "purchase",
    state: n === 3 ? "concluded" : "open",
    version: 1,
    started_at: started - n * 3 * day,
    critical: 3 - n,
    major: 5 - n,
    minor: 2,
    info: 1,
    decided: n * 3 - 1,
    total: 11 - 2 * n + (n === 3 ? 3 : 0),
  }));
}
