// Knowing for how long the forum was away: every call to it says how it is, and a longer outage counts against nobody.
import { readPausesSince, type Store } from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";

/** A shorter outage is an upgrade or a hiccup. */
const PATIENCE = 5 * 60_000;

type Spell = { readonly from: number; readonly until: number };

export class ForumWatch {
  readonly #clock: () => number;
  /** Since the first call that failed, with none that went well after it. */
  #downSince: number | null;
  /** Whether that is written down already. */
  #isNoted: boolean;
  #over: Spell[] = [];

  constructor(clock: () => number, downSince: number | null) {
    this.#clock = clock;
    this.#downSince = downSince;
    this.#isNoted = downSince !== null;
  }

  /** Takes up an outage that the board did not see the end of. */
  static async open(store: Store, clock: () => number): Promise<ForumWatch> {
    const pauses = await readPausesSince(store.read, clock());
    const running = pauses.find(({ kind, untilAt }) => kind === "forum-down" && untilAt === null);
    return new ForumWatch(clock, running?.fromAt ?? null);
  }

  /** Returns the same `fetch`, watched. Calls that end because the board stops say nothing of the forum. */
  over(fetchIt: typeof fetch, stopping: AbortSignal): typeof fetch {
    return async (input, init) => {
      try {
        const response = await fetchIt(input, init);
        this.saw(isWell(response));
        return response;
      } catch (error) {
        if (!stopping.aborted) this.saw(false);
        throw error;
      }
    };
  }

  /** Takes note of how a call went. */
  saw(wentWell: boolean): void {
    const now = this.#clock();
    if (!wentWell) {
      this.#downSince ??= now;
      return;
    }
    const from = this.#downSince;
    if (from !== null && (this.#isNoted || now - from > PATIENCE)) this.#over.push({ from, until: now });
    this.#downSince = null;
    this.#isNoted = false;
  }

  /** Writes down the outages that are over, and the one that goes on, if it is longer than a hiccup. */
  async note(engine: Engine): Promise<void> {
    for (const { from, until } of this.#over.splice(0)) await tell(engine, from, Math.max(until, from));
    const from = this.#downSince;
    if (from === null || this.#isNoted || this.#clock() - from <= PATIENCE) return;
    await tell(engine, from, null);
    if (this.#downSince === from) this.#isNoted = true;
    // It came back while that was written down.
    else this.#over.push({ from, until: this.#clock() });
  }
}

/** Discourse in read-only mode (a backup, a move) answers reads and says so in a header. */
function isWell(response: Response): boolean {
  return response.status < 500 && response.headers.get("Discourse-Readonly") !== "true";
}

async function tell(engine: Engine, fromAt: number, untilAt: number | null): Promise<void> {
  const command = { type: "note-down", kind: "forum-down", fromAt, untilAt } as const;
  await engine.run({ command, giver: { kind: "automaton" }, door: "timer" });
}
