// For leads: tasks that nobody may see, and what outlines offer below the line.
import { createRoute, type z } from "@hono/zod-openapi";
import {
  Dismissal,
  type HiddenTask,
  HiddenTasks,
  isLive,
  leads,
  mayKeep,
  type Proposal,
  Proposals,
  refuse,
  type Task,
  toIso,
  whyHidden,
} from "@threadboard/domain";
import {
  dismissProposal,
  type Reading,
  readHiddenIds,
  readHiddenSince,
  readProposals,
  readTasks,
} from "@threadboard/store";
import { problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead, type Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { topicAddress } from "../present/card.ts";

const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { "application/json": { schema } },
});

const listHidden = createRoute({
  method: "get",
  path: "/api/gone",
  summary: "Tasks whose thread nobody here may read, for their leads: numbers and reasons, no words",
  responses: { 200: json("The tasks, by number", HiddenTasks), ...problemResponses },
});

const listProposals = createRoute({
  method: "get",
  path: "/api/proposals",
  summary: "List items that may be tasks and were not made ones, for leads",
  responses: { 200: json("The items, by topic", Proposals), ...problemResponses },
});

const dismiss = createRoute({
  method: "post",
  path: "/api/proposals/dismiss",
  summary: "Never offer this list item again",
  request: { body: { required: true, content: { "application/json": { schema: Dismissal } } } },
  responses: { 200: json("What is still offered", Proposals), ...problemResponses },
});

/** Returns the routes `GET /api/gone`, `GET /api/proposals` and `POST /api/proposals/dismiss`. */
export function hiddenRoutes(world: World) {
  const { store, clock } = world;
  return newRouter()
    .openapi(listHidden, async (c) => {
      const { viewer } = c.var;
      if (!isLead(viewer)) return notForThem(c, viewer);
      return c.json({ tasks: await hiddenTasks(store.read, world, viewer) }, 200);
    })
    .openapi(listProposals, async (c) => {
      const { viewer } = c.var;
      if (!isLead(viewer)) return notForThem(c, viewer);
      return c.json({ proposals: await proposalsFor(store.read, world, viewer) }, 200);
    })
    .openapi(dismiss, async (c) => {
      const { viewer } = c.var;
      if (!isLead(viewer)) return notForThem(c, viewer);
      const { topicId, item } = c.req.valid("json");
      const seen = await proposalsFor(store.read, world, viewer);
      if (!seen.some((each) => each.topicId === topicId && each.item === item))
        return refusalAnswer(c, refuse("not-found"));
      await store.write((trx) => dismissProposal(trx, topicId, item, clock()));
      return c.json({ proposals: await proposalsFor(store.read, world, viewer) }, 200);
    });
}

function notForThem(c: Parameters<typeof refusalAnswer>[0], { personId }: Viewer) {
  return refusalAnswer(c, refuse(personId === null ? "sign-in-first" : "only-leads"));
}

async function hiddenTasks(db: Reading, world: World, { actor }: Viewer): Promise<HiddenTask[]> {
  const tasks = (await readTasks(db, await readHiddenIds(db))).filter(
    (task) => actor.kind === "person" && leads(actor.roles, task.team),
  );
  const since = await readHiddenSince(
    db,
    tasks.map((task) => task.id),
  );
  return tasks
    .sort((a, b) => a.number - b.number)
    .map((task) => presentHidden(task, since.get(task.id) ?? task.createdAt, world));
}

function presentHidden(task: Task, since: number, { configuration }: World): HiddenTask {
  const topicId = task.thread?.topicId ?? null;
  return {
    taskId: task.id,
    number: task.number,
    team: task.team,
    why: whyHidden(task) ?? "restricted",
    since: toIso(since),
    held: task.claims.filter(({ state }) => isLive(state) && state !== "accepted").length,
    topicId,
    // A slug is made of the title's words.
    address: topicId === null ? null : topicAddress(configuration, topicId, null),
    mayKeep: mayKeep(task) !== null,
  };
}

async function proposalsFor(db: Reading, { configuration }: World, { reader }: Viewer): Promise<Proposal[]> {
  const rows = await readProposals(db, reader);
  return rows.map((row) => ({
    topicId: row.topicId,
    title: row.topicTitle,
    address: topicAddress(configuration, row.topicId, row.topicSlug),
    item: row.itemText,
    confidence: row.confidence,
    reason: JSON.parse(row.reasonJson) as Proposal["reason"],
  }));
}
