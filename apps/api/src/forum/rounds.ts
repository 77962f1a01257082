// Work that is done by itself, one thing at a time, until it is told to stop.

export class Rounds {
  #running: Promise<void> = Promise.resolve();
  #stopped = true;
  /** What is asked for and has not begun: asking again adds nothing, however long the forum takes. */
  readonly #asked = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #later: NodeJS.Timeout | null = null;
  /** What is to be asked for in a moment. */
  readonly #soon = new Map<string, NodeJS.Timeout>();

  get stopped(): boolean {
    return this.#stopped;
  }

  start(): void {
    this.#stopped = false;
  }

  /** Has something done after what is under way. A fault of one round is told and does not end the others. */
  ask(name: string, work: () => Promise<unknown>): void {
    if (this.#stopped || this.#asked.has(name)) return;
    this.#asked.add(name);
    this.#running = this.#running.then(async () => {
      this.#asked.delete(name);
      if (this.#stopped) return;
      await work().catch((error: unknown) =>
        console.error("Background work broke; it is tried again later.", error),
      );
    });
  }

  /** Asks in a moment, so that what is asked for until then is done together; asking on does not put it off. */
  soon(ms: number, name: string, work: () => Promise<unknown>): void {
    if (this.#stopped || this.#soon.has(name) || this.#asked.has(name)) return;
    const ask = () => {
      this.#soon.delete(name);
      this.ask(name, work);
    };
    this.#soon.set(name, setTimeout(ask, ms));
  }

  every(ms: number, name: string, work: () => Promise<unknown>): void {
    this.#timers.add(setInterval(() => this.ask(name, work), ms));
  }

  /** Has something done once after a time, instead of what was set so before. */
  after(ms: number, name: string, work: () => Promise<unknown>): void {
    if (this.#later !== null) clearTimeout(this.#later);
    if (!this.#stopped) this.#later = setTimeout(() => this.ask(name, work), ms);
  }

  /** Begins nothing more; resolves when the work under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const timer of this.#soon.values()) clearTimeout(timer);
    if (this.#later !== null) clearTimeout(this.#later);
    await this.#running;
  }
}
