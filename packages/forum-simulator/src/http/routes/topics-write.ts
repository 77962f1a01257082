// Editing, closing, deleting and recovering topics.
import { deleteTopic, recoverTopic } from "../../actions/delete.ts";
import { editTopic, type TopicEdit } from "../../actions/edit-topic.ts";
import { setTopicStatus, topicStatuses } from "../../actions/topic-status.ts";
import { presentTag } from "../../presenting/basics.ts";
import { invalidAccess, isRefusal, type Refusal } from "../../refusal.ts";
import { isTrusted } from "../../rules/rights.ts";
import { fancyTitle } from "../../rules/text.ts";
import type { Topic } from "../../world/records.ts";
import type { Call } from "../context.ts";
import { answer, signedIn } from "../context.ts";
import type { Endpoint } from "../endpoint.ts";
import { json } from "../errors.ts";
import { flag, integer, type Params, requiredText, text } from "../params.ts";
import { tagReferences } from "../tag-params.ts";

const readEdit = (call: Call, params: Params): TopicEdit => {
  const { settings } = call.world;
  const title = text(params, "title");
  const categoryId = integer(params, "category_id");
  const tags = tagReferences(settings, params, "tags");
  const originalTitle = text(params, "original_title");
  const originalTags = tagReferences(settings, params, "original_tags");
  return {
    ...(title === undefined ? {} : { title }),
    ...(categoryId === undefined ? {} : { categoryId }),
    ...(tags === undefined ? {} : { tags }),
    ...(originalTitle === undefined ? {} : { originalTitle }),
    ...(originalTags === undefined ? {} : { originalTags }),
  };
};

const edited = (call: Call, topic: Topic, withTags: boolean): Response => {
  const { world } = call;
  return json({
    basic_topic: {
      id: topic.id,
      title: topic.title,
      fancy_title: fancyTitle(topic.title),
      slug: topic.slug,
      posts_count: topic.postsCount,
    },
    ...(withTags ? { tags: topic.tagIds.map((id) => presentTag(world.settings, world.tag(id))) } : {}),
  });
};

const update = (call: Call): Response | Refusal => {
  const editor = signedIn(call);
  if (isRefusal(editor)) return editor;
  const edit = readEdit(call, call.body);
  const result = editTopic(call.world, editor, integer(call.path, "id") ?? -1, edit);
  return answer(result, (topic) => edited(call, topic, edit.tags !== undefined));
};

const updateTags = (call: Call): Response | Refusal => {
  const editor = signedIn(call);
  if (isRefusal(editor)) return editor;
  const { tags = [], originalTags } = readEdit(call, call.body);
  const edit = { tags, ...(originalTags === undefined ? {} : { originalTags }) };
  const result = editTopic(call.world, editor, integer(call.path, "id") ?? -1, edit);
  return answer(result, (topic) => edited(call, topic, true));
};

const setStatus = (call: Call): Response | Refusal => {
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  const wanted = requiredText(call.params, "status");
  if (isRefusal(wanted)) return wanted;
  const enabled = requiredText(call.params, "enabled");
  if (isRefusal(enabled)) return enabled;
  const status = topicStatuses.find((one) => one === wanted);
  if (status === undefined) return { refused: "invalid-parameter", name: "status" };
  const until = Date.parse(text(call.params, "until") ?? "");
  const id = integer(call.path, "id") ?? -1;
  const on = flag(call.params, "enabled") ?? false;
  const result = setTopicStatus(call.world, actor, id, status, on, Number.isNaN(until) ? null : until);
  return answer(result, () => json({ success: "OK", topic_status_update: null }));
};

const empty = (): Response => new Response("", { status: 200 });

const destroy = (call: Call): Response | Refusal => {
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  return answer(deleteTopic(call.world, actor, integer(call.path, "id") ?? -1), empty);
};

const recover = (call: Call): Response | Refusal => {
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  return answer(recoverTopic(call.world, actor, integer(call.path, "id") ?? -1), () =>
    json({ success: "OK" }),
  );
};

const resetBump = (call: Call): Response | Refusal => {
  const actor = signedIn(call);
  if (isRefusal(actor)) return actor;
  const topic = call.world.topics.get(integer(call.path, "id") ?? -1);
  if (topic === undefined || !isTrusted(actor)) return invalidAccess;
  topic.bumpedAt = topic.lastPostedAt;
  call.world.reorder();
  return json({ success: "OK" });
};

const route = (
  method: Endpoint["method"],
  path: string,
  action: string,
  handle: Endpoint["handle"],
): Endpoint => ({
  method,
  path,
  action,
  handle,
});

export const topicWriteRoutes: readonly Endpoint[] = [
  route("PUT", "/t/:id{[0-9]+}", "topics#update", update),
  route("PUT", "/t/:id{[0-9]+}/tags", "topics#update_tags", updateTags),
  route("PUT", "/t/:id{[0-9]+}/status", "topics#status", setStatus),
  route("PUT", "/t/:slug/:id{[0-9]+}/status", "topics#status", setStatus),
  route("PUT", "/t/:id{[0-9]+}/recover", "topics#recover", recover),
  route("PUT", "/t/:id{[0-9]+}/reset-bump-date", "topics#reset_bump_date", resetBump),
  route("DELETE", "/t/:id{[0-9]+}", "topics#destroy", destroy),
  route("DELETE", "/t/:slug/:id{[0-9]+}", "topics#destroy", destroy),
  route("PUT", "/t/:slug/:id{[0-9]+}", "topics#update", update),
];
