// Load over HTTP from a thread of its own, so that the clients do not stand in the server's way. Written here and
// not taken from a library because one client has to send a different command each time, and the same few lines
// have to measure our server and the bare one: a ratio is only worth something then.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

export type Load = {
  readonly url: string;
  /** How many keep asking at the same time, each on a connection of its own. */
  readonly clients: number;
  readonly seconds: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Given: each is posted once, in turn, by whoever is free. */
  readonly bodies?: readonly string[];
};

export type LoadResult = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p99: number;
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
};

/** Runs a load to its end. Throws when an answer had another status than the one wanted. */
export async function load(work: Load, wanted = 200): Promise<LoadResult> {
  const worker = new Worker(new URL("./load-worker.ts", import.meta.url), { workerData: work });
  const [result] = (await once(worker, "message")) as [LoadResult];
  const other = Object.keys(result.statuses).filter((status) => status !== String(wanted));
  if (other.length > 0) throw new Error(`${work.url} answered ${JSON.stringify(result.statuses)}`);
  return result;
}
