import { expect, test } from "vitest";
import { type Asked, clientOf } from "./testing/odd-forum.ts";

const member = (id: number) => ({
  id,
  username: `user${id}`,
  name: null,
  avatar_template: `/a/${id}/{size}.png`,
});

/** A group that says it has `total` members and hands out at most `cap` a page. */
function group(total: number, held: number, cap: number) {
  return ({ query }: Asked) => {
    const offset = Number(query.get("offset"));
    const count = Math.max(0, Math.min(cap, Number(query.get("limit")), held - offset));
    const members = Array.from({ length: count }, (_, index) => member(offset + index + 1));
    return { body: { members, owners: [], meta: { total, limit: cap, offset } } };
  };
}

test.each([
  [0, 1000, 1],
  [3, 1000, 1],
  [200, 1000, 1],
  [450, 1000, 3],
  [120, 50, 3],
])("all %i members are read where the forum gives %i a page", async (count, cap, calls) => {
  const { client, asked } = await clientOf(group(count, count, cap));
  const members = await client.groupMembers("Docs team");
  expect(members).toMatchObject({ ok: true, incomplete: [] });
  expect(members.ok && members.value.map(({ id }) => id)).toEqual(
    Array.from({ length: count }, (_, i) => i + 1),
  );
  expect(asked).toHaveLength(calls);
  expect(asked[0]?.path).toBe("/groups/Docs%20team/members.json");
});

test("a group that says it has more than it shows is reported", async () => {
  const { client } = await clientOf(group(10, 7, 1000));
  expect(await client.groupMembers("docs")).toMatchObject({
    ok: true,
    incomplete: [{ kind: "fewer-members", said: 10, got: 7 }],
  });
});

test("a member who cannot be understood is left out and reported", async () => {
  const { client } = await clientOf(() => ({
    body: { members: [member(1), { id: 2 }], meta: { total: 2 } },
  }));
  expect(await client.groupMembers("docs")).toMatchObject({
    value: [{ id: 1 }],
    incomplete: [{ kind: "unreadable-row" }, { kind: "fewer-members", said: 2, got: 1 }],
  });
});

test("a group whose members are hidden is forbidden", async () => {
  const { client } = await clientOf(() => ({
    status: 403,
    body: { errors: ["No."], error_type: "invalid_access" },
  }));
  expect(await client.groupMembers("docs")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
});

test("somebody's page says what they may do", async () => {
  const { client, asked, url } = await clientOf(() => ({
    body: {
      user: {
        ...member(3),
        username: "žofie",
        trust_level: 4,
        moderator: true,
        groups: [{ id: 1, name: "docs" }],
      },
    },
  }));
  expect(await client.userByName("Žofie")).toMatchObject({
    value: {
      id: 3,
      username: "žofie",
      name: null,
      avatarUrl: `${url}/a/3/96.png`,
      trustLevel: 4,
      admin: false,
      moderator: true,
      groups: ["docs"],
    },
  });
  expect(asked[0]?.path).toBe("/u/%C5%BDofie.json");
});
