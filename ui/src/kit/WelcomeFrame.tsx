// The welcome's page: the name, a form, and what was opened before.
import { FileArchive } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import styles from "./WelcomeFrame.module.css";

type Props = {
  name: string;
  claim: string;
  version: string;
  language: ReactNode;
  aside: ReactNode;
  children: ReactNode;
};

export function WelcomeFrame({ name, claim, version, language, aside, children }: Props) {
  return (
    <main className={styles.page}>
      <header className={styles.top}>{language}</header>
      <div className={styles.middle}>
        <div className={styles.brand}>
          <Seal />
          <div>
            <h1 className={styles.name}>{name}</h1>
            <p className={styles.claim}>{claim}</p>
          </div>
        </div>
        <div className={styles.columns}>
          {children}
          <aside className={styles.aside}>{aside}</aside>
        </div>
      </div>
      <footer className={styles.version}>{version}</footer>
    </main>
  );
}

/** The mark: a beam in balance over two columns. */
function Seal() {
  return (
    <svg className={styles.seal} viewBox="0 0 44 44" width="44" height="44" aria-hidden>
      <rect
        x="0.75"
        y="0.75"
        width="42.5"
        height="42.5"
        rx="9"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <path
        d="M11 16h22M22 11v22M16 33h12M11 16l-4 9h8zM33 16l-4 9h8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

WelcomeFrame.Form = function Form({
  title,
  text,
  onSubmit,
  children,
}: {
  title: string;
  text: string;
  onSubmit: () => void;
  children: ReactNode;
}) {
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div>
        <h2 className={styles.heading}>{title}</h2>
        <p className={styles.text}>{text}</p>
      </div>
      {children}
    </form>
  );
};
WelcomeFrame.Pair = ({ children }: { children: ReactNode }) => <div className={styles.pair}>{children}</div>;
WelcomeFrame.Act = ({ children }: { children: ReactNode }) => <div className={styles.act}>{children}</div>;

type Recent = { path: string; name: string; when: string; exists: boolean };
type RecentProps = {
  title: string;
  empty: string;
  missing: string;
  rows: Recent[];
  onOpen: (path: string) => void;
  children: ReactNode;
};

export function RecentList({ title, empty, missing, rows, onOpen, children }: RecentProps) {
  return (
    <>
      <h2 className={styles.heading}>{title}</h2>
      {rows.length === 0 && <p className={styles.text}>{empty}</p>}
      <ul className={styles.recent}>
        {rows.map(({ path, name, when, exists }) => (
          <li key={path}>
            <Button
              className={styles.one}
              isDisabled={!exists}
              onPress={() => onOpen(path)}
              data-testid="recent-archive"
            >
              <FileArchive size={16} strokeWidth={1.5} aria-hidden />
              <span className={styles.words}>
                <span className={styles.line}>{name}</span>
                <span className={styles.path} title={path}>
                  {exists ? path : missing}
                </span>
              </span>
              <span className={styles.when}>{when}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div>{children}</div>
    </>
  );
}
