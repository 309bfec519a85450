// A tree in one column, drawn row by row, moved through by the arrow keys.
import { useVirtualizer } from "@tanstack/react-virtual";
import { ChevronRight } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Severity } from "../bindings";
import { classes } from "./classes";
import { SeverityShape } from "./Severity";
import styles from "./Tree.module.css";

export type TreeNode = {
  id: string;
  depth: number;
  label: string;
  text: string;
  state: "open" | "closed" | "leaf";
  level: Severity | null;
  count: number;
};
type Props = {
  label: string;
  testId?: string;
  lang: string;
  nodes: TreeNode[];
  empty: string;
  countLabel: (node: TreeNode) => string;
  onChoose: (id: string) => void;
  onToggle: (id: string) => void;
};

export function Tree({ label, testId, lang, nodes, empty, countLabel, onChoose, onToggle }: Props) {
  const scroll = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    nodes.findIndex(({ id }) => id === chosen),
  );
  const virtual = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 28,
    overscan: 12,
    paddingStart: 8,
    paddingEnd: 16,
  });

  const focus = (index: number) => {
    const node = nodes[index];
    if (!node) return;
    setChosen(node.id);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const node = nodes[at];
    if (!node) return;
    const parent = nodes.slice(0, at).findLastIndex(({ depth }) => depth < node.depth);
    const moves: Record<string, (() => void) | undefined> = {
      ArrowDown: () => focus(at + 1),
      ArrowUp: () => focus(at - 1),
      Home: () => focus(0),
      End: () => focus(nodes.length - 1),
      ArrowRight: () => (node.state === "closed" ? onToggle(node.id) : focus(at + 1)),
      ArrowLeft: () => (node.state === "open" ? onToggle(node.id) : focus(parent)),
      Enter: () => onChoose(node.id),
      " ": () => onChoose(node.id),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  if (nodes.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <div
      ref={scroll}
      className={styles.tree}
      role="tree"
      aria-label={label}
      data-testid={testId}
      data-keys="own"
      lang={lang}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div className={styles.all} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const node = nodes[index];
          return (
            <div
              key={key}
              data-index={index}
              className={classes(
                styles.node,
                node.depth === 1 && styles.top,
                node.id === chosen && styles.chosen,
              )}
              role="treeitem"
              aria-level={node.depth}
              aria-selected={node.id === chosen}
              aria-expanded={node.state === "leaf" ? undefined : node.state === "open"}
              tabIndex={index === at ? 0 : -1}
              style={{ transform: `translateY(${start}px)`, paddingInlineStart: 4 + (node.depth - 1) * 14 }}
              title={`${node.label} ${node.text}`}
              onClick={() => {
                setChosen(node.id);
                onChoose(node.id);
              }}
            >
              <span
                className={styles.twist}
                data-state={node.state}
                onClick={(event) => {
                  if (node.state === "leaf") return;
                  event.stopPropagation();
                  onToggle(node.id);
                }}
              >
                {node.state !== "leaf" && <ChevronRight size={13} strokeWidth={1.75} aria-hidden />}
              </span>
              <span className={styles.text}>
                <span className={styles.label}>{node.label}</span> {node.text}
              </span>
              {node.level && (
                <span className={styles.count}>
                  <SeverityShape level={node.level} label={countLabel(node)} />
                  {node.count > 1 && <span aria-hidden>{node.count}</span>}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
