// The plan: what each file is taken for, and what can be said otherwise.
import { useState } from "react";
import { errorText, type Text, useText } from "../app/texts";
import type { IntakePlan, IntakeRow } from "../bindings";
import { Button } from "../kit/Button";
import { Dialog } from "../kit/Dialog";
import { Muted } from "../kit/Layout";
import { Menu } from "../kit/Menu";
import { type PickColumn, PickTable, TwoLines } from "../kit/PickTable";
import { SeverityCounts } from "../kit/Severity";
import { RefField } from "../records/RefField";
import type { Change, Changed } from "./plan";

type Props = {
  plan: IntakePlan;
  changed: Changed;
  taken: (row: IntakeRow) => boolean | null;
  onChange: (name: string, change: Change) => void;
};
type Asking = { name: string; kind: "contract" | "vendor" };

export function PlanTable({ plan, changed, taken, onChange }: Props) {
  const t = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [found, setFound] = useState<string | null>(null);
  const [title, setTitle] = useState("");
  const changeOf = (row: IntakeRow) => changed[row.name] ?? {};
  const columns: PickColumn<IntakeRow>[] = [
    {
      id: "file",
      label: t("ui-intake-file"),
      width: "26%",
      cell: (row) => <TwoLines text={row.title || row.name} detail={row.title ? row.name : null} />,
    },
    {
      id: "target",
      label: t("ui-intake-target"),
      width: "32%",
      cell: (row) =>
        row.error ? (
          <Muted title={errorText(t, row.error)}>{errorText(t, row.error)}</Muted>
        ) : (
          <Menu
            label={t("ui-intake-target")}
            trigger={
              <Button look="quiet" opens testId="intake-target">
                {targetText(t, row, changeOf(row))}
              </Button>
            }
            entries={[
              ...(row.target && row.target.is !== "new_contract"
                ? [
                    {
                      id: "proposed",
                      label: targetText(t, row, {}),
                      chosen: changeOf(row).version === undefined,
                      run: () => onChange(row.name, { version: undefined }),
                    },
                  ]
                : []),
              {
                id: "new",
                label: t("intake-as-new-contract"),
                chosen:
                  changeOf(row).version === null ||
                  (row.target?.is === "new_contract" && changeOf(row).version === undefined),
                run: () => onChange(row.name, { version: null }),
              },
              {
                id: "version",
                label: t("ui-intake-version-of-other"),
                run: () => setAsking({ name: row.name, kind: "contract" }),
              },
            ]}
          />
        ),
    },
    {
      id: "vendor",
      label: t("contract-vendor"),
      width: "29%",
      cell: (row) => {
        const change = changeOf(row);
        const isNew = change.version === null || (row.target?.is === "new_contract" && !change.version);
        if (row.error) return null;
        if (!isNew) return <Muted>{row.vendor?.name ?? ""}</Muted>;
        return (
          <Menu
            label={t("contract-vendor")}
            trigger={
              <Button look="quiet" opens testId="intake-vendor">
                {vendorText(t, row, change)}
              </Button>
            }
            entries={[
              ...(row.vendor
                ? [
                    {
                      id: "told",
                      label: vendorText(t, row, {}),
                      chosen: change.vendor === undefined,
                      run: () => onChange(row.name, { vendor: undefined }),
                    },
                  ]
                : []),
              {
                id: "other",
                label: t("ui-intake-vendor-other"),
                run: () => setAsking({ name: row.name, kind: "vendor" }),
              },
              {
                id: "open",
                label: t("ui-intake-vendor-open"),
                chosen: change.vendor === null,
                run: () => onChange(row.name, { vendor: null }),
              },
            ]}
          />
        );
      },
    },
    {
      id: "findings",
      label: t("ui-column-findings"),
      width: "13%",
      cell: ({ findings: [critical, major, minor, info] }) => (
        <SeverityCounts counts={{ critical, major, minor, info }} />
      ),
    },
  ];
  const close = () => {
    setAsking(null);
    setFound(null);
  };
  const choose = (id: string | null) => {
    setFound(id);
  };
  return (
    <>
      <PickTable
        label={t("ui-intake-title")}
        testId="intake-plan"
        columns={plan.kind === "signed" ? columns.slice(0, 3) : columns}
        rows={plan.rows}
        idOf={({ name }) => name}
        picked={taken}
        pickLabel={({ name }) => t("ui-intake-take", { file: name })}
        onPick={({ name }, is) => onChange(name, { taken: is })}
      />
      {asking && (
        <Dialog
          title={t(asking.kind === "contract" ? "ui-intake-version-of-other" : "ui-intake-vendor-other")}
          isOpen
          onClose={close}
          actions={
            <>
              <Button look="quiet" onPress={close}>
                {t("ui-cancel")}
              </Button>
              <Button
                look="filled"
                isDisabled={found === null}
                onPress={() => {
                  const chosen = found === null ? null : { id: found, title };
                  onChange(
                    asking.name,
                    asking.kind === "contract" ? { version: chosen } : { vendor: chosen },
                  );
                  close();
                }}
              >
                {t("ui-intake-choose-this")}
              </Button>
            </>
          }
        >
          <RefField
            label={t(asking.kind === "contract" ? "ui-start-contract" : "contract-vendor")}
            kind={asking.kind}
            autoFocus
            value={found}
            title=""
            onTitle={setTitle}
            onChange={choose}
          />
        </Dialog>
      )}
    </>
  );
}

/** What a file is taken for, in words. */
function targetText(t: Text, { target, likeness }: IntakeRow, change: Change): string {
  if (change.version) return t("ui-intake-version-of", { title: change.version.title });
  if (change.version === null || !target) return t("intake-as-new-contract");
  const args = { ...target, likeness: likeness ?? 0 };
  return t(`intake-as-${target.is.replaceAll("_", "-")}`, args);
}

function vendorText(t: Text, { vendor }: IntakeRow, change: Change): string {
  if (change.vendor) return change.vendor.title;
  if (change.vendor === null || !vendor) return t("ui-intake-vendor-open");
  return vendor.by === "new" ? t("intake-vendor-new", { name: vendor.name }) : vendor.name;
}
