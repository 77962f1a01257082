// The pages on which a topic or a message is begun.
import { html } from "hono/html";
import { visibleCategories } from "../presenting/categories.ts";
import { canStartTopicIn } from "../rules/rights.ts";
import { layout } from "./layout.ts";
import { problemBox } from "./parts.ts";
import type { Html, Visit } from "./visit.ts";

export type TopicDraft = {
  readonly problem: string | null;
  readonly title: string;
  readonly raw: string;
  readonly category: string;
  readonly tags: string;
};

export const newTopicPage = (visit: Visit, draft: TopicDraft): Html => {
  const open = visibleCategories(visit.world, visit.viewer).filter((one) =>
    canStartTopicIn(visit.viewer, one),
  );
  return layout(
    visit,
    "New topic",
    html`<h1>New topic</h1>${problemBox(draft.problem)}<form class="card" method="post" action="/__do/topic">
    <label for="title">Title</label><input id="title" name="title" required value="${draft.title}">
    <label for="category">Category</label><select id="category" name="category">${open.map(
      (one) =>
        html`<option value="${one.id}" ${String(one.id) === draft.category ? "selected" : ""}>${one.name}</option>`,
    )}</select>
    <label for="tags">Tags <span class="hint">separated by commas</span></label><input id="tags" name="tags" value="${draft.tags}">
    <label for="raw">Text</label><textarea id="raw" name="raw" required rows="12">${draft.raw}</textarea>
    <p class="row"><button>Post it</button></p></form>`,
  );
};

export type MessageDraft = {
  readonly problem: string | null;
  readonly to: string;
  readonly title: string;
  readonly raw: string;
};

export const newMessagePage = (visit: Visit, draft: MessageDraft): Html =>
  layout(
    visit,
    "New message",
    html`<h1>New message</h1>${problemBox(draft.problem)}<form class="card" method="post" action="/__do/message">
    <label for="to">To <span class="hint">people and groups, separated by commas</span></label><input id="to" name="to" required value="${draft.to}">
    <label for="title">Title</label><input id="title" name="title" required value="${draft.title}">
    <label for="raw">Text</label><textarea id="raw" name="raw" required>${draft.raw}</textarea>
    <p class="row"><button>Send</button></p></form>`,
  );
