// Single tasks.
import { createRoute, z } from "@hono/zod-openapi";
import { maySee, refuse, TaskNumber, TaskPage } from "@threadboard/domain";
import { readTaskByNumber } from "@threadboard/store";
import { problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { World } from "../http/world.ts";
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

/** Returns the route `GET /api/tasks/{number}`. */
export function taskRoutes({ store, configuration, clock }: World) {
  return newRouter().openapi(showTask, async (c) => {
    const { viewer } = c.var;
    const task = await readTaskByNumber(store.read, c.req.valid("param").number);
    if (task === null || !maySee(viewer.reader, task)) return refusalAnswer(c, refuse("not-found"));
    c.header("Cache-Control", "private, no-cache");
    return c.json(await presentTaskPage(store.read, task, viewer, configuration, clock()), 200);
  });
}
