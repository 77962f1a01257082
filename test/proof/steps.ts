// Every step that a story may have, the likely ones several times.
import fc from "fast-check";
import { contribute, lead, look } from "./steps/on-the-board.ts";
import {
  askInThread,
  deleteOrRecover,
  editFirstPost,
  editOutline,
  editTitle,
  meddle,
  move,
  newTopic,
  reply,
  retag,
  toggle,
} from "./steps/on-the-forum.ts";
import type { Step } from "./steps/step.ts";
import { deliveries, fault, killWhileWorking, pass, work } from "./steps/trouble.ts";
import { contributors, leads, lookers } from "./town.ts";

const MINUTE = 60_000;
const anyone = fc.constantFrom("ana", "ben", "cleo", "dora", "sid");
const pick = fc.nat({ max: 10_000 });
const verbs = ["claim", "hand back", "done", "still on it", "help"] as const;

/** To draw stories from. */
export const steps: fc.Arbitrary<Step>[] = [
  ...often(4, fc.record({ by: anyone, where: fc.constantFrom("docs", "docs", "embargo") }).map(newTopic)),
  ...often(4, fc.record({ pick, by: anyone }).map(reply)),
  ...often(3, fc.record({ pick, by: anyone, verb: fc.constantFrom(...verbs) }).map(askInThread)),
  ...often(4, fc.record({ pick }).map(editFirstPost)),
  ...often(2, fc.record({ pick }).map(editTitle)),
  ...often(2, fc.record({ pick, tags: fc.subarray(["easy", "rare"]), keep: fc.boolean() }).map(retag)),
  ...often(3, fc.record({ pick, what: fc.constantFrom("closed", "archived", "visible") }).map(toggle)),
  ...often(
    2,
    fc.record({ pick, to: fc.constantFrom("docs", "elsewhere", "embargo", "back-room") }).map(move),
  ),
  ...often(2, fc.record({ pick }).map(deleteOrRecover)),
  ...often(2, fc.record({ pick, edit: fc.constantFrom("add", "tick", "reword", "turn") }).map(editOutline)),
  ...often(1, fc.record({ pick, edit: fc.boolean() }).map(meddle)),
  ...often(24, fc.record({ who: fc.constantFrom(...contributors), pick, act: pick }).map(contribute)),
  ...often(16, fc.record({ who: fc.constantFrom(...leads), pick, act: pick }).map(lead)),
  ...often(
    4,
    fc.record({ who: fc.constantFrom(...lookers), number: fc.integer({ min: 1, max: 40 }) }).map(look),
  ),
  ...often(8, fc.constantFrom("drain", "drain", "drain", "poll", "rotate", "leases").map(work)),
  ...often(6, fc.constantFrom(0, MINUTE, 10 * MINUTE, 90 * MINUTE).map(pass)),
  ...often(6, fault()),
  ...often(2, fc.record({ seed: pick }).map(deliveries)),
  ...often(2, fc.record({ after: fc.integer({ min: 0, max: 6 }) }).map(killWhileWorking)),
];

function often<T>(times: number, one: fc.Arbitrary<T>): fc.Arbitrary<T>[] {
  return Array.from({ length: times }, () => one);
}
