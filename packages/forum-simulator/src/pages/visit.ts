// What a page knows about the visit that it answers.
import type { Context } from "hono";
import type { html } from "hono/html";
import type { Forum } from "../forum.ts";
import { bySession } from "../http/authenticate.ts";
import type { Acting, Env } from "../http/context.ts";
import type { Refusal } from "../refusal.ts";
import type { Viewer } from "../rules/visibility.ts";
import type { World } from "../world/world.ts";

export type Html = ReturnType<typeof html>;

export type Visit = {
  readonly forum: Forum;
  readonly world: World;
  readonly viewer: Viewer;
  readonly acting: Acting;
  readonly context: Context<Env>;
};

export const visitOf = (forum: Forum, context: Context<Env>): Visit => {
  const acting = bySession(forum, context);
  context.set("acting", acting);
  return { forum, world: forum.world, viewer: acting.person, acting, context };
};

/** What a person reads when the forum says no. */
export const explain = (refusal: Refusal): string => {
  switch (refusal.refused) {
    case "invalid":
      return refusal.errors.join(" ");
    case "edit-conflict":
      return "Somebody else edited this in the meantime. Load the page again before you save.";
    case "rate-limit":
      return `That was a little fast. Please wait ${refusal.waitSeconds} seconds and try again.`;
    case "not-logged-in":
      return "Please sign in first.";
    case "not-found":
    case "gone":
      return "There is nothing here, or it is not for you to see.";
    case "invalid-access":
    case "invalid-credentials":
      return "You may not do that here.";
    case "missing-parameter":
      return `Please fill in ${refusal.name}.`;
    case "invalid-parameter":
      return `${refusal.name} cannot be used here.`;
    case "plugin-rule":
      return refusal.error;
  }
};
