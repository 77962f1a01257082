// What the routes may ask of the forum: reading one thread for a lead, and waking the workers. Writing goes through the outbox.
import { type Configuration, type ImportedThread, maySee, type Reader } from "@threadboard/domain";
import { type ForumClient, type PreviewedTopic, previewTopic, topicIdOfAddress } from "@threadboard/forum";
import { readTopic, type Store } from "@threadboard/store";
import { createLatestReplies, type RepliesRead, type TopicToRead } from "./latest-replies.ts";
import type { Worker } from "./worker.ts";

/** A thread that a lead pointed at, as read just now. */
export type ReadForLead =
  | { readonly kind: "read"; readonly topic: PreviewedTopic }
  /** Not a topic of our forum, or one that this reader may not know of. */
  | { readonly kind: "not-a-topic" }
  | { readonly kind: "unreachable" };

export type ForumGate = {
  /** Reads the topic at an address of our forum, for somebody who may see it. */
  readonly readForLead: (address: string, reader: Reader) => Promise<ReadForLead>;
  /** Returns the whole topic or one of its items as an imported thread, or `null` where the item is not in it. */
  readonly threadOf: (topic: PreviewedTopic, item: string | null) => ImportedThread | null;
  /** Returns the newest replies of a topic as the forum has them now, or had them less than a minute ago. */
  readonly latestReplies: (topic: TopicToRead, priority: "person" | "read") => Promise<RepliesRead>;
  /** There is something in the inbox or the outbox. */
  readonly wake: () => void;
};

/** Returns the gate over a client and the worker. */
export function createGate(parts: {
  readonly client: ForumClient;
  readonly configuration: Configuration;
  readonly worker: Worker;
  readonly clock: () => number;
  readonly store: Store;
}): ForumGate {
  const { client, configuration, worker, clock, store } = parts;
  return {
    async readForLead(address, reader) {
      const topicId = topicIdOfAddress(address, configuration.forum.address);
      if (topicId === null) return { kind: "not-a-topic" };
      const places = await worker.places();
      if (places === null) return { kind: "unreachable" };
      const known = (await readTopic(store.read, topicId))?.source ?? null;
      const preview = await previewTopic({ client, configuration, places, clock }, topicId, known);
      if (preview.ok && maySee(reader, preview.topic.facts)) return { kind: "read", topic: preview.topic };
      if (preview.ok) return { kind: "not-a-topic" };
      const lost = ["not-found", "gone", "moved", "private-message", "for-nobody", "forbidden"];
      return { kind: lost.includes(preview.error.kind) ? "not-a-topic" : "unreachable" };
    },
    threadOf: (topic, item) =>
      item === null ? topic.whole : (topic.items.find((each) => each.item?.text === item) ?? null),
    latestReplies: createLatestReplies({ client, configuration, clock, places: worker.places }),
    wake: () => worker.wake(),
  };
}
