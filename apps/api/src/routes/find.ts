// Finding something to do, and waiting for something.
import { createRoute, z } from "@hono/zod-openapi";
import {
  FindAnswer,
  FollowRequest,
  Follows,
  maySee,
  type PersonId,
  readWishText,
  refuse,
  TaskId,
  WatchRequest,
  WishSearch,
  wishToSearch,
} from "@threadboard/domain";
import { readAudiences, removeFollow, removeWatch, saveFollow, saveWatch } from "@threadboard/store";
import { json } from "../http/described.ts";
import { problemResponses, refusalAnswer, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { presentFind, presentFollows } from "../present/find.ts";

/** Wishes that one person waits for; more would be the whole board again. */
const MOST_WATCHES = 10;
/** As many as are shown at first, and at most. */
const SHOW = 3;
const SHOW_MOST = 60;

const part = z.string().optional();

const findTasks = createRoute({
  method: "get",
  path: "/api/find",
  summary: "Tasks that this reader could take and that fit what they say of themselves, fairest first",
  request: {
    query: z.object({
      kind: part.openapi({ description: "Keys of kinds, with commas between them" }),
      skill: part.openapi({ description: "What they can do: labels, with commas between them" }),
      arch: part.openapi({ description: "The hardware that they have: labels, with commas between them" }),
      time: part.openapi({ description: "Minutes, or hour, evening, day, weekend, 90, 2h" }),
      language: part.openapi({ description: "BCP 47, with commas between them" }),
      mentor: part.openapi({ description: "1: only where somebody helps" }),
      team: part.openapi({ description: "Keys of teams, with commas between them" }),
      show: z.coerce
        .number<string>()
        .int()
        .min(1)
        .max(SHOW_MOST)
        .catch(SHOW)
        .default(SHOW)
        .openapi({ type: "integer", description: "How many, 3 where it is left out" }),
      browser: part.openapi({ description: "A number that the browser made up, to be told from others" }),
    }),
  },
  responses: { 200: json("What fits, and what is near where nothing does", FindAnswer) },
});

const listFollows = createRoute({
  method: "get",
  path: "/api/follows",
  summary: "Tasks that I follow, and wishes that I wait for",
  responses: { 200: json("What I follow", Follows), ...problemResponses },
});

const follow = createRoute({
  method: "post",
  path: "/api/follows",
  summary: "Tell me when this task can be taken, comes back or is finished",
  request: { body: { required: true, content: { "application/json": { schema: FollowRequest } } } },
  responses: { 200: json("What I follow", Follows), ...problemResponses },
});

const unfollow = createRoute({
  method: "delete",
  path: "/api/follows/{taskId}",
  summary: "Tell me of this task no more",
  request: { params: z.object({ taskId: TaskId }) },
  responses: { 200: json("What I follow", Follows), ...problemResponses },
});

const watch = createRoute({
  method: "post",
  path: "/api/watches",
  summary: "Tell me when something can be taken that fits this wish",
  request: { body: { required: true, content: { "application/json": { schema: WatchRequest } } } },
  responses: { 200: json("What I follow", Follows), ...problemResponses },
});

const unwatch = createRoute({
  method: "delete",
  path: "/api/watches",
  summary: "Wait for this wish no more",
  request: { query: z.object({ wish: WishSearch }) },
  responses: { 200: json("What I follow", Follows), ...problemResponses },
});

/** Returns the routes `GET /api/find`, and those of follows and watches. */
export function findRoutes(world: World) {
  const { store, clock } = world;
  const own = (viewer: Viewer, personId: PersonId) => presentFollows(world, viewer, personId);
  return newRouter()
    .openapi(findTasks, async (c) => {
      const { show, browser } = c.req.valid("query");
      // The whole of the address: a part may come several times.
      const wish = readWishText(new URL(c.req.url).search);
      c.header("Cache-Control", "private, no-store");
      const looking = { wish, show, browser: browser?.slice(0, 40) ?? null };
      return c.json(await presentFind(world, c.var.viewer, looking), 200);
    })
    .openapi(listFollows, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      c.header("Cache-Control", "private, no-store");
      return c.json(await own(c.var.viewer, personId), 200);
    })
    .openapi(follow, async (c) => {
      const { personId, reader } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const { taskId } = c.req.valid("json");
      const audience = (await readAudiences(store.read, [taskId])).get(taskId);
      if (audience === undefined || !maySee(reader, { audience }))
        return refusalAnswer(c, refuse("not-found"));
      await store.write((trx) => saveFollow(trx, { personId, taskId, at: clock() }));
      return c.json(await own(c.var.viewer, personId), 200);
    })
    .openapi(unfollow, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const { taskId } = c.req.valid("param");
      await store.write((trx) => removeFollow(trx, personId, taskId));
      return c.json(await own(c.var.viewer, personId), 200);
    })
    .openapi(watch, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const wish = wishToSearch(readWishText(c.req.valid("json").wish));
      await store.write((trx) => saveWatch(trx, { personId, wish, at: clock() }, MOST_WATCHES));
      return c.json(await own(c.var.viewer, personId), 200);
    })
    .openapi(unwatch, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const wish = wishToSearch(readWishText(c.req.valid("query").wish));
      await store.write((trx) => removeWatch(trx, personId, wish));
      return c.json(await own(c.var.viewer, personId), 200);
    });
}
