// Putting a task off: for leads, for a while, and not beyond the next news.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { ana, ben, docsLead } from "../testing/people.ts";
import { handIn, importThread, type newTask, take, threadRead } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { plainStanding } from "../thread/standing.ts";
import { DAY } from "../time.ts";

function put() {
  const world = new World();
  const taskId = importThread(world);
  const until = world.now + 30 * DAY;
  const snooze = () => world.must(docsLead, { type: "snooze", taskId, until });
  return { world, taskId, until, snooze, rest: () => world.task(taskId).snoozedUntil };
}

test("a lead puts a task off, which is told, and takes it back by undo", () => {
  const { world, taskId, until, snooze, rest } = put();
  const { events } = snooze();
  expect(events.map(({ happening }) => happening)).toEqual([{ type: "snoozed", until }]);
  expect(rest()).toBe(until);
  world.must(docsLead, { type: "undo", taskId, version: world.task(taskId).version });
  expect(rest()).toBeNull();
});

test("putting off owes the thread nothing", () => {
  const { world, taskId, snooze } = put();
  take(world, taskId, ana);
  expect(snooze().outbox).toEqual([]);
});

test("a time that has passed is no time to wait for, and the same time again changes nothing", () => {
  const { world, taskId, until, snooze } = put();
  expect(world.refused(docsLead, { type: "snooze", taskId, until: world.now })).toBe("until-has-passed");
  snooze();
  expect(world.give(docsLead, { type: "snooze", taskId, until }).outcome).toBe("unchanged");
});

test.for<[string, (world: World, taskId: ReturnType<typeof newTask>) => void]>([
  [
    "a closed thread",
    (world, taskId) =>
      world.must("automaton", {
        type: "note-standing",
        taskId,
        standing: { ...plainStanding, closed: true },
        audience: { kind: "public" },
      }),
  ],
  [
    "a text that changed on both sides",
    (world, taskId) => {
      world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
      world.must("automaton", { type: "import", taskId, thread: threadRead({ title: "Theirs" }) });
    },
  ],
  [
    "work that goes back",
    (world, taskId) => {
      const claimId = handIn(world, taskId, ana);
      world.must(docsLead, { type: "return", taskId, claimId, comment: "The end is missing." });
    },
  ],
  [
    "a nudge",
    (world, taskId) => {
      const claimId = take(world, taskId, ben);
      world.passDays(11);
      world.must("automaton", { type: "nudge", taskId, claimId });
    },
  ],
  [
    "coming back from being dropped",
    (world, taskId) => {
      world.must(docsLead, { type: "drop", taskId, reason: "Not now." });
      world.must(docsLead, { type: "restore", taskId });
    },
  ],
])("%s ends the rest", ([, happen]) => {
  const { world, taskId, snooze, rest } = put();
  snooze();
  happen(world, taskId);
  expect(rest()).toBeNull();
});

test("an edit, a claim and a reply leave a task at rest", () => {
  const { world, taskId, snooze, rest, until } = put();
  snooze();
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
  const claimId = take(world, taskId, ana);
  world.must(ana, { type: "renew", taskId, claimId });
  expect(rest()).toBe(until);
  expect(must(world.events.at(-1), "an event").happening.type).toBe("renewed");
});
