// How a call becomes requests: limiter, redirects, repeats, and what a failure of each kind means.
//
// Reads are repeated a few times. A write goes out once: after a cut connection, a time-out or a 5xx nobody
// knows whether it was done, so the answer is `uncertain` and the caller looks before it writes again. Only a
// 429 proves that nothing was done (Discourse rolls the transaction back), so a write waits and repeats then.
// That holds for edits guarded by `original_text` too: repeated after a success that we missed, the guard
// itself would answer 409 and look like somebody else's edit.
import type { Instant } from "@threadboard/domain";
import type { z } from "zod";
import type { ForumAddress, Query } from "./address.ts";
import type { Doubt, ForumError } from "./errors.ts";
import { type Exchange, type ExchangeLimits, exchange, type Outgoing } from "./exchange.ts";
import type { Limiter, Priority } from "./limiter.ts";
import { parseJson, refusalOf, trimWords } from "./refusal.ts";
import { fail, type Result, succeed } from "./result.ts";
import type { Clock, Sleep } from "./timing.ts";

/** What the caller of any call may say about it. */
export type CallOptions = {
  /** Instead of the client's own. */
  readonly priority?: Priority;
  /** Neither waiting for a turn nor repeating goes on past this. Default: the client's patience. */
  readonly deadlineAt?: Instant;
  readonly signal?: AbortSignal;
};

export type ForumRequest =
  | { readonly method: "GET"; readonly path: string; readonly query?: Query }
  | { readonly method: "POST" | "PUT"; readonly path: string; readonly body: unknown };

type ForumAnswer = {
  readonly json: unknown;
  /** Whom the forum took us for (`X-Discourse-Username`); null without a key. */
  readonly actor: string | null;
};

export type ForumHttp = {
  readonly address: ForumAddress;
  readonly hasKey: boolean;
  readonly request: (request: ForumRequest, options?: CallOptions) => Promise<Result<ForumAnswer>>;
  /** Makes the request and reads the answer by a schema. */
  readonly call: <T>(
    request: ForumRequest,
    schema: z.ZodType<T>,
    options?: CallOptions,
  ) => Promise<Result<T>>;
};

export type HttpSettings = ExchangeLimits & {
  readonly address: ForumAddress;
  readonly key: { readonly apiKey: string; readonly username: string } | null;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly limiter: Limiter;
  readonly userAgent: string;
  /** How long a call without a deadline waits and repeats. */
  readonly patienceMs: number;
  /** Asked right before each write leaves; without it every write may. */
  readonly mayWrite: (() => Promise<boolean>) | undefined;
  /** Of calls that do not say. Default: reads are `read` and writes are `write`. */
  readonly priority?: Priority;
};

/** A read is sent at most this often, a write after 429 too. */
const MOST_ATTEMPTS = 4;
/** Pause before a read is repeated after a broken connection or a 5xx; each further one is four times as long. */
const FIRST_PAUSE_MS = 500;
/** Discourse needs one or two (slug, permalink); more is a loop. */
const MOST_REDIRECTS = 3;

type Deadline = {
  readonly at: Instant;
  readonly signal: AbortSignal | undefined;
  readonly priority: Priority;
};

export function forumHttp(settings: HttpSettings): ForumHttp {
  const { address, key, clock, sleep } = settings;

  const request: ForumHttp["request"] = async (wanted, options = {}) => {
    const deadline: Deadline = {
      at: options.deadlineAt ?? clock() + settings.patienceMs,
      signal: options.signal,
      priority: options.priority ?? settings.priority ?? (wanted.method === "GET" ? "read" : "write"),
    };
    for (let attempt = 1; ; attempt++) {
      const result = await attemptOnce(settings, wanted, deadline);
      if (result.ok) return result;
      const again = repeatAt(result.error, wanted.method, attempt, clock());
      if (again === null || again > deadline.at) return result;
      await sleep(Math.max(0, again - clock()), deadline.signal);
      if (deadline.signal?.aborted) return fail({ kind: "aborted" });
    }
  };

  const call: ForumHttp["call"] = async (wanted, schema, options) => {
    const answer = await request(wanted, options);
    if (!answer.ok) return answer;
    const parsed = schema.safeParse(answer.value.json);
    if (parsed.success) return succeed(parsed.data);
    const error: ForumError = { kind: "bad-answer", words: shapeWords(parsed.error) };
    return fail(wanted.method === "GET" ? error : uncertain(error));
  };

  return { address, hasKey: key !== null, request, call };
}

/** One attempt, redirects included. Each hop is a call that counts. */
async function attemptOnce(
  settings: HttpSettings,
  wanted: ForumRequest,
  deadline: Deadline,
): Promise<Result<ForumAnswer>> {
  const { address, limiter, clock } = settings;
  const { priority, at: deadlineAt, signal } = deadline;
  let outgoing = outgoingOf(settings, wanted);
  for (let hops = 0; ; hops++) {
    const admission = await limiter.admit({ priority, deadlineAt, signal });
    if (admission.kind === "aborted") return fail({ kind: "aborted" });
    if (admission.kind === "too-late") return fail(ownLimit(admission.retryAt));
    // Here and not before the wait for a turn: whoever switches writing off means this one too.
    if (outgoing.method !== "GET" && (await settings.mayWrite?.()) === false)
      return fail({ kind: "aborted" });
    const seen = await exchange(settings.fetch, outgoing, settings, signal);
    const next = redirectOf(seen, outgoing.url);
    if (next === null) {
      const result = judge(seen, outgoing.method, clock());
      if (!result.ok) heed(limiter, result.error);
      return result;
    }
    if (/\/login\/?$/.test(next.pathname)) return fail({ kind: "not-logged-in", words: "" });
    if (outgoing.method !== "GET" || hops >= MOST_REDIRECTS || !address.contains(next)) {
      return fail({ kind: "redirected-elsewhere", location: next.origin + next.pathname });
    }
    outgoing = { ...outgoing, url: next };
  }
}

function outgoingOf({ address, key, userAgent }: HttpSettings, wanted: ForumRequest): Outgoing {
  const identity: Record<string, string> =
    key === null ? {} : { "Api-Key": key.apiKey, "Api-Username": key.username };
  // `X-Requested-With` is never sent: with it Discourse turns redirects into 200 with a text body.
  const headers = { Accept: "application/json", "User-Agent": userAgent, ...identity };
  if (wanted.method === "GET") {
    return { method: "GET", url: address.url(wanted.path, wanted.query), headers };
  }
  // Always the same bytes for the same request: for 120 s Discourse answers an identical post made with a key
  // by the first one's result instead of making a second.
  const body = JSON.stringify(wanted.body);
  const typed = { ...headers, "Content-Type": "application/json" };
  return { method: wanted.method, url: address.url(wanted.path), headers: typed, body };
}

/** What came of a request; for a write, `uncertain` wherever it may have been done unseen. */
function judge(seen: Exchange, method: Outgoing["method"], now: Instant): Result<ForumAnswer> {
  const isRead = method === "GET";
  if (seen.kind === "failed") return fail(isRead || !seen.maybeSent ? seen.error : uncertain(seen.error));
  if (seen.status >= 200 && seen.status < 300) {
    const json = parseJson(seen.text);
    if (json !== undefined) return succeed({ json, actor: seen.headers.get("X-Discourse-Username") });
    const error: ForumError = { kind: "not-json", words: trimWords(seen.text).slice(0, 80) };
    return fail(isRead ? error : uncertain(error));
  }
  const error = refusalOf(seen, isRead ? "read" : "write", now);
  return fail(!isRead && error.kind === "server-error" ? uncertain(error) : error);
}

/** A limit on the key stops all calls made with it, not only this one, and others may be asking too. */
function heed(limiter: Limiter, error: ForumError): void {
  if (error.kind === "rate-limited" && error.scope === "key")
    limiter.refused({ until: error.retryAt, code: error.code });
}

/** When an attempt that failed is worth repeating; null where it is not. */
function repeatAt(
  error: ForumError,
  method: Outgoing["method"],
  attempt: number,
  now: Instant,
): Instant | null {
  if (attempt >= MOST_ATTEMPTS) return null;
  if (error.kind === "rate-limited") return error.retryAt;
  const passing = error.kind === "unreachable" || error.kind === "timeout" || error.kind === "server-error";
  return passing && method === "GET" ? now + FIRST_PAUSE_MS * 4 ** (attempt - 1) : null;
}

function redirectOf(seen: Exchange, from: URL): URL | null {
  if (seen.kind === "failed" || ![301, 302, 303, 307, 308].includes(seen.status)) return null;
  const location = seen.headers.get("Location");
  return location === null ? null : URL.parse(location, from.href);
}

/** Our own limiter says what the forum would have said. */
function ownLimit(retryAt: Instant): ForumError {
  return { kind: "rate-limited", retryAt, code: null, scope: "key", words: "" };
}

const DOUBTS: Partial<Record<ForumError["kind"], Doubt>> = {
  timeout: "timeout",
  unreachable: "cut",
  aborted: "aborted",
  "server-error": "server-error",
};

/** What a failure means once a write may have arrived. */
function uncertain(error: ForumError): ForumError {
  const words = "words" in error ? error.words : "";
  return { kind: "uncertain", because: DOUBTS[error.kind] ?? "unreadable-answer", words };
}

/** Which field did not fit; never the content, which may be private. */
export function shapeWords(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue === undefined ? "" : trimWords(`${issue.path.join(".")}: ${issue.message}`);
}
