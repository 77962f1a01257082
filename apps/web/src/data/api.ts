// The one file that talks to our API. Addresses and questions are typed by the server's own routes; answers are
// parsed here, once, since a page that stayed open may be older than the server.
import type { App } from "@threadboard/api/client";
import {
  Board,
  type Dismissal,
  Done,
  ExcludeAnswer,
  type ExcludeRequest,
  Health,
  HiddenTasks,
  Me,
  NoticeChoices,
  type NoticeChoicesRequest,
  Notices,
  Pauses,
  People,
  type PersonCommand,
  Problem,
  Proposals,
  TaskPage,
  ThreadPreview,
  type ThreadRequest,
  Triage,
  Writes,
} from "@threadboard/domain";
import { hc } from "hono/client";
import type { z } from "zod";
import { say } from "../words/words.ts";

/** The server said no, and why, in words for the reader. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** The server could not be reached, or answered something that is not ours to show. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

const { api: routes } = hc<App>(globalThis.location?.origin ?? "http://localhost", { fetch: reach });
const until = (signal: AbortSignal) => ({ init: { signal } });

export const api = {
  board: (signal: AbortSignal) => ask(Board, reach("/api/board", { signal })),
  me: (signal: AbortSignal) => ask(Me, routes.me.$get({}, until(signal))),
  task: (number: number, signal: AbortSignal) =>
    ask(TaskPage, routes.tasks[":number"].$get({ param: { number } }, until(signal))),
  triage: (signal: AbortSignal) => ask(Triage, routes.triage.$get({}, until(signal))),
  notices: (signal: AbortSignal) => ask(Notices, routes.notices.$get({}, until(signal))),
  health: (signal: AbortSignal) => ask(Health, routes.health.$get({}, until(signal))),
  writes: (signal: AbortSignal) => ask(Writes, routes.writes.$get({}, until(signal))),
  retryWrite: (id: number) => ask(Writes, routes.writes.retry.$post({ json: { id } })),
  dropWrite: (id: number) => ask(Writes, routes.writes.drop.$post({ json: { id } })),
  switchWrites: (request: { on: boolean; reason: string }) =>
    ask(Writes, routes.writes.switch.$post({ json: request })),
  gone: (signal: AbortSignal) => ask(HiddenTasks, routes.gone.$get({}, until(signal))),
  proposals: (signal: AbortSignal) => ask(Proposals, routes.proposals.$get({}, until(signal))),
  dismissProposal: (request: z.input<typeof Dismissal>) =>
    ask(Proposals, routes.proposals.dismiss.$post({ json: request })),
  pauses: (signal: AbortSignal) => ask(Pauses, routes.pauses.$get({}, until(signal))),
  noticeChoices: (signal: AbortSignal) =>
    ask(NoticeChoices, routes.me["notice-choices"].$get({}, until(signal))),
  chooseNotices: (choices: z.input<typeof NoticeChoicesRequest>["choices"]) =>
    ask(NoticeChoices, routes.me["notice-choices"].$put({ json: { choices } })),
  excludeTopic: (request: z.input<typeof ExcludeRequest>) =>
    ask(ExcludeAnswer, routes.topics.exclude.$post({ json: request })),
  noticesSeen: async (upTo: number) => void (await routes.notices.seen.$post({ json: { upTo } })),
  people: (q: string, signal: AbortSignal) =>
    ask(People, routes.people.$get({ query: { q } }, until(signal))),
  command: (command: PersonCommand) => ask(Done, routes.commands.$post({ json: command })),
  threadPreview: (address: string, signal: AbortSignal) =>
    ask(ThreadPreview, routes.threads.preview.$get({ query: { address } }, until(signal))),
  takeThread: (request: ThreadRequest) => ask(Done, routes.threads.$post({ json: request })),
  signOut: async () => void (await reach("/auth/sign-out", { method: "POST" })),
  /** The open answer of the live stream; its caller reads and ends it. */
  stream: (from: string, signal: AbortSignal) =>
    reach(`/api/stream?from=${encodeURIComponent(from)}`, {
      signal,
      headers: { accept: "text/event-stream", "last-event-id": from },
    }),
};

/** Where signing in begins; the forum sends the person back to `path`. */
export const signInAddress = (path: string) => `/auth/start?return=${encodeURIComponent(path)}`;

/** Discourse's composer, filled in: the way a person opens a thread for a task in their own name. */
export function newTopicAddress(forum: string, topic: { title: string; body: string }): string {
  return `${forum.replace(/\/$/, "")}/new-topic?${new URLSearchParams(topic)}`;
}

async function ask<S extends z.ZodType>(
  schema: S,
  question: Promise<Pick<Response, "json">>,
): Promise<z.output<S>> {
  const answer = await question;
  const parsed = schema.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) {
    throw new Unreachable(say("web.problem.strange-answer"), { cause: parsed.error });
  }
  return parsed.data;
}

/** Returns an answer of 2xx; throws `Refused` with the server's own sentence, or `Unreachable`. */
async function reach(path: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new Unreachable(say("web.problem.offline"), { cause });
  }
  if (answer.ok) return answer;
  const problem = Problem.safeParse(await answer.json().catch(() => null));
  if (problem.success) throw new Refused(problem.data);
  throw new Unreachable(say("web.problem.server"));
}
