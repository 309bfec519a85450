// A search field over a list of things to do; typing filters, Enter does the first.
import { type LucideIcon, Search } from "lucide-react";
import { useRef } from "react";
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
  useFilter,
} from "react-aria-components";
import { useSettled } from "../app/settled";
import { Keys, strokeText } from "./Keys";
import styles from "./PaletteList.module.css";

export type PaletteRow = {
  id: string;
  label: string;
  detail?: string;
  section: string;
  keys?: string;
  icon?: LucideIcon;
  /** Shown whatever was typed: the list has been searched already. */
  always?: boolean;
  run: () => void;
};

type Props = {
  label: string;
  placeholder: string;
  empty: string;
  rows: PaletteRow[];
  query: string;
  onQuery: (query: string) => void;
};

export function PaletteList({ label, placeholder, empty, rows, query, onQuery }: Props) {
  const { contains } = useFilter({ sensitivity: "base" });
  const settled = useSettled(query, 20);
  const words = settled.trim().split(/\s+/).filter(Boolean);
  const input = useRef<HTMLInputElement>(null);
  // After a composition no row may be in focus yet: Enter then means the first.
  const runFirst = () => {
    if (!input.current?.getAttribute("aria-activedescendant")) shown[0]?.run();
  };
  const shown = rows.filter((row) => row.always || words.every((word) => contains(row.label, word)));
  const sections = [...new Set(shown.map(({ section }) => section))];
  return (
    <Autocomplete inputValue={query} onInputChange={onQuery}>
      <SearchField className={styles.search} aria-label={label} autoFocus onSubmit={runFirst}>
        <Search size={16} strokeWidth={1.5} aria-hidden />
        <Input ref={input} className={styles.input} placeholder={placeholder} />
      </SearchField>
      <ListBox
        className={styles.list}
        aria-label={label}
        renderEmptyState={() => <div className={styles.empty}>{empty}</div>}
        onAction={(key) => rows.find(({ id }) => id === key)?.run()}
      >
        {sections.map((section) => (
          <ListBoxSection key={section} id={section}>
            <Header className={styles.section}>{section}</Header>
            {shown
              .filter((row) => row.section === section)
              .map(({ id, label, detail, keys, icon: Icon }) => (
                <ListBoxItem
                  key={id}
                  id={id}
                  className={styles.item}
                  textValue={keys ? `${label} ${strokeText(keys)}` : label}
                >
                  {Icon && <Icon size={16} strokeWidth={1.5} aria-hidden />}
                  <span className={styles.label}>{label}</span>
                  {detail && <span className={styles.detail}>{detail}</span>}
                  {keys && <Keys stroke={keys} />}
                </ListBoxItem>
              ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}
