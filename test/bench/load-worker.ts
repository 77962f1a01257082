// The clients of `load`: each sends its next request as soon as the answer to the last is whole.
import { Agent, request } from "node:http";
import { parentPort, workerData } from "node:worker_threads";
import type { Load, LoadResult } from "./load.ts";

const { url, clients, seconds, headers = {}, bodies }: Load = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: clients });
const durations: number[] = [];
const statuses: Record<string, number> = {};
let sent = 0;

function ask(): Promise<number> {
  const body = bodies?.[sent % bodies.length];
  sent += 1;
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { agent, method: body === undefined ? "GET" : "POST", headers },
      (answer) => {
        answer.on("end", () => resolve(answer.statusCode ?? 0));
        answer.on("error", reject);
        answer.resume();
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

async function client(until: number): Promise<void> {
  while (performance.now() < until) {
    const start = performance.now();
    const status = await ask();
    durations.push(performance.now() - start);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
}

const start = performance.now();
await Promise.all(Array.from({ length: clients }, () => client(start + seconds * 1000)));
const took = (performance.now() - start) / 1000;
agent.destroy();
durations.sort((a, b) => a - b);
const at = (share: number) => durations[Math.floor((durations.length - 1) * share)] ?? 0;
const result: LoadResult = {
  perSecond: durations.length / took,
  median: at(0.5),
  p99: at(0.99),
  statuses,
};
parentPort?.postMessage(result);
