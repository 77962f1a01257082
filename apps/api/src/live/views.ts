// What each view of the board shows right now: kept as finished text, changed card by card.

import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import {
  boardStages,
  type Card,
  type Configuration,
  hasRoom,
  type Reader,
  readerOfView,
  situationOfCard,
  type TaskId,
} from "@threadboard/domain";
import { type Reading, readColumns, readVisibleIds } from "@threadboard/store";
import { readCards } from "../present/card.ts";
import { presentSettings } from "../present/settings.ts";
import type { Positions } from "./position.ts";

/** The board as bytes, for everybody with the same view. */
export type Snapshot = {
  readonly etag: string;
  readonly body: Buffer<ArrayBuffer>;
  readonly gzip: Buffer<ArrayBuffer>;
};

const compress = promisify(gzip);

/** One view: its cards as JSON text by task, and the place in the sequence that they show. */
export class View {
  readonly key: string;
  readonly reader: Reader;
  readonly #cards = new Map<TaskId, string>();
  /** Those with a free place, as they are: who looks for something to do would else read all of the text. */
  readonly #wanted = new Map<TaskId, Card>();
  #columns = "[]";
  #position = 0;
  #snapshot: Snapshot | null = null;

  constructor(key: string) {
    this.key = key;
    this.reader = readerOfView(key);
  }

  get position(): number {
    return this.#position;
  }

  /** Whether the view shows this task now. */
  has(id: TaskId): boolean {
    return this.#cards.has(id);
  }

  /** Reads everything anew. */
  async fill(db: Reading, configuration: Configuration, position: number): Promise<void> {
    const ids = await readVisibleIds(db, this.reader, boardStages);
    this.#cards.clear();
    this.#wanted.clear();
    for (const card of await readCards(db, ids, configuration)) this.put(card);
    this.#columns = JSON.stringify(await readColumns(db));
    this.#position = position;
    this.#snapshot = null;
  }

  put(card: Card): void {
    this.#cards.set(card.id, JSON.stringify(card));
    if (hasRoom(situationOfCard(card))) this.#wanted.set(card.id, card);
    else this.#wanted.delete(card.id);
    this.#snapshot = null;
  }

  remove(id: TaskId): void {
    this.#wanted.delete(id);
    if (this.#cards.delete(id)) this.#snapshot = null;
  }

  /** The cards with a free place, as they are now. */
  get wanted(): Card[] {
    return [...this.#wanted.values()];
  }

  setColumns(columns: string): void {
    this.#columns = columns;
    this.#snapshot = null;
  }

  /** Moves on to a place at which something in this view changed. */
  advance(sequence: number): void {
    this.#position = Math.max(this.#position, sequence);
    this.#snapshot = null;
  }

  /** Returns the finished answer, made and compressed once a change and not once a reader. */
  async snapshot(configuration: Configuration, positions: Positions): Promise<Snapshot> {
    if (this.#snapshot !== null) return this.#snapshot;
    const position = JSON.stringify(positions.seal(this.#position, this.key));
    const settings = JSON.stringify(presentSettings(configuration));
    const cards = [...this.#cards.values()].join(",");
    const body = Buffer.from(
      `{"position":${position},"settings":${settings},"columns":${this.#columns},"cards":[${cards}]}`,
    );
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
    // Beside the requests, on a thread of Node's own; the hub's turn keeps changes out meanwhile.
    this.#snapshot = { etag, body, gzip: await compress(body, { level: 1 }) };
    return this.#snapshot;
  }
}
