// From a topic of the forum to what may become tasks: the whole topic, or each item of an outline. No I/O.
import {
  type Audience,
  type Configuration,
  type ImportedThread,
  type KindKey,
  languageOfThread,
  must,
  readByRules,
  type Source,
  type Standing,
} from "@threadboard/domain";
import { type OutlineItem, type OutlineReading, readOutline } from "@threadboard/domain/outline";
import type { ForumPost } from "../client/post.ts";
import { type ForumTopic, readablePosts } from "../client/topic.ts";
import { lineage, type Places } from "./places.ts";

/** Returns the first post's text as the forum shows it: its source, or the page where the source cannot be had. */
export function bodyOf(topic: ForumTopic): string {
  const first = firstPost(topic);
  return first === null ? "" : (first.raw ?? first.cooked);
}

/** Returns the first post, or `null` where it is hidden or gone. */
export function firstPost(topic: ForumTopic): ForumPost | null {
  const [first] = readablePosts(topic);
  return first !== undefined && first.number === 1 ? first : null;
}

/** Returns the outline that the first post of a topic is. */
export function outlineOf(topic: ForumTopic): OutlineReading {
  const first = firstPost(topic);
  if (first === null) return readOutline({ format: "markdown", text: "" });
  const written = writtenAt(first);
  const setting = { title: topic.title, ...(written === null ? {} : { writtenAt: written }) };
  return first.raw === null
    ? readOutline({ format: "html", text: first.cooked, ...setting })
    : readOutline({ format: "markdown", text: first.raw, ...setting });
}

/** When a post's words were written, for days without a year. Its update time moves for other reasons as well until it has been edited. */
function writtenAt({ version, createdAt, updatedAt }: ForumPost): number | null {
  return version > 1 ? (updatedAt ?? createdAt) : createdAt;
}

type Setting = {
  readonly configuration: Configuration;
  readonly places: Places;
  readonly audience: Audience;
  /** `null`: a lead points at a topic that no source reads. */
  readonly source: Source | null;
  readonly standing: Standing;
};

/** Returns the topic as one task. */
export function wholeTopic(topic: ForumTopic, setting: Setting): ImportedThread {
  return { ...commonOf(topic, setting, []), item: null, title: topic.title, body: bodyOf(topic), due: null };
}

/** Returns one item of the topic's outline as a task. */
export function itemOfTopic(topic: ForumTopic, item: OutlineItem, setting: Setting): ImportedThread {
  return {
    ...commonOf(topic, setting, item.group),
    item: { text: item.title, position: item.position, group: [...item.group] },
    title: item.title,
    body: item.body,
    due: item.due,
  };
}

function commonOf(topic: ForumTopic, setting: Setting, headings: readonly string[]) {
  const { configuration, places, audience, source } = setting;
  const first = firstPost(topic);
  const tags = (topic.tags ?? []).map((tag) => tag.name);
  const status = new Set(Object.values(configuration.statusTags));
  const own = tags.filter((tag) => !status.has(tag));
  const category = lineage(topic.categoryId, places)[0] ?? null;
  const fallback = must(Object.keys(configuration.kinds)[0], "a kind") as KindKey;
  const rules = source ?? bestRules(configuration, category);
  const { labels, ...reading } = readByRules(rules, { category, tags: own, headings }, fallback);
  return {
    topicId: topic.id,
    postId: first?.id ?? null,
    editedAt: first?.updatedAt ?? null,
    cooked: first !== null && first.raw === null,
    source: source?.key ?? null,
    tags: own,
    audience,
    language: source === null ? null : languageOfThread(source, category),
    createdAt: topic.createdAt ?? 0,
    standing: setting.standing,
    doubtful: false,
    ...reading,
    labels: [...labels],
  };
}

/** For a topic that no source reads: the rules of a source that says something about its category, if any. */
function bestRules(
  configuration: Configuration,
  category: string | null,
): Pick<Source, "team" | "kind" | "map"> {
  const speaking = configuration.sources.find(
    (source) => category !== null && source.map.categories[category] !== undefined,
  );
  return speaking ?? { team: undefined, kind: undefined, map: { categories: {}, tags: {}, headings: {} } };
}
