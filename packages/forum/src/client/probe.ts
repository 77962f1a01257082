// What harmless requests show of a forum and of our key, for the check-up.
//
// Reads prove themselves. The right to write is asked for without writing: Discourse checks the key and its
// scopes before it looks for parameters, so a request without any is refused as forbidden where the scope is
// missing, and as incomplete (400) where it is there. Nothing is made or changed either way.
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
  | "edit-post";

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

/** Where a probe of writing aims; no post has this id. */
const NO_POST = 0;

/** Runs all probes one after the other: about ten calls. `topicId` is a topic to look at, else the newest. */
export async function probeForum(
  http: ForumHttp,
  options: CallOptions & { readonly topicId?: TopicId; readonly username?: string } = {},
): Promise<ProbeReport> {
  const probes: Probe[] = [];
  let actor: string | null = null;

  /** Tries one request, notes how it went, and returns what came back. */
  async function attempt(name: ProbeName, request: ForumRequest): Promise<unknown> {
    const answer = await http.request(request, options);
    if (answer.ok) actor = answer.value.actor ?? actor;
    const error = answer.ok ? null : answer.error;
    const works = error === null || (request.method !== "GET" && isIncompleteRequest(error));
    probes.push({ name, works, words: works || error === null ? "" : describeForumError(error) });
    return answer.ok ? answer.value.json : null;
  }
  const get = (name: ProbeName, path: string) => attempt(name, { method: "GET", path });
  const skip = (name: ProbeName, words: string) => probes.push({ name, works: null, words });

  await get("basic-info", "/site/basic-info.json");
  const list = ListProbe.safeParse(await get("topic-list", "/latest.json"));
  await get("site", "/site.json");
  await get("categories", "/categories.json");
  await get("tags", "/tags.json");
  await attempt("search", { method: "GET", path: "/search.json", query: { q: "order:latest" } });

  const topicId = options.topicId ?? list.data?.topic_list.topics[0]?.id;
  let canEditTopics: boolean | null = null;
  if (topicId === undefined) skip("topic", "there is no topic to look at");
  else {
    const request: ForumRequest = { method: "GET", path: `/t/${topicId}.json`, query: { include_raw: 1 } };
    const topic = TopicProbe.safeParse(await attempt("topic", request));
    canEditTopics = topic.data?.details?.can_edit ?? null;
    const raw = topic.data?.post_stream.posts[0]?.raw;
    const words = raw === undefined ? "the forum does not show the source of posts" : "";
    if (topic.success) probes.push({ name: "topic-source", works: raw !== undefined, words });
  }

  if (http.hasKey) {
    if (options.username !== undefined)
      await get("own-user", `/u/${encodeURIComponent(options.username)}.json`);
    await attempt("create-post", { method: "POST", path: "/posts.json", body: {} });
    await attempt("edit-post", { method: "PUT", path: `/posts/${NO_POST}.json`, body: {} });
  } else for (const name of ["own-user", "create-post", "edit-post"] as const) skip(name, "there is no key");
  return { probes, actor, canEditTopics };
}

/** Refused for what it lacks, or for a post that is not there: so it was let in. */
function isIncompleteRequest(error: ForumError): boolean {
  return error.kind === "invalid" || error.kind === "not-found";
}

const ListProbe = z.object({ topic_list: z.object({ topics: z.array(z.object({ id: z.int() })) }) });
const TopicProbe = z.object({
  details: z.object({ can_edit: flagOrUnknown }).nullish().catch(null),
  post_stream: z.object({ posts: z.array(z.object({ raw: z.string().optional() })) }),
});
