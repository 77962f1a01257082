// Looking for a private message that we sent, and may not know of.
import { TopicId } from "@threadboard/domain";
import { startForum } from "@threadboard/forum-simulator";
import { expect, onTestFinished, test } from "vitest";
import { createForumClient } from "./client.ts";
import { oddForum } from "./testing/odd-forum.ts";

const apiKey = "k".repeat(64);

async function begin() {
  const running = await startForum({ bot: { username: "board", apiKey } });
  onTestFinished(() => running.close());
  const { forum } = running;
  forum.addPerson({ username: "ana", trustLevel: 2 });
  forum.addPerson({ username: "root", admin: true });
  const client = createForumClient({ baseUrl: running.url, key: { apiKey, username: "board" } });
  const externalId = "tb-00000000-0000-7000-8000-000000000001-m3x9k2q1";
  const send = (raw: string) => client.sendMessage({ to: ["ana"], title: "News for you", raw, externalId });
  return { forum, client, externalId, send };
}

test("a conversation is found by the id that it was begun under, and begun only once", async () => {
  const { client, externalId, send } = await begin();
  expect(await client.findConversation(externalId)).toMatchObject({ ok: true, value: null });
  const sent = await send("The first message to Ana. <!-- one -->");
  const topicId = sent.ok ? sent.value.topicId : 0;
  expect(await client.findConversation(externalId)).toMatchObject({ ok: true, value: topicId });
  expect(await send("Another message to Ana. <!-- two -->")).toMatchObject({
    ok: false,
    error: { kind: "invalid" },
  });
});

test("a message in a conversation is known by its mark", async () => {
  const { forum, client, send } = await begin();
  const sent = await send("The first message to Ana. <!-- one -->");
  if (!sent.ok) throw new Error("The message was not sent");
  const { topicId } = sent.value;
  const looks = async (words: string) => {
    const looked = await client.looksFor({ topicId, words });
    return looked.ok ? looked.value : looked.error.kind;
  };
  expect([await looks("<!-- one -->"), await looks("<!-- two -->")]).toEqual(["there", "not-there"]);
  for (let answer = 0; answer < 25; answer++)
    forum.reply({ by: "ana", topicId, raw: `Ana answers at length, for the time number ${answer}.` });
  await client.createReply({ topicId, raw: "The second message to Ana. <!-- two -->", bump: true });
  expect(await looks("<!-- two -->")).toBe("there");
  forum.deleteTopic(topicId, "root");
  expect(await looks("<!-- one -->")).toBe("gone");
});

test("where nobody can look, nothing is said of what is there", async () => {
  const { url } = await oddForum(() => ({
    status: 403,
    body: { errors: ["No."], error_type: "invalid_access" },
  }));
  const client = createForumClient({ baseUrl: url, key: { apiKey, username: "board" } });
  expect(await client.findConversation("tb-1")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  const looked = await client.looksFor({ topicId: TopicId.parse(7), words: "x" });
  expect(looked).toMatchObject({ ok: false, error: { kind: "forbidden" } });
});
