// What pauses now, and what a reader wants to hear by message.
import { createRoute } from "@hono/zod-openapi";
import {
  messagedByDefault,
  NoticeChoices,
  NoticeChoicesRequest,
  noticeCodes,
  Pauses,
  type PersonId,
  toIso,
} from "@threadboard/domain";
import { readNoticeChoices, readPausesSince, saveNoticeChoice } from "@threadboard/store";
import { json } from "../http/described.ts";
import { problemResponses, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { World } from "../http/world.ts";

const showPauses = createRoute({
  method: "get",
  path: "/api/pauses",
  summary: "Teams that pause, and whether the forum can be reached",
  responses: { 200: json("The pauses", Pauses) },
});

const showChoices = createRoute({
  method: "get",
  path: "/api/me/notice-choices",
  summary: "Which notices I get as a message on the forum",
  responses: { 200: json("My choices", NoticeChoices), ...problemResponses },
});

const choose = createRoute({
  method: "put",
  path: "/api/me/notice-choices",
  summary: "Choose which notices I get as a message on the forum",
  request: { body: { required: true, content: { "application/json": { schema: NoticeChoicesRequest } } } },
  responses: { 200: json("My choices", NoticeChoices), ...problemResponses },
});

/** Returns the routes `GET /api/pauses`, `GET` and `PUT /api/me/notice-choices`. */
export function pauseRoutes(world: World) {
  const { store } = world;
  return newRouter()
    .openapi(showPauses, async (c) => c.json(await presentPauses(world), 200))
    .openapi(showChoices, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      c.header("Cache-Control", "private, no-store");
      return c.json(await presentChoices(world, personId), 200);
    })
    .openapi(choose, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const { choices } = c.req.valid("json");
      await store.write(async (trx) => {
        for (const { code, byMessage } of choices) await saveNoticeChoice(trx, personId, code, byMessage);
      });
      return c.json(await presentChoices(world, personId), 200);
    });
}

async function presentPauses({ store, clock }: World): Promise<Pauses> {
  const now = clock();
  const running = (await readPausesSince(store.read, now)).filter(({ fromAt }) => fromAt <= now);
  const down = running.find(({ kind }) => kind === "forum-down");
  return {
    teams: running.flatMap(({ team, fromAt, untilAt }) =>
      team === null ? [] : [{ team, from: toIso(fromAt), until: untilAt === null ? null : toIso(untilAt) }],
    ),
    forumDownSince: down === undefined ? null : toIso(down.fromAt),
  };
}

async function presentChoices(world: World, personId: PersonId): Promise<NoticeChoices> {
  const chosen = await readNoticeChoices(world.store.read, personId);
  return {
    sends: world.configuration.policy.messagesPerDay > 0,
    choices: noticeCodes.map((code) => {
      const byDefault = messagedByDefault.has(code);
      return { code, byMessage: chosen.get(code) ?? byDefault, byDefault };
    }),
  };
}
