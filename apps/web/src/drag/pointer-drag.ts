// Picking up by mouse or finger. One set of listeners on the wall serves every card on it, however many there are.

export type Point = { readonly x: number; readonly y: number };

export type PointerDragHandlers = {
  /** Whether the card that was pressed may be carried by this reader. */
  readonly mayCarry: (node: HTMLElement) => boolean;
  /** It is in the hand now. `point` is where the hand is, on the screen. */
  readonly onStart: (node: HTMLElement, point: Point) => void;
  readonly onMove: (point: Point) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
};

/** A mouse that moves less than this, in pixels, is a click. */
const MOUSE_STEP = 6;
/** A finger that rests this long, in milliseconds, picks up; one that moves before scrolls. */
const PRESS = 280;
const FINGER_STEP = 8;

/** Listens on the wall for cards, which are marked `data-id`. Returns how to stop. */
export function listenForDrags(wall: HTMLElement, handlers: PointerDragHandlers): () => void {
  let end: () => void = () => undefined;

  const mouse = (event: MouseEvent) => {
    const node = event.button === 0 ? cardUnder(event.target) : null;
    if (node !== null && handlers.mayCarry(node)) end = carryByMouse(node, event, handlers);
  };
  const touch = (event: TouchEvent) => {
    const [finger, ...others] = event.touches;
    const node = cardUnder(event.target);
    if (finger === undefined || others.length > 0) end();
    else if (node !== null && handlers.mayCarry(node)) end = carryByFinger(node, event, handlers);
  };
  wall.addEventListener("mousedown", mouse);
  wall.addEventListener("touchstart", touch, { passive: true });
  return () => {
    end();
    wall.removeEventListener("mousedown", mouse);
    wall.removeEventListener("touchstart", touch);
  };
}

/** A press on a button is the button's; on a card's title it may become either a click or a drag. */
function cardUnder(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element) || target.closest("button, input, select, textarea") !== null) return null;
  return target.closest<HTMLElement>("[data-id]");
}

function carryByMouse(node: HTMLElement, press: MouseEvent, handlers: PointerDragHandlers): () => void {
  const carry = carrying(node, handlers);
  const move = (event: MouseEvent) => {
    const point = pointOf(event);
    if (carry.started) carry.move(point);
    else if (distance(pointOf(press), point) > MOUSE_STEP) carry.start(point);
  };
  const on = { signal: carry.over };
  window.addEventListener("mousemove", move, on);
  window.addEventListener("mouseup", carry.drop, on);
  return carry.cancel;
}

function carryByFinger(node: HTMLElement, press: TouchEvent, handlers: PointerDragHandlers): () => void {
  const first = press.touches[0];
  if (first === undefined) return () => undefined;
  const carry = carrying(node, handlers);
  const timer = setTimeout(() => carry.start(pointOf(first)), PRESS);
  carry.over.addEventListener("abort", () => clearTimeout(timer));
  const move = (event: TouchEvent) => {
    const [finger] = event.touches;
    if (finger === undefined) return;
    if (!carry.started) {
      if (distance(pointOf(first), pointOf(finger)) > FINGER_STEP) carry.cancel();
      return;
    }
    // Only a listener that is not passive may keep the page from scrolling under the card.
    if (event.cancelable) event.preventDefault();
    carry.move(pointOf(finger));
  };
  // On what was touched, not on the window: a touch stays with its target, even one that leaves the page.
  const on = { signal: carry.over };
  const target = press.target ?? node;
  target.addEventListener("touchmove", (event) => event instanceof TouchEvent && move(event), {
    ...on,
    passive: false,
  });
  target.addEventListener("touchend", carry.drop, on);
  target.addEventListener("touchcancel", carry.cancel, on);
  // A long press would open the browser's own menu for the title's link.
  window.addEventListener("contextmenu", (event) => event.preventDefault(), on);
  return carry.cancel;
}

/** One carrying, from the press to its end; `over` tells its listeners to go. */
function carrying(node: HTMLElement, handlers: PointerDragHandlers) {
  const over = new AbortController();
  const root = document.documentElement;
  const carry = {
    started: false,
    over: over.signal,
    start: (point: Point) => {
      carry.started = true;
      root.dataset.carrying = "";
      getSelection()?.removeAllRanges();
      handlers.onStart(node, point);
    },
    move: handlers.onMove,
    drop: (event: Event) => {
      const { started } = carry;
      finish();
      if (!started) return;
      if (event.cancelable) event.preventDefault();
      swallowClick();
      handlers.onDrop();
    },
    cancel: () => {
      const { started } = carry;
      finish();
      if (started) handlers.onCancel();
    },
  };
  const finish = () => {
    carry.started = false;
    delete root.dataset.carrying;
    over.abort();
  };
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !carry.started) return;
    event.stopPropagation();
    carry.cancel();
  };
  const on = { signal: over.signal };
  window.addEventListener("keydown", onEscape, { ...on, capture: true });
  window.addEventListener("blur", carry.cancel, on);
  window.addEventListener("resize", carry.cancel, on);
  document.addEventListener("visibilitychange", carry.cancel, on);
  return carry;
}

const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => ({
  x: clientX,
  y: clientY,
});

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

/** Letting go over a link is not a click on it. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", stop, { capture: true }), 80);
}
