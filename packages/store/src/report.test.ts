// What a report is made of: the tasks of a reader with their claims, and what happened since.
import { anonymous, CommandId, TeamKey } from "@threadboard/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { appendEvents } from "./events.ts";
import { readLastMeeting, saveMeeting } from "./meetings.ts";
import { readHelpers, readReportEvents, readReportTasks } from "./report.ts";
import { saveTask } from "./tasks.ts";
import { arbitraryTask } from "./testing/arbitrary-task.ts";
import { furnishedStore, PEOPLE, uuid } from "./testing/temporary-store.ts";

const [sample] = fc.sample(arbitraryTask, { seed: 7, numRuns: 1 });

test("a task is read with its places and claims by those who may see it, and by nobody else", async () => {
  const store = await furnishedStore();
  if (sample === undefined) throw new Error("no sample");
  const task = { ...sample, audience: { kind: "members" as const } };
  await store.write((trx) => saveTask(trx, task));
  expect(await readReportTasks(store.read, anonymous)).toEqual([]);
  const [read] = await readReportTasks(store.read, { signedIn: true, groups: [] });
  expect(read).toMatchObject({
    title: task.title.text,
    due: task.due,
    places: task.slots.filter(({ retired }) => !retired).length,
  });
  expect(read?.claims).toHaveLength(task.claims.length);
});

test("events are read from a time on, of the kinds that are asked for", async () => {
  const store = await furnishedStore();
  if (sample === undefined) throw new Error("no sample");
  await store.write((trx) => saveTask(trx, sample));
  const event = (at: number, n: number) => ({
    taskId: sample.id,
    commandId: CommandId.parse(uuid(600 + n)),
    version: n,
    at,
    door: "web" as const,
    personId: null,
    changes: [],
    audienceBefore: null,
    audienceAfter: "public",
  });
  await store.write((trx) =>
    appendEvents(trx, [
      { ...event(10, 1), happening: { type: "created", how: "lead" } },
      { ...event(20, 2), happening: { type: "opened" } },
      { ...event(20, 3), happening: { type: "reordered" } },
    ]),
  );
  const types = ["created", "opened"] as const;
  expect(await readReportEvents(store.read, 20, types)).toEqual([
    { taskId: sample.id, at: 20, happening: { type: "opened" } },
  ]);
  expect(await readReportEvents(store.read, 10, types)).toHaveLength(2);
});

test("whoever never took anything is no helper", async () => {
  const store = await furnishedStore();
  expect(await readHelpers(store.read)).toEqual(new Map());
});

test("the last meeting of a team is its own or one of all teams, whichever ended later", async () => {
  const store = await furnishedStore();
  const [byPersonId] = PEOPLE;
  if (byPersonId === undefined) throw new Error("nobody");
  const meet = (team: "docs" | "web" | null, endedAt: number) =>
    store.write((trx) =>
      saveMeeting(trx, {
        team: team === null ? null : TeamKey.parse(team),
        beganAt: endedAt - 1,
        endedAt,
        byPersonId,
      }),
    );
  const last = async (team: "docs" | null) =>
    (await readLastMeeting(store.read, team === null ? null : TeamKey.parse(team)))?.endedAt;
  expect(await last("docs")).toBeUndefined();
  await meet("docs", 100);
  await meet("web", 300);
  expect(await last("docs")).toBe(100);
  expect(await last(null)).toBeUndefined();
  await meet(null, 200);
  expect(await last("docs")).toBe(200);
  expect(await last(null)).toBe(200);
});
