// Who may be named beside a task, and what goes round in a circle.
import fc from "fast-check";
import { expect, test } from "vitest";
import { TaskId } from "../ids.ts";
import { uuidOf } from "../testing/uuids.ts";
import { type Audience, covers, maySee } from "./audience.ts";
import { namedBlockers, openBlockers, standIn, waitsForItself } from "./waiting.ts";

const groups = fc.uniqueArray(fc.constantFrom("staff", "docs", "Security"), { minLength: 1 });
const audience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constantFrom<Audience>({ kind: "public" }, { kind: "members" }, { kind: "nobody" }),
  groups.map((names): Audience => ({ kind: "groups", groups: names })),
);
const reader = fc.record({
  signedIn: fc.boolean(),
  groups: fc.subarray(["Staff", "docs", "security", "other"]),
});

test("who covers an audience lets in each of its readers", () => {
  fc.assert(
    fc.property(audience, audience, reader, (wide, narrow, who) => {
      if (covers(wide, narrow) && maySee(who, { audience: narrow }))
        expect(maySee(who, { audience: wide })).toBe(true);
    }),
  );
});

test.for<[Audience, Audience, boolean]>([
  [{ kind: "public" }, { kind: "members" }, true],
  [{ kind: "members" }, { kind: "public" }, false],
  [{ kind: "members" }, { kind: "groups", groups: ["staff"] }, true],
  [{ kind: "groups", groups: ["Staff", "docs"] }, { kind: "groups", groups: ["staff"] }, true],
  [{ kind: "groups", groups: ["staff"] }, { kind: "groups", groups: ["staff", "docs"] }, false],
  [{ kind: "groups", groups: ["staff"] }, { kind: "members" }, false],
  [{ kind: "nobody" }, { kind: "groups", groups: ["staff"] }, false],
  [{ kind: "nobody" }, { kind: "nobody" }, true],
])("whether %o covers %o is %s", ([wide, narrow, is]) => {
  expect(covers(wide, narrow)).toBe(is);
});

test("a task waits for what is not over and may be named beside it", () => {
  const open = { stage: "active", audience: { kind: "public" } } as const;
  const over = { stage: "done", audience: { kind: "public" } } as const;
  const dropped = { stage: "dropped", audience: { kind: "public" } } as const;
  const hidden = { stage: "open", audience: { kind: "members" } } as const;
  expect(openBlockers({ kind: "public" }, [open, over, dropped, hidden])).toEqual([open]);
  expect(openBlockers({ kind: "members" }, [open, over, hidden])).toEqual([open, hidden]);
  expect(namedBlockers({ kind: "public" }, [open, over, hidden])).toEqual([open, over]);
});

const id = (count: number) => TaskId.parse(uuidOf(count));
const waits = (edges: readonly [number, number][], merges: readonly [number, number][] = []) => ({
  blockedBy: new Map(
    [...Map.groupBy(edges, ([from]) => from)].map(([from, list]) => [id(from), list.map(([, to]) => id(to))]),
  ),
  mergedInto: new Map(merges.map(([from, to]) => [id(from), id(to)])),
});

test("a task waits for itself where a way leads back, also through one that was merged", () => {
  expect(
    waitsForItself(
      id(1),
      waits([
        [1, 2],
        [2, 3],
      ]),
    ),
  ).toBe(false);
  expect(
    waitsForItself(
      id(1),
      waits([
        [1, 2],
        [2, 3],
        [3, 1],
      ]),
    ),
  ).toBe(true);
  // A circle elsewhere is another task's matter, and does not keep the search going for ever.
  expect(
    waitsForItself(
      id(1),
      waits([
        [1, 2],
        [2, 3],
        [3, 2],
      ]),
    ),
  ).toBe(false);
  expect(
    waitsForItself(
      id(1),
      waits(
        [
          [1, 2],
          [3, 1],
        ],
        [[2, 3]],
      ),
    ),
  ).toBe(true);
});

test("a merged task is the one that stays, however often that was merged again", () => {
  const { mergedInto } = waits(
    [],
    [
      [1, 2],
      [2, 3],
    ],
  );
  expect([1, 2, 3, 4].map((each) => standIn(id(each), mergedInto))).toEqual([id(3), id(3), id(3), id(4)]);
});
