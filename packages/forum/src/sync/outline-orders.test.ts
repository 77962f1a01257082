// Whatever is done to a list, each of its tasks is told exactly once what became of its item.
import { plainStanding, type Task, TaskId } from "@threadboard/domain";
import { type OutlineItem, readOutline } from "@threadboard/domain/outline";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ForumTopic } from "../client/topic.ts";
import { outlineOrders } from "./outline-orders.ts";

const setting = {
  configuration: { sources: [], statusTags: {}, kinds: { testing: { name: "Testing" } } },
  places: { loginRequired: false, byId: new Map(), readAt: 0 },
  audience: { kind: "public" },
  source: null,
  standing: plainStanding,
} as unknown as Parameters<typeof outlineOrders>[2];
const topic = {
  id: 7,
  tags: [],
  categoryId: null,
  createdAt: 0,
  closed: false,
  posts: [],
} as unknown as ForumTopic;

const idOf = (n: number) => TaskId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, "0")}`);
const taskOf = ({ title, position, group }: OutlineItem, n: number, gone: boolean) =>
  ({
    id: idOf(n),
    claims: [],
    thread: {
      item: { text: title, position, group },
      standing: { ...plainStanding, item: gone ? "gone" : "here" },
    },
  }) as unknown as Task;

const verbs = ["Try", "Check", "Describe", "Translate", "Package"];
const things = [
  "the installer",
  "the images",
  "the guide to mirrors",
  "the wiki",
  "the kernel",
  "every page",
];
const item = fc.record({
  words: fc.tuple(
    fc.constantFrom(...verbs),
    fc.constantFrom(...things),
    fc.constantFrom("", " on aarch64", " again"),
  ),
  ticked: fc.boolean(),
});
const list = fc.array(item, { maxLength: 12 });
const read = (items: readonly { words: readonly string[]; ticked: boolean }[]) =>
  readOutline({
    format: "markdown",
    text: `## Help wanted\n\n${items.map(({ words, ticked }) => `- [${ticked ? "x" : " "}] ${words.join(" ")}`).join("\n")}`,
  });

test("each task has one order, each new item makes one, and a ticked one none", () => {
  fc.assert(
    fc.property(list, list, fc.nat(), (before, after, which) => {
      const known = read(before).items.map((each, n) => taskOf(each, n, n === which % 5));
      const reading = read(after);
      const orders = outlineOrders(topic, reading, setting, known);
      const ids = orders.flatMap(({ taskId }) => taskId ?? []);
      expect(ids.toSorted()).toEqual(known.map(({ id }) => id).toSorted());
      const texts = orders.filter((order) => order.kind === "text");
      const titles = texts.map(({ thread }) => thread.item?.position);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { taskId, thread } of texts) if (taskId === null) expect(thread.standing?.item).toBe("here");
      expect(texts.length).toBeLessThanOrEqual(reading.items.length + reading.offered.length);
    }),
  );
});

test("an unchanged list brings no question", () => {
  fc.assert(
    fc.property(list, (items) => {
      const reading = read(items);
      const known = reading.items.map((each, n) => taskOf(each, n, false));
      for (const order of outlineOrders(topic, reading, setting, known)) {
        expect(order.kind).toBe("text");
        if (order.kind === "text")
          expect([order.taskId === null, order.thread.doubtful]).toEqual([false, false]);
      }
    }),
  );
});
