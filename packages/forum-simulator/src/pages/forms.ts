// What the forms of the pages do. They go through the same actions as the API, with the same rules and limits.
import type { Context, Hono } from "hono";
import { createPost, isQueuedPost, type PostDraft } from "../actions/create-post.ts";
import { deletePost, deleteTopic, recoverTopic } from "../actions/delete.ts";
import { editPost } from "../actions/edit-post.ts";
import { editTopic } from "../actions/edit-topic.ts";
import { setTopicStatus, topicStatuses } from "../actions/topic-status.ts";
import type { Forum } from "../forum.ts";
import type { Env } from "../http/context.ts";
import { isRefusal, notFound, type Refusal } from "../refusal.ts";
import type { TagReference } from "../rules/tagging.ts";
import type { Person, Post, Topic } from "../world/records.ts";
import { field, numberField, show } from "./answers.ts";
import { newMessagePage, newTopicPage } from "./compose.ts";
import { refusalPage } from "./errors.ts";
import { topicPath } from "./parts.ts";
import { signInPage } from "./sign-in.ts";
import { topicPage } from "./topic.ts";
import { explain, type Visit, visitOf } from "./visit.ts";

type Form = (visit: Visit, person: Person) => Promise<Response>;

const names = (text: string): string[] =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

const tagReferences = (text: string): TagReference[] => names(text).map((name) => ({ id: null, name }));

const toPost = (visit: Visit, post: Post): Response =>
  visit.context.redirect(
    `${topicPath(visit.world.topic(post.topicId))}/${post.postNumber}#post_${post.postNumber}`,
    303,
  );

const toTopic = (visit: Visit, topic: Topic): Response => visit.context.redirect(topicPath(topic), 303);

const refuse = (visit: Visit, refusal: Refusal): Promise<Response> =>
  show(visit, refusalPage(visit, refusal), refusal.refused === "not-found" ? 404 : 422);

const post = (visit: Visit, person: Person, draft: PostDraft): Post | Refusal => {
  const made = createPost(visit.world, person, draft);
  if (isRefusal(made)) return made;
  return isQueuedPost(made) ? { refused: "invalid", errors: ["Your post waits for a moderator now."] } : made;
};

const reply: Form = async (visit, person) => {
  const topic = visit.world.topics.get((await numberField(visit, "topic_id")) ?? -1);
  if (topic === undefined) return refuse(visit, notFound);
  const text = await field(visit, "raw");
  const replyToPostNumber = await numberField(visit, "reply_to_post_number");
  const made = post(visit, person, { raw: text, topicId: topic.id, replyToPostNumber });
  if (!isRefusal(made)) return toPost(visit, made);
  return show(visit, topicPage(visit, topic, { problem: explain(made), editing: null, text }, null), 422);
};

const startTopic: Form = async (visit, person) => {
  const draft = {
    title: await field(visit, "title"),
    raw: await field(visit, "raw"),
    category: await field(visit, "category"),
    tags: await field(visit, "tags"),
  };
  const made = post(visit, person, {
    title: draft.title,
    raw: draft.raw,
    categoryId: Number(draft.category) || null,
    tags: tagReferences(draft.tags),
  });
  if (!isRefusal(made)) return toPost(visit, made);
  return show(visit, newTopicPage(visit, { ...draft, problem: explain(made) }), 422);
};

const sendMessage: Form = async (visit, person) => {
  const draft = {
    to: await field(visit, "to"),
    title: await field(visit, "title"),
    raw: await field(visit, "raw"),
  };
  const made = post(visit, person, { title: draft.title, raw: draft.raw, recipients: names(draft.to) });
  if (!isRefusal(made)) return toPost(visit, made);
  return show(visit, newMessagePage(visit, { ...draft, problem: explain(made) }), 422);
};

const changePost: Form = async (visit, person) => {
  const id = (await numberField(visit, "post_id")) ?? -1;
  const text = await field(visit, "raw");
  const originalText = await field(visit, "original_text");
  const edited = editPost(visit.world, person, id, { raw: text, originalText });
  if (!isRefusal(edited)) return toPost(visit, edited);
  const old = visit.world.posts.get(id);
  if (old === undefined || edited.refused === "not-found") return refuse(visit, edited);
  const draft = { problem: explain(edited), editing: old.postNumber, text };
  return show(visit, topicPage(visit, visit.world.topic(old.topicId), draft, null), 422);
};

const changeTopic: Form = async (visit, person) => {
  const id = (await numberField(visit, "topic_id")) ?? -1;
  const topic = visit.world.topics.get(id);
  const title = await field(visit, "title");
  const tags = tagReferences(await field(visit, "tags"));
  const isMessage = topic?.archetype === "private_message";
  const edited = editTopic(visit.world, person, id, { title, ...(isMessage ? {} : { tags }) });
  if (!isRefusal(edited)) return toTopic(visit, edited);
  if (topic === undefined) return refuse(visit, edited);
  const draft = { problem: explain(edited), editing: "topic", text: null } as const;
  return show(visit, topicPage(visit, topic, draft, null), 422);
};

const changeStatus: Form = async (visit, person) => {
  const wanted = await field(visit, "status");
  const status = topicStatuses.find((one) => one === wanted);
  if (status === undefined) return refuse(visit, { refused: "invalid-parameter", name: "status" });
  const id = (await numberField(visit, "topic_id")) ?? -1;
  const enabled = (await field(visit, "enabled")) === "true";
  const changed = setTopicStatus(visit.world, person, id, status, enabled);
  return isRefusal(changed) ? refuse(visit, changed) : toTopic(visit, changed);
};

const removePost: Form = async (visit, person) => {
  const gone = deletePost(visit.world, person, (await numberField(visit, "post_id")) ?? -1);
  return isRefusal(gone) ? refuse(visit, gone) : toTopic(visit, visit.world.topic(gone.topicId));
};

const onTopic =
  (change: typeof deleteTopic): Form =>
  async (visit, person) => {
    const changed = change(visit.world, person, (await numberField(visit, "topic_id")) ?? -1);
    return isRefusal(changed) ? refuse(visit, changed) : toTopic(visit, changed);
  };

const forms: Readonly<Record<string, Form>> = {
  reply,
  topic: startTopic,
  message: sendMessage,
  "edit-post": changePost,
  "edit-topic": changeTopic,
  status: changeStatus,
  "delete-post": removePost,
  "delete-topic": onTopic(deleteTopic),
  "recover-topic": onTopic(recoverTopic),
};

export const registerForms = (app: Hono<Env>, forum: Forum): void => {
  for (const [name, form] of Object.entries(forms)) {
    app.post(`/__do/${name}`, (context: Context<Env>) => {
      const visit = visitOf(forum, context);
      return visit.viewer === null
        ? show(visit, signInPage(visit, "Please sign in first."), 403)
        : form(visit, visit.viewer);
    });
  }
};
