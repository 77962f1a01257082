// Making a task of a thread by hand, or joining a thread to a task.
import { createRoute, z } from "@hono/zod-openapi";
import { type Command, Done, refuse, ThreadPreview, ThreadRequest } from "@threadboard/domain";
import { readTasksOfTopic, saveTopic } from "@threadboard/store";
import { problemAnswer, problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { topicAddress } from "../present/card.ts";
import { htmlOfMarkdown } from "../present/html.ts";
import { presentDone } from "./commands.ts";

const preview = createRoute({
  method: "get",
  path: "/api/threads/preview",
  summary: "What a thread could become, for leads",
  request: { query: z.object({ address: z.string().min(1).max(1000) }) },
  responses: {
    200: { description: "The thread", content: { "application/json": { schema: ThreadPreview } } },
    ...problemResponses,
  },
});

const useThread = createRoute({
  method: "post",
  path: "/api/threads",
  summary: "Make a task of a thread or list item, or attach it to a task",
  request: { body: { required: true, content: { "application/json": { schema: ThreadRequest } } } },
  responses: {
    200: { description: "Done", content: { "application/json": { schema: Done } } },
    ...problemResponses,
  },
});

/** Returns the routes `GET /api/threads/preview` and `POST /api/threads`. */
export function threadRoutes(world: World) {
  return newRouter()
    .openapi(preview, async (c) => {
      if (!isLead(c.var.viewer))
        return refusalAnswer(c, refuse(c.var.viewer.personId === null ? "sign-in-first" : "only-leads"));
      const read = await world.forum.readForLead(c.req.valid("query").address, c.var.viewer.reader);
      if (read.kind !== "read")
        return problemAnswer(c, read.kind === "unreachable" ? "forum-unreachable" : "not-a-topic");
      const { topic } = read;
      const known = await readTasksOfTopic(world.store.read, topic.facts.id);
      const taken = (item: string | null) => {
        const task = known.find((each) => (each.thread?.item?.text ?? null) === item);
        return task === undefined ? null : { id: task.id, number: task.number };
      };
      const answer: z.infer<typeof ThreadPreview> = {
        topicId: topic.facts.id,
        title: topic.facts.title,
        address: topicAddress(world.configuration, topic.facts.id, topic.facts.slug),
        bodyHtml: htmlOfMarkdown(topic.body),
        candidates: topic.candidates.map((each) => ({
          ...each,
          topicId: topic.facts.id,
          group: [...each.group],
          taken: taken(each.item),
        })),
      };
      return c.json(answer, 200);
    })
    .openapi(useThread, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return refusalAnswer(c, refuse("sign-in-first"));
      if (!isLead(c.var.viewer)) return refusalAnswer(c, refuse("only-leads"));
      const { address, item, taskId } = c.req.valid("json");
      const read = await world.forum.readForLead(address, c.var.viewer.reader);
      if (read.kind !== "read")
        return problemAnswer(c, read.kind === "unreachable" ? "forum-unreachable" : "not-a-topic");
      const thread = world.forum.threadOf(read.topic, item);
      if (thread === null) return problemAnswer(c, "outline-item-gone");
      const command: Command =
        taskId === null ? { type: "create-from-thread", thread } : { type: "attach-thread", taskId, thread };
      const result = await world.engine.together(async (trx, { run }) => {
        await saveTopic(trx, read.topic.facts);
        return run({ command, giver: { kind: "person", id: personId }, door: "web" });
      });
      if (result.outcome === "refused") return refusalAnswer(c, result.refusal);
      return c.json(await presentDone(world, result), 200);
    });
}
