// The language that a person has chosen for whatever we say to them.
import { createRoute } from "@hono/zod-openapi";
import { LanguageChoice } from "@threadboard/domain";
import { saveLanguage } from "@threadboard/store";
import { problemResponses, signInFirst } from "../http/problem.ts";
import { newRouter } from "../http/router.ts";
import type { World } from "../http/world.ts";

const content = { "application/json": { schema: LanguageChoice } };

const choose = createRoute({
  method: "post",
  path: "/api/me/language",
  summary: "Choose the language of what I am told, here and in messages on the forum",
  request: { body: { required: true, content } },
  responses: { 200: { description: "My choice", content }, ...problemResponses },
});

/** Returns the route `POST /api/me/language`. */
export function languageRoutes({ store }: World) {
  return newRouter().openapi(choose, async (c) => {
    const { personId } = c.var.viewer;
    if (personId === null) return signInFirst(c);
    const { language } = c.req.valid("json");
    await store.write((trx) => saveLanguage(trx, personId, language));
    return c.json({ language }, 200);
  });
}
