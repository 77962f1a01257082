// What is the reader's own.
import { createRoute, z } from "@hono/zod-openapi";
import { Me, Notices, type PersonId } from "@threadboard/domain";
import { markSeen, readClaimRowsOf } from "@threadboard/store";
import { json } from "../http/described.ts";
import { problemResponses, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { World } from "../http/world.ts";
import { nobody, presentMe, presentNotices } from "../present/me.ts";

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

/** Returns the routes `GET /api/me`, `GET /api/notices` and `POST /api/notices/seen`. */
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
