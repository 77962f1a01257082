// How often tasks were shown: counted in memory at once, and written in batches, so that looking is not writing.
import { DAY, type PersonId, type TaskId } from "@threadboard/domain";
import { addShowings, readShowings, type Store } from "@threadboard/store";

/** What a crash may forget. */
const WRITE_AFTER = 20_000;
/** Readers of a day whose own looks are told apart; beyond it the oldest count anew. */
const READERS = 5000;

/** A reader within one day: a person, or a browser that said a number of its own. */
export type ReaderKey = PersonId | string;

type Parts = { readonly store: Store; readonly clock: () => number };

export class Showings {
  readonly #parts: Parts;
  readonly #times: Map<TaskId, number>;
  #unwritten = new Map<TaskId, number>();
  #timer: NodeJS.Timeout | null = null;
  #day = 0;
  readonly #own = new Map<ReaderKey, Set<TaskId>>();

  private constructor(parts: Parts, times: Map<TaskId, number>) {
    this.#parts = parts;
    this.#times = times;
  }

  static async open(parts: Parts): Promise<Showings> {
    return new Showings(parts, await readShowings(parts.store.read));
  }

  /**
   * Returns how often tasks were shown to anybody else than this reader (`null`: nobody in particular). What they
   * saw today themselves does not count, or the order would change under their eyes whenever they look again.
   */
  without(reader: ReaderKey | null): (id: TaskId) => number {
    const own = reader === null ? undefined : this.#ownOf(reader);
    return (id) => (this.#times.get(id) ?? 0) - (own?.has(id) ? 1 : 0);
  }

  /** Notes that a reader was shown these tasks; the same ones count once a day. */
  note(reader: ReaderKey | null, ids: readonly TaskId[]): void {
    const own = reader === null ? new Set<TaskId>() : this.#ownOf(reader);
    for (const id of ids) {
      if (own.has(id)) continue;
      own.add(id);
      this.#times.set(id, (this.#times.get(id) ?? 0) + 1);
      this.#unwritten.set(id, (this.#unwritten.get(id) ?? 0) + 1);
    }
    if (this.#unwritten.size > 0) this.#timer ??= setTimeout(() => void this.#writeLater(), WRITE_AFTER);
  }

  /** Writes what was counted since the last time. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const counted = this.#unwritten;
    if (counted.size === 0) return;
    this.#unwritten = new Map();
    const { store, clock } = this.#parts;
    await store.write((trx) => addShowings(trx, counted, clock()));
  }

  async #writeLater(): Promise<void> {
    await this.flush().catch((error: unknown) =>
      console.error("How often tasks were shown could not be written.", error),
    );
  }

  #ownOf(reader: ReaderKey): Set<TaskId> {
    const today = Math.floor(this.#parts.clock() / DAY);
    if (today !== this.#day) this.#own.clear();
    this.#day = today;
    const known = this.#own.get(reader);
    if (known !== undefined) return known;
    const [oldest] = this.#own.keys();
    if (this.#own.size >= READERS && oldest !== undefined) this.#own.delete(oldest);
    const fresh = new Set<TaskId>();
    this.#own.set(reader, fresh);
    return fresh;
  }
}
