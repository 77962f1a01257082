// The assign and solved plugins over HTTP.
import { expect, test } from "vitest";
import { shapes, smallForum } from "../testing/small-forum.ts";

const fence = { by: "ada", title: "Paint the fence together", raw: "- [ ] buy paint", category: "docs" };

const withPlugins = async (settings = {}) => {
  const small = await smallForum({ settings: { assignPlugin: true, solvedPlugin: true, ...settings } });
  const topic = small.forum.createTopic(fence);
  const put = (path: string, body: object, as = "Bot") => small.ask("PUT", path, { as, body });
  const target = { target_id: topic.id, target_type: "Topic" };
  return { ...small, topic, put, target };
};

test("an assigned topic shows its person, with an id in lists only", async () => {
  const { put, target, get, topic } = await withPlugins();
  const answer = await put("/assign/assign.json", { ...target, username: "ada", note: "please" });
  expect(answer.as(shapes.success)).toEqual({ success: "OK" });
  const shown = (await get(`/t/${topic.id}.json`, "Bot")).as(shapes.topic);
  expect([shown.assigned_to_user?.username, shown.assignment_note]).toEqual(["ada", "please"]);
  expect(shown.assigned_to_user).not.toHaveProperty("id");
  const row = (await get("/latest.json", "Bot")).as(shapes.topicList).topic_list.topics[0];
  expect(row?.assigned_to_user?.id).toBe(1 + 2);
  expect((await get(`/t/${topic.id}.json`, "bo")).as(shapes.topic)).not.toHaveProperty("assigned_to_user");
});

test("assigning has its refusals, with the error in the singular", async () => {
  const { put, target } = await withPlugins({ assignAllowedGroups: ["docs_team"], maxAssignedTopics: 0 });
  expect((await put("/assign/assign.json", { ...target, username: "bo" }, "bo")).status).toBe(403);
  expect((await put("/assign/assign.json", { ...target, username: "nobody" })).status).toBe(404);
  expect((await put("/assign/assign.json", { ...target, target_id: 9999, username: "bo" })).status).toBe(404);
  const full = await put("/assign/assign.json", { ...target, username: "bo" }, "ada");
  expect([full.status, full.as(shapes.pluginError).error]).toEqual([
    400,
    expect.stringContaining("maximum number"),
  ]);
  expect((await put("/assign/assign.json", { ...target, group_name: "docs_team" }, "ada")).status).toBe(200);
  expect((await put("/assign/assign.json", { ...target, group_name: "docs_team" }, "ada")).status).toBe(400);
});

test("unassigning succeeds also when nothing was assigned", async () => {
  const { put, target, topic } = await withPlugins();
  expect((await put("/assign/unassign.json", target)).status).toBe(200);
  await put("/assign/assign.json", { ...target, username: "ada" });
  await put("/assign/unassign.json", target);
  expect(topic.assignment).toBeNull();
});

test.each(["single", "list"] as const)(
  "an accepted answer shows in the %s form",
  async (acceptedAnswerForm) => {
    const { forum, ask, get, topic } = await withPlugins({ acceptedAnswerForm });
    const one = forum.reply({ by: "bo", topicId: topic.id, raw: "Use white paint" });
    const two = forum.reply({ by: "bo", topicId: topic.id, raw: "Or green paint" });
    for (const id of [one.id, two.id])
      await ask("POST", "/solution/accept.json", { as: "ada", body: { id } });
    const shown = (await get(`/t/${topic.id}.json`)).as(shapes.topic);
    if (acceptedAnswerForm === "single") {
      expect(shown.accepted_answer?.post_number).toBe(3);
      expect(shown).not.toHaveProperty("accepted_answers");
    } else {
      expect(shown.accepted_answers?.map((answer) => answer.id)).toEqual([one.id, two.id]);
      expect(shown).not.toHaveProperty("accepted_answer");
    }
    const row = (await get("/latest.json")).as(shapes.topicList).topic_list.topics[0];
    expect(row?.has_accepted_answer).toBe(true);
    await ask("POST", "/solution/unaccept.json", { as: "ada", body: { id: two.id } });
    expect((await get(`/posts/${two.id}.json`)).as(shapes.onePost).accepted_answer).toBe(false);
    expect((await ask("POST", "/solution/accept.json", { as: "bo", body: { id: one.id } })).status).toBe(403);
  },
);

test("without the plugins there are neither routes nor fields", async () => {
  const { forum, ask, get } = await smallForum();
  const topic = forum.createTopic(fence);
  expect((await ask("PUT", "/assign/assign.json", { body: {} })).status).toBe(404);
  expect((await ask("POST", "/solution/accept.json", { body: {} })).status).toBe(404);
  const shown = (await get(`/t/${topic.id}.json`)).as(shapes.topic);
  expect(shown.post_stream.posts[0]).not.toHaveProperty("accepted_answer");
});
