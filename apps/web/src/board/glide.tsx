// Cards that change their place within a lane glide there, so that the eye keeps them. Draws nothing itself.
import { Component, type ReactNode, type RefObject } from "react";

type Props = {
  /** When this changes, cards may have moved. */
  readonly of: unknown;
  readonly within: RefObject<HTMLElement | null>;
  /** A card that the reader has just put down: it is where they put it. */
  readonly putDown: string | null;
  readonly children: ReactNode;
};

type Place = { readonly lane: Element | null; readonly x: number; readonly y: number };

/** Milliseconds: seen, and over before anybody waits for it. */
const TAKES = 180;

/** A class, since only classes are asked just before the page changes, when everything still is where it was. */
export class Glide extends Component<Props> {
  override getSnapshotBeforeUpdate(before: Props): ReadonlyMap<string, Place> | null {
    const { of, within } = this.props;
    if (of === before.of || within.current === null || prefersStill()) return null;
    return placesIn(within.current);
  }

  override componentDidUpdate(_props: Props, _state: unknown, before: ReadonlyMap<string, Place> | null) {
    const { within, putDown } = this.props;
    if (before === null || within.current === null) return;
    for (const item of itemsIn(within.current)) {
      const id = item.dataset.id ?? "";
      const [old, now] = [before.get(id), placeOf(item)];
      // From another lane a card comes in by its own way of arriving: on its way it would be cut off at the edge.
      if (old === undefined || old.lane !== now.lane || id === putDown) continue;
      const [x, y] = [old.x - now.x, old.y - now.y];
      if (Math.hypot(x, y) < 1 || !isNearScreen(old.y, now.y)) continue;
      item.animate([{ translate: `${x}px ${y}px` }, { translate: "0 0" }], {
        duration: TAKES,
        easing: "ease-out",
      });
    }
  }

  override render(): ReactNode {
    return this.props.children;
  }
}

const itemsIn = (node: HTMLElement) => node.querySelectorAll<HTMLElement>(".lane-item[data-id]");

const placesIn = (node: HTMLElement): ReadonlyMap<string, Place> =>
  new Map([...itemsIn(node)].map((item) => [item.dataset.id ?? "", placeOf(item)]));

function placeOf(item: HTMLElement): Place {
  const { x, y } = item.getBoundingClientRect();
  return { lane: item.closest("[data-lane]"), x, y };
}

const isNearScreen = (...heights: readonly number[]) =>
  heights.some((y) => y > -200 && y < window.innerHeight + 200);

const prefersStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
