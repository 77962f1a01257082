// What an answer that is no success means.
//
// Discourse answers in several forms: `{errors: [], error_type}`, the singular `{error}` of plugins, a bare list
// (`["BAD CSRF"]`), plain text from its request limiter, and HTML from a proxy in front of it. Texts are
// localised, so only status, `error_type` and headers are judged.
import type { Instant } from "@threadboard/domain";
import { z } from "zod";
import type { ForumError } from "./errors.ts";

/** A missing topic answers with a rendered page among its extras, so what is kept is cut. */
const LONGEST_WORDS = 300;

const ErrorBody = z.object({
  errors: z.array(z.string()).nullish().catch(null),
  error: z.string().nullish().catch(null),
  message: z.string().nullish().catch(null),
  error_type: z.string().nullish().catch(null),
  extras: z
    .object({ wait_seconds: z.number().nullish().catch(null) })
    .nullish()
    .catch(null),
});

type Told = { messages: readonly string[]; type: string | null; waitSeconds: number | null };

/** Names the error of an answer that is no success. */
export function refusalOf(
  answer: { readonly status: number; readonly headers: Headers; readonly text: string },
  asked: "read" | "write",
  now: Instant,
): ForumError {
  const { status, headers } = answer;
  const told = tell(answer.text, headers.get("Content-Type"));
  const words = told.messages.join(" ");
  switch (status) {
    case 400:
    case 422:
      return { kind: "invalid", messages: told.messages };
    case 403:
      return { kind: told.type === "not_logged_in" ? "not-logged-in" : "forbidden", words };
    case 404:
      return { kind: "not-found", words };
    case 409:
      return { kind: "conflict", words };
    case 410:
      return { kind: "gone", words };
    case 429:
      return rateLimit(headers, told, asked, now);
    default:
      if (status === 503 && told.type === "read_only") return { kind: "read-only", words };
      return { kind: status >= 500 ? "server-error" : "refused", status, words };
  }
}

/** Without a word on how long to wait (a proxy's 429), this is a decent pause. */
const UNTOLD_WAIT_S = 10;
/** Asking again after an hour does no harm, and a mistaken header must not stop the board for a year. */
const LONGEST_WAIT_S = { key: 3_600, call: 86_400 };

/**
 * A limit on posting is Discourse's own JSON without a limiter's code, and is no reason to stop reading. A second is added because the wait is told in whole ones, and an early call can prolong the block.
 */
function rateLimit(headers: Headers, told: Told, asked: "read" | "write", now: Instant): ForumError {
  const code = headers.get("Discourse-Rate-Limit-Error-Code");
  const scope = asked === "write" && told.type === "rate_limit" && code === null ? "call" : "key";
  const seconds = retryAfter(headers.get("Retry-After"), now) ?? told.waitSeconds ?? UNTOLD_WAIT_S;
  const wait = Math.min(Math.max(0, seconds), LONGEST_WAIT_S[scope]) + 1;
  const words = told.messages.join(" ");
  return { kind: "rate-limited", retryAt: now + Math.ceil(wait * 1000), code, scope, words };
}

/** Discourse sends whole seconds; RFC 9110 also allows a date, which proxies may send. */
function retryAfter(header: string | null, now: Instant): number | null {
  if (header === null || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return seconds;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : (at - now) / 1000;
}

function tell(text: string, contentType: string | null): Told {
  const nothing: Told = { messages: [], type: null, waitSeconds: null };
  const body = parseJson(text);
  const list = z.array(z.string()).safeParse(body);
  if (list.success) return { ...nothing, messages: tidy(list.data) };
  const known = ErrorBody.safeParse(body);
  if (known.success) {
    const { errors, error, message, error_type, extras } = known.data;
    const messages = tidy(errors ?? [error ?? message ?? ""]);
    return { messages, type: error_type ?? null, waitSeconds: extras?.wait_seconds ?? null };
  }
  return contentType?.startsWith("text/plain") ? { ...nothing, messages: tidy([text]) } : nothing;
}

function tidy(messages: readonly string[]): string[] {
  return messages.map(trimWords).filter((message) => message !== "");
}

/** One line, cut where it is long. */
export function trimWords(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= LONGEST_WORDS ? line : `${line.slice(0, LONGEST_WORDS - 1)}…`;
}

/** Undefined where the text is no JSON, which no JSON is. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
