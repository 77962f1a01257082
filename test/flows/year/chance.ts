// Chance that one number decides, so that the same year can be lived again.

export class Chance {
  #state: number;

  /** `seed`: any whole number. */
  constructor(seed: number) {
    this.#state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  }

  /** A whole number from 0 up to, and without, `limit`. Park and Miller's minimal generator (1988, revised 1993). */
  below(limit: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return Math.floor((this.#state / 2_147_483_647) * limit);
  }

  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean {
    return this.below(1_000_000) < likelihood * 1_000_000;
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.below(list.length)];
    if (found === undefined) throw new Error("Nothing to pick from");
    return found;
  }
}
