// Every way in which a call to the forum is expected to fail, and what each means.
import { type Instant, type TopicId, unreachable } from "@threadboard/domain";

/**
 * `words` are the forum's own, trimmed to a line; they may be empty and are in the language of the forum, so
 * they are for people and never compared.
 */
export type ForumError =
  /** No connection, or it broke before a whole answer came: DNS, TLS, a stopped forum. Reads only, or a write that surely never left. */
  | { readonly kind: "unreachable"; readonly words: string }
  /** No whole answer in time. Reads only; a write that times out is `uncertain`. */
  | { readonly kind: "timeout"; readonly afterMs: number }
  /** The caller gave up before anything was changed. */
  | { readonly kind: "aborted" }
  /** The answer grew past the limit and was dropped. */
  | { readonly kind: "too-large"; readonly limitBytes: number }
  /** Success with a body that is not JSON: a log-in page, a proxy's page, or not a Discourse at all. */
  | { readonly kind: "not-json"; readonly words: string }
  /** JSON without the fields that we cannot do without. */
  | { readonly kind: "bad-answer"; readonly words: string }
  /** 404: missing, deleted or private. Discourse does not say which unless `detailed_404` is on. */
  | { readonly kind: "not-found"; readonly words: string }
  /** 410: deleted (only with `detailed_404`). */
  | { readonly kind: "gone"; readonly words: string }
  /** Asked for a topic, the forum answered with another: merged or moved, with a permalink left behind. */
  | { readonly kind: "moved"; readonly topicId: TopicId }
  /** The topic is a private message; nothing of it was kept. */
  | { readonly kind: "private-message" }
  /** 403: the key is wrong, lacks the scope, or its user may not do this. Also a write to a missing topic. */
  | { readonly kind: "forbidden"; readonly words: string }
  /** Asked without a key for what only members may see. */
  | { readonly kind: "not-logged-in"; readonly words: string }
  /** 409: somebody changed it since it was read. Read again, then decide again. */
  | { readonly kind: "conflict"; readonly words: string }
  /** 400 or 422: the forum's own rules refuse the content or the parameters. */
  | { readonly kind: "invalid"; readonly messages: readonly string[] }
  /** Too many calls. Nothing was done; ask again from `retryAt` on. */
  | {
      readonly kind: "rate-limited";
      readonly retryAt: Instant;
      /** Which limit, in Discourse's words (`admin_api_key_rate_limit`); null where it has no name. */
      readonly code: string | null;
      /** `call`: a limit on doing this one thing (posting, editing…). `key`: everything we ask waits. */
      readonly scope: "call" | "key";
      readonly words: string;
    }
  /** The forum is in read-only mode, as during a backup. */
  | { readonly kind: "read-only"; readonly words: string }
  /** Any other 5xx to a read. */
  | { readonly kind: "server-error"; readonly status: number; readonly words: string }
  /** Any other status that is no success. */
  | { readonly kind: "refused"; readonly status: number; readonly words: string }
  /** Sent to another address, which the key must not follow: wrong scheme, host or folder in the base URL. */
  | { readonly kind: "redirected-elsewhere"; readonly location: string }
  /** The post waits for a moderator's approval, so it has no id yet. Sending it again makes a second one. */
  | { readonly kind: "enqueued"; readonly words: string }
  /** A write left, and no answer says whether it was done. Look before writing again. */
  | { readonly kind: "uncertain"; readonly because: Doubt; readonly words: string };

/** Why nobody knows whether a write was done. */
export type Doubt = "timeout" | "cut" | "aborted" | "server-error" | "unreadable-answer";

/** Returns one English line for a log or the check-up; never for a contributor. */
export function describeForumError(error: ForumError): string {
  switch (error.kind) {
    case "timeout":
      return `no answer within ${error.afterMs} ms`;
    case "aborted":
      return "given up";
    case "too-large":
      return `the answer is larger than ${error.limitBytes} bytes`;
    case "moved":
      return `moved to topic ${error.topicId}`;
    case "private-message":
      return "a private message";
    case "invalid":
      return line("refused by the forum's rules", error.messages.join(" "));
    case "rate-limited":
      return line(`too many calls, again from ${new Date(error.retryAt).toISOString()}`, error.words);
    case "server-error":
    case "refused":
      return line(`status ${error.status}`, error.words);
    case "redirected-elsewhere":
      return `redirected to ${error.location}`;
    case "uncertain":
      return line(`perhaps done, perhaps not (${error.because})`, error.words);
    case "unreachable":
    case "not-json":
    case "bad-answer":
    case "not-found":
    case "gone":
    case "forbidden":
    case "not-logged-in":
    case "conflict":
    case "read-only":
    case "enqueued":
      return line(error.kind.replaceAll("-", " "), error.words);
    default:
      return unreachable(error);
  }
}

function line(what: string, words: string): string {
  return words === "" ? what : `${what}: ${words}`;
}
