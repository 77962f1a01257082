// The stage follows the claims.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClaimState, claimStates } from "./claim.ts";
import { type SetStage, type Stage, stageOf } from "./stage.ts";

const slots = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${index}` }));
const claims = (...states: ClaimState[]) => states.map((state, index) => ({ slotId: `${index}`, state }));

test.for<[number, ClaimState[], Stage]>([
  [1, [], "open"],
  [1, ["working"], "active"],
  [1, ["submitted"], "review"],
  [1, ["returned"], "active"],
  [1, ["accepted"], "done"],
  [1, ["released"], "open"],
  [2, ["accepted"], "open"],
  [2, ["accepted", "accepted"], "done"],
  [2, ["accepted", "submitted"], "review"],
  [2, ["submitted"], "review"],
  [2, ["submitted", "working"], "active"],
  [2, ["submitted", "returned"], "active"],
  [3, ["expired", "closed", "released"], "open"],
])("%i slots with %o are %s", ([count, states, stage]) => {
  expect(stageOf(null, slots(count), claims(...states))).toBe(stage);
});

test("a set stage stands, whatever the claims say", () => {
  const set = fc.constantFrom<SetStage>("triage", "dropped", "done");
  fc.assert(
    fc.property(set, fc.array(fc.constantFrom(...claimStates)), (stage, states) => {
      expect(stageOf(stage, slots(3), claims(...states))).toBe(stage);
    }),
  );
});

test("a slot that is no longer wanted keeps no task from being done", () => {
  const wanted = [{ id: "0" }, { id: "1", retired: true }];
  expect(stageOf(null, wanted, claims("accepted", "closed"))).toBe("done");
  expect(stageOf(null, [{ id: "1", retired: true }], [])).toBe("open");
});
