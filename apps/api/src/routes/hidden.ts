// For leads: tasks that nobody may see.
import { createRoute } from "@hono/zod-openapi";
import { type HiddenTask, HiddenTasks, leads, refuse } from "@threadboard/domain";
import { type Reading, readHiddenIds, readHiddenSince, readTasks } from "@threadboard/store";
import { problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead, type Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { presentHidden } from "../present/hidden.ts";

const listHidden = createRoute({
  method: "get",
  path: "/api/gone",
  summary: "Tasks whose thread nobody here may read, for their leads: numbers and reasons, no words",
  responses: {
    200: {
      description: "The tasks, by number",
      content: { "application/json": { schema: HiddenTasks } },
    },
    ...problemResponses,
  },
});

/** Returns the route `GET /api/gone`. */
export function hiddenRoutes(world: World) {
  return newRouter().openapi(listHidden, async (c) => {
    const { viewer } = c.var;
    if (!isLead(viewer))
      return refusalAnswer(c, refuse(viewer.personId === null ? "sign-in-first" : "only-leads"));
    return c.json({ tasks: await hiddenTasks(world.store.read, world, viewer) }, 200);
  });
}

async function hiddenTasks(db: Reading, { configuration }: World, { actor }: Viewer): Promise<HiddenTask[]> {
  const tasks = (await readTasks(db, await readHiddenIds(db))).filter(
    (task) => actor.kind === "person" && leads(actor.roles, task.team),
  );
  const since = await readHiddenSince(
    db,
    tasks.map((task) => task.id),
  );
  return tasks
    .sort((a, b) => a.number - b.number)
    .map((task) => presentHidden(task, since.get(task.id) ?? task.createdAt, configuration));
}
