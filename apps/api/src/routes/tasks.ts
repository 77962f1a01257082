// Single tasks, and the list of what waits in triage.
import { createRoute, z } from "@hono/zod-openapi";
import {
  leads,
  maySee,
  refuse,
  TaskNumber,
  TaskPage,
  Triage,
  type TriageItem,
  toIso,
} from "@threadboard/domain";
import { type Reading, readTaskByNumber, readTasks, readTopics, readVisibleIds } from "@threadboard/store";
import { problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead, type Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { readCards } from "../present/card.ts";
import { htmlOfMarkdown } from "../present/html.ts";
import { presentTaskPage } from "../present/task-page.ts";

const showTask = createRoute({
  method: "get",
  path: "/api/tasks/{number}",
  summary: "A task with everything its page shows",
  request: { params: z.object({ number: z.coerce.number().pipe(TaskNumber) }) },
  responses: {
    200: { description: "The task", content: { "application/json": { schema: TaskPage } } },
    ...problemResponses,
  },
});

const listTriage = createRoute({
  method: "get",
  path: "/api/triage",
  summary: "What was imported or proposed and nobody has looked at, for leads",
  responses: {
    200: { description: "The list", content: { "application/json": { schema: Triage } } },
    ...problemResponses,
  },
});

/** Returns the routes `GET /api/tasks/{number}` and `GET /api/triage`. */
export function taskRoutes(world: World) {
  return newRouter()
    .openapi(showTask, async (c) => {
      const task = await readTaskByNumber(world.store.read, c.req.valid("param").number);
      if (task === null || !maySee(c.var.viewer.reader, task)) return refusalAnswer(c, refuse("not-found"));
      c.header("Cache-Control", "private, no-cache");
      const { store, configuration, clock } = world;
      return c.json(await presentTaskPage(store.read, task, c.var.viewer, configuration, clock()), 200);
    })
    .openapi(listTriage, async (c) => {
      const { viewer } = c.var;
      if (viewer.personId === null) return refusalAnswer(c, refuse("sign-in-first"));
      if (!isLead(viewer)) return refusalAnswer(c, refuse("only-leads"));
      return c.json({ items: await triageItems(world.store.read, world, viewer) }, 200);
    });
}

/** What this lead may decide on, oldest first: what has waited longest is looked at first. */
async function triageItems(db: Reading, world: World, viewer: Viewer): Promise<TriageItem[]> {
  const ids = await readVisibleIds(db, viewer.reader, ["triage"]);
  const [cards, tasks] = await Promise.all([readCards(db, ids, world.configuration), readTasks(db, ids)]);
  const topics = await readTopics(
    db,
    tasks.flatMap((task) => task.thread?.topicId ?? []),
  );
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return cards.flatMap((card): TriageItem[] => {
    const task = byId.get(card.id);
    if (task === undefined || viewer.actor.kind !== "person" || !leads(viewer.actor.roles, task.team))
      return [];
    const topic = task.thread === null ? undefined : topics.get(task.thread.topicId);
    return [
      {
        card,
        bodyHtml: htmlOfMarkdown(task.body.text),
        author: topic?.author ?? null,
        createdAt: toIso(topic?.createdAt ?? task.createdAt),
      },
    ];
  });
}
