// The roles in which people give opinions.
import type { OpinionRole } from "../bindings";

export const ROLES: OpinionRole[] = ["business", "technical", "finance", "legal"];
