// What replies ask for is done once, however often the board dies on the way.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { must } from "@threadboard/domain";
import Database from "better-sqlite3";
import { expect, test, vi } from "vitest";
import { API_KEY, type World, world } from "./world.ts";

/** Has another process read what waits, and kills it as soon as so many posts were read. */
async function killedReading(town: World, count: number): Promise<void> {
  const program = new URL("./writer.ts", import.meta.url).pathname;
  const given = [program, town.database, JSON.stringify(town.configuration), API_KEY, `${town.clock.now}`];
  const child = spawn(process.execPath, given, { stdio: ["ignore", "ignore", "inherit"] });
  const data = new Database(town.database, { readonly: true });
  const read = data.prepare<[], { count: number }>("SELECT count(*) AS count FROM post");
  try {
    await vi.waitFor(() => expect(read.get()?.count).toBeGreaterThanOrEqual(count), {
      timeout: 20_000,
      interval: 1,
    });
  } finally {
    child.kill("SIGKILL");
    await once(child, "exit");
    data.close();
  }
}

test("a board that is killed between posts, again and again, does what each asks for exactly once", {
  timeout: 60_000,
}, async () => {
  const town = await world();
  const task = await town.openTask();
  const { topicId } = must(task.thread, "a thread");
  const pairs = 20;
  for (let n = 0; n < pairs; n++) {
    town.forum.reply({ by: "ana", topicId, raw: `@board claim, for the ${n + 1}th time` });
    town.forum.reply({ by: "ana", topicId, raw: `@board hand back, for the ${n + 1}th time` });
  }
  await town.forum.webhooks.settled();
  await town.board.close();
  for (const count of [3, 17, 30]) await killedReading(town, count);
  await town.restart();
  await town.settle();
  const { activity, claims } = await town.page(task.number);
  const types = activity
    .map(({ type }) => type)
    .filter((type) => type === "claimed" || type === "handed-back");
  expect(types).toEqual(Array.from({ length: pairs }, () => ["claimed", "handed-back"]).flat());
  expect(claims.map(({ handBackNote }) => handBackNote)).toEqual(
    Array.from({ length: pairs }, (_each, n) => `for the ${n + 1}th time`),
  );
  const owed = await town.board.store.read
    .selectFrom("outbox")
    .select("id")
    .where("kind", "=", "notice")
    .execute();
  expect(owed, "nothing was refused, since nothing was asked twice").toEqual([]);
});
