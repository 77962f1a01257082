// Reading single posts, raw texts, and the newest posts of the whole forum.

import { iso } from "../../presenting/basics.ts";
import { presentLatestPost, presentPostAlone } from "../../presenting/posts.ts";
import { notFound, type Refusal } from "../../refusal.ts";
import { canSeePost, isListed, streamOf } from "../../rules/visibility.ts";
import { type Post, postTypes } from "../../world/records.ts";
import type { Call } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { integer } from "../params.ts";
import { findTopic } from "./topics-read.ts";

const latestPostCount = 50;
const rawPageSize = 100;

const plain = (text: string): Response =>
  new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });

const findPost = ({ world, viewer, path }: Call): Post | Refusal => {
  const post = world.posts.get(integer(path, "id") ?? -1);
  return post !== undefined && canSeePost(world, viewer, post) ? post : notFound;
};

/** Newest first, from before an id; private messages and unlisted topics stay out. */
const latestPosts = ({ world, viewer, query }: Call): Response => {
  const before = integer(query, "before") ?? Number.POSITIVE_INFINITY;
  const found: Post[] = [];
  for (const post of [...world.posts.values()].reverse()) {
    if (found.length === latestPostCount) break;
    const topic = world.topic(post.topicId);
    if (post.id >= before || post.deletedAt !== null || post.postType !== postTypes.regular) continue;
    if (topic.archetype === "regular" && isListed(world, viewer, topic)) found.push(post);
  }
  return json({ latest_posts: found.map((post) => presentLatestPost(world, viewer, post)) });
};

const rawTopic = (call: Call): Response | Refusal => {
  const { world, viewer, query } = call;
  const topic = findTopic(call);
  if ("refused" in topic) return topic;
  const page = integer(query, "page") ?? 1;
  const posts = streamOf(world, viewer, topic).slice((page - 1) * rawPageSize, page * rawPageSize);
  const texts = posts.map((post) => {
    const author = world.person(post.authorId);
    return `${author.username} | ${iso(post.updatedAt)} | #${post.postNumber}\n\n${post.raw}\n\n${"-".repeat(25)}\n`;
  });
  return plain(texts.join("\n"));
};

const rawNumbered = (call: Call): Response | Refusal => {
  const topic = findTopic(call);
  if ("refused" in topic) return topic;
  const number = integer(call.path, "number");
  const post = streamOf(call.world, call.viewer, topic).find((one) => one.postNumber === number);
  return post === undefined ? notFound : plain(post.raw);
};

export const postReadRoutes: readonly Endpoint[] = [
  { method: "GET", path: "/posts", action: "posts#latest", handle: latestPosts },
  {
    method: "GET",
    path: "/posts/:id{[0-9]+}",
    action: "posts#show",
    handle: (call) => {
      const post = findPost(call);
      return "refused" in post ? post : json(presentPostAlone(call.world, call.viewer, post));
    },
  },
  {
    method: "GET",
    path: "/posts/:id{[0-9]+}/replies",
    action: "posts#replies",
    handle: (call) => {
      const post = findPost(call);
      if ("refused" in post) return post;
      const { world, viewer } = call;
      const replies = streamOf(world, viewer, world.topic(post.topicId)).filter(
        (one) => one.replyToPostNumber === post.postNumber,
      );
      return json(replies.map((one) => presentPostAlone(world, viewer, one)));
    },
  },
  {
    method: "GET",
    path: "/posts/:id{[0-9]+}/raw",
    action: "posts#markdown_id",
    isText: true,
    handle: (call) => {
      const post = findPost(call);
      return "refused" in post ? post : plain(post.raw);
    },
  },
  { method: "GET", path: "/raw/:id{[0-9]+}", action: "posts#markdown_num", isText: true, handle: rawTopic },
  {
    method: "GET",
    path: "/raw/:id{[0-9]+}/:number{[0-9]+}",
    action: "posts#markdown_num",
    isText: true,
    handle: rawNumbered,
  },
];
