// Where the forum's webhooks arrive: checked over the raw bytes, stored, answered; understood later.
import { readDelivery } from "@threadboard/forum";
import { type NewInboxRow, receive } from "@threadboard/store";
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
  if (delivery.kind === "ping" || delivery.kind === "dropped") return c.text("ok");
  try {
    await world.store.write((trx) => receive(trx, rowOf(delivery, world.clock())));
  } catch (error) {
    console.error("A webhook delivery could not be stored.", error);
    return c.text("not stored", 503);
  }
  if (delivery.kind === "look") world.forum.wake();
  return c.text("ok");
}

type Kept = Exclude<ReturnType<typeof readDelivery>, { kind: "refused" | "ping" | "dropped" }>;

/** Of a kind that we do not read, and of what we cannot read, only type, event id and digest are kept. */
function rowOf(delivery: Kept, receivedAt: number): NewInboxRow {
  const mark = {
    receivedAt,
    eventType: delivery.event ?? delivery.type ?? "",
    eventId: delivery.eventId ?? "",
    digest: delivery.digest,
  };
  if (delivery.kind !== "look") return { ...mark, kind: delivery.kind, topicId: null, payloadJson: null };
  const { topicId, postId, categoryId, createdAt, updatedAt, deletedAt } = delivery;
  return {
    ...mark,
    kind: "look",
    topicId,
    payloadJson: JSON.stringify({ postId, categoryId, createdAt, updatedAt, deletedAt }),
  };
}
