// Progress counts each part once, and the matrix has a place for every part.
import fc from "fast-check";
import { expect, test } from "vitest";
import { claimStates } from "../task/claim.ts";
import { stages } from "../task/stage.ts";
import { campaignProgress, isCounted, partColumns, partStateOf, partsUnder } from "./progress.ts";

const claim = fc.record({
  state: fc.constantFrom(...claimStates.slice(0, 4)),
  outcome: fc.constantFrom(null, "pass", "fail"),
});
const slot = fc.record({ name: fc.constantFrom(null, "x86_64", "aarch64"), claim: fc.option(claim) });
const task = fc.record({
  stage: fc.constantFrom(...stages),
  slots: fc.array(slot, { minLength: 1, maxLength: 4 }),
});

test("every part of a task on the board is counted once, and no other", () => {
  fc.assert(
    fc.property(fc.array(task), (tasks) => {
      const { parts, byState, outcomes, tasksDone, tasks: count } = campaignProgress(tasks);
      const counted = tasks.filter(isCounted);
      expect(count).toBe(counted.length);
      expect(parts).toBe(counted.flatMap(({ slots }) => slots).length);
      expect(Object.values(byState).reduce((sum, each) => sum + each, 0)).toBe(parts);
      expect(Object.values(outcomes).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(byState.done);
      expect(tasksDone).toBe(counted.filter(({ stage }) => stage === "done").length);
    }),
  );
});

test("every part of every task stands under one column of its name", () => {
  fc.assert(
    fc.property(fc.array(task), (tasks) => {
      const columns = partColumns(tasks);
      for (const { slots } of tasks) {
        const under = partsUnder(columns, slots);
        expect(under).toHaveLength(columns.length);
        expect(under.filter((each) => each !== null)).toHaveLength(slots.length);
        for (const [index, part] of under.entries())
          if (part !== null) expect(part.name).toBe(columns[index]?.name);
      }
    }),
  );
});

test.each([
  ["open", null, "free"],
  ["active", "working", "held"],
  ["active", "returned", "held"],
  ["review", "submitted", "review"],
  ["active", "accepted", "done"],
  ["done", null, "closed"],
] as const)("in %s a part that is %s counts as %s", (stage, state, counted) => {
  expect(partStateOf(stage, state === null ? null : { state })).toBe(counted);
});
