// An identical `POST /posts` by key within two minutes gets the first answer again and creates nothing. The digest
// takes in everything sent, the acting account, address, user agent and referer (Discourse, 2026).
import { createHash } from "node:crypto";
import type { Forum } from "../forum.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { Person } from "../world/records.ts";
import type { Call } from "./context.ts";

const memoryMs = 120_000;

type Remembered = { readonly body: string; readonly status: number; readonly until: number };

const memories = new WeakMap<Forum, Map<string, Remembered>>();

const memoryOf = (forum: Forum): Map<string, Remembered> => {
  const known = memories.get(forum);
  if (known !== undefined) return known;
  const fresh = new Map<string, Remembered>();
  memories.set(forum, fresh);
  return fresh;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
};

const digestOf = (call: Call, author: Person): string => {
  const { headers } = call.context.req.raw;
  const circumstances = [
    author.id,
    call.context.env.incoming.socket.remoteAddress ?? "",
    headers.get("user-agent") ?? "",
    headers.get("referer") ?? "",
  ];
  return createHash("sha1")
    .update(JSON.stringify([sorted(call.params), circumstances]))
    .digest("hex");
};

const replay = ({ body, status }: Remembered): Response =>
  new Response(body, { status, headers: { "content-type": "application/json; charset=utf-8" } });

/** Validation failures are remembered too; refusals for rights and limits are not. */
export const rememberedAnswer = async (
  call: Call,
  author: Person,
  perform: () => Response | Refusal,
): Promise<Response | Refusal> => {
  const memory = memoryOf(call.forum);
  const now = call.world.now();
  const digest = digestOf(call, author);
  const known = memory.get(digest);
  if (known !== undefined && known.until > now) return replay(known);
  for (const [key, one] of memory) {
    if (one.until > now) break;
    memory.delete(key);
  }
  memory.delete(digest);
  const first = perform();
  if (isRefusal(first)) return first;
  const remembered = { body: await first.text(), status: first.status, until: now + memoryMs };
  memory.set(digest, remembered);
  return replay(remembered);
};
