// Panes side by side, resized by the mouse or the arrow keys; their widths are remembered.
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from "react";
import { useRemembered } from "../app/remembered";
import styles from "./Panes.module.css";

type Side = { name: string; label: string; initial: number; min: number; max: number; content: ReactNode };

export function Panes({
  left,
  right,
  children,
}: {
  left?: Side | false;
  right?: Side | false;
  children: ReactNode;
}) {
  return (
    <div className={styles.panes}>
      {left && <SidePane side={left} edge="end" />}
      <div className={styles.middle}>{children}</div>
      {right && <SidePane side={right} edge="start" />}
    </div>
  );
}

function SidePane({ side, edge }: { side: Side; edge: "start" | "end" }) {
  const [width, setWidth] = useRemembered(`pane.${side.name}`, side.initial);
  const from = useRef<{ x: number; width: number } | null>(null);
  const clamp = (value: number) => Math.round(Math.min(side.max, Math.max(side.min, value)));
  const sign = edge === "end" ? 1 : -1;

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (from.current) setWidth(clamp(from.current.width + sign * (event.clientX - from.current.x)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 40 : 8;
    const move = { ArrowLeft: -step * sign, ArrowRight: step * sign }[event.key];
    if (move !== undefined) setWidth(clamp(width + move));
    else if (event.key === "Home") setWidth(side.min);
    else if (event.key === "End") setWidth(side.max);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const handle = (
    <div
      className={styles.handle}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={side.label}
      aria-valuenow={width}
      aria-valuemin={side.min}
      aria-valuemax={side.max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = null;
      }}
      onDoubleClick={() => setWidth(side.initial)}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <>
      {edge === "start" && handle}
      <section className={styles.side} style={{ flexBasis: width, minWidth: side.min }} data-edge={edge}>
        {side.content}
      </section>
      {edge === "end" && handle}
    </>
  );
}
