// What harmless requests show of a forum and of our key, for the check-up.
//
// Reads prove themselves. The right to write is asked for without writing: Discourse checks the key and its
// scopes before it looks for parameters, so a request without any is refused as forbidden where the scope is
// missing, and as incomplete (400) where it is there. A change of a topic that names no field succeeds and
// changes nothing. So nothing is made, revised or announced either way.
import type { TopicId } from "@threadboard/domain";
import { z } from "zod";
import { describeForumError, type ForumError } from "./errors.ts";
import { flagOrUnknown } from "./fields.ts";
import type { CallOptions, ForumHttp, ForumRequest } from "./http.ts";

export type ProbeName =
  | "basic-info"
  | "topic-list"
  | "topic"
  | "topic-source"
  | "site"
  | "categories"
  | "tags"
  | "search"
  | "own-user"
  | "create-post"
  | "edit-post"
  | "edit-topic";

export type Probe = {
  readonly name: ProbeName;
  /** Null where it could not be tried, as without a key or without any topic. */
  readonly works: boolean | null;
  /** Why not, for an operator; empty where it works. */
  readonly words: string;
};

export type ProbeReport = {
  readonly probes: readonly Probe[];
  /** Whom the forum takes the key for; null without a key, or where it does not say. */
  readonly actor: string | null;
  /** Whether that user may edit the topic looked at: the bot should, as moderator or trust level 4. */
  readonly canEditTopics: boolean | null;
};

type Attempt = {
  readonly probe: Probe;
  /** What came back; null where it failed. */
  readonly json: unknown;
  readonly actor: string | null;
};

const READS: readonly (readonly [ProbeName, ForumRequest])[] = [
  ["basic-info", { method: "GET", path: "/site/basic-info.json" }],
  ["topic-list", { method: "GET", path: "/latest.json" }],
  ["site", { method: "GET", path: "/site.json" }],
  ["categories", { method: "GET", path: "/categories.json" }],
  ["tags", { method: "GET", path: "/tags.json" }],
  ["search", { method: "GET", path: "/search.json", query: { q: "order:latest" } }],
];

/** Requests that lack what they would need to do anything. No post has the id 0. */
function emptyWrites(topicId: number | undefined): readonly (readonly [ProbeName, ForumRequest])[] {
  const ofPosts = [
    ["create-post", { method: "POST", path: "/posts.json", body: {} }],
    ["edit-post", { method: "PUT", path: "/posts/0.json", body: {} }],
  ] as const;
  if (topicId === undefined) return ofPosts;
  return [...ofPosts, ["edit-topic", { method: "PUT", path: `/t/-/${topicId}.json`, body: {} }]];
}

/** Runs all probes one after the other: about ten calls. `topicId` is a topic to look at, else the newest. */
export async function probeForum(
  http: ForumHttp,
  options: CallOptions & { readonly topicId?: TopicId; readonly username?: string } = {},
): Promise<ProbeReport> {
  const attempts: Attempt[] = [];
  for (const [name, request] of READS) attempts.push(await attempt(http, name, request, options));
  const listed = attempts.find(({ probe }) => probe.name === "topic-list")?.json;
  const topicId = options.topicId ?? ListProbe.safeParse(listed).data?.topic_list.topics[0]?.id;
  const topic = await attemptTopic(http, topicId, options);
  attempts.push(topic);
  const shown = TopicProbe.safeParse(topic.json).data;
  const probes = [...attempts.map(({ probe }) => probe), sourceProbe(shown)];

  const { username } = options;
  const path = `/u/${encodeURIComponent(username ?? "")}.json`;
  const ownUser = ["own-user", { method: "GET", path }] as const;
  for (const [name, request] of [...(username === undefined ? [] : [ownUser]), ...emptyWrites(topicId)]) {
    if (http.hasKey) probes.push((await attempt(http, name, request, options)).probe);
    else probes.push({ name, works: null, words: "there is no key" });
  }
  const actor = attempts.find((one) => one.actor !== null)?.actor ?? null;
  return { probes, actor, canEditTopics: shown?.details?.can_edit ?? null };
}

async function attempt(
  http: ForumHttp,
  name: ProbeName,
  request: ForumRequest,
  options: CallOptions,
): Promise<Attempt> {
  const answer = await http.request(request, options);
  if (answer.ok) return { probe: { name, works: true, words: "" }, ...answer.value };
  const works = provesAccess(request, answer.error);
  const words = works ? "" : describeForumError(answer.error);
  return { probe: { name, works, words }, json: null, actor: null };
}

async function attemptTopic(
  http: ForumHttp,
  topicId: number | undefined,
  options: CallOptions,
): Promise<Attempt> {
  if (topicId !== undefined) {
    const request: ForumRequest = { method: "GET", path: `/t/${topicId}.json`, query: { include_raw: 1 } };
    return attempt(http, "topic", request, options);
  }
  const probe: Probe = { name: "topic", works: null, words: "there is no topic to look at" };
  return { probe, json: null, actor: null };
}

function sourceProbe(shown: z.infer<typeof TopicProbe> | undefined): Probe {
  const name = "topic-source";
  if (shown === undefined) return { name, works: null, words: "there is no topic to look at" };
  const works = shown.post_stream.posts[0]?.raw !== undefined;
  return { name, works, words: works ? "" : "the forum does not show the source of posts" };
}

/** A write that is refused for what it lacks, or for the post that is not there, was let in. */
function provesAccess({ method }: ForumRequest, error: ForumError): boolean {
  if (method === "GET") return false;
  return error.kind === "invalid" || (method === "PUT" && error.kind === "not-found");
}

const ListProbe = z.object({ topic_list: z.object({ topics: z.array(z.object({ id: z.int() })) }) });
const TopicProbe = z.object({
  details: z.object({ can_edit: flagOrUnknown }).nullish().catch(null),
  post_stream: z.object({ posts: z.array(z.object({ raw: z.string().optional() })) }),
});
