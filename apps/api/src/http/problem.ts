// Every "no" that leaves the API: RFC 9457 problem details with a stable type and a sentence for a person.
import {
  acceptedTags,
  firstSpoken,
  Problem,
  type Refusal,
  type RefusalCode,
  refuse,
} from "@threadboard/domain";
import { textsFor } from "@threadboard/domain/texts";
import type { Context } from "hono";
import type { z } from "zod";

/** What else can be wrong with a request, beside the rules of the board. */
export type RequestProblem =
  | "bad-json"
  | "not-json"
  | "invalid"
  | "too-large"
  | "wrong-origin"
  | "no-such-page"
  | "no-such-person"
  | "forum-unreachable"
  | "not-a-topic"
  | "outline-item-gone"
  | "list-wrong"
  | "broken";

/** Every status that a problem may have. */
type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 500 | 503;

/** What any route may answer instead, for its description. */
export const problemResponses = {
  default: {
    description: "A problem: what is the matter, and what to do instead",
    content: { "application/problem+json": { schema: Problem } },
  },
} as const;

export const statusOfRequestProblem: Record<RequestProblem, ProblemStatus> = {
  "bad-json": 400,
  "not-json": 415,
  invalid: 422,
  "too-large": 413,
  "wrong-origin": 403,
  "no-such-page": 404,
  "no-such-person": 404,
  "forum-unreachable": 503,
  "not-a-topic": 422,
  "outline-item-gone": 409,
  "list-wrong": 422,
  broken: 500,
};

/** 401 asks for sign-in, 403 for another role, 404 for another address, 422 for other input; the rest is a conflict with how things stand. */
export function statusOfRefusal(code: RefusalCode): ProblemStatus {
  if (code === "sign-in-first") return 401;
  if (code === "not-found" || code === "unknown-campaign") return 404;
  if (code.startsWith("only-") || code === "own-work" || code === "not-yours-to-undo") return 403;
  if (code.endsWith("-missing") || code.startsWith("unknown-") || code === "outcome-unknown") return 422;
  return 409;
}

/** Answers with a refusal of the board. */
export function refusalAnswer(c: Context, refusal: Refusal) {
  return answer(c, refusalProblem(c, refusal));
}

/** Returns a refusal of the board as a problem, in the reader's language: for answers that hold several. */
export function refusalProblem(c: Context, refusal: Refusal): Problem & { readonly status: ProblemStatus } {
  const { say, sayRefusal } = textsFor(languageOf(c));
  return {
    type: `/problems/${refusal.code}`,
    title: say("problem.refused"),
    status: statusOfRefusal(refusal.code),
    detail: sayRefusal(refusal),
    code: refusal.code,
    params: refusal.params,
  };
}

/** Answers with a problem of the request itself. */
export function problemAnswer(c: Context, code: RequestProblem, errors?: Problem["errors"]) {
  const { say } = textsFor(languageOf(c));
  return answer(c, {
    type: `/problems/${code}`,
    title: say("problem.request"),
    status: statusOfRequestProblem[code],
    detail: say(`problem.${code}`),
    code,
    params: {},
    ...(errors === undefined ? {} : { errors }),
  });
}

/** Answers that somebody has to sign in. */
export function signInFirst(c: Context) {
  return refusalAnswer(c, refuse("sign-in-first"));
}

function answer(c: Context, problem: Problem & { readonly status: ProblemStatus }) {
  return c.json<Problem, ProblemStatus>(problem, problem.status, {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
  });
}

/** Returns where the input does not fit, and what is wrong there. */
export function errorsOf(error: z.core.$ZodError): NonNullable<Problem["errors"]> {
  return error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join("."), message: issue.message }));
}

/** Returns which of our languages the reader would rather have, by `Accept-Language`; our pages ask for their own. */
export function languageOf(c: Context): string {
  return browserLanguageOf(c) ?? "en";
}

/** Returns the first language of ours that the browser asks for, as a BCP 47 tag, or `null`. */
export function browserLanguageOf(c: Context): string | null {
  return firstSpoken(acceptedTags(c.req.header("Accept-Language") ?? ""));
}
