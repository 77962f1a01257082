// Reading a topic: its page with a chunk of posts, chosen posts, and its redirects.
import { chunkSize, presentStream, presentTopic } from "../../presenting/topics.ts";
import { notFound, type Refusal } from "../../refusal.ts";
import { canSeeTopic, canSeeUndeleted, streamOf } from "../../rules/visibility.ts";
import { isStaff } from "../../world/groups.ts";
import type { Post, Topic } from "../../world/records.ts";
import type { Call } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json, refuseTopic } from "../errors.ts";
import { flag, integer, integers, text } from "../params.ts";

const redirect = (location: string): Response => new Response(null, { status: 301, headers: { location } });

/** Only these survive a redirect to the right slug (Discourse, 2026). */
const keptParams = ["page", "print", "filter_top_level_replies", "preview_theme_id", "include_raw"];

const keptQuery = ({ query }: Call): string => {
  const kept = new URLSearchParams();
  for (const name of keptParams) {
    const value = text(query, name);
    if (value !== undefined) kept.set(name, value);
  }
  return kept.size === 0 ? "" : `?${kept}`;
};

/** Whether somebody may know that it exists: always the same 404, unless the site tells details. */
const whyNot = (call: Call, topic: Topic | undefined): Refusal => {
  const { world, viewer } = call;
  if (!world.settings.detailed404 || topic === undefined) return notFound;
  if (!canSeeUndeleted(world, viewer, topic)) {
    const isMessage = topic.archetype === "private_message";
    return isMessage && viewer === null ? { refused: "not-logged-in" } : { refused: "invalid-access" };
  }
  return { refused: "gone" };
};

/** The topic, or why the viewer gets none. Routes that redirect ask for permalinks first. */
export const findTopic = (call: Call): Topic | Refusal => {
  const { world, viewer, forum } = call;
  const topic = world.topics.get(integer(call.path, "id") ?? -1);
  if (topic !== undefined && forum.faults.of("listed-but-gone", topic.id).length > 0) return notFound;
  return topic !== undefined && canSeeTopic(world, viewer, topic) ? topic : whyNot(call, topic);
};

/** Scripts in the browser get a text instead of a redirect (Discourse, 2023). */
const permalink = (call: Call): Response | null => {
  const target = call.world.permalinks.get(integer(call.path, "id") ?? -1);
  if (target === undefined) return null;
  const location = target.startsWith("/") ? `${target}.json` : target;
  return call.context.req.header("x-requested-with") === "XMLHttpRequest"
    ? new Response(location, { headers: { "content-type": "text/plain", "discourse-xhr-redirect": "true" } })
    : redirect(location);
};

/** The posts around a post number, the page asked for, or the first ones. */
const chunkOf = (call: Call, stream: readonly Post[]): readonly Post[] => {
  const near = integer(call.path, "number");
  const page = integer(call.query, "page") ?? 1;
  if (near === undefined) {
    const size = flag(call.query, "print") ? 1000 : chunkSize;
    return stream.slice((page - 1) * size, page * size);
  }
  const index = stream.findIndex((post) => post.postNumber >= near);
  const middle = index === -1 ? stream.length - 1 : index;
  const start = Math.max(0, Math.min(middle - chunkSize / 4, stream.length - chunkSize));
  return stream.slice(start, start + chunkSize);
};

const withContradictions = (call: Call, topic: Topic, shown: ReturnType<typeof presentTopic>) => {
  const ghosts = call.forum.faults.of("ghost-posts", topic.id).flatMap((one) => one.postIds);
  const extra = call.forum.faults.of("inflated-count", topic.id).reduce((sum, one) => sum + one.by, 0);
  const { stream } = shown.post_stream;
  if (ghosts.length > 0 && stream !== undefined) stream.push(...ghosts);
  shown.posts_count += extra;
  return shown;
};

const show = (call: Call): Response | Promise<Response> => {
  const { world, viewer, query } = call;
  const topic = findTopic(call);
  if ("refused" in topic) return permalink(call) ?? refuseTopic(topic);
  const slug = text(call.path, "slug");
  const number = text(call.path, "number");
  const here = `/t/${topic.slug}/${topic.id}${number === undefined ? "" : `/${number}`}.json`;
  if (slug !== undefined && slug !== topic.slug && slug !== "-") return redirect(`${here}${keptQuery(call)}`);

  const stream = streamOf(world, viewer, topic, flag(query, "show_deleted") ?? false);
  const page = integer(query, "page") ?? 1;
  const pages = Math.max(1, Math.ceil(stream.length / chunkSize));
  if (page > pages) return redirect(`/t/${topic.slug}/${topic.id}.json?page=${pages}`);
  const shown = presentTopic(world, viewer, topic, {
    posts: chunkOf(call, stream),
    stream: page === 1 ? stream : null,
    withRaw: query.include_raw !== undefined,
  });
  return json(withContradictions(call, topic, shown));
};

const chosenPosts = (call: Call): Response | Refusal => {
  const { world, viewer, query } = call;
  const topic = findTopic(call);
  if ("refused" in topic) return topic;
  const wanted = new Set(integers(query, "post_ids") ?? []);
  const stream = streamOf(world, viewer, topic, isStaff(viewer));
  const posts = wanted.size === 0 ? stream.slice(0, chunkSize) : stream.filter((post) => wanted.has(post.id));
  const withRaw = query.include_raw !== undefined;
  return json({ post_stream: presentStream(world, viewer, { posts, stream: null, withRaw }), id: topic.id });
};

const bySlug = (call: Call): Response | Refusal => {
  const id = call.world.topicIdBySlug.get(text(call.path, "slug") ?? "");
  const topic = id === undefined ? undefined : call.world.topics.get(id);
  return topic !== undefined && canSeeTopic(call.world, call.viewer, topic)
    ? redirect(`/t/${topic.slug}/${topic.id}.json${keptQuery(call)}`)
    : notFound;
};

const byExternalId = (call: Call): Response | Refusal => {
  const id = call.world.topicIdByExternalId.get(text(call.path, "external_id") ?? "");
  const topic = id === undefined ? undefined : call.world.topics.get(id);
  return topic !== undefined && canSeeTopic(call.world, call.viewer, topic)
    ? redirect(`/t/${topic.slug}/${topic.id}.json`)
    : notFound;
};

const get = (path: string, action: string, handle: Endpoint["handle"]): Endpoint => ({
  method: "GET",
  path,
  action,
  handle,
});

export const topicReadRoutes: readonly Endpoint[] = [
  get("/t/external_id/:external_id", "topics#show_by_external_id", byExternalId),
  get("/t/:id{[0-9]+}", "topics#show", show),
  get("/t/:id{[0-9]+}/posts", "topics#posts", chosenPosts),
  get("/t/:id{[0-9]+}/post_ids", "topics#post_ids", (call) => {
    const topic = findTopic(call);
    if ("refused" in topic) return topic;
    return json({ post_ids: streamOf(call.world, call.viewer, topic).map((post) => post.id) });
  }),
  get("/t/:id{[0-9]+}/:number{[0-9]+}", "topics#show", show),
  get("/t/:slug/:id{[0-9]+}", "topics#show", show),
  get("/t/:slug/:id{[0-9]+}/:number{[0-9]+}", "topics#show", show),
  get("/t/:slug", "topics#id_for_slug", bySlug),
];
