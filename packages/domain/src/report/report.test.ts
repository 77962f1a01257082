// What a report tells, to whom, and whom it names.
import { expect, test } from "vitest";
import type { TaskEvent } from "../event/event.ts";
import type { PersonId, TaskId } from "../ids.ts";
import { anonymous } from "../task/audience.ts";
import { stageOfTask, wantedSlots } from "../task/task.ts";
import { docs, packaging } from "../testing/community.ts";
import { ana, ben, chloe, docsLead, type Guest } from "../testing/people.ts";
import { finishWork, handIn, importThread, newProposal, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";
import { type ReportEvent, type ReportFacts, reportedTypes } from "./facts.ts";
import { type ReportWish, report, type TeamReport } from "./report.ts";

const names = new Map<PersonId, string>([
  [ana.id, "Ana Vega"],
  [ben.id, "Ben Oduya"],
  [chloe.id, "Chloe Duval"],
]);

function factsOf(world: World, shy: readonly Guest[] = []): ReportFacts {
  const isReported = (event: TaskEvent): event is TaskEvent & ReportEvent =>
    reportedTypes.some((type) => type === event.happening.type);
  return {
    tasks: [...world.tasks.values()].map((task) => ({
      ...task,
      title: task.title.text,
      stage: stageOfTask(task),
      places: wantedSlots(task).length,
    })),
    people: new Map(
      [...names].map(([id, name]) => [id, { id, name, skipsThanks: shy.some((guest) => guest.id === id) }]),
    ),
    events: world.events.filter(isReported),
    teams: [
      { key: packaging, name: "Packaging" },
      { key: docs, name: "Documentation" },
    ],
  };
}

/** The last ten days, as everybody may see them. */
function reportOf(world: World, more: Partial<ReportWish> = {}, shy: readonly Guest[] = []) {
  const wish = { since: world.now - 10 * DAY, until: world.now + 1, zone: "UTC", now: world.now };
  return report(factsOf(world, shy), { ...wish, reader: anonymous, team: null, ...more });
}

const titles = (listed: TeamReport["fresh"] | undefined) => listed?.lines.map(({ title }) => title);
const nobody = { names: [], others: 0 };

test("what came before helpers is new; what waits for a lead is not", () => {
  const world = new World();
  newTask(world, { title: "Long ago" });
  world.passDays(20);
  newTask(world, { title: "Written by a lead" });
  importThread(world, { title: "Opened from a thread" });
  importThread(world, { title: "Waits in triage", topicId: 101 }, { open: false });
  newProposal(world, ana);
  const { fresh, teams } = reportOf(world);
  expect(fresh).toBe(2);
  expect(titles(teams[0]?.fresh)).toEqual(["Written by a lead", "Opened from a thread"]);
});

test("a task is finished when its last place was accepted, and only in that period", () => {
  const world = new World();
  const taskId = newTask(world, { title: "Two places", slots: [null, null] });
  finishWork(world, taskId, ana);
  world.passDays(30);
  const between = world.now;
  finishWork(world, taskId, ben);
  const [team] = reportOf(world).teams;
  expect(team?.finished.lines).toMatchObject([
    { title: "Two places", by: { names: ["Ana Vega", "Ben Oduya"], others: 0 } },
  ]);
  expect(team?.thanked).toEqual({ names: ["Ben Oduya"], others: 0 });
  const before = reportOf(world, { since: between - 40 * DAY, until: between });
  expect(before.finished).toBe(0);
  expect(before.teams[0]?.thanked.names).toEqual(["Ana Vega"]);
});

test("whoever does not want to be named is counted and nowhere named", () => {
  const world = new World();
  finishWork(world, newTask(world), ana);
  finishWork(world, newTask(world, { title: "Another" }), ben);
  const told = reportOf(world, {}, [ana]);
  expect(told.teams[0]?.thanked).toEqual({ names: ["Ben Oduya"], others: 1 });
  expect(told.teams[0]?.firstTimers).toEqual({ names: ["Ben Oduya"], others: 1 });
  expect(told.thanked).toBe(2);
  expect(JSON.stringify(told)).not.toContain("Ana Vega");
});

test.each([
  [59, []],
  [60, ["Ana Vega"]],
])("somebody who takes a task again after %d days has come back: %j", (days, returned) => {
  const world = new World();
  finishWork(world, newTask(world), ana);
  world.passDays(days);
  take(world, newTask(world), ana);
  expect(reportOf(world).teams[0]?.returned.names).toEqual(returned);
  expect(reportOf(world).teams[0]?.firstTimers).toEqual(nobody);
});

test("a long break without accepted work before it is no coming back, nor is a pause between signs of life", () => {
  const world = new World();
  const taskId = newTask(world);
  const claimId = take(world, taskId, ana);
  world.must(ana, { type: "hand-back", taskId, claimId });
  finishWork(world, newTask(world), ben);
  world.passDays(50);
  take(world, newTask(world), ben);
  world.passDays(50);
  take(world, newTask(world), ana);
  take(world, newTask(world, { title: "Another one" }), ben);
  expect(reportOf(world).teams[0]?.returned).toEqual(nobody);
});

test("free places are wanted, oldest first, and a long list says how many more there are", () => {
  const world = new World();
  const held = newTask(world, { title: "Held" });
  for (let n = 1; n <= 12; n++) {
    newTask(world, { title: `Free ${n}`, slots: [null, null] });
    world.pass(1);
  }
  take(world, held, ana);
  newTask(world, { title: "Announced", notBefore: world.now + DAY });
  const [team] = reportOf(world).teams;
  expect(team?.wanted.more).toBe(2);
  expect(team?.wanted.lines[0]).toMatchObject({ title: "Free 1", free: 2 });
  expect(titles(team?.wanted)).not.toContain("Announced");
});

test("what is announced and what is due soon is coming, in order of its day", () => {
  const world = new World();
  newTask(world, { title: "Due next week", due: { kind: "date", date: "2031-01-08" } });
  newTask(world, { title: "Due next year", due: { kind: "date", date: "2032-01-08" } });
  newTask(world, { title: "Was due", due: { kind: "date", date: "2030-12-08" } });
  newTask(world, { title: "From Friday on", notBefore: world.now + 2 * DAY });
  handIn(world, newTask(world, { title: "Not dated" }), ana);
  expect(titles(reportOf(world).teams[0]?.coming)).toEqual(["From Friday on", "Due next week"]);
});

test("tasks of few are in no report of many, neither as lines nor in numbers nor by what their helpers did", () => {
  const world = new World();
  const restricted = importThread(world, {
    title: "Under embargo",
    audience: { kind: "groups", groups: ["staff"] },
  });
  finishWork(world, restricted, docsLead);
  const secret = importThread(world, { topicId: 101, audience: { kind: "nobody" } }, { open: false });
  expect(reportOf(world)).toMatchObject({ fresh: 0, finished: 0, thanked: 0, teams: [] });
  const staff = { signedIn: true, groups: ["Staff"] };
  expect(titles(reportOf(world, { reader: staff }).teams[0]?.finished)).toEqual(["Under embargo"]);
  expect(JSON.stringify(reportOf(world, { reader: staff }))).not.toContain(secret satisfies TaskId);
});

test("teams stand in their order, tasks without one at the end, and one team can be asked for alone", () => {
  const world = new World();
  newTask(world, { team: null });
  newTask(world);
  newTask(world, { team: packaging });
  expect(reportOf(world).teams.map(({ name }) => name)).toEqual(["Packaging", "Documentation", null]);
  const alone = reportOf(world, { team: docs });
  expect(alone.teams.map(({ name }) => name)).toEqual(["Documentation"]);
  expect(alone.fresh).toBe(1);
});
