// A thread that a lead points at: what it says, and what could become a task.
import type { Configuration, ImportedThread, TopicFacts, TopicId } from "@threadboard/domain";
import { TopicId as TopicIdSchema } from "@threadboard/domain";
import type { OutlineItem } from "@threadboard/domain/outline";
import type { ForumClient } from "../client/client.ts";
import type { ForumError } from "../client/errors.ts";
import { factsOf } from "./look.ts";
import { audienceOfTopic, type Places } from "./places.ts";
import { bodyOf, itemOfTopic, outlineOf, wholeTopic } from "./read-threads.ts";
import { standingOf } from "./standing.ts";
import { sourceFor } from "./which-source.ts";

export type ThreadCandidateFound = Pick<OutlineItem, "title" | "group" | "done" | "due"> & {
  readonly item: string | null;
};

export type PreviewedTopic = {
  readonly facts: TopicFacts;
  readonly body: string;
  /** The whole topic first, then its items. */
  readonly candidates: readonly ThreadCandidateFound[];
  readonly whole: ImportedThread;
  readonly items: readonly ImportedThread[];
};

export type Preview =
  | { readonly ok: true; readonly topic: PreviewedTopic }
  | { readonly ok: false; readonly error: ForumError | { readonly kind: "for-nobody" } };

/** Reads a topic and returns what could become of it. A topic that nobody here may know of is refused. `known`: the source that found it before. */
export async function previewTopic(
  setting: {
    readonly client: ForumClient;
    readonly configuration: Configuration;
    readonly places: Places;
    readonly clock: () => number;
  },
  topicId: TopicId,
  known: string | null,
): Promise<Preview> {
  const answer = await setting.client.readTopic(topicId, { posts: "first", priority: "person" });
  if (!answer.ok) return { ok: false, error: answer.error };
  const topic = answer.value;
  const audience = audienceOfTopic(topic, setting.places, setting.configuration);
  if (audience.kind === "nobody" || topic.deletedAt !== null)
    return { ok: false, error: { kind: "for-nobody" } };
  const source = sourceFor(topic, setting.configuration, setting.places, known);
  const standing = standingOf(topic, { ...setting, source }, "here", topic.posts);
  const reading = { ...setting, audience, source, standing };
  const outline = outlineOf(topic);
  // What is below the line is for a lead to take, and that is who looks.
  const items = [...outline.items, ...outline.offered].sort((a, b) => a.position - b.position);
  return {
    ok: true,
    topic: {
      facts: factsOf(setting, topic, audience, source?.key ?? null, null),
      body: bodyOf(topic),
      candidates: [
        { item: null, title: topic.title, group: [], done: false, due: null },
        ...items.map(({ title, group, done, due }) => ({ item: title, title, group, done, due })),
      ],
      whole: wholeTopic(topic, reading),
      items: items.map((item) => itemOfTopic(topic, item, reading)),
    },
  };
}

/** Returns the topic that an address of this forum names (`/t/slug/12`, `/t/12`, `/t/slug/12/3`), or `null`. */
export function topicIdOfAddress(address: string, forumAddress: string): TopicId | null {
  const base = new URL(forumAddress);
  const text = address.trim();
  if (!URL.canParse(text, base.href)) return null;
  const url = new URL(text, base.href);
  const folder = base.pathname.replace(/\/+$/, "");
  if (url.host !== base.host || !url.pathname.startsWith(`${folder}/t/`)) return null;
  const parts = url.pathname
    .slice(folder.length + 3)
    .split("/")
    .filter((part) => part !== "");
  const number = parts.slice(0, 2).find((part) => /^\d{1,15}$/.test(part));
  const parsed = TopicIdSchema.safeParse(Number(number));
  return parsed.success ? parsed.data : null;
}
