// On a phone one column is on the screen at a time: these lead to the others, and a swipe does as well.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { say } from "../words/words.ts";
import type { Lane } from "./lanes.ts";

export function LaneTabs({
  lanes,
  wall,
  children,
}: {
  lanes: readonly Lane[];
  wall: RefObject<HTMLElement | null>;
  /** What stands before them in the same row. */
  children: ReactNode;
}) {
  const shown = useShownLane(wall, lanes.length);
  const row = useRef<HTMLDivElement>(null);
  // The row of tabs is scrolled by hand: scrollIntoView would scroll the page with it.
  useEffect(() => {
    const tab = row.current?.querySelectorAll<HTMLElement>("nav button")[shown];
    if (row.current === null || tab === undefined) return;
    const middle = tab.offsetLeft + tab.offsetWidth / 2 - row.current.clientWidth / 2;
    row.current.scrollTo({ left: middle, behavior: motion() });
  }, [shown]);
  return (
    <div
      ref={row}
      className="relative flex shrink-0 gap-2 overflow-x-auto px-3 py-2 [scrollbar-width:none] tablet:hidden"
    >
      {children}
      <nav aria-label={say("web.lanes")} className="flex gap-1">
        {lanes.map(({ column, cards }, index) => (
          <button
            key={column.id}
            type="button"
            aria-current={index === shown ? "true" : undefined}
            onClick={() =>
              document
                .getElementById(`lane-${column.id}`)
                ?.scrollIntoView({ behavior: motion(), inline: "center", block: "nearest" })
            }
            className="min-h-11 shrink-0 rounded border border-transparent px-3 font-medium text-quiet text-small aria-current:border-line aria-current:bg-card aria-current:text-ink"
          >
            {column.name} <span className="figures font-normal text-quiet">{cards.length}</span>
          </button>
        ))}
      </nav>
    </div>
  );
}

/** The lane in the middle of the screen. */
function useShownLane(wall: RefObject<HTMLElement | null>, count: number): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    const node = wall.current;
    if (node === null || count === 0) return;
    const look = () => {
      const span = node.scrollWidth / count;
      setShown(Math.min(count - 1, Math.round(node.scrollLeft / span)));
    };
    node.addEventListener("scroll", look, { passive: true });
    return () => node.removeEventListener("scroll", look);
  }, [wall, count]);
  return shown;
}

/** Smooth, unless the reader would rather not see things move. */
const motion = (): ScrollBehavior =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
