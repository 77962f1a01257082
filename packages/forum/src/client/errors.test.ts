import { TopicId } from "@threadboard/domain";
import { expect, test } from "vitest";
import { describeForumError, type ForumError } from "./errors.ts";

const retryAt = Date.UTC(2026, 10, 22, 9);

test.each<[ForumError, string]>([
  [{ kind: "unreachable", words: "ECONNREFUSED" }, "unreachable: ECONNREFUSED"],
  [{ kind: "timeout", afterMs: 20_000 }, "no answer within 20000 ms"],
  [{ kind: "not-found", words: "" }, "not found"],
  [{ kind: "moved", topicId: TopicId.parse(7) }, "moved to topic 7"],
  [
    { kind: "invalid", messages: ["Too short.", "Too dull."] },
    "refused by the forum's rules: Too short. Too dull.",
  ],
  [
    { kind: "rate-limited", retryAt, code: null, scope: "key", words: "" },
    "too many calls, again from 2026-11-22T09:00:00.000Z",
  ],
  [{ kind: "server-error", status: 502, words: "Bad Gateway" }, "status 502: Bad Gateway"],
  [{ kind: "redirected-elsewhere", location: "https://y.org/" }, "redirected to https://y.org/"],
  [{ kind: "uncertain", because: "cut", words: "ECONNRESET" }, "perhaps done, perhaps not (cut): ECONNRESET"],
])("%j is told to an operator as '%s'", (error, line) => {
  expect(describeForumError(error)).toBe(line);
});
