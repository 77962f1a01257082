// Creating, editing, deleting and recovering posts.
import { createPost, isQueuedPost, type PostDraft, type QueuedPost } from "../../actions/create-post.ts";
import { deletePost, recoverPost } from "../../actions/delete.ts";
import { editPost, type PostEdit } from "../../actions/edit-post.ts";
import { iso } from "../../presenting/basics.ts";
import { presentPostAlone, presentWrittenPost } from "../../presenting/posts.ts";
import { isRefusal, notFound, type Refusal } from "../../refusal.ts";
import { isTrusted } from "../../rules/rights.ts";
import { canSeePost } from "../../rules/visibility.ts";
import { isStaff } from "../../world/groups.ts";
import type { Post } from "../../world/records.ts";
import type { Call } from "../context.ts";
import { answer, signedIn } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { rememberedAnswer } from "../memo.ts";
import { flag, integer, nested, type Params, requiredText, text } from "../params.ts";
import { tagReferences } from "../tag-params.ts";

const longestExternalId = 50;

type Draft = { -readonly [K in keyof PostDraft]: PostDraft[K] };

/** What only keys may send (Discourse, 2026). */
const addKeyFields = (draft: Draft, params: Params): Refusal | null => {
  const externalId = text(params, "external_id");
  if (externalId !== undefined && externalId.length > longestExternalId) {
    return { refused: "invalid", errors: ["External ID is too long (maximum is 50 characters)"] };
  }
  if (externalId !== undefined) draft.externalId = externalId;
  const createdAt = Date.parse(text(params, "created_at") ?? "");
  if (!Number.isNaN(createdAt)) draft.createdAt = createdAt;
  if (flag(params, "skip_validations") || flag(params, "import_mode")) draft.skipValidations = true;
  return null;
};

const readDraft = (call: Call): PostDraft | Refusal => {
  const { params, world } = call;
  const raw = requiredText(params, "raw");
  if (isRefusal(raw)) return raw;
  if (nested(params, "topic_custom_fields") !== undefined) {
    return { refused: "invalid-parameter", name: "topic_custom_fields" };
  }
  const draft: Draft = { raw };
  const topicId = integer(params, "topic_id");
  const tags = tagReferences(world.settings, params, "tags");
  if (topicId !== undefined) draft.topicId = topicId;
  if (topicId === undefined) draft.title = text(params, "title") ?? "";
  draft.replyToPostNumber = integer(params, "reply_to_post_number") ?? null;
  draft.categoryId = integer(params, "category") ?? null;
  if (tags !== undefined) draft.tags = tags;
  if (text(params, "archetype") === "private_message" && topicId === undefined) {
    const names = text(params, "target_recipients") ?? text(params, "target_usernames") ?? "";
    draft.recipients = names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "");
  }
  draft.unlisted = flag(params, "unlist_topic") ?? false;
  draft.whisper = flag(params, "whisper") ?? false;
  draft.noBump = flag(params, "no_bump") ?? false;
  const refusal = call.acting.via === "api-key" ? addKeyFields(draft, params) : null;
  return refusal ?? draft;
};

const queued = (post: QueuedPost): Response =>
  json({
    action: "enqueued",
    success: true,
    pending_count: 1,
    pending_post: { id: post.queued, raw: post.raw, created_at: iso(post.createdAt) },
  });

const created = (call: Call, post: Post): Response => {
  const shown = presentWrittenPost(call.world, call.viewer, post, 0);
  return flag(call.params, "nested_post")
    ? json({ action: "create_post", post: shown, success: true })
    : json(shown);
};

const perform = (call: Call, draft: PostDraft): Response | Refusal => {
  const author = signedIn(call);
  if (isRefusal(author)) return author;
  const made = createPost(call.world, author, draft);
  if (isRefusal(made)) {
    return made.refused === "invalid" ? json({ action: "create_post", errors: made.errors }, 422) : made;
  }
  return isQueuedPost(made) ? queued(made) : created(call, made);
};

const create = async (call: Call): Promise<Response | Refusal> => {
  const author = signedIn(call);
  if (isRefusal(author)) return author;
  const draft = readDraft(call);
  if (isRefusal(draft)) return draft;
  const tooMany = (draft.tags ?? []).length > call.world.settings.maxTagsPerTopic;
  if (tooMany) {
    const errors = [`You can only use ${call.world.settings.maxTagsPerTopic} tags in a topic`];
    return { refused: "invalid", errors };
  }
  return call.acting.via === "api-key"
    ? rememberedAnswer(call, author, () => perform(call, draft))
    : perform(call, draft);
};

const readEdit = (call: Call, post: Params): PostEdit => {
  const { params } = call;
  const raw = text(post, "raw");
  const originalText = text(post, "original_text") ?? text(post, "raw_old");
  const title = text(params, "title") ?? text(post, "title");
  const categoryId = integer(params, "category_id") ?? integer(post, "category_id");
  const editReason = text(post, "edit_reason");
  return {
    ...(raw === undefined ? {} : { raw }),
    ...(originalText === undefined ? {} : { originalText }),
    ...(title === undefined ? {} : { title }),
    ...(categoryId === undefined ? {} : { categoryId }),
    ...(editReason === undefined ? {} : { editReason }),
    bypassBump: flag(params, "bypass_bump") ?? flag(post, "bypass_bump") ?? false,
  };
};

const update = (call: Call): Response | Refusal => {
  const editor = signedIn(call);
  if (isRefusal(editor)) return editor;
  const post = nested(call.params, "post");
  if (post === undefined) return { refused: "missing-parameter", name: "post" };
  const edited = editPost(call.world, editor, integer(call.path, "id") ?? -1, readEdit(call, post));
  return answer(edited, (one) => json({ post: presentWrittenPost(call.world, editor, one, 0) }));
};

const empty = (): Response => new Response("", { status: 200 });

const destroy = (call: Call): Response | Refusal => {
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  return answer(deletePost(call.world, actor, integer(call.path, "id") ?? -1), empty);
};

const recover = (call: Call): Response | Refusal => {
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  const back = recoverPost(call.world, actor, integer(call.path, "id") ?? -1);
  return answer(back, (post) => json(presentPostAlone(call.world, actor, post)));
};

/** Wiki and lock: two switches of a post that staff may throw. */
const toggle = (change: (post: Post, on: boolean) => Response, name: string) => (call: Call) => {
  const post = call.world.posts.get(integer(call.path, "id") ?? -1);
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  if (post === undefined || !canSeePost(call.world, actor, post)) return notFound;
  const may = name === "locked" ? isStaff(actor) : isTrusted(actor);
  if (!may) return { refused: "invalid-access" } as const;
  return change(post, flag(call.params, name) ?? false);
};

const setWiki = (post: Post, on: boolean): Response => {
  post.wiki = on;
  return empty();
};

const setLocked = (post: Post, on: boolean): Response => {
  post.locked = on;
  return json({ locked: on });
};

export const postWriteRoutes: readonly Endpoint[] = [
  { method: "POST", path: "/posts", action: "posts#create", handle: create },
  { method: "PUT", path: "/posts/:id{[0-9]+}", action: "posts#update", handle: update },
  { method: "DELETE", path: "/posts/:id{[0-9]+}", action: "posts#destroy", handle: destroy },
  { method: "PUT", path: "/posts/:id{[0-9]+}/recover", action: "posts#recover", handle: recover },
  { method: "PUT", path: "/posts/:id{[0-9]+}/wiki", action: "posts#wiki", handle: toggle(setWiki, "wiki") },
  {
    method: "PUT",
    path: "/posts/:id{[0-9]+}/locked",
    action: "posts#locked",
    handle: toggle(setLocked, "locked"),
  },
];
