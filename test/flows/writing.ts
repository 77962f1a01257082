// A board with one open task and somebody who may take it, for tests of what the board writes into threads.
import type { Visitor } from "@threadboard/api";
import { type Card, must } from "@threadboard/domain";
import { vi } from "vitest";
import { type World, type WorldOptions, world } from "./world.ts";

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const topicOf = (task: Card) => must(task.thread, "a thread").topicId;

/** Posts of a task's thread that carry our marker, deleted ones too. */
export const ours = (town: World, task: Card) =>
  town.forum.posts(topicOf(task)).filter((post) => post.raw.includes("<!-- threadboard status -->"));

/** Names of the tags on a task's thread, in order. */
export const tagsOf = (town: World, task: Card) =>
  (town.forum.topic(topicOf(task)).tagIds ?? [])
    .map((id) => town.forum.world.tags.get(id)?.name ?? "?")
    .toSorted();

/** What the board asked the forum to change. */
export const writes = (town: World) =>
  town.forum.requests.all.filter(({ method, via }) => method !== "GET" && via === "api-key");

export const troubleOf = async (town: World, task: Card) =>
  (await town.page(task.number)).thread?.writeTrouble?.code ?? null;

/** Starts both with one open task. `claim` and `handBack` are Ana's. */
export async function begin(options: WorldOptions = {}) {
  const town = await world(options);
  const task = await town.openTask();
  const ana = await town.enter("ana");
  town.forum.requests.clear();
  const claim = async () => {
    const said = await ana.command({ type: "claim", taskId: task.id });
    if (said.problem !== null) throw new Error(said.problem.detail);
    return must(said.done?.card?.slots[0]?.claim, "the claim").id;
  };
  const handBack = async (claimId: Awaited<ReturnType<typeof claim>>) => {
    const said = await ana.command({ type: "hand-back", taskId: task.id, claimId });
    if (said.problem !== null) throw new Error(said.problem.detail);
  };
  /** The board warns an operator; the test looks at what it said. */
  const warnings = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  return { town, task, ana, claim, handBack, warnings };
}

/** Posts to the board's API as somebody, and returns what it says. */
export async function send<T>(town: World, who: Visitor, path: string, body: unknown) {
  const answer = await who.fetch(`${town.address}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}
