// Who may see a task: the one rule that every door asks.
import fc from "fast-check";
import { expect, test } from "vitest";
import { groupsOfAudiences } from "../configuration/configuration.ts";
import { configuration } from "../testing/community.ts";
import {
  type Audience,
  anonymous,
  audienceKey,
  audienceOf,
  maySee,
  type Reader,
  readerOfView,
  sameAudience,
  type TopicPlace,
  viewKey,
} from "./audience.ts";

const member: Reader = { signedIn: true, groups: [] };
const staffer: Reader = { signedIn: true, groups: ["Staff"] };
const forStaff: Audience = { kind: "groups", groups: ["staff", "auditors"] };

test.for<[Audience, boolean, boolean, boolean]>([
  [{ kind: "public" }, true, true, true],
  [{ kind: "members" }, false, true, true],
  [forStaff, false, false, true],
  [{ kind: "nobody" }, false, false, false],
])("a task for $0.kind is seen by those it is for", ([audience, ...expected]) => {
  expect([anonymous, member, staffer].map((reader) => maySee(reader, { audience }))).toEqual(expected);
});

test("a group's name opens nothing to whoever has not signed in", () => {
  expect(maySee({ signedIn: false, groups: ["staff"] }, { audience: forStaff })).toBe(false);
});

const open: TopicPlace = {
  loginRequired: false,
  category: { slug: "docs", readRestricted: false },
  privateMessage: false,
  listed: true,
};
const inCategory = (slug: string, readRestricted: boolean) => ({ category: { slug, readRestricted } });
const named = { staff: ["staff"], lounge: [] };

test.for<[string, Partial<TopicPlace>, Audience]>([
  ["an open category is for everybody", {}, { kind: "public" }],
  ["a site behind a sign-in is for members", { loginRequired: true }, { kind: "members" }],
  ["a site of which we know nothing is for nobody", { loginRequired: null }, { kind: "nobody" }],
  [
    "a named restricted category is for its groups",
    inCategory("staff", true),
    { kind: "groups", groups: ["staff"] },
  ],
  [
    "a named category is for its groups, restricted or not",
    inCategory("staff", false),
    { kind: "groups", groups: ["staff"] },
  ],
  ["a restricted category that nobody named is for nobody", inCategory("board", true), { kind: "nobody" }],
  [
    "a restricted category named without groups is for nobody",
    inCategory("lounge", true),
    { kind: "nobody" },
  ],
  ["a category that could not be seen is for nobody", { category: null }, { kind: "nobody" }],
  ["a private message is for nobody", { privateMessage: true }, { kind: "nobody" }],
  ["an unlisted topic is for nobody", { listed: false }, { kind: "nobody" }],
  [
    "a restricted category called constructor is for nobody",
    inCategory("constructor", true),
    { kind: "nobody" },
  ],
])("%s", ([_, place, expected]) => {
  expect(audienceOf({ ...open, ...place }, named)).toEqual(expected);
});

const known = ["staff", "Auditors", "docs-leads"];
const groups = fc.subarray([...known.map((name) => name.toUpperCase()), "cooks", "staff"]);
const reader: fc.Arbitrary<Reader> = fc.record({ signedIn: fc.boolean(), groups });
const audience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constantFrom<Audience>({ kind: "public" }, { kind: "members" }, { kind: "nobody" }),
  fc.subarray(known, { minLength: 1 }).map((names): Audience => ({ kind: "groups", groups: names })),
);

test("a view shows exactly what each of its readers may see", () => {
  fc.assert(
    fc.property(reader, audience, (who, audience) => {
      const view = readerOfView(viewKey(who, known));
      expect(maySee(view, { audience })).toBe(maySee(who, { audience }));
    }),
  );
});

test("readers of one view have one key, whatever the order and case of their groups", () => {
  fc.assert(
    fc.property(reader, (who) => {
      const again = { ...who, groups: who.groups.map((name) => name.toLowerCase()).toReversed() };
      const key = viewKey(who, known);
      expect(viewKey(again, known.toReversed())).toBe(key);
      expect(viewKey(readerOfView(key), known)).toBe(key);
    }),
  );
});

test("groups that no audience names make no view of their own", () => {
  expect(groupsOfAudiences(configuration)).toEqual(["staff"]);
  expect(viewKey({ signedIn: true, groups: ["docs-leads"] }, groupsOfAudiences(configuration))).toBe(
    "members",
  );
});

test("audiences are the same when they let in the same readers", () => {
  fc.assert(
    fc.property(audience, audience, fc.array(reader), (a, b, readers) => {
      if (!sameAudience(a, b)) return;
      for (const who of readers) expect(maySee(who, { audience: a })).toBe(maySee(who, { audience: b }));
    }),
  );
  expect(sameAudience(forStaff, { kind: "groups", groups: ["Auditors", "STAFF"] })).toBe(true);
  expect(audienceKey({ kind: "nobody" })).toBe("nobody");
});
