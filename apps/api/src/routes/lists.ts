// Many tasks at once from a pasted list or a table, for leads: what would come of it, and doing it.
import { createRoute } from "@hono/zod-openapi";
import { ListDone, ListPreview, ListRequest, refuse } from "@threadboard/domain";
import { textsFor } from "@threadboard/domain/texts";
import { json } from "../http/described.ts";
import { languageOf, problemAnswer, problemResponses, refusalAnswer, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import { isLead } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { bringInList, presentPreview, previewList } from "../lists/bring-in.ts";
import { listProblemWords } from "../lists/list-words.ts";

/** Room for a list of the greatest length, in any script, as JSON. */
export const LIST_BODY_LIMIT = 8_000_000;

const request = { body: { required: true, content: { "application/json": { schema: ListRequest } } } };

const preview = createRoute({
  method: "post",
  path: "/api/lists/preview",
  summary: "What a list of tasks would do: each row is new, the same, changed or wrong. Nothing is written.",
  request,
  responses: { 200: json("The rows", ListPreview), ...problemResponses },
});

const bringIn = createRoute({
  method: "post",
  path: "/api/lists",
  summary:
    "Make the tasks of a list, at most 1000 at once. Asked again it goes on where it ended; what is there stays as it is.",
  request,
  responses: { 200: json("What was made", ListDone), ...problemResponses },
});

/** Returns the routes `POST /api/lists/preview` and `POST /api/lists`. */
export function listRoutes(world: World) {
  const { store, engine, configuration } = world;
  return newRouter()
    .openapi(preview, async (c) => {
      const { viewer } = c.var;
      if (viewer.personId === null) return signInFirst(c);
      if (!isLead(viewer)) return refusalAnswer(c, refuse("only-leads"));
      const found = await previewList(store.read, configuration, viewer.actor, c.req.valid("json"));
      return "code" in found ? refusalAnswer(c, found) : c.json(presentPreview(found), 200);
    })
    .openapi(bringIn, async (c) => {
      const { viewer } = c.var;
      if (viewer.personId === null) return signInFirst(c);
      if (!isLead(viewer)) return refusalAnswer(c, refuse("only-leads"));
      const giver = { kind: "person", id: viewer.personId } as const;
      const bringer = { actor: viewer.actor, giver, door: "web" } as const;
      const brought = await bringInList(engine, configuration, bringer, c.req.valid("json"));
      if (brought.outcome === "refused") return refusalAnswer(c, brought.refusal);
      if (brought.outcome === "done") return c.json(brought.done, 200);
      const { plan } = brought.preview;
      const texts = textsFor(languageOf(c));
      return problemAnswer(
        c,
        "list-wrong",
        [
          ...plan.problems.map((problem) => ({ path: "text", message: listProblemWords(texts, problem) })),
          ...plan.rows.flatMap(({ line, problems }) =>
            problems.map((problem) => ({ path: `line ${line}`, message: listProblemWords(texts, problem) })),
          ),
        ].slice(0, 50),
      );
    });
}
