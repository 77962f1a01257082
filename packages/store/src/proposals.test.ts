// What outlines offer: as last read, for those who may see the topic, and never again once dismissed.
import { TopicId } from "@threadboard/domain";
import { expect, test } from "vitest";
import { dismissProposal, readProposals, saveProposals, snoozeProposal } from "./proposals.ts";
import { temporaryStore } from "./testing/temporary-store.ts";
import { topicFacts } from "./testing/topic-facts.ts";
import { markTopicGone, saveTopic } from "./topics.ts";

const topicId = TopicId.parse(7);
const anybody = { signedIn: false, groups: [] };
const item = (title: string, position: number) => ({
  title,
  position,
  confidence: 0.25,
  reason: { code: "postponed", params: {} },
});

async function offering(...titles: string[]) {
  const store = temporaryStore();
  await store.write((trx) => saveTopic(trx, topicFacts(7)));
  const offer = (...now: string[]) => store.write((trx) => saveProposals(trx, topicId, now.map(item), 10));
  await offer(...titles);
  const shown = async () => (await readProposals(store.read, anybody)).map(({ itemText }) => itemText);
  return { store, offer, shown };
}

test("a later reading replaces what an earlier one offered, in the order of the list", async () => {
  const { offer, shown } = await offering("a logo", "a song");
  await offer("a song", "a flag");
  expect(await shown()).toEqual(["a song", "a flag"]);
});

test("the same words twice in a list are one offer", async () => {
  const { shown } = await offering("a logo", "a logo");
  expect(await shown()).toEqual(["a logo"]);
});

test("what was dismissed stays so, also where it was away in between", async () => {
  const { store, offer, shown } = await offering("a logo", "a song");
  const dismiss = () => store.write((trx) => dismissProposal(trx, topicId, "a logo", 20));
  expect([await dismiss(), await dismiss()]).toEqual([true, false]);
  await offer("a song");
  await offer("a logo", "a song");
  expect(await shown()).toEqual(["a song"]);
});

test("what is offered again keeps its age, and for how long it was put off", async () => {
  const { store, offer } = await offering("a logo");
  expect(await store.write((trx) => snoozeProposal(trx, topicId, "a logo", 99))).toBe(true);
  expect(await store.write((trx) => snoozeProposal(trx, topicId, "a flag", 99))).toBe(false);
  await store.write((trx) => saveProposals(trx, topicId, [item("a logo", 5)], 50));
  const [row] = await readProposals(store.read, anybody);
  expect(row).toMatchObject({ seenAt: 10, snoozedUntil: 99, position: 5 });
  await offer();
  await offer("a logo");
  expect((await readProposals(store.read, anybody))[0]?.snoozedUntil).toBeNull();
});

test("what was dismissed by mistake is offered again", async () => {
  const { store, shown } = await offering("a logo");
  await store.write((trx) => dismissProposal(trx, topicId, "a logo", 20));
  expect(await store.write((trx) => dismissProposal(trx, topicId, "a logo", null))).toBe(true);
  expect(await shown()).toEqual(["a logo"]);
});

test("nothing is offered of a topic that nobody may see", async () => {
  const { store, shown } = await offering("a logo");
  await store.write((trx) => markTopicGone(trx, topicId, 30));
  expect(await shown()).toEqual([]);
});
