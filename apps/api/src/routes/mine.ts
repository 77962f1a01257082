// What is the reader's own, and finding people to give a task to.
import { createRoute, z } from "@hono/zod-openapi";
import { Me, Notices, People, type PersonId, refuse } from "@threadboard/domain";
import { findPeople, markSeen, readClaimRowsOf } from "@threadboard/store";
import { problemResponses, refusalAnswer, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { presentPerson } from "../present/card.ts";
import { nobody, presentMe, presentNotices } from "../present/me.ts";

const json = <S extends z.ZodType>(description: string, schema: S) => ({
  description,
  content: { "application/json": { schema } },
});

const showMe = createRoute({
  method: "get",
  path: "/api/me",
  summary: "Who I am here, what I hold and what I was offered",
  responses: { 200: json("Me, or nobody", Me) },
});

const listNotices = createRoute({
  method: "get",
  path: "/api/notices",
  summary: "What I was told, newest first",
  responses: { 200: json("The notices", Notices), ...problemResponses },
});

const noteSeen = createRoute({
  method: "post",
  path: "/api/notices/seen",
  summary: "I have seen the notices up to this one",
  request: {
    body: {
      required: true,
      content: { "application/json": { schema: z.strictObject({ upTo: z.int().min(0) }) } },
    },
  },
  responses: { 200: json("The notices", Notices), ...problemResponses },
});

const searchPeople = createRoute({
  method: "get",
  path: "/api/people",
  summary: "People who have signed in here, for leads who give a task to somebody",
  request: { query: z.object({ q: z.string().max(80).default("") }) },
  responses: { 200: json("People", People), ...problemResponses },
});

/** Returns the routes `GET /api/me`, `GET /api/notices`, `POST /api/notices/seen` and `GET /api/people`. */
export function ownRoutes(world: World) {
  const { store, configuration, clock } = world;
  return newRouter()
    .openapi(showMe, async (c) => {
      const { personId } = c.var.viewer;
      c.header("Cache-Control", "private, no-store");
      return c.json(
        personId === null ? nobody : await presentMe(store.read, personId, configuration, clock()),
        200,
      );
    })
    .openapi(listNotices, async (c) => {
      const { personId, reader } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      return c.json(
        { notices: await presentNotices(store.read, personId, reader, configuration, clock()) },
        200,
      );
    })
    .openapi(noteSeen, async (c) => {
      const { personId, reader } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      await seeNotices(world, personId, c.req.valid("json").upTo);
      return c.json(
        { notices: await presentNotices(store.read, personId, reader, configuration, clock()) },
        200,
      );
    })
    .openapi(searchPeople, async (c) => {
      const { viewer } = c.var;
      if (viewer.personId === null) return signInFirst(c);
      if (!isLead(viewer)) return refusalAnswer(c, refuse("only-leads"));
      const people = await findPeople(store.read, c.req.valid("query").q, 20);
      return c.json({ people: people.map(presentPerson) }, 200);
    });
}

/** A nudge that its recipient has seen has reached them, which starts the time to answer it. */
async function seeNotices(world: World, personId: PersonId, upTo: number): Promise<void> {
  await world.engine.together(async (trx, { run }) => {
    const seen = await markSeen(trx, personId, upTo, world.clock());
    const nudged = new Set(
      seen.flatMap((row) => (row.code === "nudge" && row.taskId !== null ? row.taskId : [])),
    );
    for (const taskId of nudged) {
      const own = (await readClaimRowsOf(trx, personId)).find((claim) => claim.taskId === taskId);
      if (own === undefined) continue;
      const command = { type: "nudge-reached", taskId, claimId: own.id } as const;
      await run({ command, giver: { kind: "person", id: personId }, door: "web" });
    }
  });
}
