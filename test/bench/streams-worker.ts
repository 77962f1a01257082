// Holds the streams of `openStreams`.
import { Agent, request } from "node:http";
import { parentPort, workerData } from "node:worker_threads";
import { type Heard, type StreamsSetting, sharedNow } from "./streams.ts";

const { url, count, mark }: StreamsSetting = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: count });
let heard = 0;

/** An event may come in pieces, so the mark is looked for over their seam. */
function listen(): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent }, (answer) => {
      let seam = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece: string) => {
        resolve();
        const text = seam + piece;
        seam = text.slice(text.lastIndexOf(mark) + 1).slice(-mark.length + 1);
        heard += text.split(mark).length - 1;
        if (heard < count) return;
        heard -= count;
        parentPort?.postMessage({ at: sharedNow() } satisfies Heard);
      });
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

// A few at a time: a thousand at once would fill the queue of connections that wait to be taken.
for (let open = 0; open < count; open += 50) {
  await Promise.all(Array.from({ length: Math.min(50, count - open) }, listen));
}
parentPort?.postMessage("ready");
