// The triage desk: everything that wants a lead's decision, and what is decided about lines of lists.
import { createRoute } from "@hono/zod-openapi";
import {
  DESK_LIMIT,
  type DeskLead,
  Dismissal,
  ProposalSnooze,
  Proposals,
  refuse,
  Triage,
} from "@threadboard/domain";
import { dismissProposal, snoozeProposal } from "@threadboard/store";
import { body, json } from "../http/described.ts";
import { problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead, type Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { presentDesk, readDesk, readLines } from "../present/desk.ts";

const showDesk = createRoute({
  method: "get",
  path: "/api/triage",
  summary: "Everything that wants a decision of this lead, what hurts most first",
  responses: { 200: json("The list", Triage), ...problemResponses },
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
  summary: "Never offer this list item again, or do after all",
  request: body(Dismissal),
  responses: { 200: json("What is still offered", Proposals), ...problemResponses },
});

const snooze = createRoute({
  method: "post",
  path: "/api/proposals/snooze",
  summary: "Offer this list item again later",
  request: body(ProposalSnooze),
  responses: { 200: json("What is offered", Proposals), ...problemResponses },
});

/** Returns the routes `GET /api/triage`, `GET /api/proposals`, and `POST /api/proposals/dismiss` and `…/snooze`. */
export function triageRoutes({ store, configuration, clock }: World) {
  const linesFor = (lead: DeskLead) => readLines(store.read, lead, configuration);
  return newRouter()
    .openapi(showDesk, async (c) => {
      const { viewer } = c.var;
      const lead = leadOf(viewer);
      if (lead === null) return notForThem(c, viewer);
      const items = await readDesk(store.read, lead, configuration, clock());
      const shown = await presentDesk(store.read, items.slice(0, DESK_LIMIT), lead.reader, configuration);
      return c.json({ items: shown, total: items.length }, 200);
    })
    .openapi(listProposals, async (c) => {
      const { viewer } = c.var;
      const lead = leadOf(viewer);
      if (lead === null) return notForThem(c, viewer);
      return c.json({ proposals: await linesFor(lead) }, 200);
    })
    .openapi(dismiss, async (c) => {
      const { viewer } = c.var;
      const lead = leadOf(viewer);
      if (lead === null) return notForThem(c, viewer);
      const { topicId, item, back } = c.req.valid("json");
      const known = await readLines(store.read, lead, configuration, { dismissed: back });
      if (!known.some((each) => each.topicId === topicId && each.item === item))
        return refusalAnswer(c, refuse("not-found"));
      await store.write((trx) => dismissProposal(trx, topicId, item, back ? null : clock()));
      return c.json({ proposals: await linesFor(lead) }, 200);
    })
    .openapi(snooze, async (c) => {
      const { viewer } = c.var;
      const lead = leadOf(viewer);
      if (lead === null) return notForThem(c, viewer);
      const { topicId, item, until } = c.req.valid("json");
      const known = await linesFor(lead);
      if (!known.some((each) => each.topicId === topicId && each.item === item))
        return refusalAnswer(c, refuse("not-found"));
      if (until !== null && until <= clock()) return refusalAnswer(c, refuse("until-has-passed"));
      await store.write((trx) => snoozeProposal(trx, topicId, item, until));
      return c.json({ proposals: await linesFor(lead) }, 200);
    });
}

/** Returns what decides about a desk, or `null` for who leads nothing. */
function leadOf(viewer: Viewer): DeskLead | null {
  const { actor, reader } = viewer;
  return actor.kind === "person" && isLead(viewer) ? { roles: actor.roles, reader } : null;
}

function notForThem(c: Parameters<typeof refusalAnswer>[0], { personId }: Viewer) {
  return refusalAnswer(c, refuse(personId === null ? "sign-in-first" : "only-leads"));
}
