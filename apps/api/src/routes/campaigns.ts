// Campaigns: what they are, how they stand, the next parts for somebody, and once more for the next release.
import { createRoute, z } from "@hono/zod-openapi";
import {
  type Campaign,
  CampaignDetails,
  CampaignId,
  CampaignList,
  CampaignMade,
  CampaignRequest,
  CloneAnswer,
  CloneRequest,
  copiesOf,
  must,
  NewTaskFields,
  NextDone,
  NextRequest,
  refuse,
  SubmittedList,
} from "@threadboard/domain";
import { toCsv } from "@threadboard/domain/listed";
import type { Context } from "hono";
import { cloneCampaign } from "../campaigns/clone-campaign.ts";
import { takeNext } from "../campaigns/take-next.ts";
import { campaignsSeen } from "../engine/campaigns-seen.ts";
import { body, json } from "../http/described.ts";
import {
  problemAnswer,
  problemResponses,
  refusalAnswer,
  refusalProblem,
  signInFirst,
} from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { type Env, isLead } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import {
  presentCampaigns,
  presentSubmitted,
  resultRows,
  tasksSeen,
  visibleCampaigns,
} from "../present/campaigns.ts";
import { htmlOfMarkdown } from "../present/html.ts";
import { presentDone } from "./commands.ts";

const params = z.object({ id: CampaignId });

const list = createRoute({
  method: "get",
  path: "/api/campaigns",
  summary:
    "Campaigns of which the reader sees a task, and empty ones for leads; counts over what the reader sees",
  responses: { 200: json("The campaigns, open ones first", CampaignList) },
});

const make = createRoute({
  method: "post",
  path: "/api/campaigns",
  summary: "Begin a campaign, for leads",
  request: body(CampaignRequest),
  responses: { 200: json("The new campaign", CampaignMade), ...problemResponses },
});

const show = createRoute({
  method: "get",
  path: "/api/campaigns/{id}",
  summary: "One campaign and how it stands",
  request: { params },
  responses: { 200: json("The campaign", CampaignDetails), ...problemResponses },
});

const submitted = createRoute({
  method: "get",
  path: "/api/campaigns/{id}/submitted",
  summary: "Work of a campaign that waits for this reader's review, with what shows it",
  request: { params },
  responses: { 200: json("The work, the oldest first", SubmittedList), ...problemResponses },
});

const next = createRoute({
  method: "post",
  path: "/api/campaigns/{id}/next",
  summary: "Take the next free parts of a campaign, as many as asked for and allowed",
  request: { params, ...body(NextRequest) },
  responses: { 200: json("What was taken, and why no more", NextDone), ...problemResponses },
});

const clone = createRoute({
  method: "post",
  path: "/api/campaigns/{id}/clone",
  summary: "The same tasks by the same keys in a new campaign, free again; or what that would be",
  request: { params, ...body(CloneRequest) },
  responses: { 200: json("The tasks", CloneAnswer), ...problemResponses },
});

const results = createRoute({
  method: "get",
  path: "/api/campaigns/{id}/results.csv",
  summary: "A row for each part of each task that the reader sees",
  request: { params },
  responses: {
    200: { description: "CSV", content: { "text/csv": { schema: z.string() } } },
    ...problemResponses,
  },
});

/** Returns the routes under `/api/campaigns`. */
export function campaignRoutes(world: World) {
  const { store, engine, configuration } = world;
  const named = async (c: Context<Env>, id: CampaignId): Promise<Campaign | null> => {
    const [campaign] = await campaignsSeen(store.read, c.var.viewer.actor, [id]);
    return campaign ?? null;
  };
  const unknown = (c: Context<Env>) => refusalAnswer(c, refuse("unknown-campaign"));
  return newRouter()
    .openapi(list, async (c) => {
      const { actor } = c.var.viewer;
      c.header("Cache-Control", "private, no-cache");
      const campaigns = await visibleCampaigns(store.read, actor);
      return c.json({ campaigns: await presentCampaigns(store.read, actor, campaigns) }, 200);
    })
    .openapi(make, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const command = { type: "make-campaign", ...c.req.valid("json") } as const;
      const result = await engine.run({ command, giver: { kind: "person", id: personId }, door: "web" });
      if (result.outcome === "refused") return refusalAnswer(c, result.refusal);
      const made = must(result.outcome === "done" ? result.campaigns[0] : undefined, "the new campaign");
      return c.json({ id: made.id, name: made.name }, 200);
    })
    .openapi(show, async (c) => {
      const campaign = await named(c, c.req.valid("param").id);
      if (campaign === null) return unknown(c);
      const { actor } = c.var.viewer;
      c.header("Cache-Control", "private, no-cache");
      const [summary] = await presentCampaigns(store.read, actor, [campaign]);
      const from = campaign.clonedFrom === null ? null : await named(c, campaign.clonedFrom);
      return c.json(
        {
          campaign: must(summary, "the campaign"),
          descriptionHtml: htmlOfMarkdown(campaign.description),
          clonedFrom: from === null ? null : { id: from.id, name: from.name },
        },
        200,
      );
    })
    .openapi(submitted, async (c) => {
      const { personId, actor } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const campaign = await named(c, c.req.valid("param").id);
      if (campaign === null) return unknown(c);
      c.header("Cache-Control", "private, no-store");
      const tasks = await tasksSeen(store.read, actor, campaign.id);
      return c.json({ work: await presentSubmitted(store.read, actor, tasks, configuration) }, 200);
    })
    .openapi(next, async (c) => {
      const { personId, actor } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const campaign = await named(c, c.req.valid("param").id);
      if (campaign === null) return unknown(c);
      const { taken, refusal } = await takeNext(world, { actor, personId }, campaign.id, c.req.valid("json"));
      if (taken.length === 0 && refusal !== null) return refusalAnswer(c, refusal);
      return c.json(
        {
          taken: await Promise.all(taken.map((result) => presentDone(world, result))),
          refusal: refusal === null ? null : refusalProblem(c, refusal),
        },
        200,
      );
    })
    .openapi(clone, async (c) => {
      const { viewer } = c.var;
      if (viewer.personId === null) return signInFirst(c);
      if (!isLead(viewer)) return refusalAnswer(c, refuse("only-leads"));
      const campaign = await named(c, c.req.valid("param").id);
      if (campaign === null) return unknown(c);
      const { name, replace, preview } = c.req.valid("json");
      const tasks = await tasksSeen(store.read, viewer.actor, campaign.id);
      const { copies, leftOut } = copiesOf(tasks, replace, { kind: configuration.board.audience });
      const wrong = copies.filter(({ fields }) => !NewTaskFields.safeParse(fields).success);
      if (wrong.length > 0)
        return problemAnswer(
          c,
          "list-wrong",
          wrong.map(({ listKey, fields }) => ({ path: listKey, message: fields.title })),
        );
      const shown = copies.map(({ listKey, fields, was }) => ({ key: listKey, title: fields.title, was }));
      if (preview) return c.json({ campaign: null, tasks: shown, leftOut }, 200);
      const made = await cloneCampaign(engine, viewer.personId, campaign, name, copies);
      if ("code" in made) return refusalAnswer(c, made);
      return c.json({ campaign: made, tasks: shown, leftOut }, 200);
    })
    .openapi(results, async (c) => {
      const campaign = await named(c, c.req.valid("param").id);
      if (campaign === null) return unknown(c);
      const tasks = await tasksSeen(store.read, c.var.viewer.actor, campaign.id);
      return c.body(toCsv(await resultRows(store.read, tasks)), 200, {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="results.csv"`,
        "Cache-Control": "private, no-store",
      });
    });
}
