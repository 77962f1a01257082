// From a thread to a taken task and back, over HTTP.
import { expect, test } from "vitest";
import { world } from "./world.ts";

test("a thread becomes a task, is taken, and says so", async () => {
  const { openTask, enter, settle, forum, card } = await world();
  const task = await openTask();
  const ana = await enter("ana");
  const said = await ana.command({ type: "claim", taskId: task.id });
  expect(said.problem).toBeNull();
  await settle();
  expect((await card(task.number)).slots[0]?.claim?.person.name).toBe("Ana Vega");
  const posts = forum.posts(task.thread?.topicId ?? 0);
  expect(posts.at(-1)?.raw).toContain("Ana Vega is on it");
});
