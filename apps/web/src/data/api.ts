// The one file that talks to our API. Addresses and questions are typed by the server's own routes, and answers by
// the schemas that the server describes them with. They are not parsed with those here: that would cost everybody
// who opens the board 30 kB. A page that stayed open longer than its server is noticed by the parts that it misses.
import type { App } from "@threadboard/api/client";
import type {
  BatchDone,
  Board,
  CampaignDetails,
  CampaignList,
  CampaignMade,
  CampaignRequest,
  CloneAnswer,
  CloneRequest,
  Dismissal,
  Done,
  ExcludeAnswer,
  ExcludeRequest,
  FindAnswer,
  Follows,
  Health,
  LanguageChoice,
  ListDone,
  ListPreview,
  ListRequest,
  Me,
  NextDone,
  NextRequest,
  NoticeChoices,
  NoticeChoicesRequest,
  Notices,
  OwnChoices,
  Pauses,
  People,
  PersonCommand,
  PersonPage,
  Problem,
  ProposalSnooze,
  Proposals,
  Replies,
  SpokenLanguage,
  SubmittedList,
  TaskId,
  TaskPage,
  TeamKey,
  ThreadPreview,
  ThreadRequest,
  Triage,
  Writes,
} from "@threadboard/domain";
import type {
  AgendaAnswer,
  DecisionsAnswer,
  MeetingClosed,
  MinutesAnswer,
  MinutesRequest,
} from "@threadboard/domain/meeting";
import type { ReportAnswer, ReportQuery } from "@threadboard/domain/report";
import { hc } from "hono/client";
import type { z } from "zod";
import { say, words } from "../words/words.ts";
import { isOffline } from "./line.ts";

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
const ofTeam = (team: TeamKey | null) => (team === null ? {} : { team });
/** A command that nobody answers for this long, in milliseconds, is given up: the reader waits for it. */
const PATIENCE = 15_000;
const inTime = () => until(AbortSignal.timeout(PATIENCE));

export const api = {
  board: (signal: AbortSignal) =>
    ask<typeof Board>(["position", "settings", "columns", "cards"], reach("/api/board", { signal })),
  me: (signal: AbortSignal) => ask<typeof Me>(["roles", "claims"], routes.me.$get({}, until(signal))),
  task: (number: number, signal: AbortSignal) =>
    ask<typeof TaskPage>(["card"], routes.tasks[":number"].$get({ param: { number } }, until(signal))),
  replies: (number: number, signal: AbortSignal) =>
    ask<typeof Replies>(
      ["replies"],
      routes.tasks[":number"].replies.$get({ param: { number } }, until(signal)),
    ),
  triage: (signal: AbortSignal) => ask<typeof Triage>(["items"], routes.triage.$get({}, until(signal))),
  notices: (signal: AbortSignal) => ask<typeof Notices>(["notices"], routes.notices.$get({}, until(signal))),
  health: (signal: AbortSignal) => ask<typeof Health>(["heard"], routes.health.$get({}, until(signal))),
  writes: (signal: AbortSignal) => ask<typeof Writes>(["writes"], routes.writes.$get({}, until(signal))),
  retryWrite: (id: number) => ask<typeof Writes>(["writes"], routes.writes.retry.$post({ json: { id } })),
  dropWrite: (id: number) => ask<typeof Writes>(["writes"], routes.writes.drop.$post({ json: { id } })),
  switchWrites: (request: { on: boolean; reason: string }) =>
    ask<typeof Writes>(["writes"], routes.writes.switch.$post({ json: request })),
  dismissProposal: (request: z.input<typeof Dismissal>) =>
    ask<typeof Proposals>(["proposals"], routes.proposals.dismiss.$post({ json: request })),
  snoozeProposal: (request: z.input<typeof ProposalSnooze>) =>
    ask<typeof Proposals>(["proposals"], routes.proposals.snooze.$post({ json: request })),
  pauses: (signal: AbortSignal) => ask<typeof Pauses>(["teams"], routes.pauses.$get({}, until(signal))),
  noticeChoices: (signal: AbortSignal) =>
    ask<typeof NoticeChoices>(["choices"], routes.me["notice-choices"].$get({}, until(signal))),
  chooseNotices: (choices: z.input<typeof NoticeChoicesRequest>["choices"]) =>
    ask<typeof NoticeChoices>(["choices"], routes.me["notice-choices"].$put({ json: { choices } })),
  excludeTopic: (request: z.input<typeof ExcludeRequest>) =>
    ask<typeof ExcludeAnswer>(["excluded"], routes.topics.exclude.$post({ json: request })),
  chooseLanguage: (language: SpokenLanguage | null) =>
    ask<typeof LanguageChoice>(["language"], routes.me.language.$post({ json: { language } })),
  noticesSeen: async (upTo: number) => void (await routes.notices.seen.$post({ json: { upTo } })),
  people: (q: string, signal: AbortSignal) =>
    ask<typeof People>(["people"], routes.people.$get({ query: { q } }, until(signal))),
  command: (command: PersonCommand) =>
    ask<typeof Done>(["outcome"], routes.commands.$post({ json: command }, inTime())),
  batch: (commands: readonly PersonCommand[]) =>
    ask<typeof BatchDone>(["results"], routes.commands.batch.$post({ json: { commands: [...commands] } })),
  campaigns: (signal: AbortSignal) =>
    ask<typeof CampaignList>(["campaigns"], routes.campaigns.$get({}, until(signal))),
  campaign: (id: string, signal: AbortSignal) =>
    ask<typeof CampaignDetails>(["campaign"], routes.campaigns[":id"].$get({ param: { id } }, until(signal))),
  makeCampaign: (request: z.input<typeof CampaignRequest>) =>
    ask<typeof CampaignMade>(["id"], routes.campaigns.$post({ json: request })),
  submitted: (id: string, signal: AbortSignal) =>
    ask<typeof SubmittedList>(
      ["work"],
      routes.campaigns[":id"].submitted.$get({ param: { id } }, until(signal)),
    ),
  nextParts: (id: string, request: z.input<typeof NextRequest>) =>
    ask<typeof NextDone>(["taken"], routes.campaigns[":id"].next.$post({ param: { id }, json: request })),
  cloneCampaign: (id: string, request: z.input<typeof CloneRequest>) =>
    ask<typeof CloneAnswer>(["tasks"], routes.campaigns[":id"].clone.$post({ param: { id }, json: request })),
  previewList: (request: z.input<typeof ListRequest>, signal: AbortSignal) =>
    ask<typeof ListPreview>(["rows"], routes.lists.preview.$post({ json: request }, until(signal))),
  bringInList: (request: z.input<typeof ListRequest>) =>
    ask<typeof ListDone>(["made"], routes.lists.$post({ json: request })),
  person: (username: string, signal: AbortSignal) =>
    ask<typeof PersonPage>(
      ["person", "finished"],
      routes.people[":username"].$get({ param: { username } }, until(signal)),
    ),
  ownChoices: (signal: AbortSignal) =>
    ask<typeof OwnChoices>(["hidesFinished"], routes.me.settings.$get({}, until(signal))),
  chooseOwn: (choices: Partial<z.input<typeof OwnChoices>>) =>
    ask<typeof OwnChoices>(["hidesFinished"], routes.me.settings.$post({ json: choices })),
  threadPreview: (address: string, signal: AbortSignal) =>
    ask<typeof ThreadPreview>(
      ["candidates"],
      routes.threads.preview.$get({ query: { address } }, until(signal)),
    ),
  report: (query: z.input<typeof ReportQuery>, signal: AbortSignal) =>
    ask<typeof ReportAnswer>(["teams", "markdown"], routes.report.$get({ query }, until(signal))),
  agenda: (team: TeamKey | null, signal: AbortSignal) =>
    ask<typeof AgendaAnswer>(["items", "since"], routes.meeting.$get({ query: ofTeam(team) }, until(signal))),
  decisions: (team: TeamKey | null, began: string, signal: AbortSignal) =>
    ask<typeof DecisionsAnswer>(
      ["decisions", "asked"],
      routes.meeting.decisions.$get({ query: { ...ofTeam(team), began } }, until(signal)),
    ),
  minutes: (request: z.input<typeof MinutesRequest>, signal: AbortSignal) =>
    ask<typeof MinutesAnswer>(["markdown"], routes.meeting.minutes.$post({ json: request }, until(signal))),
  closeMeeting: (team: TeamKey | null, began: string) =>
    ask<typeof MeetingClosed>(["ended"], routes.meetings.$post({ json: { team, began } })),
  takeThread: (request: ThreadRequest) =>
    ask<typeof Done>(["outcome"], routes.threads.$post({ json: request })),
  /** `wish`: the search part of the page's address. */
  find: (wish: string, more: { show: number; browser: string | null }, signal: AbortSignal) => {
    const query = { ...Object.fromEntries(new URLSearchParams(wish)), show: String(more.show) };
    const browser = more.browser === null ? {} : { browser: more.browser };
    return ask<typeof FindAnswer>(
      ["found", "choices"],
      routes.find.$get({ query: { ...query, ...browser } }, until(signal)),
    );
  },
  follows: (signal: AbortSignal) => ask<typeof Follows>(["follows"], routes.follows.$get({}, until(signal))),
  follow: (taskId: TaskId) => ask<typeof Follows>(["follows"], routes.follows.$post({ json: { taskId } })),
  unfollow: (taskId: TaskId) =>
    ask<typeof Follows>(["follows"], routes.follows[":taskId"].$delete({ param: { taskId } })),
  watch: (wish: string) => ask<typeof Follows>(["follows"], routes.watches.$post({ json: { wish } })),
  unwatch: (wish: string) => ask<typeof Follows>(["follows"], routes.watches.$delete({ query: { wish } })),
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

/** Where what somebody finished can be fetched as a file. */
export const finishedAddress = (username: string, format: "markdown" | "json") =>
  `/api/people/${encodeURIComponent(username)}/finished?format=${format}`;

/** Discourse's composer, filled in: the way a person opens a thread for a task in their own name. */
export function newTopicAddress(forum: string, topic: { title: string; body: string }): string {
  return `${forum.replace(/\/$/, "")}/new-topic?${new URLSearchParams(topic)}`;
}

/** Returns an answer that has these parts. */
async function ask<S extends z.ZodType>(
  parts: readonly (keyof z.output<S> & string)[],
  question: Promise<Pick<Response, "json">>,
): Promise<z.output<S>> {
  const found: unknown = await (await question).json().catch(() => null);
  if (!hasParts<z.output<S>>(found, parts)) throw new Unreachable(say("web.problem.strange-answer"));
  return found;
}

const hasParts = <T>(found: unknown, parts: readonly string[]): found is T =>
  typeof found === "object" && found !== null && parts.every((part) => part in found);

const isTimeout = (reason: unknown) => reason instanceof DOMException && reason.name === "TimeoutError";

/** What is lost when no answer comes: a look, nothing at all, or the certainty that something arrived. */
function lossOf({ method = "GET" }: RequestInit) {
  if (method === "GET") return "web.problem.offline";
  return isOffline() ? "mine.line.nothing-sent" : "mine.line.no-answer";
}

/** Returns an answer of 2xx; throws `Refused` with the server's own sentence, or `Unreachable`. */
async function reach(path: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  try {
    const headers = new Headers(init.headers);
    // What the server has to say comes in the language of the page.
    headers.set("accept-language", words.language);
    answer = await fetch(path, { ...init, headers });
  } catch (cause) {
    const late = init.signal?.aborted === true && isTimeout(init.signal.reason);
    if (init.signal?.aborted && !late) throw cause;
    throw new Unreachable(say(lossOf(init)), { cause });
  }
  if (answer.ok) return answer;
  const problem: unknown = await answer.json().catch(() => null);
  if (hasParts<Problem>(problem, ["code", "detail"])) throw new Refused(problem);
  throw new Unreachable(say("web.problem.server"));
}
