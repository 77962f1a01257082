// Many open event streams, held by a thread of their own that notes when the last of them has heard of a change.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

export type Streams = {
  /** Returns the milliseconds from calling `change` until every stream has had one more event of that name. */
  readonly hear: (change: () => unknown) => Promise<number>;
  readonly close: () => Promise<void>;
};

/** What the thread is told: wait for one more event on every stream. */
export type Expectation = { readonly expect: true };
/** What it tells: ready, and later the time (epoch milliseconds with fractions) at which the last one had it. */
export type Heard = { readonly at: number };

export type StreamsSetting = {
  readonly url: string;
  readonly count: number;
  /** Marks the event that is waited for. */
  readonly mark: string;
};

/** Epoch milliseconds with fractions: the only clock that threads share. */
export const sharedNow = (): number => performance.timeOrigin + performance.now();

/** Opens the streams; resolves when all of them have begun. */
export async function openStreams(setting: StreamsSetting): Promise<Streams> {
  const worker = new Worker(new URL("./streams-worker.ts", import.meta.url), { workerData: setting });
  await once(worker, "message");
  return {
    async hear(change) {
      const heard = once(worker, "message");
      const start = sharedNow();
      await change();
      const [{ at }] = (await heard) as [Heard];
      return at - start;
    },
    close: async () => void (await worker.terminate()),
  };
}
