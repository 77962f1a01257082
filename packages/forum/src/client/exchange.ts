// One request and one answer over HTTP: a time limit, a size limit, and no opinion about what was said.
import type { ForumError } from "./errors.ts";

export type Outgoing = {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
};

export type Exchange =
  | { readonly kind: "answered"; readonly status: number; readonly headers: Headers; readonly text: string }
  | { readonly kind: "failed"; readonly error: TransportError; readonly maybeSent: boolean };

type TransportError = Extract<ForumError, { kind: "unreachable" | "timeout" | "aborted" | "too-large" }>;

export type ExchangeLimits = { readonly timeoutMs: number; readonly maxBytes: number };

/** Makes one request. Redirects are handed back, not followed: the caller decides where the key may go. */
export async function exchange(
  fetchIt: typeof fetch,
  outgoing: Outgoing,
  limits: ExchangeLimits,
  signal: AbortSignal | undefined,
): Promise<Exchange> {
  if (signal?.aborted) return { kind: "failed", error: { kind: "aborted" }, maybeSent: false };
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limits.timeoutMs);
  const giveUp = () => stop.abort();
  signal?.addEventListener("abort", giveUp, { once: true });
  try {
    const { method, headers } = outgoing;
    const response = await fetchIt(outgoing.url, {
      method,
      headers,
      redirect: "manual",
      signal: stop.signal,
      ...(outgoing.body === undefined ? {} : { body: outgoing.body }),
    });
    const text = await readText(response, limits.maxBytes);
    if (text === null) {
      const error: TransportError = { kind: "too-large", limitBytes: limits.maxBytes };
      return { kind: "failed", error, maybeSent: true };
    }
    return { kind: "answered", status: response.status, headers: response.headers, text };
  } catch (cause) {
    if (signal?.aborted) return { kind: "failed", error: { kind: "aborted" }, maybeSent: true };
    if (stop.signal.aborted) {
      return { kind: "failed", error: { kind: "timeout", afterMs: limits.timeoutMs }, maybeSent: true };
    }
    const code = codeOf(cause);
    const words = code ?? (cause instanceof Error ? cause.message : "no connection");
    return { kind: "failed", error: { kind: "unreachable", words }, maybeSent: !neverConnected(code) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
  }
}

/** Null where the body is larger than allowed; the rest of it is not read. Counts decompressed bytes. */
async function readText(response: Response, maxBytes: number): Promise<string | null> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null; // leaving the loop cancels the stream
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Node's fetch wraps the system's error, which has a code such as ECONNREFUSED. */
function codeOf(cause: unknown): string | null {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  const code = inner instanceof Error && "code" in inner ? inner.code : null;
  return typeof code === "string" ? code : null;
}

/** Failures of finding, connecting or trusting the host: not a byte of the request has left. */
const BEFORE_SENDING = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

function neverConnected(code: string | null): boolean {
  return code !== null && BEFORE_SENDING.has(code);
}
