// What the board offers for a drop is what deciding gives, and nothing that deciding gives is kept from a drop.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { limitedBy } from "../campaign/campaign.ts";
import { handedTo } from "../decide/asking.ts";
import { decide } from "../decide/decide.ts";
import { situationOf } from "../decide/situation.ts";
import { readerOf } from "../person/person.ts";
import { maySee } from "../task/audience.ts";
import { isLive } from "../task/claim.ts";
import { type Stage, stageOf, stages } from "../task/stage.ts";
import { stageOfTask, type Task } from "../task/task.ts";
import { testing } from "../testing/community.ts";
import { admin, ana, ben, chloe, docsLead, everybody, type Guest } from "../testing/people.ts";
import { handIn, importThread, newProposal, newTask, take } from "../testing/scenes.ts";
import { begunWorld, commandOf, whoOf, wishOf } from "../testing/wishes.ts";
import { World } from "../testing/world.ts";
import { DAY } from "../time.ts";
import type { Command } from "./command.ts";
import { type DropPlan, planDrop } from "./drop-plan.ts";

const small = fc.nat(200);
/** Runs of wishes, long enough that tasks come all the way. */
const wishes = fc.array(fc.tuple(small, small, small, small, small, small).map(wishOf), {
  minLength: 20,
  maxLength: 90,
  size: "max",
});

function plan(world: World, task: Task, target: Stage, who: Guest | "anonymous"): DropPlan {
  const { policy, kinds } = world.configuration;
  const campaign = limitedBy([...world.campaigns.values()], task.campaign);
  return planDrop({ ...situationOf(task), campaign }, target, world.actorOf(who), {
    policy,
    kinds,
    now: world.now,
  });
}

const answers = {
  note: "As asked.",
  reason: "As asked.",
  comment: "As asked.",
};

/** Every command that a drop into the stage can stand for, with whatever would be asked answered. */
function meantBy(world: World, task: Task, target: Stage, who: Guest): Command[] {
  const taskId = task.id;
  const each = (make: (claimId: Task["claims"][number]["id"]) => Command) =>
    task.claims.map(({ id }) => make(id));
  const outcome = task.kind === testing ? { outcome: "pass" } : {};
  if (target === stageOfTask(task)) return [movingTo(world, task)];
  switch (target) {
    case "active":
      return [
        // Whoever was asked to go on for a holder says yes to that question; no drop stands for it.
        ...(handedTo(task, who.id, world.now) === null ? [{ type: "claim", taskId } as const] : []),
        ...everybody
          .filter(({ id }) => id !== who.id)
          .map(({ id }): Command => ({ type: "claim", taskId, personId: id })),
        ...each((claimId) => ({ type: "return", taskId, claimId, comment: answers.comment })),
      ];
    case "review":
      return each((claimId) => ({ type: "submit", taskId, claimId, note: answers.note, ...outcome }));
    case "open":
      return [
        { type: "open", taskId },
        { type: "reopen", taskId, slots: 1 },
        { type: "release", taskId, reason: answers.reason },
        ...each((claimId) => ({ type: "hand-back", taskId, claimId })),
      ];
    case "done":
      return [
        { type: "finish", taskId, reason: answers.reason },
        ...each((claimId) => ({ type: "accept", taskId, claimId })),
      ];
    case "dropped":
      return [{ type: "drop", taskId, reason: answers.reason }];
    case "triage":
      return [];
  }
}

/** Into another column of its own stage, or to the end of the one it is in. */
function movingTo(world: World, task: Task): Command {
  const columns = world.columnsOf(stageOfTask(task));
  const column = columns.find(({ id }) => id !== task.columnId) ?? columns[0];
  return {
    type: "move",
    taskId: task.id,
    columnId: must(column, "a column").id,
    beforeId: null,
    afterId: null,
  };
}

/** What the commands come to: the stages they lead to. */
function stagesGiven(world: World, who: Guest, commands: readonly Command[]): Stage[] {
  return commands.flatMap((command) => {
    const decision = decide(world.contextFor(who, command), command);
    return decision.outcome === "accepted" ? decision.tasks.slice(0, 1).map(stageOfTask) : [];
  });
}

function isMeant(command: Command, meant: Extract<DropPlan, { ok: true }>, who: Guest): boolean {
  if (command.type !== meant.command) return false;
  if ("claimId" in meant && "claimId" in command) return command.claimId === meant.claimId;
  if (command.type === "claim") return meant.question === "person" || (command.personId ?? who.id) === who.id;
  return command.type !== "finish" || meant.question === "reason" || command.reason !== undefined;
}

test("an offered drop is accepted and leads there, and a closed one has no command that would", () => {
  let [offered, closed] = [0, 0];
  fc.assert(
    fc.property(wishes, fc.nat(100), fc.nat(100), (list, whoIndex, taskIndex) => {
      const world = begunWorld();
      for (const wish of list) {
        world.pass(wish.wait);
        const command = commandOf(world, wish);
        if (command !== null) world.give(whoOf(world, wish, command), command);
      }
      const who = must(everybody[whoIndex % everybody.length], "somebody");
      const seen = [...world.tasks.values()].filter((task) => maySee(readerOf(world.actorOf(who)), task));
      const task = must(seen[taskIndex % seen.length], "a task to see");
      for (const target of stages) {
        const found = plan(world, task, target, who);
        const commands = meantBy(world, task, target, who);
        if (found.ok) {
          offered += 1;
          const given = stagesGiven(
            world,
            who,
            commands.filter((command) => isMeant(command, found, who)),
          );
          // Work that is handed in while others are still on the task leaves it active.
          expect(given).toContain(found.command === "submit" ? stageAfterSubmit(task, who) : target);
        } else {
          closed += 1;
          expect(stagesGiven(world, who, commands)).not.toContain(target);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(Math.min(offered, closed)).toBeGreaterThan(100);
});

function stageAfterSubmit(task: Task, who: Guest): Stage {
  const claims = task.claims.map((claim) =>
    claim.personId === who.id && isLive(claim.state) ? { ...claim, state: "submitted" as const } : claim,
  );
  return stageOf(task.set, task.slots, claims);
}

/** A task of two slots, and who takes part in it. */
function scene(slots = 1) {
  const world = new World();
  return { world, taskId: newTask(world, { slots: Array(slots).fill(null) }) };
}

test("a contributor's drop into active claims, a lead's asks for whom", () => {
  const { world, taskId } = scene();
  const task = world.task(taskId);
  expect(plan(world, task, "active", ana)).toEqual({ ok: true, command: "claim", question: null });
  expect(plan(world, task, "active", docsLead)).toEqual({ ok: true, command: "claim", question: "person" });
  expect(plan(world, task, "active", "anonymous")).toMatchObject({
    ok: false,
    refusal: { code: "sign-in-first" },
  });
});

test("the holder's drop into review asks for evidence, into open for a note", () => {
  const { world, taskId } = scene();
  const claimId = take(world, taskId, ana);
  const task = world.task(taskId);
  expect(plan(world, task, "review", ana)).toEqual({
    ok: true,
    command: "submit",
    claimId,
    question: "evidence",
  });
  expect(plan(world, task, "open", ana)).toEqual({
    ok: true,
    command: "hand-back",
    claimId,
    question: "note",
  });
  expect(plan(world, task, "review", ben)).toMatchObject({ refusal: { code: "only-holder" } });
  expect(plan(world, task, "open", ben)).toMatchObject({ refusal: { code: "only-leads" } });
});

test("a lead's drop of somebody's card asks for a reason: into open, done and dropped", () => {
  const { world, taskId } = scene();
  take(world, taskId, ana);
  const task = world.task(taskId);
  expect(plan(world, task, "open", docsLead)).toEqual({ ok: true, command: "release", question: "reason" });
  expect(plan(world, task, "done", docsLead)).toEqual({ ok: true, command: "finish", question: "reason" });
  expect(plan(world, task, "dropped", docsLead)).toEqual({ ok: true, command: "drop", question: "reason" });
});

test("a lead who is alone on a task finishes it without a reason", () => {
  const { world, taskId } = scene();
  take(world, taskId, docsLead);
  expect(plan(world, world.task(taskId), "done", docsLead)).toEqual({
    ok: true,
    command: "finish",
    question: null,
  });
});

test("handed-in work goes to done by accepting it, and back to active by returning it", () => {
  const { world, taskId } = scene();
  const claimId = handIn(world, taskId, ana);
  const task = world.task(taskId);
  expect(plan(world, task, "done", docsLead)).toEqual({
    ok: true,
    command: "accept",
    claimId,
    question: null,
  });
  expect(plan(world, task, "active", docsLead)).toEqual({
    ok: true,
    command: "return",
    claimId,
    question: "comment",
  });
  expect(plan(world, task, "done", ben)).toMatchObject({ refusal: { code: "only-reviewers" } });
});

test("a lead's own work is for somebody else to accept", () => {
  const { world, taskId } = scene(2);
  handIn(world, taskId, docsLead);
  expect(plan(world, world.task(taskId), "done", docsLead)).toMatchObject({ refusal: { code: "own-work" } });
});

test("a task in triage opens, a finished one asks how many more are wanted", () => {
  const world = new World();
  const proposal = newProposal(world, ben);
  expect(plan(world, world.task(proposal), "open", docsLead)).toEqual({
    ok: true,
    command: "open",
    question: null,
  });
  expect(plan(world, world.task(proposal), "active", ana)).toMatchObject({
    refusal: { code: "wrong-stage" },
  });
  world.must(admin, { type: "finish", taskId: proposal });
  expect(plan(world, world.task(proposal), "open", docsLead)).toEqual({
    ok: true,
    command: "reopen",
    question: "slots",
  });
});

test("a closed column says why: no free slot, not yet, a limit", () => {
  const { world, taskId } = scene();
  take(world, taskId, ana);
  const announced = newTask(world, { notBefore: world.now + DAY });
  const second = newTask(world);
  const code = (id: typeof taskId, target: Stage, who: Guest) => {
    const found = plan(world, world.task(id), target, who);
    return found.ok ? "open" : found.refusal.code;
  };
  handIn(world, second, ben);
  expect(code(second, "active", docsLead)).toBe("open");
  expect(code(second, "active", chloe)).toBe("no-free-slot");
  expect(code(announced, "active", chloe)).toBe("not-yet");
  expect(code(announced, "active", docsLead)).toBe("not-yet");
  expect(code(newTask(world), "active", ana)).toBe("newcomer-limit");
  expect(code(announced, "review", chloe)).toBe("wrong-stage");
  expect(code(announced, "triage", docsLead)).toBe("column-of-other-stage");
});

test("a lead who handed in and holds the only slot is told that none is free", () => {
  const world = new World();
  const taskId = importThread(world);
  handIn(world, taskId, docsLead);
  expect(plan(world, world.task(taskId), "active", docsLead)).toMatchObject({
    refusal: { code: "no-free-slot" },
  });
});
