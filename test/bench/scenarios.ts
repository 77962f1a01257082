// What is measured. Each scenario returns its lines of the table.
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { freePort, startBoard } from "@threadboard/api";
import { Configuration, must, type PersonCommand, type Task } from "@threadboard/domain";
import { createLimiter, realSleep } from "@threadboard/forum";
import { startForum } from "@threadboard/forum-simulator";
import { type BusyBoard, busyBoard, openBoard } from "./board.ts";
import { bare, bareBytes, bareRows } from "./ceilings.ts";
import { load } from "./load.ts";
import { type Figure, median, rate, repeated, timed } from "./measure.ts";
import { openStreams } from "./streams.ts";

export type Scenario = (folder: string) => Promise<Figure[]>;

/** Loading the board: what everybody does first. */
export const loading =
  (count: number): Scenario =>
  async (folder) => {
    const busy = await busyBoard(folder, count);
    const { file } = busy.board.store;
    await busy.board.close();
    const cold = await repeated(3, () => firstAnswer(file));
    const board = await openBoard(file);
    const url = `${board.url}/api/board`;
    const changed = await repeated(9, async () => {
      await moveOne(busy, board);
      return timed(async () => (await fetch(url)).arrayBuffer());
    });
    const first = await fetch(url, { headers: { "Accept-Encoding": "identity" } });
    const body = Buffer.from(await first.arrayBuffer());
    const etag = must(first.headers.get("etag"), "an ETag");
    const zipped = await load({ url, clients: 16, seconds: 1.5, headers: { "Accept-Encoding": "gzip" } });
    const plain = await load({ url, clients: 16, seconds: 1.5 });
    const known = await load({ url, clients: 16, seconds: 1.5, headers: { "If-None-Match": etag } }, 304);
    const gzip = (await board.hub.snapshot({ signedIn: false, groups: [] })).gzip;
    await board.close();
    const [plainCeiling, gzipCeiling] = [await bareBytes(body, 16, 1.5), await bareBytes(gzip, 16, 1.5)];
    const sized = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString("en-GB")} KB ready-made`;
    return [
      {
        what: "first answer after a start",
        value: cold,
        unit: "ms",
        means: "what the first reader waits after a restart",
      },
      {
        what: "first answer after a change",
        value: changed,
        unit: "ms",
        means: "the new text is made and compressed once, for all readers",
      },
      {
        what: "compressed",
        value: zipped.perSecond,
        unit: "/s",
        ceiling: gzipCeiling,
        ceilingIs: sized(gzip.length),
        means: "how many browsers can load the board each second",
      },
      {
        what: "uncompressed",
        value: plain.perSecond,
        unit: "/s",
        ceiling: plainCeiling,
        ceilingIs: sized(body.length),
      },
      { what: "not modified (304)", value: known.perSecond, unit: "/s" },
    ];
  };

async function firstAnswer(file: string): Promise<number> {
  const board = await openBoard(file);
  const took = await timed(async () => (await fetch(`${board.url}/api/board`)).arrayBuffer());
  await board.close();
  return took;
}

/** Moves that are on the disk when they are answered. */
export const moving: Scenario = async (folder) => {
  const busy = await busyBoard(folder, 1000);
  const { board, headers, leadId } = busy;
  // A disk that others write to is fast now and slow then, so the bare rows take turns with ours.
  const rows = bareRows(join(folder, "beside.db"));
  const bareRates: number[] = [];
  const next = moves(busy.tasks);
  const giver = { kind: "person", id: leadId } as const;
  const alone = await repeated(5, async () => {
    bareRates.push(await rows.updates(0.5));
    return rate(0.7, () => board.engine.run({ command: next(), giver, door: "web" }));
  });
  const url = `${board.url}/api/commands`;
  const bodies = Array.from({ length: 20_000 }, () => JSON.stringify(next()));
  const runs = [];
  for (const clients of [1, 16, 64]) {
    runs.push({ clients, ...(await load({ url, clients, seconds: 2, headers, bodies })) });
    bareRates.push(await rows.updates(0.5));
  }
  rows.close();
  await board.close();
  const ceiling = { ceiling: median(bareRates), ceilingIs: "one-row update, in turns with ours" };
  return [
    {
      what: "engine alone",
      value: alone,
      unit: "/s",
      ...ceiling,
      means: "rules, task and events in one transaction, against one bare row",
    },
    ...runs.flatMap((run): Figure[] => [
      { what: `over HTTP, ${run.clients} clients`, value: run.perSecond, unit: "/s", ...ceiling },
      { what: "  99 of 100 answered within", value: run.p99, unit: "ms" },
    ]),
  ];
};

function moves(tasks: readonly Task[]): () => PersonCommand {
  const any = () => must(tasks[Math.floor(Math.random() * tasks.length)], "a task");
  return () => {
    const [moving, above] = [any(), any()];
    return {
      type: "move",
      taskId: moving.id,
      columnId: moving.columnId,
      beforeId: above.id === moving.id ? null : above.id,
      afterId: null,
    };
  };
}

async function moveOne({ leadId, tasks }: BusyBoard, board: BusyBoard["board"]): Promise<void> {
  const giver = { kind: "person", id: leadId } as const;
  await board.engine.run({ command: moves(tasks)(), giver, door: "web" });
}

/** One change to many open boards. */
export const live =
  (count: number): Scenario =>
  async (folder) => {
    const busy = await busyBoard(folder, 1000);
    const streams = await openStreams({ url: `${busy.board.url}/api/stream`, count, mark: "event: card\n" });
    const ours = await repeated(15, () => streams.hear(() => moveOne(busy, busy.board)));
    await streams.close();
    await busy.board.close();
    const ceiling = await bareStreams(count);
    return [
      {
        what: `one change to ${count.toLocaleString("en-GB")} open boards`,
        value: ours,
        unit: "ms",
        ceiling,
        ceilingIs: "one write to each open answer",
        means: "from the command until the last of them has it",
      },
    ];
  };

async function bareStreams(count: number): Promise<number> {
  const open = new Set<ServerResponse>();
  const event = `id: 1\nevent: card\ndata: ${"x".repeat(900)}\n\n`;
  return bare(
    (_request, response) => {
      open.add(response);
      response.setHeader("Content-Type", "text/event-stream").write(": welcome\n\n");
    },
    async (url) => {
      const streams = await openStreams({ url, count, mark: "event: card\n" });
      const took = await repeated(15, () =>
        streams.hear(() => {
          for (const response of open) response.write(event);
        }),
      );
      await streams.close();
      return took;
    },
  );
}

/** Reading a thousand threads for the first time, with no limit on our calls. */
export const importing: Scenario = async (folder) => {
  const COUNT = 1000;
  const requests = { count: 0 };
  const forum = await startForum({ settings: { maxTagsPerTopic: 10 } });
  forum.forum.addPerson({ username: "ada", trustLevel: 2, createdAt: 0 });
  forum.forum.addCategory({ name: "Help", slug: "help", description: "Work" });
  for (let i = 0; i < COUNT; i++) {
    const raw = `Machine number ${i} wants a look: start the image, go through every page and say what happens.`;
    forum.forum.createTopic({ by: "ada", title: `Please test machine number ${i}`, raw, category: "help" });
  }
  const port = await freePort();
  const open = createLimiter({ windows: [], clock: Date.now, sleep: realSleep });
  const counting: typeof open = {
    ...open,
    admit: (turn) => {
      requests.count += 1;
      return open.admit(turn);
    },
    holdUntil: (until) => open.holdUntil(until),
    state: () => open.state(),
  };
  const board = await startBoard({
    configuration: Configuration.parse({
      board: { name: "Bench", address: `http://127.0.0.1:${port}` },
      forum: { address: forum.url },
      teams: { docs: { name: "Documentation" } },
      kinds: { writing: { name: "Writing" } },
      sources: [{ key: "help", type: "category", category: "help" }],
    }),
    database: join(folder, "import.db"),
    port,
    works: false,
    limiter: counting,
  });
  const took = (await timed(() => board.worker.poll(true))) / 1000;
  const first = requests.count;
  const again = (await timed(() => board.worker.poll(true))) / 1000;
  const second = requests.count - first;
  const ids = [...forum.forum.world.topics.keys()].slice(-COUNT);
  await board.close();
  const reading = await timed(async () => {
    for (const id of ids) await (await fetch(`${forum.url}/t/${id}.json`)).arrayBuffer();
  });
  await forum.close();
  return [
    {
      what: `${COUNT} topics for the first time`,
      value: took,
      unit: "s",
      ceiling: reading / 1000,
      ceilingIs: "fetching each topic, nothing kept",
      means: "a real forum allows about 55 calls a minute with a key, so the forum sets the pace",
    },
    { what: "  calls of the forum", value: first, unit: "requests" },
    { what: "the same again, nothing changed", value: again, unit: "s" },
    { what: "  calls of the forum", value: second, unit: "requests" },
  ];
};
