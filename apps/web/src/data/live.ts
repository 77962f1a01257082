// Keeps one live stream open for as long as somebody looks, and catches up after sleep or a lost network.
import type { LiveEvent, LiveEventName } from "@threadboard/domain";
import { api, Refused } from "./api.ts";
import { eventReader, type StreamEvent } from "./event-stream.ts";
import type { LineState } from "./line.ts";

/** The server sends a comment every 15 seconds; this much silence means that the line is dead. */
const SILENCE = 40_000;
/** How often we look at the clock. Timers stand still while a computer sleeps; the first look after shows the gap. */
const LOOK = 2_000;
/** A tab nobody looks at lets its stream go after this long, and catches up when it is seen again. */
const UNSEEN = 60_000;
const LONGEST_WAIT = 30_000;

export type LiveHandlers = {
  /** Where to go on from when nothing has come yet. */
  readonly position: () => string;
  readonly onEvent: (event: LiveEvent) => void;
  readonly onState: (state: LineState) => void;
  /** The line is there again: what the stream does not tell of may have changed meanwhile. */
  readonly onBack: () => void;
  /** The position is too old or unknown: the board has to be asked for again. Gives the new position. */
  readonly reload: () => Promise<string>;
};

/** Follows the stream until the signal ends it. Never throws. */
export async function follow(handlers: LiveHandlers, end: AbortSignal): Promise<void> {
  let position = handlers.position();
  let failures = 0;
  let opened = false;
  while (!end.aborted) {
    await untilSeen(end);
    if (end.aborted) return;
    try {
      for await (const event of events(position, end, () => {
        failures = 0;
        handlers.onState("live");
        if (opened) handlers.onBack();
        opened = true;
      })) {
        position = event.id ?? position;
        const live = parse(event);
        if (live?.name === "reload") {
          position = await handlers.reload();
          break;
        }
        if (live !== null) handlers.onEvent(live);
      }
    } catch (error) {
      failures += 1;
      if (error instanceof Refused) position = await handlers.reload().catch(() => position);
    }
    if (end.aborted) return;
    if (failures > 0 && document.visibilityState === "visible") handlers.onState("offline");
    await pause(Math.min(LONGEST_WAIT, 500 * 2 ** failures) * (0.5 + Math.random() / 2), end);
  }
}

/** One connection, from its opening to silence, its end, or nobody looking. */
async function* events(from: string, end: AbortSignal, onOpen: () => void): AsyncGenerator<StreamEvent> {
  const stop = new AbortController();
  const signal = AbortSignal.any([end, stop.signal]);
  const unwatch = whenUnseen(() => stop.abort());
  window.addEventListener("offline", () => stop.abort(), { signal });
  let heardAt = Date.now();
  const listen = () => {
    if (Date.now() - heardAt > SILENCE) stop.abort();
  };
  const looking = setInterval(listen, LOOK);
  document.addEventListener("visibilitychange", listen, { signal });
  window.addEventListener("pageshow", listen, { signal });
  try {
    const answer = await api.stream(from, signal);
    onOpen();
    const read = eventReader();
    const decoder = new TextDecoder();
    const body = answer.body?.getReader();
    while (body !== undefined) {
      const { done, value } = await body.read();
      if (done) return;
      heardAt = Date.now();
      yield* read(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearInterval(looking);
    unwatch();
    stop.abort();
  }
}

/** What an event of each name has at least. A page that is older than its server is told by what it misses. */
const partOf: Record<LiveEventName, string | null> = {
  card: "card",
  gone: "id",
  columns: "columns",
  mine: null,
  reload: null,
};

const isKnown = (name: string): name is LiveEventName => Object.hasOwn(partOf, name);

/** An event of a name that this version of the page does not know is left alone; one it cannot read asks for all anew. */
function parse({ name, data }: StreamEvent): LiveEvent | null {
  if (!isKnown(name)) return null;
  const found: unknown = JSON.parse(data);
  const part = partOf[name];
  const isWhole = typeof found === "object" && found !== null && (part === null || part in found);
  // The server writes each by the schema of its name.
  return isWhole ? ({ name, data: found } as LiveEvent) : { name: "reload", data: {} };
}

/** Waits, but not beyond the network's return, the reader's, or the end of a sleep. */
function pause(ms: number, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const finish = () => {
      clearInterval(timer);
      over.abort();
      resolve();
    };
    const until = Date.now() + ms;
    const timer = setInterval(() => Date.now() >= until && finish(), Math.min(ms, LOOK));
    window.addEventListener("online", finish, { signal: over.signal });
    document.addEventListener("visibilitychange", finish, { signal: over.signal });
    end.addEventListener("abort", finish, { signal: over.signal });
  });
}

function untilSeen(end: AbortSignal): Promise<void> {
  if (document.visibilityState === "visible" || end.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const over = new AbortController();
    const finish = () => {
      over.abort();
      resolve();
    };
    document.addEventListener("visibilitychange", finish, { signal: over.signal });
    end.addEventListener("abort", finish, { signal: over.signal });
  });
}

function whenUnseen(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === "hidden") timer = setTimeout(then, UNSEEN);
  };
  document.addEventListener("visibilitychange", look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
