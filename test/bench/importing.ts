// A first import, and one that finds nothing new.
import { join } from "node:path";
import { freePort, startBoard } from "@threadboard/api";
import { Configuration } from "@threadboard/domain";
import { createLimiter, realSleep } from "@threadboard/forum";
import { startForum } from "@threadboard/forum-simulator";
import { type Scenario, timed } from "./measure.ts";

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
    admit: (turn) => {
      requests.count += 1;
      return open.admit(turn);
    },
    refused: (word) => open.refused(word),
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
