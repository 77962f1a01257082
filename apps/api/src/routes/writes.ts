// What the board is about to write into the forum: seen, tried again, taken off, stopped; and threads left alone.
import { createRoute } from "@hono/zod-openapi";
import {
  ExcludeAnswer,
  ExcludeRequest,
  refuse,
  SwitchRequest,
  toIso,
  WriteRequest,
  Writes,
} from "@threadboard/domain";
import { dropOutbox, readPerson, readTopic, retryOutbox } from "@threadboard/store";
import type { Context } from "hono";
import { mayExcludeTopic, readExcluder, setExcluded } from "../forum/exclude.ts";
import { saveStopped } from "../forum/write-switch.ts";
import { body, json } from "../http/described.ts";
import { problemResponses, refusalAnswer, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead, type Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { presentWrites, writeFor } from "../present/writes.ts";

const listWrites = createRoute({
  method: "get",
  path: "/api/writes",
  summary: "What is owed to the forum, with the exact words, for leads",
  responses: { 200: json("The queue", Writes), ...problemResponses },
});

const switchWrites = createRoute({
  method: "post",
  path: "/api/writes/switch",
  summary: "Stop everything that the board writes into the forum, or let it go on; for administrators",
  request: body(SwitchRequest),
  responses: { 200: json("The queue", Writes), ...problemResponses },
});

const retryWrite = createRoute({
  method: "post",
  path: "/api/writes/retry",
  summary: "Try a write again now",
  request: body(WriteRequest),
  responses: { 200: json("The queue", Writes), ...problemResponses },
});

const dropWrite = createRoute({
  method: "post",
  path: "/api/writes/drop",
  summary: "Take a write off the queue; the next change of its task owes it again",
  request: body(WriteRequest),
  responses: { 200: json("The queue", Writes), ...problemResponses },
});

const excludeTopic = createRoute({
  method: "post",
  path: "/api/topics/exclude",
  summary: "Leave a thread alone, or write there again; for its author, its leads and the forum's moderators",
  request: body(ExcludeRequest),
  responses: { 200: json("How it stands", ExcludeAnswer), ...problemResponses },
});

/** Returns the routes under `/api/writes`, and `POST /api/topics/exclude`. */
export function writeRoutes(world: World) {
  const { store, clock, configuration, engine, forum } = world;
  const queue = async (viewer: Viewer) => presentWrites(store.read, world, viewer);
  return newRouter()
    .openapi(listWrites, async (c) => {
      const { viewer } = c.var;
      if (viewer.personId === null) return signInFirst(c);
      if (!isLead(viewer)) return refusalAnswer(c, refuse("only-leads"));
      return c.json(await queue(viewer), 200);
    })
    .openapi(switchWrites, async (c) => {
      const { viewer } = c.var;
      if (viewer.personId === null) return signInFirst(c);
      if (viewer.actor.kind !== "person" || !viewer.actor.roles.admin)
        return refusalAnswer(c, refuse("only-admins"));
      const { on, reason } = c.req.valid("json");
      const by = (await readPerson(store.read, viewer.personId))?.username ?? null;
      const at = clock();
      await store.write((trx) => saveStopped(trx, on ? null : { by, at, reason }, at));
      if (on) forum.wake();
      return c.json(await queue(viewer), 200);
    })
    .openapi(retryWrite, async (c) => {
      const { id } = c.req.valid("json");
      const no = await whyNot(c, world, id);
      if (no !== null) return no;
      await store.write((trx) => retryOutbox(trx, id, clock()));
      forum.wake();
      return c.json(await queue(c.var.viewer), 200);
    })
    .openapi(dropWrite, async (c) => {
      const { id } = c.req.valid("json");
      const no = await whyNot(c, world, id);
      if (no !== null) return no;
      await engine.together(async (trx, { touch }) => {
        const row = await dropOutbox(trx, id, clock());
        if (row?.topicId != null) await touch(row.topicId);
      });
      return c.json(await queue(c.var.viewer), 200);
    })
    .openapi(excludeTopic, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const { topicId, excluded } = c.req.valid("json");
      const at = clock();
      const who = await readExcluder(store.read, personId, configuration, at);
      if (who === null || !(await mayExcludeTopic(store.read, who, topicId, c.var.viewer.reader)))
        return refusalAnswer(c, refuse("not-found"));
      await engine.together((trx, hand) =>
        setExcluded(trx, hand, { topicId, excluded, by: who.username, at }),
      );
      const topic = await readTopic(store.read, topicId);
      const since = topic?.excludedAt ?? null;
      return c.json(
        { excluded: since === null ? null : { by: topic?.excludedBy ?? "", at: toIso(since) } },
        200,
      );
    });
}

/** Returns the refusal for whoever may not decide over a write, or `null`. */
async function whyNot(c: Context<{ Variables: { viewer: Viewer } }>, world: World, id: number) {
  const { viewer } = c.var;
  if (viewer.personId === null) return signInFirst(c);
  if (!isLead(viewer)) return refusalAnswer(c, refuse("only-leads"));
  const write = await writeFor(world.store.read, id, viewer);
  return write === null ? refusalAnswer(c, refuse("not-found")) : null;
}
