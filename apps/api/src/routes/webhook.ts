// Where the forum's webhooks arrive: checked over the raw bytes, stored, answered; understood later.
import { readDelivery } from "@threadboard/forum";
import { callPost, type NewDelivery, noteSync, receive } from "@threadboard/store";
import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Env } from "../http/viewer.ts";
import type { World } from "../http/world.ts";

const LIMIT = 1_000_000;

/**
 * Adds `POST /webhooks/discourse`. Never 404 or 410: Discourse switches a hook off that answers so at its last try.
 */
export function addWebhookRoute(app: Hono<Env>, world: World): void {
  app.post(
    "/webhooks/discourse",
    bodyLimit({ maxSize: LIMIT, onError: (c) => c.text("too large", 413) }),
    (c) => take(c, world),
  );
}

async function take(c: Context<Env>, world: World): Promise<Response> {
  const rawBody = new Uint8Array(await c.req.arrayBuffer());
  if (world.webhookSecrets.length === 0) return c.text("no webhook secret is configured", 403);
  const delivery = readDelivery({ headers: c.req.raw.headers, rawBody, secrets: world.webhookSecrets });
  if (delivery.kind === "refused") return c.text(delivery.why, 403);
  const now = world.clock();
  const kept = keptOf(delivery, now);
  try {
    await world.store.write(async (trx) => {
      await noteSync(trx, "webhookAt", now);
      if (kept !== null) await receive(trx, kept);
      if (delivery.kind === "look" && delivery.postId !== null)
        await callPost(trx, delivery.topicId, delivery.postId);
    });
  } catch (error) {
    console.error("A webhook delivery could not be stored.", error);
    return c.text("not stored", 503);
  }
  if (delivery.kind === "look") world.forum.wake();
  return c.text("ok");
}

type Signed = Exclude<ReturnType<typeof readDelivery>, { kind: "refused" }>;

/** Only which topic to look at is kept; of a kind that we do not read, and of what we cannot read, that it came. */
function keptOf(delivery: Signed, receivedAt: number): NewDelivery | null {
  if (delivery.kind === "ping" || delivery.kind === "dropped") return null;
  const mark = {
    receivedAt,
    eventType: delivery.event ?? delivery.type ?? "",
    eventId: delivery.eventId ?? "",
    digest: delivery.digest,
  };
  switch (delivery.kind) {
    case "look":
      return { ...mark, kind: "look", topicId: delivery.topicId };
    case "noted":
      return { ...mark, kind: "noted" };
    case "unreadable":
      return { ...mark, kind: "unreadable", why: delivery.why, copy: delivery.copy };
  }
}
