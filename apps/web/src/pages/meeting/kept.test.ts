import type { Card, TaskId } from "@threadboard/domain";
import type { AgendaAnswer } from "@threadboard/domain/meeting";
import { expect, test } from "vitest";
import { afterStep, beginMeeting, type Step } from "./kept.ts";

const ids = ["a", "b", "c"] as unknown as readonly TaskId[];
const agenda = {
  team: null,
  since: "2031-01-01T00:00:00Z",
  isFirst: true,
  now: "2031-01-08T00:00:00Z",
  items: ids.map((id) => ({ card: { id } as Card })),
  more: 0,
} as unknown as AgendaAnswer;

const after = (...steps: readonly Step[]) =>
  steps.reduce(afterStep, beginMeeting(agenda, "2031-01-08T00:00:00Z"));
const [first] = ids;
if (first === undefined) throw new Error("no task");

test.each<[string, readonly Step[], number, readonly string[]]>([
  ["going on", [{ type: "next" }, { type: "next" }], 2, ["a", "b"]],
  ["going on and back", [{ type: "next" }, { type: "back" }, { type: "next" }], 1, ["a"]],
  ["skipping", [{ type: "skip" }, { type: "next" }], 2, ["b"]],
  ["going back and skipping", [{ type: "next" }, { type: "back" }, { type: "skip" }], 1, []],
  ["skipping what has a note", [{ type: "note", taskId: first, note: "Tea." }, { type: "skip" }], 1, ["a"]],
  ["going past the end", [{ type: "go", to: 9 }, { type: "next" }], 3, []],
  ["going back from the beginning", [{ type: "back" }], 0, []],
])("by %s, some are talked about", (_what, steps, at, looked) => {
  expect(after(...steps)).toMatchObject({ at, looked });
});
