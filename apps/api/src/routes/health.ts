// How board and forum stand with each other: a page's worth for leads, numbers for Prometheus.
import { timingSafeEqual } from "node:crypto";
import { createRoute } from "@hono/zod-openapi";
import { Health, refuse } from "@threadboard/domain";
import type { Hono } from "hono";
import { problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { digest, type Env, isLead } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { presentHealth, readVitals } from "../present/health.ts";
import { writeMetrics } from "../present/metrics.ts";

const health = createRoute({
  method: "get",
  path: "/api/health",
  summary: "How board and forum stand with each other, for leads",
  responses: {
    200: { description: "The numbers", content: { "application/json": { schema: Health } } },
    ...problemResponses,
  },
});

/** Returns the route `GET /api/health`. */
export function healthRoutes(world: World) {
  return newRouter().openapi(health, async (c) => {
    const { viewer } = c.var;
    if (!isLead(viewer))
      return refusalAnswer(c, refuse(viewer.personId === null ? "sign-in-first" : "only-leads"));
    const { store, calls, configuration, clock } = world;
    return c.json(await presentHealth(store.read, calls, configuration, viewer.reader, clock()), 200);
  });
}

/** Adds `GET /metrics` for whoever has the token. Without a token in the environment there is no such page. */
export function addMetricsRoute(app: Hono<Env>, world: World): void {
  const { metricsToken } = world;
  if (metricsToken === null) return;
  const wanted = Buffer.from(digest(metricsToken));
  app.get("/metrics", async (c) => {
    const given = /^Bearer (.+)$/i.exec(c.req.header("Authorization") ?? "")?.[1] ?? "";
    if (!timingSafeEqual(Buffer.from(digest(given)), wanted))
      return c.text("Send the token of THREADBOARD_METRICS_TOKEN as a bearer token.\n", 401, {
        "WWW-Authenticate": "Bearer",
      });
    const { type, text } = await writeMetrics(
      await readVitals(world.store.read, world.clock()),
      world.calls,
      world.clock(),
    );
    return c.text(text, 200, { "Content-Type": type, "Cache-Control": "no-store" });
  });
}
