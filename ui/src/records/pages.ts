// Where a record is opened: kinds that have a screen of their own, and the general page for all others.
import { useNavigate } from "@tanstack/react-router";

const screens: Record<string, "/reviews/$id" | "/playbooks/$id" | undefined> = {
  review: "/reviews/$id",
  playbook: "/playbooks/$id",
};

/** How the list of each kind was searched, filtered and sorted when it was last seen. */
export const lastSearches = new Map<string, object>();

export function useOpenRecord() {
  const navigate = useNavigate();
  return (kind: string, id: string) => {
    const screen = screens[kind];
    if (screen) void navigate({ to: screen, params: { id }, search: {} });
    else void navigate({ to: "/records/$kind/$id", params: { kind, id } });
  };
}
