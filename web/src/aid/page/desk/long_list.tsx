/**
 * A list of thousands of which only what is in sight exists. Every row is as high as the first one: its styles see to that, whatever the
 * size of her letters.
 */
import { useSignal } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";

/** Rows above and below what is in sight: a finger sees no gap. */
const SPARE = 6;
const GUESS_PX = 72;

export function LongList<T>({ of, keyOf, label, children, testId }: { of: readonly T[]; keyOf: (one: T) => string; label: string; children: (one: T) => ComponentChildren; testId: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const row = useSignal(GUESS_PX);
  const height = useSignal(0);
  const first = useSignal(0);
  const many = Math.ceil(height.value / row.value) + 2 * SPARE;
  const from = Math.max(0, Math.min(first.value, of.length - many));
  const shown = of.slice(from, from + many);
  // a row that is in sight already is the same one after a scroll: it is not made anew
  const drawn = useMemo(() => new Map<number, VNode>(), [of, children, row.value]);
  for (const at of drawn.keys()) if (at < from || at >= from + many) drawn.delete(at);
  for (const [n, one] of shown.entries()) {
    const at = from + n;
    if (drawn.has(at)) continue;
    drawn.set(
      at,
      <li key={keyOf(one)} aria-setsize={of.length} aria-posinset={at + 1} style={{ transform: `translateY(${at * row.value}px)` }}>
        {children(one)}
      </li>,
    );
  }
  const look = () => {
    const { current } = frame;
    if (!current) return;
    // one row after the other: several at once cost a slow phone a frame
    first.value = Math.max(0, Math.floor(current.scrollTop / row.peek()) - SPARE);
  };
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    const measure = () => {
      height.value = current.clientHeight;
      const shown = current.querySelector("li")?.offsetHeight ?? 0;
      if (shown > 0) row.value = shown;
      look();
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(current);
    return () => sizes.disconnect();
  }, [of.length === 0]);
  return (
    <div class="long-list" ref={frame} onScroll={look} data-testid={testId} data-many={of.length} tabIndex={-1}>
      <ul aria-label={label} style={{ height: `${of.length * row.value}px` }}>
        {shown.map((_, n) => drawn.get(from + n))}
      </ul>
    </div>
  );
}
