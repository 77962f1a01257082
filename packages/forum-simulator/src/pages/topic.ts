// The page of a topic: its posts, and the boxes to answer and edit.
import { html, raw } from "hono/html";
import { visibleTags } from "../presenting/basics.ts";
import { canDeletePost, canEditPost, canEditTopic, canModerate, canReplyTo } from "../rules/rights.ts";
import { streamOf } from "../rules/visibility.ts";
import { isStaff } from "../world/groups.ts";
import { type Post, postTypes, type Topic } from "../world/records.ts";
import { layout } from "./layout.ts";
import {
  ago,
  avatar,
  categoryLink,
  personPath,
  problemBox,
  stateMarks,
  tagLink,
  topicPath,
} from "./parts.ts";
import type { Html, Visit } from "./visit.ts";

/** What is being written on the page, and why it was not taken. */
export type Draft = {
  readonly problem: string | null;
  /** The post whose text is in an edit box, the topic's head, or nothing. */
  readonly editing: number | "topic" | null;
  readonly text: string | null;
};

export const noDraft: Draft = { problem: null, editing: null, text: null };

const actionTexts: Readonly<Record<string, string>> = {
  "closed.enabled": "closed this topic",
  "closed.disabled": "opened this topic again",
  "archived.enabled": "archived this topic",
  "archived.disabled": "took this topic out of the archive",
  "visible.disabled": "took this topic off the lists",
  "visible.enabled": "put this topic on the lists again",
  "pinned.enabled": "pinned this topic",
  "pinned.disabled": "unpinned this topic",
  "pinned_globally.enabled": "pinned this topic everywhere",
  "pinned_globally.disabled": "unpinned this topic",
  split_topic: "moved posts to another topic",
  assigned: "assigned this to",
  unassigned: "took this from",
  assigned_group: "assigned this to",
  unassigned_group: "took this from",
};

const smallAction = (visit: Visit, post: Post): Html => {
  const who = visit.world.person(post.authorId).username;
  const what = actionTexts[post.actionCode ?? ""] ?? post.actionCode ?? "";
  return html`<div class="small-action" id="post_${post.postNumber}">${who} ${what} ${post.actionCodeWho ?? ""}, ${ago(visit, post.createdAt)}</div>`;
};

const editBox = (post: Post, draft: Draft): Html =>
  html`<form method="post" action="/__do/edit-post">${problemBox(draft.problem)}
    <input type="hidden" name="post_id" value="${post.id}"><input type="hidden" name="original_text" value="${post.raw}">
    <label for="edit">Edit this post</label><textarea id="edit" name="raw" rows="12">${draft.text ?? post.raw}</textarea>
    <p class="row"><button>Save</button><a class="button second" href="?">Leave it</a></p></form>`;

const tools = (visit: Visit, topic: Topic, post: Post): Html => {
  const { world, viewer } = visit;
  const edit = canEditPost(world, viewer, post)
    ? html`<a href="${topicPath(topic)}?edit=${post.postNumber}#post_${post.postNumber}" aria-label="Edit post ${post.postNumber}">Edit</a>`
    : "";
  const remove =
    post.postNumber > 1 && canDeletePost(world, viewer, post)
      ? html`<form method="post" action="/__do/delete-post"><input type="hidden" name="post_id" value="${post.id}">
          <button class="link" aria-label="Delete post ${post.postNumber}">Delete</button></form>`
      : "";
  const reply =
    post.postNumber > 1 && canReplyTo(world, viewer, topic)
      ? html`<a href="${topicPath(topic)}?reply_to=${post.postNumber}#reply" aria-label="Reply to post ${post.postNumber}">Reply</a>`
      : "";
  return html`<div class="row quiet tools">${reply}${edit}${remove}</div>`;
};

const answerMark = (post: Post): Html => {
  const target = post.replyToPostNumber;
  if (target === null) return html``;
  return html`<span class="quiet">in reply to <a href="#post_${target}">#${target}</a></span>`;
};

const postBox = (visit: Visit, topic: Topic, post: Post, draft: Draft, target: number | null): Html => {
  if (post.postType === postTypes.smallAction) return smallAction(visit, post);
  const author = visit.world.person(post.authorId);
  const classes = ["post"];
  if (post.postType === postTypes.whisper) classes.push("whisper");
  if (post.postNumber === target) classes.push("target");
  const body =
    draft.editing === post.postNumber
      ? editBox(post, draft)
      : html`<div class="cooked">${raw(post.cooked)}</div>${tools(visit, topic, post)}`;
  return html`<article class="${classes.join(" ")}" id="post_${post.postNumber}" aria-label="Post ${post.postNumber} by ${author.username}">
    ${avatar(author, 48)}<div>
    <header><a class="who" href="${personPath(author)}">${author.name ?? author.username}</a> <span class="quiet">@${author.username}</span>
      ${isStaff(author) ? html`<span class="state">staff</span>` : ""} ${answerMark(post)}
      ${post.version > 1 ? html`<span class="quiet" title="Version ${post.version}">edited</span>` : ""}
      <a class="quiet when" href="${topicPath(topic)}/${post.postNumber}">${ago(visit, post.createdAt)}</a></header>
    ${body}</div></article>`;
};

const topicForm = (visit: Visit, topic: Topic, draft: Draft): Html => {
  const tags = visibleTags(visit.world, visit.viewer, topic).map((tag) => tag.name);
  const isMessage = topic.archetype === "private_message";
  return html`<h1>Edit title and tags</h1><form class="card" method="post" action="/__do/edit-topic">${problemBox(draft.problem)}
    <input type="hidden" name="topic_id" value="${topic.id}">
    <label for="title">Title</label><input id="title" name="title" value="${topic.title}" maxlength="255">
    ${isMessage ? "" : html`<label for="tags">Tags <span class="hint">separated by commas</span></label><input id="tags" name="tags" value="${tags.join(", ")}">`}
    <p class="row"><button>Save</button><a class="button second" href="${topicPath(topic)}">Leave it</a></p></form>`;
};

const statusButton = (topic: Topic, status: string, enabled: boolean, label: string): Html =>
  html`<form method="post" action="/__do/status"><input type="hidden" name="topic_id" value="${topic.id}">
    <input type="hidden" name="status" value="${status}"><input type="hidden" name="enabled" value="${String(enabled)}">
    <button class="second">${label}</button></form>`;

const staffTools = (visit: Visit, topic: Topic): Html => {
  const { world, viewer } = visit;
  const edit = canEditTopic(world, viewer, topic)
    ? html`<a class="button second" href="${topicPath(topic)}?edit=topic">Edit title and tags</a>`
    : "";
  if (!canModerate(world, viewer, topic)) return html`<div class="row">${edit}</div>`;
  const doing = topic.deletedAt === null ? "delete" : "recover";
  return html`<div class="row">${edit}
    ${statusButton(topic, "closed", !topic.closed, topic.closed ? "Open again" : "Close")}
    ${statusButton(topic, "visible", !topic.visible, topic.visible ? "Take off the lists" : "Put on the lists")}
    <form method="post" action="/__do/${doing}-topic"><input type="hidden" name="topic_id" value="${topic.id}">
    <button class="second">${doing === "delete" ? "Delete" : "Bring back"}</button></form></div>`;
};

const replyBox = (visit: Visit, topic: Topic, draft: Draft, replyTo: string | undefined): Html => {
  const { world, viewer } = visit;
  if (viewer === null) return html`<p class="card"><a href="/login">Sign in</a> to reply.</p>`;
  if (!canReplyTo(world, viewer, topic))
    return html`<p class="card quiet">This topic takes no more replies.</p>`;
  const isReply = draft.editing === null;
  return html`<form class="card" id="reply" method="post" action="/__do/reply">${isReply ? problemBox(draft.problem) : ""}
    <input type="hidden" name="topic_id" value="${topic.id}"><input type="hidden" name="reply_to_post_number" value="${replyTo ?? ""}">
    <label for="reply-text">Your reply ${replyTo === undefined || replyTo === "" ? "" : html`<span class="hint">to post #${replyTo}</span>`}</label>
    <textarea id="reply-text" name="raw" required>${isReply ? (draft.text ?? "") : ""}</textarea>
    <p class="row"><button>Reply</button></p></form>`;
};

const head = (visit: Visit, topic: Topic): Html => {
  const { world, viewer } = visit;
  const category = topic.categoryId === null ? "" : categoryLink(visit, world.category(topic.categoryId));
  const names = [...topic.allowedPersonIds].map((id) => world.person(id).username);
  const groups = [...topic.allowedGroupIds].map((id) => world.group(id).name);
  const among =
    topic.archetype === "private_message"
      ? html`<span class="quiet">Between ${[...names, ...groups].join(", ")}</span>`
      : "";
  return html`<h1>${topic.title}</h1>
    <p class="row">${category} ${visibleTags(world, viewer, topic).map((tag) => tagLink(tag.name))} ${stateMarks(topic)} ${among}</p>`;
};

export const topicPage = (visit: Visit, topic: Topic, draft: Draft, target: number | null): Html => {
  const stream = streamOf(visit.world, visit.viewer, topic);
  const gone =
    topic.deletedAt === null ? "" : html`<p class="note">This topic was deleted. Only staff can see it.</p>`;
  return layout(
    visit,
    topic.title,
    html`${gone}${draft.editing === "topic" ? topicForm(visit, topic, draft) : html`${head(visit, topic)}${staffTools(visit, topic)}`}
    <div class="posts">${stream.map((post) => postBox(visit, topic, post, draft, target))}</div>
    ${replyBox(visit, topic, draft, visit.context.req.query("reply_to"))}`,
    html`<link rel="canonical" href="${topicPath(topic)}">`,
  );
};
