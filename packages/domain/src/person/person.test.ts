// What people are on a board, by their standing on the forum.
import { expect, test } from "vitest";
import { Configuration } from "../configuration/configuration.ts";
import { TeamKey } from "../ids.ts";
import { auditing, configuration, docs, packaging, page, testing, writing } from "../testing/community.ts";
import { ana } from "../testing/people.ts";
import { blankRecord, type ForumStanding, leads, readerOf, reviews, rolesOf } from "./person.ts";

const standing = (given: Partial<ForumStanding> = {}): ForumStanding => ({
  admin: false,
  moderator: false,
  groups: [],
  ...given,
});
const strict = Configuration.parse({
  ...page,
  admins: { forumAdmins: false, forumModerators: true, groups: ["Board"] },
});

test("groups give the teams that somebody leads, whatever their case", () => {
  expect(rolesOf(standing({ groups: ["Docs-Leads"] }), configuration)).toEqual({
    admin: false,
    leads: [docs],
    groups: ["Docs-Leads"],
  });
});

test.for<[string, Partial<ForumStanding>, boolean, boolean]>([
  ["a forum administrator", { admin: true }, true, false],
  ["a moderator", { moderator: true }, false, true],
  ["a member of a named group", { groups: ["board"] }, false, true],
  ["anybody else", { groups: ["docs-leads"] }, false, false],
])("%s administers the board where the configuration says so", ([_, given, byDefault, byStrict]) => {
  expect(rolesOf(standing(given), configuration).admin).toBe(byDefault);
  expect(rolesOf(standing(given), strict).admin).toBe(byStrict);
});

test("an administrator leads every team, any lead what has no team", () => {
  const admin = rolesOf(standing({ admin: true }), configuration);
  const lead = rolesOf(standing({ groups: ["docs-leads"] }), configuration);
  expect(admin.leads).toEqual([docs, packaging]);
  expect(leads(admin, TeamKey.parse("gone"))).toBe(true);
  expect([docs, packaging, null].map((team) => leads(lead, team))).toEqual([true, false, true]);
  expect(leads(ana.roles, null)).toBe(false);
});

test("who has an accepted task of the kind is experienced in it, and in no other", () => {
  const record = { ...blankRecord, accepted: 1, acceptedByKind: { testing: 1 } };
  const may = (kind: typeof testing) =>
    reviews({ ...ana, record }, docs, kind, configuration.kinds[kind] ?? null);
  expect([testing, auditing, writing].map(may)).toEqual([true, false, false]);
  expect(reviews({ ...ana, record: blankRecord }, docs, testing, configuration.kinds.testing ?? null)).toBe(
    false,
  );
});

test("work of a kind that is gone is reviewed by leads", () => {
  expect(reviews({ ...ana, record: blankRecord }, docs, testing, null)).toBe(false);
});

test("an automaton and a visitor read what is public", () => {
  for (const kind of ["automaton", "anonymous"] as const) {
    expect(readerOf({ kind })).toEqual({ signedIn: false, groups: [] });
  }
});
