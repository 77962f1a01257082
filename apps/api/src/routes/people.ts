// People: finding somebody to give a task to, what somebody finished, and what a person chose about themselves.
import { createRoute, z } from "@hono/zod-openapi";
import { FinishedExport, OwnChoices, People, PersonPage, refuse } from "@threadboard/domain";
import { finishedMarkdown } from "@threadboard/domain/finished";
import { textsFor } from "@threadboard/domain/texts";
import { findPeople, readPerson, readPersonNamed, saveOwnChoices } from "@threadboard/store";
import { json } from "../http/described.ts";
import { languageOf, problemAnswer, problemResponses, refusalAnswer, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead, type Viewer } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { presentPerson } from "../present/card.ts";
import { presentExport, presentPersonPage } from "../present/finished.ts";

const named = z.object({ username: z.string().min(1).max(100) });

const searchPeople = createRoute({
  method: "get",
  path: "/api/people",
  summary: "People who have signed in here, for those who give a task to somebody or hand theirs on",
  request: { query: z.object({ q: z.string().max(80).default("") }) },
  responses: { 200: json("Twenty people at most", People), ...problemResponses },
});

const showPerson = createRoute({
  method: "get",
  path: "/api/people/{username}",
  summary: "What somebody finished, unless they keep it to themselves",
  request: { params: named },
  responses: { 200: json("Their page", PersonPage), ...problemResponses },
});

const exportFinished = createRoute({
  method: "get",
  path: "/api/people/{username}/finished",
  summary: "The same as a file",
  request: { params: named, query: z.object({ format: z.enum(["markdown", "json"]) }) },
  responses: {
    200: {
      description: "A page of Markdown, or JSON",
      content: {
        "application/json": { schema: FinishedExport },
        "text/markdown": { schema: z.string() },
      },
    },
    ...problemResponses,
  },
});

const showChoices = createRoute({
  method: "get",
  path: "/api/me/settings",
  summary: "What I chose about myself",
  responses: { 200: json("My choices", OwnChoices), ...problemResponses },
});

const saveChoices = createRoute({
  method: "post",
  path: "/api/me/settings",
  summary: "Choose what others see of me; what is left out stays",
  request: {
    body: { required: true, content: { "application/json": { schema: OwnChoices.partial() } } },
  },
  responses: { 200: json("My choices", OwnChoices), ...problemResponses },
});

/** Returns the routes `GET /api/people`, `GET /api/people/{username}` with its `/finished`, and `/api/me/settings`. */
export function peopleRoutes(world: World) {
  const { store, configuration } = world;
  const pageOf = async (username: string, viewer: Viewer) =>
    presentPersonPage(store.read, await readPersonNamed(store.read, username), viewer, configuration);
  return newRouter()
    .openapi(searchPeople, async (c) => {
      const { viewer } = c.var;
      if (viewer.personId === null) return signInFirst(c);
      if (!isLead(viewer) && !isHolder(viewer)) return refusalAnswer(c, refuse("only-leads"));
      const people = await findPeople(store.read, c.req.valid("query").q, 20);
      return c.json({ people: people.map(presentPerson) }, 200);
    })
    .openapi(showPerson, async (c) => {
      const page = await pageOf(c.req.valid("param").username, c.var.viewer);
      if (page === null) return problemAnswer(c, "no-such-person");
      c.header("Cache-Control", "private, no-cache");
      return c.json(page, 200);
    })
    .openapi(exportFinished, async (c) => {
      const page = await pageOf(c.req.valid("param").username, c.var.viewer);
      if (page === null) return problemAnswer(c, "no-such-person");
      const finished = presentExport(page, configuration);
      const isMarkdown = c.req.valid("query").format === "markdown";
      const file = `${page.person.username.replaceAll(/[^\w.-]/g, "_")}-finished.${isMarkdown ? "md" : "json"}`;
      c.header("Cache-Control", "private, no-cache");
      c.header("Content-Disposition", `attachment; filename="${file}"`);
      if (!isMarkdown) return c.json(finished, 200);
      const markdown = finishedMarkdown(finished, textsFor(languageOf(c)));
      return c.body(markdown, 200, { "Content-Type": "text/markdown; charset=utf-8" });
    })
    .openapi(showChoices, async (c) => {
      const { personId } = c.var.viewer;
      const person = personId === null ? null : await readPerson(store.read, personId);
      return person === null ? signInFirst(c) : c.json(choicesOf(person), 200);
    })
    .openapi(saveChoices, async (c) => {
      const { personId } = c.var.viewer;
      if (personId === null) return signInFirst(c);
      const asked = c.req.valid("json");
      const saved = await store.write(async (trx) => {
        const person = await readPerson(trx, personId);
        if (person === null) return null;
        const { hidesFinished, skipsThanks } = choicesOf(person);
        const choices = {
          hidesFinished: asked.hidesFinished ?? hidesFinished,
          skipsThanks: asked.skipsThanks ?? skipsThanks,
        };
        await saveOwnChoices(trx, personId, choices);
        return choices;
      });
      return saved === null ? signInFirst(c) : c.json(saved, 200);
    });
}

/** Whoever has a task may hand it on, and names somebody for that. */
const isHolder = ({ actor }: Viewer) => actor.kind === "person" && actor.record.held > 0;

const choicesOf = (person: { hidesFinished: 0 | 1; skipsThanks: 0 | 1 }): OwnChoices => ({
  hidesFinished: person.hidesFinished === 1,
  skipsThanks: person.skipsThanks === 1,
});
