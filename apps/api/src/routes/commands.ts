// The one door for people: every change from the web or the API is a command.
import { createRoute, z } from "@hono/zod-openapi";
import {
  BATCH_LIMIT,
  BatchDone,
  canBeUndone,
  Done,
  PersonCommand,
  PersonId,
  type Refusal,
  type Task,
} from "@threadboard/domain";
import { readPeople } from "@threadboard/store";
import type { Result } from "../engine/engine.ts";
import { problemResponses, refusalAnswer, refusalProblem, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { World } from "../http/world.ts";
import { readCards } from "../present/card.ts";

const giveCommand = createRoute({
  method: "post",
  path: "/api/commands",
  summary: "Change the board",
  request: { body: { required: true, content: { "application/json": { schema: PersonCommand } } } },
  responses: {
    200: { description: "Done, or nothing to do", content: { "application/json": { schema: Done } } },
    ...problemResponses,
  },
});

const giveBatch = createRoute({
  method: "post",
  path: "/api/commands/batch",
  summary:
    "Change many things at once: one is carried out after the other, and a refused one keeps none from the rest",
  request: {
    body: {
      required: true,
      content: {
        "application/json": {
          schema: z.strictObject({ commands: z.array(PersonCommand).min(1).max(BATCH_LIMIT) }),
        },
      },
    },
  },
  responses: {
    200: { description: "What became of each", content: { "application/json": { schema: BatchDone } } },
    ...problemResponses,
  },
});

/** Returns the routes `POST /api/commands` and `POST /api/commands/batch`. */
export function commandRoutes(world: World) {
  return newRouter()
    .openapi(giveCommand, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const command = c.req.valid("json");
      const giver = { kind: "person", id: personId } as const;
      const result = await world.engine.run({ command, giver, door: "web" });
      if (result.outcome === "refused") return refusalAnswer(c, await named(world, result.refusal));
      return c.json(await presentDone(world, result), 200);
    })
    .openapi(giveBatch, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const giver = { kind: "person", id: personId } as const;
      const results = await world.engine.together(async (_trx, { run }) => {
        const done: Result[] = [];
        for (const command of c.req.valid("json").commands)
          done.push(await run({ command, giver, door: "web" }));
        return done;
      });
      const answers = await Promise.all(
        results.map(async (result) =>
          result.outcome === "refused"
            ? {
                outcome: "refused" as const,
                problem: refusalProblem(c, await named(world, result.refusal)),
              }
            : presentDone(world, result),
        ),
      );
      return c.json({ results: answers }, 200);
    });
}

/** The rules know people by their ids; whoever is told of somebody reads a name. */
async function named(world: World, refusal: Refusal): Promise<Refusal> {
  if (refusal.code !== "undo-too-late" || refusal.params.by === "") return refusal;
  const id = PersonId.parse(refusal.params.by);
  const by = (await readPeople(world.store.read, [id])).get(id)?.name ?? "";
  return { ...refusal, params: { ...refusal.params, by } };
}

/** Returns the answer to a command that was carried out. */
export async function presentDone(
  world: World,
  result: Exclude<Result, { outcome: "refused" }>,
): Promise<Done> {
  const changed = result.outcome === "done" ? (result.tasks[0] ?? null) : result.task;
  // What a lead decided unseen stays unseen.
  const task = changed?.audience.kind === "nobody" ? null : changed;
  const [card] = task === null ? [] : await readCards(world.store.read, [task.id], world.configuration);
  return {
    outcome: result.outcome,
    card: card ?? null,
    undo: result.outcome === "done" && task !== null ? undoOf(result, task) : null,
  };
}

function undoOf(result: Extract<Result, { outcome: "done" }>, task: Task): Done["undo"] {
  const own = result.events.filter((event) => event.taskId === task.id);
  if (own.length === 0 || own.some((event) => !canBeUndone(event.happening.type))) return null;
  return { taskId: task.id, version: task.version };
}
