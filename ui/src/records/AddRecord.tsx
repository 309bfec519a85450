// What else can be entered about a record: the kinds that refer to it, also those of which it has none yet.
import { Plus } from "lucide-react";
import { useState } from "react";
import { useText } from "../app/texts";
import type { KindInfo, RecordRef } from "../bindings";
import { Button } from "../kit/Button";
import { iconNamed } from "../kit/icons";
import { Row } from "../kit/Layout";
import { Menu } from "../kit/Menu";
import { CreateDialog } from "./CreateDialog";
import { kindText, ownerField } from "./values";

export function AddRecord({ kinds, parent }: { kinds: KindInfo[]; parent: RecordRef }) {
  const t = useText();
  const [making, setMaking] = useState<KindInfo | null>(null);
  const free = kinds.filter(
    (info) => info.by_hand && info.name !== parent.kind && ownerField(info, parent.kind)?.set_by === null,
  );
  const owner = making && ownerField(making, parent.kind);
  if (free.length === 0) return null;
  return (
    <Row>
      <Menu
        label={t("ui-records-add")}
        trigger={
          <Button icon={Plus} opens testId="record-add">
            {t("ui-records-add")}
          </Button>
        }
        entries={free.map((info) => ({
          id: info.name,
          label: kindText(t, info.name),
          icon: iconNamed(info.icon),
          run: () => setMaking(info),
        }))}
      />
      {making && owner && (
        <CreateDialog info={making} given={{ [owner.name]: parent.id }} onClose={() => setMaking(null)} />
      )}
    </Row>
  );
}
