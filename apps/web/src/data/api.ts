// The one file that knows the addresses of our API. Answers are parsed here, once.
import {
  Board,
  Done,
  Me,
  Notices,
  People,
  type PersonCommand,
  Problem,
  TaskPage,
  ThreadPreview,
  type ThreadRequest,
  Triage,
} from "@threadboard/domain";
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

export const api = {
  board: (signal: AbortSignal) => ask("/api/board", Board, { signal }),
  me: (signal: AbortSignal) => ask("/api/me", Me, { signal }),
  task: (number: number, signal: AbortSignal) => ask(`/api/tasks/${number}`, TaskPage, { signal }),
  triage: (signal: AbortSignal) => ask("/api/triage", Triage, { signal }),
  notices: (signal: AbortSignal) => ask("/api/notices", Notices, { signal }),
  noticesSeen: (upTo: number) => tell("/api/notices/seen", post({ upTo })),
  people: (query: string, signal: AbortSignal) =>
    ask(`/api/people?q=${encodeURIComponent(query)}`, People, { signal }),
  command: (command: PersonCommand) => ask("/api/commands", Done, post(command)),
  threadPreview: (address: string, signal: AbortSignal) =>
    ask(`/api/threads/preview?address=${encodeURIComponent(address)}`, ThreadPreview, { signal }),
  takeThread: (request: ThreadRequest) => ask("/api/threads", Done, post(request)),
  signOut: () => tell("/auth/sign-out", { method: "POST" }),
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

function post(body: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
}

async function ask<S extends z.ZodType>(path: string, schema: S, init: RequestInit): Promise<z.output<S>> {
  const answer = await reach(path, init);
  const parsed = schema.safeParse(await answer.json().catch(() => null));
  if (!parsed.success) {
    throw new Unreachable(say("web.problem.strange-answer"), { cause: parsed.error });
  }
  return parsed.data;
}

async function tell(path: string, init: RequestInit): Promise<void> {
  await reach(path, init);
}

/** Returns an answer of 2xx; throws `Refused` with the server's own sentence, or `Unreachable`. */
async function reach(path: string, init: RequestInit): Promise<Response> {
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
