// What a delivery of the forum's webhook means to us, cut down to what may be stored.
//
// Discourse signs the body only. Headers are unsigned, so the kind is taken from the body, and event name and
// id are labels that prove nothing. Hooks carry private messages, whispers, e-mail addresses and post texts
// with the rights of the system user; none of that leaves this folder. A topic is read afresh afterwards,
// with the rights of our own key.
import { createHash } from "node:crypto";
import { type Instant, PostId, TopicId } from "@threadboard/domain";
import { z } from "zod";
import { parseJson } from "../client/refusal.ts";
import { keptCopy } from "./kept-copy.ts";
import { checkSignature } from "./signature.ts";

/** What every delivery is told apart by. */
export type DeliveryMark = {
  /** Key of the body: `topic`, `post`, `assign`… Null where the body has no single key. */
  readonly type: string | null;
  /** `topic_edited` and so on; unsigned, for display only. Null where missing or misshapen. */
  readonly event: string | null;
  /** Discourse's number of this delivery. The same on a redelivery by hand, new on an automatic retry. */
  readonly eventId: string | null;
  /** SHA-256 of the body in hex: the same for every repeat of one event. */
  readonly digest: string;
};

export type Delivery =
  /** Not signed by our forum. Nothing of it may be kept. */
  | { readonly kind: "refused"; readonly why: "missing-signature" | "bad-signature" }
  /** An administrator pressed "ping". */
  | (DeliveryMark & { readonly kind: "ping" })
  /** Something changed at this topic: read it. */
  | (DeliveryMark & { readonly kind: "look" } & Look)
  /** Signed, but of a kind that we do not read. */
  | (DeliveryMark & { readonly kind: "noted" })
  /** Private: neither stored nor logged. */
  | { readonly kind: "dropped"; readonly why: "private-message" | "whisper" }
  /**
   * Signed, but not understood: shown to the operator, since a newer Discourse may have changed its form. `copy` is
   * what may be kept of it for `rereadDelivery`; a body that is no JSON could hold anything, so nothing is kept.
   */
  | (DeliveryMark & {
      readonly kind: "unreadable";
      readonly why: "not-json" | "unknown-shape";
      readonly copy: string | null;
    });

/** All that is kept of a change. No names, no addresses, no texts. */
export type Look = {
  readonly topicId: TopicId;
  readonly postId: PostId | null;
  readonly categoryId: number | null;
  readonly createdAt: Instant | null;
  readonly updatedAt: Instant | null;
  readonly deletedAt: Instant | null;
};

const time = z
  .string()
  .nullish()
  .transform((text) => {
    const at = Date.parse(text ?? "");
    return Number.isNaN(at) ? null : at;
  });
const categoryId = z
  .int()
  .nullish()
  .transform((id) => id ?? null);

const TopicBody = z.object({
  id: TopicId,
  archetype: z.string().nullish(),
  category_id: categoryId,
  created_at: time,
  deleted_at: time,
});
const PostBody = z.object({
  id: PostId,
  topic_id: TopicId,
  post_type: z.int().nullish(),
  topic_archetype: z.string().nullish(),
  category_id: categoryId,
  created_at: time,
  updated_at: time,
  deleted_at: time,
});
const AssignBody = z.object({ topic_id: TopicId });
const PrivateMarks = z.object({
  archetype: z.unknown().optional(),
  topic_archetype: z.unknown().optional(),
  post_type: z.unknown().optional(),
});

/** Key of a body and value of the header that names it. */
const TYPE = /^[a-z0-9_]{1,80}$/;

/** Discourse's post type of a whisper, which only staff may read. */
const WHISPER = 4;

/**
 * Says what a delivery means. `rawBody` are the bytes as they came, before any decoding; `secrets` are the
 * webhook's secret, and while it is being replaced also the old one. Never throws on what was sent.
 */
export function readDelivery(delivery: {
  readonly headers: Pick<Headers, "get">;
  readonly rawBody: Uint8Array;
  readonly secrets: readonly string[];
}): Delivery {
  const { headers, rawBody, secrets } = delivery;
  const signature = checkSignature(rawBody, headers.get("X-Discourse-Event-Signature"), secrets);
  if (signature !== "good") return { kind: "refused", why: `${signature}-signature` };

  const body = parseBody(rawBody);
  const named = label(headers.get("X-Discourse-Event-Type"), TYPE);
  const type = body === null ? null : typeOf(body, named);
  const mark: DeliveryMark = {
    type,
    event: label(headers.get("X-Discourse-Event"), /^[a-z0-9_]{1,80}$/),
    eventId: label(headers.get("X-Discourse-Event-Id"), /^[0-9]{1,20}$/),
    digest: createHash("sha256").update(rawBody).digest("hex"),
  };
  if (body === null) return { kind: "unreadable", why: "not-json", copy: null, ...mark };
  return understand(body, mark, () => keptCopy(named, body));
}

/** Tries again to understand a kept copy. `null`: it is still not understood. */
export function rereadDelivery(
  copy: string,
): Extract<Delivery, { kind: "look" | "noted" | "dropped" }> | null {
  const kept = KeptCopy.safeParse(parseJson(copy));
  if (!kept.success) return null;
  const { type: named, body } = kept.data;
  const mark = { type: typeOf(body, named), event: null, eventId: null, digest: "" };
  const delivery = understand(body, mark, () => copy);
  return delivery.kind === "unreadable" || delivery.kind === "ping" || delivery.kind === "refused"
    ? null
    : delivery;
}

const KeptCopy = z.object({ type: z.string().nullable(), body: z.record(z.string(), z.unknown()) });

function understand(
  body: Record<string, unknown>,
  mark: DeliveryMark,
  copyOf: () => string | null,
): Delivery {
  const delivery = mark.type === null ? null : classify(mark.type, body[mark.type], mark);
  if (delivery !== null) return delivery;
  if (Object.values(body).some(saysPrivate)) return { kind: "dropped", why: "private-message" };
  return { kind: "unreadable", why: "unknown-shape", copy: copyOf(), ...mark };
}

/** Whether something that we do not understand says at least that it is not for everybody. */
function saysPrivate(content: unknown): boolean {
  const marks = PrivateMarks.safeParse(content);
  if (!marks.success) return false;
  const { archetype, topic_archetype, post_type } = marks.data;
  return archetype === "private_message" || topic_archetype === "private_message" || post_type === WHISPER;
}

/** Returns what a body of a type means, or `null` where its shape is not known. */
function classify(type: string, content: unknown, mark: DeliveryMark): Delivery | null {
  switch (type) {
    case "ping":
      return { kind: "ping", ...mark };
    case "topic":
      return ofTopic(content, mark);
    case "post":
    case "solved":
      return ofPost(content, mark);
    case "assign":
      return ofAssignment(content, mark);
    default:
      return { kind: "noted", ...mark };
  }
}

function ofTopic(content: unknown, mark: DeliveryMark): Delivery | null {
  const topic = TopicBody.safeParse(content);
  if (!topic.success) return null;
  const { id, archetype, category_id, created_at, deleted_at } = topic.data;
  if (isPrivate(archetype, category_id)) return { kind: "dropped", why: "private-message" };
  return {
    kind: "look",
    ...mark,
    topicId: id,
    postId: null,
    categoryId: category_id,
    createdAt: created_at,
    updatedAt: null,
    deletedAt: deleted_at,
  };
}

function ofPost(content: unknown, mark: DeliveryMark): Delivery | null {
  const post = PostBody.safeParse(content);
  if (!post.success) return null;
  const { id, topic_id, post_type, topic_archetype, category_id, created_at, updated_at, deleted_at } =
    post.data;
  if (isPrivate(topic_archetype, category_id)) return { kind: "dropped", why: "private-message" };
  if (post_type === WHISPER) return { kind: "dropped", why: "whisper" };
  return {
    kind: "look",
    ...mark,
    topicId: topic_id,
    postId: id,
    categoryId: category_id,
    createdAt: created_at,
    updatedAt: updated_at,
    deletedAt: deleted_at,
  };
}

/** The assign plugin names the topic only, so a private one shows itself when it is read. */
function ofAssignment(content: unknown, mark: DeliveryMark): Delivery | null {
  const assignment = AssignBody.safeParse(content);
  if (!assignment.success) return null;
  const nothing = { postId: null, categoryId: null, createdAt: null, updatedAt: null, deletedAt: null };
  return { kind: "look", ...mark, topicId: assignment.data.topic_id, ...nothing };
}

/** A topic without a category is a private message too, should the archetype be missing. */
function isPrivate(archetype: string | null | undefined, category: number | null): boolean {
  return archetype === "private_message" || (archetype == null && category === null);
}

/** The signed key of the body; the unsigned header only chooses where a plugin has added further keys. */
function typeOf(body: Record<string, unknown>, header: string | null): string | null {
  const keys = Object.keys(body);
  const key = header !== null && keys.includes(header) ? header : keys.length === 1 ? keys[0] : undefined;
  return label(key ?? null, TYPE);
}

function label(text: string | null, shape: RegExp): string | null {
  return text !== null && shape.test(text) ? text : null;
}

function parseBody(rawBody: Uint8Array): Record<string, unknown> | null {
  const body = z.record(z.string(), z.unknown()).safeParse(parseJson(decoded(rawBody)));
  return body.success ? body.data : null;
}

/** Empty, which is no JSON, where the bytes are no UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}
