// The way to a contract's obligations.
import { useNavigate } from "@tanstack/react-router";

/** Goes to the list of obligations with those of one contract, in the order of its text. */
export function useToObligations() {
  const navigate = useNavigate();
  return (contract: string) =>
    void navigate({
      to: "/records/$kind",
      params: { kind: "obligation" },
      search: {
        sort: "created_at",
        filters: [{ field: "contract", test: { is: "one_of", values: [contract] } }],
      },
    });
}
