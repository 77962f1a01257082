// One way to change the board: whoever comes first has it, and what was answered is there for good.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type Card, must, type PersonId } from "@threadboard/domain";
import { openStore, readEventsOfTask, readTasks } from "@threadboard/store";
import { expect, test } from "vitest";
import { temporaryFolder, world } from "./world.ts";

test("of fifty people who want the last place at once, one has it and the others read why not", {
  timeout: 20_000,
}, async () => {
  const town = await world({
    plant: (forum) => {
      for (let n = 0; n < 50; n++) forum.addPerson({ username: `person${n}`, trustLevel: 1 });
    },
  });
  const task = await town.openTask();
  const people = await Promise.all(Array.from({ length: 50 }, (_each, n) => town.enter(`person${n}`)));
  const said = await Promise.all(people.map((person) => person.command({ type: "claim", taskId: task.id })));
  expect(said.filter((each) => each.done !== null)).toHaveLength(1);
  const refused = said.flatMap((each) => each.problem ?? []);
  expect(new Set(refused.map((problem) => problem.code))).toEqual(new Set(["no-free-slot"]));
  expect(refused[0]).toMatchObject({
    status: 409,
    detail: expect.stringContaining("Somebody else has it already"),
  });
  expect((await town.page(task.number)).claims).toHaveLength(1);
});

test("a person who presses twice has the task once", async () => {
  const town = await world();
  const task = await town.openTask();
  const ana = await town.enter("ana");
  const said = await Promise.all(
    Array.from({ length: 10 }, () => ana.command({ type: "claim", taskId: task.id })),
  );
  expect(said.filter((each) => each.done?.outcome === "done")).toHaveLength(1);
  expect((await town.page(task.number)).claims).toHaveLength(1);
});

test("task, events and what is owed are saved together or not at all", async () => {
  const town = await world();
  const task = await town.openTask();
  const { engine, store } = town.board;
  const ana = await town.enter("ana");
  const { person } = await ana.read<{ person: { id: PersonId } }>("/api/me");
  const count = async () => ({
    events: (await readEventsOfTask(store.read, task.id)).length,
    owed: (await store.read.selectFrom("outbox").selectAll().where("state", "=", "waiting").execute()).length,
    claims: must((await readTasks(store.read, [task.id]))[0], "the task").claims.length,
  });
  const before = await count();
  const work = engine.together(async (_trx, { run, touch }) => {
    const order = {
      command: { type: "claim", taskId: task.id },
      giver: { kind: "person", id: person.id },
      door: "web",
    } as const;
    expect((await run(order)).outcome).toBe("done");
    await touch(must(task.thread, "a thread").topicId);
    throw new Error("the power went");
  });
  await expect(work).rejects.toThrow("the power went");
  expect(await count()).toEqual(before);
  const tag = async () => (await fetch(`${town.address}/api/board`)).headers.get("etag");
  const shown = await tag();
  await engine.together(async () => undefined);
  expect(await tag(), "nothing of it is told later").toBe(shown);
  expect((await ana.command({ type: "claim", taskId: task.id })).problem).toBeNull();
  expect(await count()).toEqual({ events: before.events + 1, owed: before.owed + 2, claims: 1 });
});

test("words that come with a command are kept, whatever they belong to", async () => {
  const town = await world();
  const task = await town.openTask();
  const [ana, root] = [await town.enter("ana"), await town.enter("root")];
  const claimId = must(
    (await ana.command({ type: "claim", taskId: task.id })).done?.card?.slots[0]?.claim,
    "a claim",
  ).id;
  await ana.command({ type: "renew", taskId: task.id, claimId, note: "Half of it is written." });
  await root.command({ type: "release", taskId: task.id, claimId, reason: "They are on holiday." });
  const words = (await town.page(task.number)).activity.map((line) => line.words);
  expect(words).toEqual(expect.arrayContaining(["Half of it is written.", "They are on holiday."]));
});

test("what was answered survives a kill at any moment, and no place is held twice", {
  timeout: 30_000,
}, async () => {
  const database = join(temporaryFolder(), "board.db");
  const program = new URL("./load.ts", import.meta.url).pathname;
  const acknowledged: { readonly id: Card["id"]; readonly version: number }[] = [];
  for (const more of [5, 12, 20]) {
    const child = spawn(process.execPath, [program, database], { stdio: ["ignore", "pipe", "inherit"] });
    const lines = createInterface({ input: child.stdout });
    lines.on("line", (line) => acknowledged.push(JSON.parse(line)));
    const enough = acknowledged.length + more;
    while (acknowledged.length < enough) await once(lines, "line");
    child.kill("SIGKILL");
    await once(child, "close");
  }
  expect(acknowledged.length).toBeGreaterThan(20);
  const store = openStore(database);
  try {
    const ids = [...new Set(acknowledged.map((each) => each.id))];
    const tasks = new Map((await readTasks(store.read, ids)).map((task) => [task.id, task]));
    for (const { id, version } of acknowledged)
      expect(tasks.get(id)?.version).toBeGreaterThanOrEqual(version);
    for (const task of tasks.values()) {
      const live = task.claims.filter((claim) => claim.state === "working");
      expect(new Set(live.map((claim) => claim.slotId)).size).toBe(live.length);
      const events = await readEventsOfTask(store.read, task.id);
      expect(events.at(-1)?.version, "each change has its event, and no event is without its change").toBe(
        task.version,
      );
    }
    const check = await store.read
      .selectFrom("event")
      .select((eb) => eb.fn.max("sequence").as("last"))
      .executeTakeFirst();
    expect(Number(check?.last)).toBeGreaterThan(0);
  } finally {
    await store.close();
  }
});
