// Two tasks that are one, and one that is several.
import { expect, test } from "vitest";
import { packaging } from "../testing/community.ts";
import { admin, ana, docsLead, packagingLead } from "../testing/people.ts";
import { finishWork, handIn, importThread, newProposal, newTask } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";

test("a merged task is dropped in favour of the other, which gets its labels", () => {
  const world = new World();
  const [gone, into] = [newTask(world, { labels: ["a", "b"] }), newTask(world, { labels: ["b", "c"] })];
  world.must(docsLead, { type: "merge", taskId: gone, intoId: into });
  expect(world.task(gone)).toMatchObject({ set: "dropped", mergedInto: into });
  expect(world.task(into).labels).toEqual(["b", "c", "a"]);
  expect(world.events.slice(-2).map(({ taskId, happening }) => [taskId, happening])).toEqual([
    [gone, { type: "merged", into }],
    [into, { type: "absorbed", from: gone }],
  ]);
});

test("its thread goes along where the other has none", () => {
  const world = new World();
  const [gone, into] = [importThread(world), newProposal(world, ana)];
  world.must(docsLead, { type: "merge", taskId: gone, intoId: into });
  expect(world.task(gone).thread).toBeNull();
  expect(world.task(into).thread?.topicId).toBe(100);
  expect(world.events.at(-1)?.happening).toEqual({ type: "linked", topicId: 100 });
});

test("where both have a thread each keeps its own", () => {
  const world = new World();
  const [gone, into] = [importThread(world), importThread(world, { topicId: 101 })];
  world.must(docsLead, { type: "merge", taskId: gone, intoId: into });
  expect([gone, into].map((id) => world.task(id).thread?.topicId)).toEqual([100, 101]);
});

test("nothing of a restricted task goes into one that others may see", () => {
  const world = new World();
  const gone = importThread(world, { audience: { kind: "groups", groups: ["staff"] }, labels: ["secret"] });
  const into = newTask(world, { labels: ["c"] });
  world.must(docsLead, { type: "merge", taskId: gone, intoId: into });
  expect(world.task(into)).toMatchObject({ labels: ["c"], thread: null });
});

test("people on the task, accepted work apart, keep it from being merged away", () => {
  const world = new World();
  const [held, done, into] = [newTask(world), newTask(world), newTask(world)];
  handIn(world, held, ana);
  finishWork(world, done, packagingLead);
  expect(world.refused(docsLead, { type: "merge", taskId: held, intoId: into })).toBe("merge-has-holders");
  world.must(docsLead, { type: "merge", taskId: into, intoId: held });
  world.must(docsLead, { type: "merge", taskId: done, intoId: held });
});

test("a task is merged into one that the lead may see, leads, and that is still there", () => {
  const world = new World();
  const taskId = newTask(world, { team: packaging });
  const merge = (intoId: typeof taskId) => world.refused(packagingLead, { type: "merge", taskId, intoId });
  const [others, dropped] = [newTask(world), newTask(world, { team: packaging })];
  const hidden = importThread(world, { audience: { kind: "groups", groups: ["staff"] }, team: packaging });
  world.must(admin, { type: "drop", taskId: dropped, reason: "No." });
  expect(merge(taskId)).toBe("cannot-merge-itself");
  expect(merge(others)).toBe("only-leads");
  expect(merge(dropped)).toBe("wrong-stage");
  expect(merge(hidden)).toBe("not-found");
});

test("a task that was merged by mistake comes back like any dropped one", () => {
  const world = new World();
  const [gone, into] = [newTask(world), newTask(world)];
  const { tasks } = world.must(docsLead, { type: "merge", taskId: gone, intoId: into });
  expect(world.refused(docsLead, { type: "undo", taskId: gone, version: tasks[0]?.version ?? 0 })).toBe(
    "not-undoable",
  );
  world.must(docsLead, { type: "restore", taskId: gone });
  expect(world.task(gone)).toMatchObject({ set: "triage", mergedInto: null });
});

test("a split task has parts that say what it says about team, time and readers", () => {
  const world = new World();
  const notBefore = world.now + DAY;
  const due = { kind: "date", date: "2031-03-01" } as const;
  const audience = { kind: "groups", groups: ["staff"] } as const;
  const taskId = importThread(world, { audience, due, labels: ["arm"] });
  world.must(docsLead, { type: "edit", taskId, fields: { notBefore, milestone: "9.1", mentor: "Ben" } });
  const { tasks } = world.must(docsLead, { type: "split", taskId, titles: ["First", "Second"] });
  const [whole, ...parts] = tasks;
  expect(whole?.id).toBe(taskId);
  expect(parts.map(({ number, title }) => [number, title.text])).toEqual([
    [2, "First"],
    [3, "Second"],
  ]);
  for (const part of parts) {
    expect(part).toMatchObject({
      splitFrom: taskId,
      thread: null,
      audience,
      due,
      notBefore,
      milestone: "9.1",
      mentor: "Ben",
    });
    expect(part.labels).toContain("arm");
  }
  expect(world.inColumn(parts[0]?.columnId ?? world.task(taskId).columnId).map(({ id }) => id)).toEqual(
    tasks.map(({ id }) => id),
  );
});

test("the parts of a proposal wait in triage too", () => {
  const world = new World();
  const { tasks } = world.must(docsLead, {
    type: "split",
    taskId: newProposal(world, ana),
    titles: ["One half"],
  });
  expect(tasks.map(({ set }) => set)).toEqual(["triage", "triage"]);
});
