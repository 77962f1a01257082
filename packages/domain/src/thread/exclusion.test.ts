// Who may have a thread left alone.
import { expect, test } from "vitest";
import { TeamKey } from "../ids.ts";
import { mayExclude } from "./exclusion.ts";

const docs = TeamKey.parse("docs");
const nobody = { admin: false, leads: [], groups: [] };
const topic = { authorUsername: "Ben", teams: [docs] };

test.each([
  ["its author, in whatever letters", { roles: nobody, username: "bEN", forumStaff: false }, true],
  ["a moderator of the forum", { roles: nobody, username: "mod", forumStaff: true }, true],
  ["a lead of its task", { roles: { ...nobody, leads: [docs] }, username: "dora", forumStaff: false }, true],
  [
    "an administrator of the board",
    { roles: { ...nobody, admin: true }, username: "a", forumStaff: false },
    true,
  ],
  [
    "a lead of another team",
    { roles: { ...nobody, leads: [TeamKey.parse("web")] }, username: "eve", forumStaff: false },
    false,
  ],
  ["anybody else", { roles: nobody, username: "ana", forumStaff: false }, false],
])("%s: %j gives %j", (_who, who, may) => {
  expect(mayExclude(who, topic)).toBe(may);
});

test("a thread whose author nobody knows is nobody's by name", () => {
  const who = { roles: nobody, username: "", forumStaff: false };
  expect(mayExclude(who, { authorUsername: null, teams: [] })).toBe(false);
});
