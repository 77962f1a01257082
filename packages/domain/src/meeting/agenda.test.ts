// What a team talks about, and under which heading.
import { expect, test } from "vitest";
import type { TaskId } from "../ids.ts";
import { awayOf } from "../task/pause.ts";
import { stageOfTask } from "../task/task.ts";
import { docs } from "../testing/community.ts";
import { admin, ana, ben, docsLead } from "../testing/people.ts";
import { claimOf, finishWork, handIn, importThread, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";
import { agenda, agendaTypes, NOBODY_LIMIT } from "./agenda.ts";

/** The agenda of a team that met a week ago. */
function agendaOf(world: World) {
  const tasks = [...world.tasks.values()];
  const isOver = (id: TaskId) => ["done", "dropped"].includes(stageOfTask(world.task(id)));
  return agenda(
    {
      tasks,
      events: world.events.filter(({ happening }) => agendaTypes.some((type) => type === happening.type)),
      unfinished: new Set(tasks.map(({ id }) => id).filter((id) => !isOver(id))),
      pauses: world.pauses,
      policy: world.configuration.policy,
      kinds: world.configuration.kinds,
    },
    { since: world.now - 7 * DAY, now: world.now },
  );
}

/** What is said of the only task there is. */
function said(world: World): string | undefined {
  const [entry, ...others] = agendaOf(world).entries;
  expect(others).toEqual([]);
  return entry && `${entry.heading}: ${entry.code}`;
}

type Scene = (world: World, taskId: TaskId) => void;
const scenes: readonly (readonly [string, Scene, string])[] = [
  ["was finished", (world, taskId) => finishWork(world, taskId, ana), "changed: finished"],
  [
    "was called done by a lead",
    (world, taskId) => world.must(admin, { type: "finish", taskId }),
    "changed: finished",
  ],
  ["was handed in", (world, taskId) => handIn(world, taskId, ana), "changed: submitted"],
  ["was taken", (world, taskId) => take(world, taskId, ana), "changed: claimed"],
  [
    "waits for a review for four days",
    (world, taskId) => {
      handIn(world, taskId, ana);
      world.passDays(4);
    },
    "stuck: review",
  ],
  [
    "has a holder who does not answer",
    (world, taskId) => {
      const claimId = take(world, taskId, ana);
      world.passDays(10);
      world.must("automaton", { type: "nudge", taskId, claimId }, "timer");
    },
    "stuck: silent",
  ],
  [
    "has a holder whose time is nearly over",
    (world, taskId) => {
      take(world, taskId, ana);
      world.passDays(12);
    },
    "stuck: lease-out",
  ],
  [
    "has a holder who cannot be reached",
    (world, taskId) => {
      const claimId = take(world, taskId, ana);
      world.passDays(10);
      world.must("automaton", { type: "nudge", taskId, claimId }, "timer");
      world.must("automaton", { type: "nudge-failed", taskId, claimId, forGood: true }, "timer");
    },
    "stuck: unreachable",
  ],
  [
    "was handed back",
    (world, taskId) => world.must(ana, { type: "hand-back", taskId, claimId: take(world, taskId, ana) }),
    "came-back: handed-back",
  ],
  [
    "was freed by a lead",
    (world, taskId) => {
      take(world, taskId, ana);
      world.must(docsLead, { type: "release", taskId, reason: "They asked me to." });
    },
    "came-back: released",
  ],
  [
    "was handed back and taken by somebody else",
    (world, taskId) => {
      world.must(ana, { type: "hand-back", taskId, claimId: take(world, taskId, ana) });
      take(world, taskId, ben);
    },
    "changed: claimed",
  ],
  [
    "was sent back",
    (world, taskId) => {
      const claimId = handIn(world, taskId, ana);
      world.must(admin, { type: "return", taskId, claimId, comment: "It lacks a map." });
    },
    "came-back: returned",
  ],
  [
    "was opened again",
    (world, taskId) => {
      finishWork(world, taskId, ana);
      world.must(admin, { type: "reopen", taskId, slots: 1 });
    },
    "came-back: reopened",
  ],
  [
    "was due",
    (world, taskId) =>
      world.must(admin, {
        type: "edit",
        taskId,
        fields: { due: { kind: "date", date: "2031-01-10" } },
      }),
    "stuck: overdue",
  ],
  ["nobody has", () => undefined, "nobody: free"],
];

test.each(scenes)("a task that %s is told so", (_what, scene, expected) => {
  const world = new World();
  const taskId = newTask(world);
  world.passDays(20);
  scene(world, taskId);
  expect(said(world)).toBe(expected);
});

test.each([
  ["opened", true, "came-in: opened"],
  ["not looked at", false, "came-in: triage"],
])("a thread that came in and was %s is told as new", (_what, open, expected) => {
  const world = new World();
  importThread(world, {}, { open });
  expect(said(world)).toBe(expected);
});

test("what happened before the last meeting is not told again", () => {
  const world = new World();
  finishWork(world, newTask(world), ana);
  importThread(world, {}, { open: false });
  world.passDays(8);
  expect(agendaOf(world).entries).toEqual([]);
});

test("a task that waits for another one is stuck until that one is over", () => {
  const world = new World();
  const [first, second] = [newTask(world, { title: "First" }), newTask(world, { title: "Second" })];
  world.tasks.set(second, { ...world.task(second), blockedBy: [first] });
  const headingOf = (taskId: TaskId) =>
    agendaOf(world).entries.find((entry) => entry.taskId === taskId)?.heading;
  expect(headingOf(second)).toBe("stuck");
  finishWork(world, first, ana);
  expect(headingOf(second)).toBe("came-in");
});

test("whoever is away is not stuck", () => {
  const world = new World();
  take(world, newTask(world), ana);
  world.passDays(12);
  world.pauses = [{ ...awayOf(ana.id), fromAt: world.now - DAY, untilAt: world.now + DAY }];
  expect(agendaOf(world).entries).toEqual([]);
});

test("what is announced, put off, or has all its places taken does not wait for anybody", () => {
  const world = new World();
  newTask(world, { title: "Announced", notBefore: world.now + 100 * DAY });
  const snoozed = newTask(world, { title: "Put off" });
  take(world, newTask(world, { title: "Half taken", slots: [null, null] }), ana);
  world.passDays(8);
  world.tasks.set(snoozed, { ...world.task(snoozed), snoozedUntil: world.now + DAY });
  expect(agendaOf(world).entries).toEqual([]);
});

test("each task stands once, and headings come in the order of the walk", () => {
  const world = new World();
  const [old, second] = [newTask(world, { slots: [null, null] }), newTask(world)];
  const silent = newTask(world, { slots: [null, null] });
  take(world, silent, ana);
  world.passDays(13);
  take(world, old, ben);
  world.must(ben, { type: "hand-back", taskId: old, claimId: claimOf(world, old, ben) });
  importThread(world);
  finishWork(world, newTask(world), admin.id === ben.id ? ana : ben);
  const { entries } = agendaOf(world);
  expect(entries.map(({ heading }) => heading)).toEqual([
    "changed",
    "stuck",
    "came-back",
    "nobody",
    "came-in",
  ]);
  expect(entries.find(({ heading }) => heading === "nobody")?.taskId).toBe(second);
});

test("of many tasks without anybody the oldest are talked about, and the rest is counted", () => {
  const world = new World();
  for (let n = 1; n <= NOBODY_LIMIT + 5; n++) {
    newTask(world, { title: `Number ${n}`, team: docs });
    world.pass(1);
  }
  world.passDays(8);
  const { entries, more } = agendaOf(world);
  expect(entries.map(({ taskId }) => world.task(taskId).title.text)).toEqual(
    Array.from({ length: NOBODY_LIMIT }, (_, n) => `Number ${n + 1}`),
  );
  expect(more).toBe(5);
});
