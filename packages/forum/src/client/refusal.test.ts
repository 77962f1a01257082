import { expect, test } from "vitest";
import type { ForumError } from "./errors.ts";
import { refusalOf } from "./refusal.ts";

const now = Date.UTC(2026, 10, 22, 9);

function refusal(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  asked: "read" | "write" = "read",
): ForumError {
  const isText = typeof body === "string";
  const type = isText ? "text/plain" : "application/json; charset=utf-8";
  const answer = {
    status,
    headers: new Headers({ "Content-Type": type, ...headers }),
    text: isText ? body : JSON.stringify(body),
  };
  return refusalOf(answer, asked, now);
}

const invalidAccess = { errors: ["You are not permitted."], error_type: "invalid_access" };

test.each<[number, unknown, ForumError]>([
  [400, { errors: ["param is missing"] }, { kind: "invalid", messages: ["param is missing"] }],
  [400, { error: "Already assigned." }, { kind: "invalid", messages: ["Already assigned."] }],
  [403, invalidAccess, { kind: "forbidden", words: "You are not permitted." }],
  [403, ["BAD CSRF"], { kind: "forbidden", words: "BAD CSRF" }],
  [403, { errors: ["Log in."], error_type: "not_logged_in" }, { kind: "not-logged-in", words: "Log in." }],
  [404, { errors: ["Not here."], error_type: "not_found" }, { kind: "not-found", words: "Not here." }],
  [409, { errors: ["Edited by another."] }, { kind: "conflict", words: "Edited by another." }],
  [410, { errors: ["Deleted."], error_type: "not_found" }, { kind: "gone", words: "Deleted." }],
  [
    422,
    { action: "create_post", errors: ["Body is too short", "Title is taken"] },
    { kind: "invalid", messages: ["Body is too short", "Title is taken"] },
  ],
  [422, { failed: "FAILED", message: "No." }, { kind: "invalid", messages: ["No."] }],
  [503, { errors: ["Read only."], error_type: "read_only" }, { kind: "read-only", words: "Read only." }],
  [503, "Service Unavailable", { kind: "server-error", status: 503, words: "Service Unavailable" }],
  [500, {}, { kind: "server-error", status: 500, words: "" }],
  [418, { errors: "odd" }, { kind: "refused", status: 418, words: "" }],
])("%i with %j is understood", (status, body, error) => {
  expect(refusal(status, body)).toEqual(error);
});

test("a page of HTML is not quoted", () => {
  const error = refusal(403, "<html><body>Attention</body></html>", { "Content-Type": "text/html" });
  expect(error).toEqual({ kind: "forbidden", words: "" });
});

test("the forum's words are cut to a line", () => {
  const error = refusal(404, { errors: [`no\n\n${"very ".repeat(200)}long`] });
  expect(error).toMatchObject({ kind: "not-found", words: expect.stringMatching(/^no very .{280,}…$/) });
});

const keyLimit = {
  errors: ["Please wait 37 seconds."],
  error_type: "rate_limit",
  extras: { wait_seconds: 37, time_left: "37 seconds" },
};
const admin = { "Discourse-Rate-Limit-Error-Code": "admin_api_key_rate_limit" };

test.each<[string, unknown, Record<string, string>, number]>([
  ["a key's limit", keyLimit, { ...admin, "Retry-After": "37" }, 38],
  ["a key's limit without the header", keyLimit, admin, 38],
  ["the text of the request limiter", "Slow down.", { "Retry-After": "7" }, 8],
  ["a date, as RFC 9110 allows", "", { "Retry-After": "Sun, 22 Nov 2026 09:01:00 GMT" }, 61],
  ["a date that has passed", "", { "Retry-After": "Sun, 22 Nov 2026 08:00:00 GMT" }, 1],
  ["a proxy's page that says nothing", "<html>429</html>", { "Content-Type": "text/html" }, 11],
  ["a header that says nothing", "", { "Retry-After": "soon" }, 11],
  ["a wait of a year", "", { "Retry-After": "31536000" }, 3601],
])("%s says until when to wait", (_, body, headers, seconds) => {
  expect(refusal(429, body, headers)).toMatchObject({
    kind: "rate-limited",
    retryAt: now + seconds * 1000,
    scope: "key",
  });
});

test("a limit on posting stops posting only, for as long as it says", () => {
  const body = { ...keyLimit, extras: { wait_seconds: 40_000 } };
  expect(refusal(429, body, {}, "write")).toEqual({
    kind: "rate-limited",
    retryAt: now + 40_001_000,
    code: null,
    scope: "call",
    words: "Please wait 37 seconds.",
  });
});

test("the name of the limit is kept", () => {
  expect(refusal(429, keyLimit, admin, "write")).toMatchObject({
    code: "admin_api_key_rate_limit",
    scope: "key",
  });
});
