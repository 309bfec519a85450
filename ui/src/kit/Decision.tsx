// What was decided about a finding: a sign and a word.
import { CheckCheck, Circle, CircleSlash, type LucideIcon, MessagesSquare, PencilLine } from "lucide-react";
import { useText } from "../app/texts";
import type { Decision as Decided } from "../bindings";
import { classes } from "./classes";
import styles from "./Decision.module.css";

export const decisionIcons: Record<Decided, LucideIcon> = {
  open: Circle,
  accepted: PencilLine,
  negotiate: MessagesSquare,
  waived: CircleSlash,
  fixed: CheckCheck,
};

export function Decision({ decision, bare }: { decision: Decided; bare?: boolean }) {
  const t = useText();
  const Icon = decisionIcons[decision];
  return (
    <span className={classes(styles.decision, styles[decision])}>
      <Icon
        size={13}
        strokeWidth={1.75}
        aria-hidden={!bare}
        aria-label={bare ? t(`finding-decision-${decision}`) : undefined}
      />
      {!bare && t(`finding-decision-${decision}`)}
    </span>
  );
}
