// What a read of an outline does to its tasks: which item is which task, what is new, gone, ticked or doubtful.
import { type Audience, isLive, type Standing, type Task } from "@threadboard/domain";
import { matchItems, type OutlineItem, type OutlineReading } from "@threadboard/domain/outline";
import type { ForumTopic } from "../client/topic.ts";
import type { ImportOrder } from "./port.ts";
import { itemOfTopic } from "./read-threads.ts";

type Setting = Parameters<typeof itemOfTopic>[2] & {
  readonly standing: Standing;
  readonly audience: Audience;
};

/**
 * New items come in, unless they are done already or only offered. An item that was read once is found again also
 * where it would only be offered now; one that is gone is asked about, and its task stays.
 */
export function outlineOrders(
  topic: ForumTopic,
  reading: Pick<OutlineReading, "items" | "offered">,
  setting: Setting,
  known: readonly Task[],
): ImportOrder[] {
  const { pairs, added, removed } = matchItems(known.flatMap(knownItem), [
    ...reading.items,
    ...reading.offered,
  ]);
  const isNew = (item: OutlineItem) => reading.items.includes(item) && !item.done && !topic.closed;
  return [
    ...pairs.map(({ known: { task }, item, sure }): ImportOrder => {
      const thread = itemOfTopic(topic, item, standingOfItem(setting, item));
      return { kind: "text", taskId: task.id, thread: { ...thread, doubtful: !sure } };
    }),
    ...added.filter(isNew).map((item): ImportOrder => {
      return { kind: "text", taskId: null, thread: itemOfTopic(topic, item, standingOfItem(setting, item)) };
    }),
    ...removed.map(({ task }): ImportOrder => {
      const { standing, audience } = setting;
      return { kind: "standing", taskId: task.id, standing: { ...standing, item: "gone" }, audience };
    }),
  ];
}

/** The same for tasks that a lead made of single items of a thread which no source reads as an outline: nothing is new. */
export function itemOrders(
  topic: ForumTopic,
  reading: Pick<OutlineReading, "items" | "offered">,
  setting: Setting,
  known: readonly Task[],
): ImportOrder[] {
  return outlineOrders(topic, reading, setting, known).filter(({ taskId }) => taskId !== null);
}

function standingOfItem(setting: Setting, item: OutlineItem): Setting {
  return { ...setting, standing: { ...setting.standing, item: item.done ? "done" : "here" } };
}

function knownItem(task: Task) {
  const item = task.thread?.item;
  if (item == null) return [];
  const claimed = task.claims.some((claim) => isLive(claim.state));
  const missing = task.thread?.standing?.item === "gone";
  return [{ task, text: item.text, position: item.position, group: item.group ?? null, claimed, missing }];
}
