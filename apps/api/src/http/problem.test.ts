// Codes and statuses of problems are part of the API: programs tell them apart. Add, never rename.
import type { RefusalCode } from "@threadboard/domain";
import { expect, test } from "vitest";
import { statusOfRefusal, statusOfRequestProblem } from "./problem.ts";

const refusals: Record<RefusalCode, number> = {
  "sign-in-first": 401,
  "not-found": 404,
  "changed-meanwhile": 409,
  "wrong-stage": 409,
  "only-leads": 403,
  "only-admins": 403,
  "only-holder": 403,
  "only-reviewers": 403,
  "own-work": 403,
  "only-automaton": 403,
  "no-free-slot": 409,
  "slot-taken": 409,
  "already-yours": 409,
  "has-it-already": 409,
  "limit-reached": 409,
  "newcomer-limit": 409,
  "kind-limit": 409,
  "not-yet": 409,
  "claim-over": 409,
  "nothing-submitted": 409,
  "evidence-missing": 422,
  "outcome-missing": 422,
  "outcome-unknown": 422,
  "comment-missing": 422,
  "reason-missing": 422,
  "unknown-team": 422,
  "unknown-kind": 422,
  "unknown-column": 422,
  "unknown-slot": 422,
  "unknown-person": 422,
  "hidden-from-them": 409,
  "unknown-thread": 422,
  "slots-below-claims": 409,
  "column-in-use": 409,
  "last-column": 409,
  "column-of-other-stage": 409,
  "cannot-merge-itself": 409,
  "merge-has-holders": 409,
  "thread-taken": 409,
  "has-thread": 409,
  "no-thread": 409,
  "thread-not-written": 409,
  "not-undoable": 409,
  "undo-too-late": 409,
  "not-yours-to-undo": 403,
  "offer-over": 409,
  "no-nudge-yet": 409,
  "lease-running": 409,
  "until-has-passed": 409,
  "away-too-long": 409,
  "no-conflict": 409,
  "thread-not-edited": 409,
  "thread-item": 409,
  "in-conflict": 409,
  "nothing-to-offer": 409,
  "body-not-source": 409,
};

test.each(Object.entries(refusals))("the refusal %s is a %d", (code, status) => {
  expect(statusOfRefusal(code as RefusalCode)).toBe(status);
});

test("what can be wrong with a request keeps its names", () => {
  expect(statusOfRequestProblem).toEqual({
    "bad-json": 400,
    "not-json": 415,
    invalid: 422,
    "too-large": 413,
    "wrong-origin": 403,
    "no-such-page": 404,
    "forum-unreachable": 503,
    "not-a-topic": 422,
    "outline-item-gone": 409,
    broken: 500,
  });
});
