// A board that is killed in the middle of writing, at each step that can be told apart from outside: whenever it comes
// back, inside or beyond the 120 seconds for which Discourse remembers a post, there is one post and it tells the truth.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, rmSync } from "node:fs";
import { type Card, must } from "@threadboard/domain";
import type { Fault } from "@threadboard/forum-simulator";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { API_KEY, type World } from "./world.ts";
import { begin, MINUTE, ours, SECOND, topicOf } from "./writing.ts";

const onPost = { match: { method: "POST", path: /^\/posts/ }, times: 1 } as const;
const onEdit = { match: { method: "PUT", path: /^\/posts/ }, times: 1 } as const;

/** Has another process write what is owed, and kills it as soon as `there` holds. */
async function killedWriting(town: World, there: () => void | Promise<void>): Promise<void> {
  const program = new URL("./writer.ts", import.meta.url).pathname;
  const given = [program, town.database, JSON.stringify(town.configuration), API_KEY, `${town.clock.now}`];
  const child = spawn(process.execPath, given, { stdio: ["ignore", "ignore", "inherit"] });
  try {
    await vi.waitFor(there, { timeout: 20_000, interval: 5 });
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
}

const arrived = (town: World, method: "POST" | "PUT") => () =>
  expect(town.forum.requests.matching(method, "/posts").length).toBeGreaterThan(0);

type Step = {
  /** What happens to the request. */
  readonly fault: Fault;
  /** What holds when the board is killed. */
  readonly there: (town: World, task: Card) => () => void;
};

const steps: Record<string, Step> = {
  "before its post arrives": {
    fault: { kind: "lost", ...onPost },
    there: (town) => arrived(town, "POST"),
  },
  "while the forum makes its post": {
    fault: { kind: "slow", ms: 1000, ...onPost },
    there: (town) => arrived(town, "POST"),
  },
  "before it hears that its post was made": {
    fault: { kind: "timeout-after-success", ...onPost },
    there: (town, task) => () => expect(ours(town, task)).toHaveLength(1),
  },
};

const returns = { "at once": 5 * SECOND, "within two minutes": 90 * SECOND, "an hour later": 60 * MINUTE };

const cases = Object.keys(steps).flatMap((step) =>
  Object.entries(returns).map(([when, later]) => ({ step, when, later })),
);

test.each(cases)("killed $step and back $when, a board posts once", async ({ step, later }) => {
  const { town, task, claim } = await begin();
  const { fault, there } = must(steps[step], "a step");
  await claim();
  await town.board.close();
  town.forum.faults.add(fault);
  await killedWriting(town, there(town, task));
  town.clock.now += later;
  await town.restart();
  // What the post says is another text by now, so the forum would not take it for the same.
  const dora = await town.enter("dora");
  await dora.command({ type: "edit", taskId: task.id, fields: { slots: [null, null] } });
  await town.settle();
  if (step === "while the forum makes its post")
    await vi.waitFor(() => expect(ours(town, task)).toHaveLength(1), { timeout: 5000 });
  for (let minute = 0; minute < 5; minute += 1) {
    town.clock.now += MINUTE;
    await town.settle();
  }
  expect(ours(town, task)).toHaveLength(1);
  expect(ours(town, task)[0]?.raw).toContain("Partly taken");
  expect((await town.page(task.number)).thread?.statusPost).not.toBeNull();
  expect((await town.card(task.number)).thread?.state).toBe("in-step");
});

test.each(Object.entries(returns))(
  "killed between the answer and its record and back %s, a board posts once",
  async (_when, later) => {
    const { town, task, claim } = await begin();
    await claim();
    await town.board.close();
    const database = new Database(town.database, { timeout: 5000 });
    // From the moment that the post is made, before it is told of, the board cannot write anything down.
    town.forum.world.onEvent((event) => {
      if (event.kind === "post" && event.name === "post_created" && !database.inTransaction)
        database.exec("BEGIN IMMEDIATE");
    });
    await killedWriting(town, () => {
      expect(town.forum.requests.matching("POST", "/posts")[0]?.status).toBe(200);
    });
    database.close();
    town.clock.now += later;
    await town.restart();
    expect((await town.page(task.number)).thread?.statusPost).toBeNull();
    await town.settle();
    expect(ours(town, task)).toHaveLength(1);
    expect((await town.page(task.number)).thread?.statusPost).not.toBeNull();
  },
);

test.each([
  ["before its edit arrives", { kind: "lost", ...onEdit } as const],
  ["before it hears that its edit was made", { kind: "timeout-after-success", ...onEdit } as const],
])("killed %s, a board edits the same post when it is back", async (_step, fault) => {
  const { town, task, claim, handBack } = await begin();
  const claimId = await claim();
  await town.settle();
  await handBack(claimId);
  await town.board.close();
  town.forum.faults.add(fault);
  await killedWriting(town, arrived(town, "PUT"));
  await town.restart();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
});

test("a board that is put back to before its post finds it again", async () => {
  const { town, task, claim, handBack } = await begin();
  const copy = `${town.database}.copy`;
  const database = new Database(town.database);
  const claimId = await claim();
  await database.backup(copy);
  database.close();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  await town.board.close();
  for (const end of ["-wal", "-shm"]) rmSync(`${town.database}${end}`, { force: true });
  copyFileSync(copy, town.database);
  town.clock.now += 60 * MINUTE;
  await town.restart();
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  await handBack(claimId);
  await town.settle();
  expect(ours(town, task)[0]?.raw).toContain("Help wanted");
});

test("a post whose answer was lost is looked for at the end of a long thread only", async () => {
  const { town, task, claim } = await begin({ board: { forumTimeoutMs: 200 } });
  for (let n = 0; n < 90; n += 1)
    town.forum.reply({ by: "ben", topicId: topicOf(task), raw: `This is reply number ${n} of many.` });
  await town.settle();
  town.clock.now += 24 * 60 * MINUTE;
  await claim();
  town.forum.faults.add({ kind: "timeout-after-success", ...onPost });
  await town.settle();
  town.forum.requests.clear();
  town.clock.now += 2 * MINUTE;
  await town.settle();
  expect(ours(town, task)).toHaveLength(1);
  expect(town.forum.requests.matching("GET", `/t/${topicOf(task)}/posts.json`).length).toBeLessThan(4);
});
