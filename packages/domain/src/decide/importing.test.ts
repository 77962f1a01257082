// What a read of the forum does: the forum owns its words, the board its work, and neither is overruled in silence.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { Configuration } from "../configuration/configuration.ts";
import { stageOfTask } from "../task/task.ts";
import { page } from "../testing/community.ts";
import { admin, ana, docsLead, packagingLead, staffer } from "../testing/people.ts";
import { importThread, newTask, take, threadRead } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";

type Read = Parameters<typeof threadRead>[0];

function readAgain(world: World, taskId: ReturnType<typeof importThread>, given: Read = {}) {
  return world.give("automaton", { type: "import", taskId, thread: threadRead(given) }, "import");
}

const title = (world: World, taskId: ReturnType<typeof importThread>) => world.task(taskId).title.text;
const conflicts = (world: World, taskId: ReturnType<typeof importThread>) =>
  world.task(taskId).thread?.conflicts.map(({ field, forum }) => [field, forum.text]);

test("a new thread comes into triage, with what the forum says of it", () => {
  const world = new World();
  const due = { kind: "date", date: "2031-02-01" };
  const taskId = importThread(
    world,
    { labels: ["arm"], due, effort: 30, difficulty: "hard" },
    { open: false },
  );
  const task = world.task(taskId);
  expect(stageOfTask(task)).toBe("triage");
  expect(task).toMatchObject({
    number: 1,
    version: 1,
    team: "docs",
    kind: "writing",
    labels: ["english", "arm"],
    effort: 30,
    difficulty: "hard",
    due,
    createdBy: null,
    title: { text: "Somebody to test the images" },
  });
  expect(world.events).toMatchObject([
    { door: "import", personId: null, happening: { type: "created", how: "import" } },
  ]);
});

test("an import owes the forum and people nothing, whatever it brings, as long as the same people may see it", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("One", "Two")), (titles) => {
      const world = new World();
      const taskId = importThread(world, { source: "closing" });
      take(world, taskId, ana);
      const owed = world.outbox.length;
      for (const title of titles) readAgain(world, taskId, { source: "closing", title, tags: [title] });
      expect(world.outbox.length).toBe(owed);
    }),
    { numRuns: 30 },
  );
});

test("reading the same again changes nothing", () => {
  const world = new World();
  const taskId = importThread(world, { tags: ["b", "a"] });
  expect(readAgain(world, taskId, { tags: ["b", "a"] }).outcome).toBe("unchanged");
  expect(readAgain(world, taskId, { tags: ["a", "b"] }).outcome).toBe("unchanged");
});

test("the same thread read twice at once is one task", () => {
  const world = new World();
  const taskId = importThread(world);
  const again = world.give("automaton", {
    type: "import",
    taskId: null,
    thread: threadRead({ title: "Changed" }),
  });
  expect(again).toMatchObject({ outcome: "accepted", tasks: [{ id: taskId, title: { text: "Changed" } }] });
  expect(world.tasks.size).toBe(1);
});

test("an edit on the forum is followed", () => {
  const world = new World();
  const taskId = importThread(world);
  readAgain(world, taskId, { title: "Somebody to test all images", body: "Please." });
  expect(title(world, taskId)).toBe("Somebody to test all images");
  expect(world.task(taskId).body.text).toBe("Please.");
  expect(world.events.at(-1)?.happening).toEqual({ type: "thread-changed", fields: ["title", "body"] });
});

test("a lead's words stay while the forum's do not change", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Test the images" } });
  expect(readAgain(world, taskId).outcome).toBe("unchanged");
  readAgain(world, taskId, { body: "Only the body changed." });
  expect(title(world, taskId)).toBe("Test the images");
  expect(world.task(taskId).body.text).toBe("Only the body changed.");
  expect(conflicts(world, taskId)).toEqual([]);
});

test("words that changed on both sides are both kept, until a lead chooses", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
  readAgain(world, taskId, { title: "Theirs" });
  expect(title(world, taskId)).toBe("Ours");
  expect(conflicts(world, taskId)).toEqual([["title", "Theirs"]]);
  expect(world.events.at(-1)?.happening).toEqual({ type: "conflicted", fields: ["title"] });
});

test("a conflict outlasts every further read, and shows the forum's newest words", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
  readAgain(world, taskId, { title: "Theirs" });
  expect(readAgain(world, taskId, { title: "Theirs" }).outcome).toBe("unchanged");
  readAgain(world, taskId, { title: "Theirs again" });
  expect(conflicts(world, taskId)).toEqual([["title", "Theirs again"]]);
});

test("a conflict ends when both sides say the same", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
  readAgain(world, taskId, { title: "Theirs" });
  readAgain(world, taskId, { title: "Ours" });
  expect(conflicts(world, taskId)).toEqual([]);
});

test.for([
  { keep: "board", expected: "Ours" },
  { keep: "forum", expected: "Theirs" },
] as const)("a lead settles a conflict for the $keep, and a read leaves it so", ({ keep, expected }) => {
  const world = new World();
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
  readAgain(world, taskId, { title: "Theirs" });
  world.must(docsLead, { type: "settle", taskId, field: "title", keep });
  expect(world.refused(docsLead, { type: "settle", taskId, field: "title", keep })).toBe("no-conflict");
  expect(readAgain(world, taskId, { title: "Theirs" }).outcome).toBe("unchanged");
  expect(title(world, taskId)).toBe(expected);
});

test("the forum's date is followed until a lead sets another", () => {
  const world = new World();
  const date = (day: number) => ({ kind: "date", date: `2031-02-0${day}` }) as const;
  const item = { text: "Audit the installer", position: 3 };
  const taskId = importThread(world, { item, due: date(1) });
  readAgain(world, taskId, { item, due: date(2) });
  expect(world.task(taskId).due).toEqual(date(2));
  world.must(docsLead, { type: "edit", taskId, fields: { due: date(9) } });
  readAgain(world, taskId, { item, due: date(3) });
  expect(world.task(taskId).due).toEqual(date(9));
  world.must(docsLead, { type: "edit", taskId, fields: { due: null } });
  expect(readAgain(world, taskId, { item, due: date(3) }).outcome).toBe("unchanged");
});

test("a date that was not remembered with the thread leaves the board's alone", () => {
  const world = new World();
  const taskId = importThread(world, { due: { kind: "date", date: "2031-02-01" } });
  const task = world.task(taskId);
  const { due: _due, ...base } = must(task.thread?.base, "a base");
  world.tasks.set(taskId, { ...task, thread: { ...must(task.thread, "a thread"), base } });
  expect(readAgain(world, taskId, { due: { kind: "date", date: "2031-02-02" } }).outcome).toBe("unchanged");
});

test("tags that come or go on the forum bring or take their labels, and leave the others", () => {
  const [, , posted] = page.sources;
  const map = { tags: { ARM: { labels: ["aarch64"] }, kernel: { labels: ["C"] } } };
  const world = new World(Configuration.parse({ ...page, sources: [{ ...posted, map }] }));
  const taskId = importThread(world, { tags: ["kernel"], labels: ["C"] });
  world.must(docsLead, { type: "edit", taskId, fields: { labels: ["C", "urgent"] } });
  readAgain(world, taskId, { tags: ["kernel", "arm"], labels: ["C", "aarch64"] });
  expect(world.task(taskId).labels).toEqual(["C", "urgent", "aarch64"]);
  world.must(docsLead, { type: "edit", taskId, fields: { labels: ["urgent", "aarch64"] } });
  readAgain(world, taskId, { tags: ["kernel", "arm", "other"], labels: ["C", "aarch64"] });
  expect(world.task(taskId).labels).toEqual(["urgent", "aarch64"]);
  readAgain(world, taskId, { tags: ["other"] });
  expect(world.task(taskId).labels).toEqual(["urgent"]);
});

test("a thread that becomes restricted hides its task, and keeps whoever is on it", () => {
  const world = new World();
  const taskId = importThread(world);
  const claimId = take(world, taskId, ana);
  readAgain(world, taskId, { audience: { kind: "groups", groups: ["staff"] } });
  expect(world.events.at(-1)).toMatchObject({
    happening: { type: "audience-changed" },
    audienceBefore: "public",
    audienceAfter: "groups:staff",
  });
  expect(world.refused(ana, { type: "hand-back", taskId, claimId })).toBe("not-found");
  expect(stageOfTask(world.task(taskId))).toBe("active");
  world.must(docsLead, { type: "release", taskId, reason: "Moved to the staff." });
  take(world, taskId, staffer);
});

test("a task for nobody is reached by no person, and its leases stand still until it is back", () => {
  const world = new World();
  const taskId = importThread(world);
  const claimId = take(world, taskId, ana);
  readAgain(world, taskId, { audience: { kind: "nobody" } });
  expect(world.refused(admin, { type: "drop", taskId, reason: "Gone." })).toBe("not-found");
  world.passDays(10);
  expect(world.refused("automaton", { type: "nudge", taskId, claimId })).toBe("lease-running");
  readAgain(world, taskId, { audience: { kind: "public" } });
  expect(world.refused("automaton", { type: "nudge", taskId, claimId })).toBe("lease-running");
  world.passDays(10);
  world.must("automaton", { type: "nudge", taskId, claimId });
});

test("people do not import", () => {
  const world = new World();
  expect(world.refused(admin, { type: "import", taskId: null, thread: threadRead() })).toBe("only-automaton");
});

test("an item that is read in another place is not a change that people see", () => {
  const world = new World();
  const at = (position: number) => ({ item: { text: "Audit the installer", position } });
  const taskId = importThread(world, at(3));
  const decision = readAgain(world, taskId, at(4));
  expect(decision).toMatchObject({
    outcome: "accepted",
    events: [{ happening: { type: "thread-changed", fields: [] } }],
  });
});

test("a lead makes a task of a thread, open at once, unless it is one already", () => {
  const world = new World();
  const thread = threadRead();
  expect(world.refused(packagingLead, { type: "create-from-thread", thread })).toBe("only-leads");
  expect(world.refused("anonymous", { type: "create-from-thread", thread })).toBe("sign-in-first");
  const { tasks } = world.must(docsLead, { type: "create-from-thread", thread });
  expect(tasks.map(stageOfTask)).toEqual(["open"]);
  expect(tasks[0]?.createdBy).toBe(docsLead.id);
  expect(world.refused(docsLead, { type: "create-from-thread", thread })).toBe("thread-taken");
});

test("a lead links a thread to a task, which takes over its readers and keeps its own words", () => {
  const world = new World();
  const taskId = newTask(world);
  const thread = threadRead({ audience: { kind: "members" }, labels: ["arm"] });
  world.must(docsLead, { type: "attach-thread", taskId, thread });
  expect(world.task(taskId)).toMatchObject({
    title: { text: "Describe the installer" },
    labels: ["english", "arm"],
    audience: { kind: "members" },
  });
  const again = { audience: { kind: "members" }, labels: ["arm"] };
  expect(readAgain(world, taskId, again).outcome).toBe("unchanged");
  expect(world.refused(docsLead, { type: "attach-thread", taskId, thread })).toBe("has-thread");
  const other = newTask(world);
  expect(world.refused(docsLead, { type: "attach-thread", taskId: other, thread })).toBe("thread-taken");
  world.must(docsLead, { type: "detach-thread", taskId });
  expect(world.refused(docsLead, { type: "detach-thread", taskId })).toBe("no-thread");
  world.must(docsLead, { type: "attach-thread", taskId: other, thread });
});

test("a thread that the lead may not read can be neither linked nor made a task", () => {
  const world = new World();
  const taskId = newTask(world, { team: null });
  const thread = threadRead({ audience: { kind: "groups", groups: ["staff"] }, team: null });
  expect(world.refused(packagingLead, { type: "attach-thread", taskId, thread })).toBe("unknown-thread");
  expect(world.refused(packagingLead, { type: "create-from-thread", thread })).toBe("unknown-thread");
});

const said = fc.record({
  title: fc.constantFrom("One", "Two", "Three"),
  body: fc.constantFrom("1", "2", "3"),
});
const steps = fc.array(
  fc.oneof(
    said.map((read) => ({ read })),
    said.map((edit) => ({ edit })),
  ),
  { maxLength: 8 },
);
const ways = fc.constantFrom("board" as const, "forum" as const, "edit" as const);

test("whatever was read and edited before, what is settled stays so when the same is read again", () => {
  fc.assert(
    fc.property(steps, ways, (list, way) => {
      const world = new World();
      const taskId = importThread(world);
      let last: Read = {};
      for (const step of list) {
        if ("edit" in step) world.give(docsLead, { type: "edit", taskId, fields: step.edit });
        else {
          last = step.read;
          readAgain(world, taskId, last);
        }
      }
      for (const [field] of conflicts(world, taskId) ?? []) {
        if (field !== "title" && field !== "body") continue;
        if (way === "edit") world.must(docsLead, { type: "edit", taskId, fields: { [field]: "Another" } });
        else world.must(docsLead, { type: "settle", taskId, field, keep: way });
      }
      const settled = world.task(taskId);
      expect(readAgain(world, taskId, last).outcome).toBe("unchanged");
      expect(world.task(taskId)).toBe(settled);
      expect(conflicts(world, taskId)).toEqual([]);
    }),
  );
});

test("a lead who takes a settlement back finds both texts as they were", () => {
  fc.assert(
    fc.property(ways, fc.constantFrom("title" as const, "body" as const), (way, field) => {
      const world = new World();
      const taskId = importThread(world);
      world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours", body: "Our words." } });
      readAgain(world, taskId, { title: "Theirs", body: "Their words.", editedAt: 5 });
      const { title, body, thread } = world.task(taskId);
      if (way === "edit") world.must(docsLead, { type: "edit", taskId, fields: { [field]: "Another" } });
      else world.must(docsLead, { type: "settle", taskId, field, keep: way });
      world.must(docsLead, { type: "undo", taskId, version: world.task(taskId).version });
      expect(world.task(taskId)).toMatchObject({ title, body, thread });
    }),
  );
});

test("a settlement is not taken back once the text has changed again", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
  readAgain(world, taskId, { title: "Theirs" });
  world.must(docsLead, { type: "settle", taskId, field: "title", keep: "board" });
  const undo = { type: "undo", taskId, version: world.task(taskId).version } as const;
  readAgain(world, taskId, { title: "Theirs again" });
  expect(world.refused(docsLead, undo)).toBe("undo-too-late");
});

test("a settlement with one thread is not taken back with another", () => {
  const world = new World();
  const taskId = importThread(world);
  world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
  readAgain(world, taskId, { title: "Theirs" });
  world.must(docsLead, { type: "settle", taskId, field: "title", keep: "board" });
  const undo = { type: "undo", taskId, version: world.task(taskId).version } as const;
  world.must(docsLead, { type: "detach-thread", taskId });
  world.must(docsLead, { type: "attach-thread", taskId, thread: threadRead({ topicId: 101 }) });
  expect(world.refused(docsLead, undo)).toBe("undo-too-late");
});
