// The way to a contract's obligations.
import { useNavigate } from "@tanstack/react-router";

/** Goes to the list of obligations with those of one contract. */
export function useToObligations() {
  const navigate = useNavigate();
  return (contract: string) =>
    void navigate({
      to: "/records/$kind",
      params: { kind: "obligation" },
      search: { filters: [{ field: "contract", test: { is: "one_of", values: [contract] } }] },
    });
}
