// The report of a period, as its reader may see it.
import { createRoute } from "@hono/zod-openapi";
import { anonymous, type Reader, refuse } from "@threadboard/domain";
import { type PeriodProblem, periodOf, ReportAnswer, ReportQuery } from "@threadboard/domain/report";
import { problemAnswer, problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { World } from "../http/world.ts";
import { makeReport, presentMarkdown, presentReport } from "../present/report.ts";

const showReport = createRoute({
  method: "get",
  path: "/api/report",
  summary: "New, finished, thanked, wanted and coming, by team; without days, of the last whole month",
  request: { query: ReportQuery },
  responses: {
    200: { description: "The report", content: { "application/json": { schema: ReportAnswer } } },
    ...problemResponses,
  },
});

/** What is the matter with the days that were asked for, as the command line says it too. */
export const periodComplaints: Record<PeriodProblem, { readonly path: string; readonly message: string }> = {
  "not-a-day": { path: "since", message: "Give days such as 2026-11-01." },
  "not-a-zone": { path: "zone", message: "Give the name of a time zone such as Europe/Berlin." },
  "since-missing": { path: "since", message: "Give the first day as well." },
  "ends-before": { path: "until", message: "The end has to come after the first day." },
};

/** Returns the route `GET /api/report`. */
export function reportRoutes({ store, configuration, clock }: World) {
  return newRouter().openapi(showReport, async (c) => {
    const { team = null, audience = "mine", ...wish } = c.req.valid("query");
    const now = clock();
    const period = periodOf(wish, now);
    if (typeof period === "string") return problemAnswer(c, "invalid", [periodComplaints[period]]);
    if (team !== null && !Object.hasOwn(configuration.teams, team))
      return refusalAnswer(c, refuse("unknown-team", { name: team }));
    const reader = readerFor(audience, c.var.viewer.reader);
    const { told, beyond } = await makeReport(store.read, { period, reader, team, now }, configuration);
    c.header("Cache-Control", "private, no-cache");
    return c.json({ ...presentReport(told), beyond, markdown: presentMarkdown(told, configuration) }, 200);
  });
}

/** Nobody sees more than they may by asking for more. */
function readerFor(audience: "public" | "members" | "mine", reader: Reader): Reader {
  if (audience === "public" || !reader.signedIn) return anonymous;
  return audience === "members" ? { signedIn: true, groups: [] } : reader;
}
