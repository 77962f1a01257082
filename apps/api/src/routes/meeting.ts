// Meetings of a team's leads: agenda, decisions, minutes, and the end from which the next one looks back.
import { createRoute } from "@hono/zod-openapi";
import {
  anonymous,
  leads,
  type PersonId,
  type Refusal,
  refuse,
  type TeamKey,
  toIso,
} from "@threadboard/domain";
import {
  AgendaAnswer,
  CloseRequest,
  DecisionsAnswer,
  DecisionsQuery,
  MeetingClosed,
  MeetingQuery,
  MinutesAnswer,
  MinutesRequest,
} from "@threadboard/domain/meeting";
import { saveMeeting } from "@threadboard/store";
import { body, json } from "../http/described.ts";
import { problemResponses, refusalAnswer } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { presentAgenda, presentDecisions, presentMinutes } from "../present/meeting.ts";

const showAgenda = createRoute({
  method: "get",
  path: "/api/meeting",
  summary: "What a team's leads talk about: everything since their last meeting",
  request: { query: MeetingQuery },
  responses: { 200: json("The agenda", AgendaAnswer), ...problemResponses },
});

const listDecisions = createRoute({
  method: "get",
  path: "/api/meeting/decisions",
  summary: "What was done since a meeting began",
  request: { query: DecisionsQuery },
  responses: { 200: json("The decisions, oldest first", DecisionsAnswer), ...problemResponses },
});

const writeMinutes = createRoute({
  method: "post",
  path: "/api/meeting/minutes",
  summary: "The minutes as Markdown; nothing is kept",
  request: body(MinutesRequest),
  responses: { 200: json("The minutes", MinutesAnswer), ...problemResponses },
});

const closeMeeting = createRoute({
  method: "post",
  path: "/api/meetings",
  summary: "The meeting is over; the next one of this team looks back to here",
  request: body(CloseRequest),
  responses: { 200: json("When it was", MeetingClosed), ...problemResponses },
});

/** Returns the routes `GET /api/meeting` and `/api/meeting/decisions`, `POST /api/meeting/minutes` and `/api/meetings`. */
export function meetingRoutes({ store, configuration, clock }: World) {
  const sitting = (viewer: Viewer, team: TeamKey | null) => ({
    team,
    reader: viewer.reader,
    configuration,
    now: clock(),
  });
  return newRouter()
    .openapi(showAgenda, async (c) => {
      const { team = null } = c.req.valid("query");
      const lead = leadOf(c.var.viewer, team);
      if ("code" in lead) return refusalAnswer(c, lead);
      c.header("Cache-Control", "private, no-store");
      return c.json(await presentAgenda(store.read, sitting(c.var.viewer, team)), 200);
    })
    .openapi(listDecisions, async (c) => {
      const { team = null, began } = c.req.valid("query");
      const lead = leadOf(c.var.viewer, team);
      if ("code" in lead) return refusalAnswer(c, lead);
      c.header("Cache-Control", "private, no-store");
      const found = await presentDecisions(store.read, Date.parse(began), sitting(c.var.viewer, team));
      return c.json(found, 200);
    })
    .openapi(writeMinutes, async (c) => {
      const { team, began, audience, ...said } = c.req.valid("json");
      const lead = leadOf(c.var.viewer, team);
      if ("code" in lead) return refusalAnswer(c, lead);
      const reader = audience === "members" ? { signedIn: true, groups: [] } : anonymous;
      const request = { ...said, beganAt: Date.parse(began) };
      return c.json(
        await presentMinutes(store.read, request, { ...sitting(c.var.viewer, team), reader }),
        200,
      );
    })
    .openapi(closeMeeting, async (c) => {
      const { team, began } = c.req.valid("json");
      const lead = leadOf(c.var.viewer, team);
      if ("code" in lead) return refusalAnswer(c, lead);
      const endedAt = clock();
      const beganAt = Math.min(Date.parse(began), endedAt);
      await store.write((trx) => saveMeeting(trx, { team, beganAt, endedAt, byPersonId: lead.personId }));
      return c.json({ began: toIso(beganAt), ended: toIso(endedAt) }, 200);
    });
}

/** Whoever leads the team may hold its meetings; those of all teams are the administrators'. */
function leadOf({ actor }: Viewer, team: TeamKey | null): { readonly personId: PersonId } | Refusal {
  if (actor.kind !== "person") return refuse("sign-in-first");
  const may = team === null ? actor.roles.admin : leads(actor.roles, team);
  return may ? { personId: actor.id } : refuse(team === null ? "only-admins" : "only-leads");
}
