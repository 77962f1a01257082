// The live stream: after each commit, every open board that may see the change gets it, in order.
import { setImmediate } from "node:timers/promises";
import {
  type Audience,
  boardStages,
  type Card,
  type Configuration,
  groupsOfAudiences,
  type HappeningType,
  type LiveEvent,
  maySee,
  type PersonId,
  type Reader,
  type TaskId,
  viewKey,
} from "@threadboard/domain";
import {
  readAudiences,
  readColumns,
  readEventsSince,
  readLastSequence,
  type Store,
  type StoredEvent,
} from "@threadboard/store";
import type { Committed } from "../engine/engine.ts";
import { readCards } from "../present/card.ts";
import type { Positions } from "./position.ts";
import { type Snapshot, View } from "./views.ts";

/** An open stream: where its bytes go. `write` returns whether the reader keeps up. */
export type Listener = {
  readonly personId: PersonId | null;
  readonly write: (bytes: Uint8Array) => boolean;
  readonly end: () => void;
  /** The view that the reader has by now: groups change, sessions end. */
  readonly viewNow: () => Promise<string>;
};

/** More missed changes than this, and a reader is told to load the board again. */
const REPLAY_LIMIT = 500;

const encoder = new TextEncoder();
const onBoard: ReadonlySet<string> = new Set(boardStages);

/** What may change how much waits in triage for somebody. */
const changesTriage: ReadonlySet<HappeningType> = new Set([
  "created",
  "opened",
  "dropped",
  "restored",
  "audience-changed",
]);

type Parts = { readonly store: Store; readonly configuration: Configuration; readonly positions: Positions };

/** Holds the views that somebody looks at, and the streams that are open on them. */
export class Hub {
  readonly #parts: Parts;
  readonly #views = new Map<string, Promise<View>>();
  readonly #listeners = new Map<string, Set<Listener>>();
  /** Everything that reads or changes views goes in turns, so that a reader is handed over to the stream without a gap. */
  #turn: Promise<unknown> = Promise.resolve();

  #triage: NodeJS.Timeout | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Returns the key of the view that a reader has. */
  viewOf(reader: Reader): string {
    return viewKey(reader, groupsOfAudiences(this.#parts.configuration));
  }

  /** Returns the board as this reader sees it. */
  snapshot(reader: Reader): Promise<Snapshot> {
    return this.#inTurn(async () => {
      const view = await this.#view(this.viewOf(reader));
      return view.snapshot(this.#parts.configuration, this.#parts.positions);
    });
  }

  /** Returns the cards with a free place that this reader sees. */
  wanted(reader: Reader): Promise<readonly Card[]> {
    return this.#inTurn(async () => (await this.#view(this.viewOf(reader))).wanted);
  }

  /** Takes note of a commit; returns at once. */
  publish(what: Committed): void {
    void this.#inTurn(() => this.#deliver(what)).catch((error: unknown) => {
      console.error("The live stream lost a change; boards are told to reload.", error);
      this.#startOver();
    });
  }

  /**
   * Opens a stream from a position; returns how to close it. What was missed comes first; too much of it, or a
   * position that is not of this view, and the reader is told to reload.
   */
  listen(reader: Reader, position: string | null, listener: Listener): Promise<() => void> {
    return this.#inTurn(async () => {
      const key = this.viewOf(reader);
      const view = await this.#view(key);
      await this.#catchUp(view, position, listener);
      const set = this.#listeners.get(key) ?? new Set();
      this.#listeners.set(key, set.add(listener));
      return () => void set.delete(listener);
    });
  }

  /** Ends every stream, as when the process stops. */
  close(): void {
    if (this.#triage !== null) clearTimeout(this.#triage);
    for (const set of this.#listeners.values()) for (const listener of set) listener.end();
    this.#listeners.clear();
  }

  /** Writes a comment to every stream, so that proxies and browsers know that it lives. */
  beat(): void {
    for (const set of this.#listeners.values())
      for (const listener of set) this.#write(set, listener, encoder.encode(": beat\n\n"));
  }

  /** Ends the streams of readers who have another view by now; they come back to that one. */
  async recheck(): Promise<void> {
    for (const [key, set] of this.#listeners) {
      for (const listener of [...set]) {
        if (listener.personId === null || (await listener.viewNow()) === key) continue;
        set.delete(listener);
        listener.end();
      }
    }
  }

  get openStreams(): number {
    return [...this.#listeners.values()].reduce((sum, set) => sum + set.size, 0);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  #view(key: string): Promise<View> {
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const made = this.#fill(new View(key));
    this.#views.set(key, made);
    made.catch(() => this.#views.delete(key));
    return made;
  }

  /** Takes the position first: a change that lands while the cards are read is then sent once more, never missed. */
  async #fill(view: View): Promise<View> {
    const { store, configuration } = this.#parts;
    await view.fill(store.read, configuration, await readLastSequence(store.read));
    return view;
  }

  async #deliver({ events, columnsChanged, people }: Committed): Promise<void> {
    // Where nobody looks there is nothing to draw.
    if (this.#views.size > 0) await this.#tellViews(events);
    // Reading the store never waits, so without this a burst of changes would fill the streams of readers who keep up.
    await setImmediate();
    if (columnsChanged) await this.#tellColumns();
    this.#tellOwners(people);
    if (events.some(({ happening }) => changesTriage.has(happening.type))) this.#tellTriage();
  }

  async #tellViews(events: readonly StoredEvent[]): Promise<void> {
    const { store, configuration } = this.#parts;
    const ids = [...new Set(events.map((event) => event.taskId))];
    const cards = new Map((await readCards(store.read, ids, configuration)).map((card) => [card.id, card]));
    const audiences = await readAudiences(store.read, ids);
    for (const [key, pending] of this.#views) {
      const view = await pending;
      const news = newsFor(view, events, cards, audiences, (id) => view.has(id));
      for (const each of news) this.#tell(key, view, each.event, each.sequence);
    }
  }

  /** The count of what waits in triage is a lead's own. Many imports at once make one word. */
  #tellTriage(): void {
    if (this.#triage !== null) return;
    this.#triage = setTimeout(() => {
      this.#triage = null;
      const everybody = [...this.#listeners.values()]
        .flatMap((set) => [...set])
        .flatMap((listener) => listener.personId ?? []);
      this.#tellOwners(new Set(everybody));
    }, 300);
  }

  #tell(key: string, view: View, event: LiveEvent, sequence: number): void {
    if (event.name === "card") view.put(event.data.card);
    if (event.name === "gone") view.remove(event.data.id);
    view.advance(sequence);
    this.#send(key, frame(event, this.#parts.positions.seal(view.position, key)));
  }

  async #tellColumns(): Promise<void> {
    const columns = await readColumns(this.#parts.store.read);
    for (const [key, pending] of this.#views) {
      (await pending).setColumns(JSON.stringify(columns));
      this.#send(key, frame({ name: "columns", data: { columns } }, null));
    }
  }

  #tellOwners(people: ReadonlySet<PersonId>): void {
    const bytes = frame({ name: "mine", data: {} }, null);
    for (const set of this.#listeners.values()) {
      for (const listener of set) {
        if (listener.personId !== null && people.has(listener.personId)) this.#write(set, listener, bytes);
      }
    }
  }

  #send(key: string, bytes: Uint8Array): void {
    const set = this.#listeners.get(key);
    if (set === undefined) return;
    for (const listener of set) this.#write(set, listener, bytes);
  }

  /** A reader that no longer takes what it is sent is let go; it comes back with its position. */
  #write(set: Set<Listener>, listener: Listener, bytes: Uint8Array): void {
    if (listener.write(bytes)) return;
    set.delete(listener);
    listener.end();
  }

  async #catchUp(view: View, position: string | null, listener: Listener): Promise<void> {
    const { store, configuration, positions } = this.#parts;
    const here = positions.seal(view.position, view.key);
    const from = position === null ? null : positions.open(position, view.key);
    if (position !== null && from === null)
      return void listener.write(frame({ name: "reload", data: {} }, here));
    if (from === null || from >= view.position) return;
    const missed = await readEventsSince(store.read, from, REPLAY_LIMIT + 1);
    if (missed.length > REPLAY_LIMIT) return void listener.write(frame({ name: "reload", data: {} }, here));
    const ids = [...new Set(missed.map((event) => event.taskId))];
    const cards = new Map((await readCards(store.read, ids, configuration)).map((card) => [card.id, card]));
    const audiences = await readAudiences(store.read, ids);
    const before = (id: TaskId) =>
      missed.some((event) => event.taskId === id && sawBefore(view.reader, event));
    for (const { event } of newsFor(view, missed, cards, audiences, before))
      listener.write(frame(event, here));
    const columns = await readColumns(store.read);
    listener.write(frame({ name: "columns", data: { columns } }, here));
  }

  /** After a fault of our own: forget what the views hold, and have every reader load the board again. */
  #startOver(): void {
    this.#views.clear();
    for (const key of this.#listeners.keys()) this.#send(key, frame({ name: "reload", data: {} }, null));
  }
}

type News = { readonly event: LiveEvent; readonly sequence: number };

/** Returns what a view is told of some events: each task once, as it is now; nothing of tasks it never showed. */
function newsFor(
  view: View,
  events: readonly StoredEvent[],
  cards: ReadonlyMap<TaskId, Card>,
  audiences: ReadonlyMap<TaskId, Audience>,
  hadIt: (id: TaskId) => boolean,
): News[] {
  const news: News[] = [];
  for (const [id, ofTask] of Map.groupBy(events, (event) => event.taskId)) {
    const sequence = ofTask.at(-1)?.sequence ?? 0;
    const audience = audiences.get(id);
    const card = cards.get(id);
    const sees =
      audience !== undefined &&
      card !== undefined &&
      onBoard.has(card.stage) &&
      maySee(view.reader, { audience });
    if (sees) news.push({ event: { name: "card", data: { card } }, sequence });
    else if (hadIt(id)) news.push({ event: { name: "gone", data: { id } }, sequence });
  }
  return news;
}

function sawBefore(reader: Reader, event: StoredEvent): boolean {
  return event.audienceBefore !== null && maySee(reader, { audience: audienceOfKey(event.audienceBefore) });
}

function audienceOfKey(key: string): Audience {
  if (key === "public" || key === "members" || key === "nobody") return { kind: key };
  return { kind: "groups", groups: key.slice("groups:".length).split(",") };
}

/** Returns one server-sent event as bytes. Only changes of the board carry an id to resume from. */
function frame(event: LiveEvent, id: string | null): Uint8Array {
  const place = id === null ? "" : `id: ${id}\n`;
  return encoder.encode(`${place}event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`);
}
