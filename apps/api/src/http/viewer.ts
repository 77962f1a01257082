// Who is asking: read from the session cookie, once a request.

import { createHash } from "node:crypto";
import { type Actor, type PersonId, type Reader, readerOf } from "@threadboard/domain";
import { readSession } from "@threadboard/store";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { readSomebody } from "../engine/somebody.ts";
import type { World } from "./world.ts";

export const SESSION_COOKIE = "threadboard_session";

export type Viewer = { readonly personId: PersonId | null; readonly actor: Actor; readonly reader: Reader };

export type Env = { Variables: { viewer: Viewer } };

/** Returns the digest under which a token is kept. */
export function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** Puts the viewer into the request's context. */
export function withViewer(world: World): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set("viewer", await viewerOf(c, world));
    await next();
  };
}

/** Returns who is asking, as things stand now. */
export async function viewerOf(c: Context, world: World): Promise<Viewer> {
  const nobody: Actor = { kind: "anonymous" };
  const token = getCookie(c, SESSION_COOKIE);
  const now = world.clock();
  const session = token === undefined ? null : await readSession(world.store.read, digest(token), now);
  const somebody =
    session === null
      ? null
      : await readSomebody(world.store.read, session.personId, world.configuration, now);
  if (somebody === null) return { personId: null, actor: nobody, reader: readerOf(nobody) };
  const actor: Actor = { kind: "person", ...somebody };
  return { personId: somebody.id, actor, reader: readerOf(actor) };
}

/** Whether the viewer leads any team or administers the board. */
export function isLead({ actor }: Viewer): boolean {
  return actor.kind === "person" && (actor.roles.admin || actor.roles.leads.length > 0);
}
