// A contract's account: what was agreed, invoiced, paid, held back, and what is open.
import { useAsk } from "../app/queries";
import { useText } from "../app/texts";
import type { AccountView } from "../bindings";
import { AccountCard } from "../kit/AccountParts";

export function AccountPanel({ contract }: { contract: string }) {
  const t = useText();
  const { data } = useAsk("contracts.account", { contract });
  if (!data || (!data.amount && !data.is_kept)) return null;
  return (
    <AccountCard
      title={t("account")}
      figures={figures(data).map(([id, value, tone]) => ({ label: t(`account-${id}`), value, tone }))}
      share={data.paid_share === null ? null : Number(data.paid_share)}
      shareText={data.paid_share === null ? "" : t("account-share", { share: data.paid_share })}
      notes={[
        ...(data.is_amended && data.signed ? [`${t("account-signed")} ${data.signed}`] : []),
        ...(data.has_others ? [t("account-others")] : []),
      ]}
      alert={data.is_overpaid ? t("account-overpaid") : null}
    />
  );
}

type Figure = [string, string, "late" | "held" | null];

function figures(data: AccountView): Figure[] {
  const all: [string, string | null, Figure[2]][] = [
    [data.is_amended ? "amended" : "amount", data.amount, null],
    ["invoiced", data.invoiced, null],
    ["paid", data.paid, null],
    ["deducted", data.deducted, null],
    ["retained", data.retained, "held"],
    ["open", data.open, null],
    ["overdue", data.overdue, "late"],
  ];
  return all.filter((one): one is Figure => one[1] !== null);
}
