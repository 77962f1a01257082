// The newest replies in a task's thread, read from the forum when somebody asks.
import { createRoute, z } from "@hono/zod-openapi";
import {
  type Audience,
  maySee,
  type Reader,
  Replies,
  refuse,
  TaskNumber,
  type TopicId,
} from "@threadboard/domain";
import { readTaskByNumber, readTopic } from "@threadboard/store";
import { etag } from "hono/etag";
import { seenOf } from "../forum/latest-replies.ts";
import { problemAnswer, problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { World } from "../http/world.ts";
import { topicAddress } from "../present/card.ts";
import { presentReplies } from "../present/replies.ts";

const showReplies = createRoute({
  method: "get",
  path: "/api/tasks/{number}/replies",
  summary: "The newest replies in a task's thread, as the forum has them now",
  request: { params: z.object({ number: z.coerce.number().pipe(TaskNumber) }) },
  middleware: [etag()] as const,
  responses: {
    200: { description: "The replies", content: { "application/json": { schema: Replies } } },
    ...problemResponses,
  },
});

/** Returns the route `GET /api/tasks/{number}/replies`. */
export function replyRoutes(world: World) {
  return newRouter().openapi(showReplies, async (c) => {
    const { reader, personId } = c.var.viewer;
    const topic = await topicOfTask(world, c.req.valid("param").number, reader);
    if (topic === null) return refusalAnswer(c, refuse("not-found"));
    // Whoever has signed in is somebody who waits; anybody else may be a machine that follows links.
    const priority = personId === null ? "read" : "person";
    const read = await world.forum.latestReplies({ id: topic.id, seen: seenOf(topic) }, priority);
    if (read.kind === "unreachable") return problemAnswer(c, "forum-unreachable");
    if (read.kind === "not-there" || !maySee(reader, read.latest))
      return refusalAnswer(c, refuse("not-found"));
    const address = topicAddress(world.configuration, topic.id, topic.slug);
    c.header("Cache-Control", "private, no-cache");
    return c.json(presentReplies(read.latest, { ...topic, address }, world.configuration), 200);
  });
}

/** Returns the topic of a task where the reader may see both, else `null`: there is no such thing then. */
async function topicOfTask(world: World, number: TaskNumber, reader: Reader) {
  const task = await readTaskByNumber(world.store.read, number);
  if (task === null || task.thread === null || !maySee(reader, task)) return null;
  const topic = await readTopic(world.store.read, task.thread.topicId satisfies TopicId);
  if (topic === null || topic.state !== "readable") return null;
  return maySee(reader, { audience: JSON.parse(topic.audienceJson) as Audience }) ? topic : null;
}
