// Whatever anybody asks, in whatever order: what holds of the board after each step.
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Command } from "../command/command.ts";
import type { TaskEvent } from "../event/event.ts";
import { leads, readerOf } from "../person/person.ts";
import { maySee } from "../task/audience.ts";
import { isHeld, isLive } from "../task/claim.ts";
import { leaseOf } from "../task/lease.ts";
import { pausesOf } from "../task/pause.ts";
import { RANK_LIMIT } from "../task/ranking.ts";
import { stageOfTask, type Task } from "../task/task.ts";
import { waitsForItself } from "../task/waiting.ts";
import { begunWorld, commandOf, whoOf, wishOf } from "../testing/wishes.ts";
import { type Who, type World, waitsOf } from "../testing/world.ts";
import type { Accepted } from "./context.ts";
import { decide } from "./decide.ts";
import { mayJudgeHidden } from "./gone.ts";

// Many random runs, often beside other tests on the same machine.
vi.setConfig({ testTimeout: 30_000 });

const small = fc.nat(200);
/** Runs of wishes, long enough that tasks come all the way. */
const wishes = fc.array(fc.tuple(small, small, small, small, small, small).map(wishOf), {
  minLength: 20,
  maxLength: 90,
  size: "max",
});
const runs = { numRuns: 150 };

/** One accepted step: who asked for what, and the tasks as they were before. */
type Taken = {
  readonly who: Who;
  readonly command: Command;
  readonly before: ReadonlyMap<string, Task>;
  readonly accepted: Accepted;
};

/** Holds a rule after each accepted step of many random runs. */
function always(rule: (world: World, taken: Taken) => void) {
  fc.assert(
    fc.property(wishes, (list) => {
      const world = begunWorld();
      for (const each of list) {
        world.pass(each.wait);
        const command = commandOf(world, each);
        if (command === null) continue;
        const who = whoOf(world, each, command);
        const before = new Map(world.tasks);
        const accepted = world.give(who, command);
        if (accepted.outcome === "accepted") rule(world, { who, command, before, accepted });
      }
    }),
    runs,
  );
}

const live = (task: Task) => task.claims.filter(({ state }) => isLive(state));
const isTwice = (list: readonly string[]) => new Set(list).size !== list.length;

test("a slot has at most one live claim, a person at most one on a task, and a retired slot none", () => {
  always((_world, { accepted }) => {
    for (const task of accepted.tasks) {
      expect(isTwice(live(task).map(({ slotId }) => slotId))).toBe(false);
      expect(isTwice(live(task).map(({ personId }) => personId))).toBe(false);
      const wanted = new Set(task.slots.filter(({ retired }) => !retired).map(({ id }) => id));
      expect(wanted.size).toBeGreaterThan(0);
      expect(live(task).filter(({ slotId }) => !wanted.has(slotId))).toEqual([]);
    }
  });
});

test("a card stands in a column of the stage that its claims give", () => {
  always((world, { accepted }) => {
    for (const task of accepted.tasks) {
      expect(world.columns.find(({ id }) => id === task.columnId)?.stage).toBe(stageOfTask(task));
      expect(task.rank.length).toBeLessThanOrEqual(RANK_LIMIT);
      if (task.set === null) continue;
      expect(task.claims.filter(({ state }) => isHeld(state) || state === "submitted")).toEqual([]);
    }
  });
});

test("nothing of a task's history goes away, and an ended claim comes back only by undoing its end", () => {
  always((world, { command, before, accepted }) => {
    for (const after of accepted.tasks) {
      const old = before.get(after.id);
      expect(after.version).toBe((old?.version ?? 0) + 1);
      if (old === undefined) continue;
      expect(after.number).toBe(old.number);
      expect(after.claims.slice(0, old.claims.length).map(({ id }) => id)).toEqual(
        old.claims.map(({ id }) => id),
      );
      expect(after.slots.map(({ id }) => id)).toEqual(expect.arrayContaining(old.slots.map(({ id }) => id)));
      const ended = old.claims.filter(({ state }) => !isLive(state)).map(({ id }) => id);
      const back = live(after).filter(({ id }) => ended.includes(id));
      if (command.type !== "undo") expect(back).toEqual([]);
    }
    const changed = accepted.tasks.map(({ id, version }) => `${id} ${version}`);
    const told = new Set(accepted.events.map(({ taskId, version }) => `${taskId} ${version}`));
    expect([...told].sort()).toEqual(changed.sort());
    expect(world.tasks.size).toBeGreaterThanOrEqual(before.size);
  });
});

test("what people take for themselves stays within the limits, and begins no earlier than announced", () => {
  always((world, { who, command, before, accepted }) => {
    const task = accepted.tasks[0];
    if (command.type !== "claim" || task === undefined || typeof who === "string") return;
    expect(before.get(task.id)?.notBefore ?? 0).toBeLessThanOrEqual(world.now);
    if ((command.personId ?? who.id) !== who.id) return;
    const { held, heldByKind, heldByCampaign, accepted: done } = world.recordOf(who.id);
    const ownLimit = task.campaign === null ? null : world.campaigns.get(task.campaign)?.claimsLimit;
    if (task.campaign !== null && ownLimit != null) {
      expect(heldByCampaign[task.campaign]).toBeLessThanOrEqual(ownLimit);
      return;
    }
    const { limit, newcomerLimit } = world.configuration.policy.claims;
    expect(held).toBeLessThanOrEqual(done === 0 ? newcomerLimit : limit);
    const ofKind = world.configuration.kinds[task.kind]?.claimsLimit ?? limit;
    expect(heldByKind[task.kind]).toBeLessThanOrEqual(ofKind);
  });
});

test("no task waits for itself, through however many others", () => {
  always((world, { accepted }) => {
    const waits = waitsOf([...world.tasks.values()]);
    for (const { id } of accepted.tasks) expect(waitsForItself(id, waits)).toBe(false);
  });
});

test("nobody accepts or returns their own work", () => {
  always((_world, { accepted }) => {
    for (const { happening, personId } of accepted.events) {
      if (happening.type !== "accepted" && happening.type !== "returned") continue;
      expect(happening.personId).not.toBe(personId);
    }
  });
});

test("a claim runs out only after a nudge that reached its holder", () => {
  always((world, { command, before }) => {
    if (command.type !== "expire") return;
    const task = before.get(command.taskId);
    const claim = task?.claims.find(({ id }) => id === command.claimId);
    const kind = task === undefined ? null : (world.configuration.kinds[task.kind] ?? null);
    if (task === undefined || claim === undefined) throw new Error("A claim ran out that was not there");
    const pauses = pausesOf(world.pauses, { ...claim, team: task.team, taskId: task.id });
    const lease = leaseOf(claim, { policy: world.configuration.policy, kind, due: task.due, pauses });
    expect(claim.nudgeReachedAt).not.toBeNull();
    expect(lease?.endsAt).toBeLessThanOrEqual(world.now);
  });
});

test("people change only what they may see, before and after; what is decided about hidden tasks is a lead's", () => {
  always((world, { who, command, before, accepted }) => {
    const actor = world.actorOf(who);
    if (actor.kind === "automaton") return;
    for (const task of accepted.tasks) {
      const seen = before.get(task.id) ?? task;
      const unseen = seen.audience.kind === "nobody" && command.type === "snooze";
      if (unseen || command.type === "give-up" || command.type === "keep-without-thread") {
        expect(seen.audience.kind).toBe("nobody");
        expect(actor.kind === "person" && leads(actor.roles, seen.team)).toBe(true);
        continue;
      }
      expect(maySee(readerOf(actor), seen)).toBe(true);
      expect(maySee(readerOf(actor), task)).toBe(true);
    }
  });
});

test("whoever gets a claim, an offer or a task's news may see the task", () => {
  always((world, { command, accepted }) => {
    if (command.type !== "claim" && command.type !== "offer" && command.type !== "hand-over") return;
    const named = world.personOf(command.personId);
    for (const task of accepted.tasks) {
      if (named !== null) expect(maySee({ signedIn: true, groups: named.roles.groups }, task)).toBe(true);
    }
  });
});

test("who may not see a task is told that there is none, whatever they ask", () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const world = begunWorld();
      for (const each of list) {
        world.pass(each.wait);
        const command = commandOf(world, each);
        if (command === null) continue;
        const who = whoOf(world, each, command);
        const actor = world.actorOf(who);
        const task =
          "taskId" in command && command.taskId !== null ? world.tasks.get(command.taskId) : undefined;
        const hidden = task !== undefined && actor.kind !== "automaton" && !maySee(readerOf(actor), task);
        const judges = task !== undefined && mayJudgeHidden(command.type, task, actor);
        const decision = world.give(who, command);
        if (hidden && !judges)
          expect(decision).toEqual({ outcome: "refused", refusal: { code: "not-found", params: {} } });
      }
    }),
    runs,
  );
});

test("every text that an event names is kept", () => {
  always((world, { accepted }) => {
    for (const id of accepted.events.flatMap(textIdsOf)) expect(world.texts.has(id)).toBe(true);
  });
});

function textIdsOf({ happening, changes }: TaskEvent) {
  const named = "note" in happening ? [happening.note] : "reason" in happening ? [happening.reason] : [];
  const comment = "comment" in happening ? [happening.comment] : [];
  const changed = changes.flatMap((change) => {
    if (change.field === "title" || change.field === "body" || change.field === "setReason")
      return [change.before, change.after];
    if (change.field !== "claim") return [];
    return [change.before, change.after].flatMap((record) =>
      record === null ? [] : [record.note, record.returnComment, record.handBackNote],
    );
  });
  return [...named, ...comment, ...changed].filter((id) => id !== null);
}

test("undo puts back everything that the command changed", () => {
  let undone = 0;
  always((world, { who, accepted, before }) => {
    const [task] = accepted.tasks;
    const old = task === undefined ? undefined : before.get(task.id);
    if (task === undefined || old === undefined) return;
    const undo = { type: "undo", taskId: task.id, version: task.version } as const;
    const decision = decide(world.contextFor(who, undo), undo);
    if (decision.outcome !== "accepted") return;
    undone += 1;
    const [after] = decision.tasks;
    expect(after && bare(after, old)).toEqual(bare(old, old));
  });
  expect(undone).toBeGreaterThan(500);
});

test("two changes of one task are undone one after the other", () => {
  let undone = 0;
  always((world, { who, accepted, before }) => {
    const [task] = accepted.tasks;
    const old = task === undefined ? undefined : before.get(task.id);
    const earlier = world.events.findLast(
      ({ taskId, version }) => taskId === task?.id && version === old?.version,
    );
    if (task === undefined || old === undefined || typeof who === "string") return;
    if (earlier === undefined || earlier.personId !== who.id) return;
    const first = { type: "undo", taskId: task.id, version: task.version } as const;
    const decision = decide(world.contextFor(who, first), first);
    if (decision.outcome !== "accepted") return;
    const history = [...world.events, ...decision.events].filter(({ taskId }) => taskId === task.id);
    const second = { ...first, version: old.version };
    const [back] = decision.tasks;
    const context = { ...world.contextFor(who, second), task: back ?? null, history };
    const outcome = decide(context, second);
    if (outcome.outcome !== "accepted") return;
    undone += 1;
    const alone = {
      ...world.contextFor(who, second),
      task: old,
      history: history.filter((each) => each.version <= old.version),
    };
    const single = decide(alone, second);
    if (single.outcome !== "accepted") throw new Error("What came later made an undo possible");
    const [one, other] = [outcome.tasks[0], single.tasks[0]];
    expect(one && bare(one, old)).toEqual(other && bare(other, old));
  });
  expect(undone).toBeGreaterThan(20);
});

/** A task without what undo leaves: its version and time, and what was new and is over now. */
function bare(task: Task, old: Task) {
  const { version: _version, updatedAt: _at, ...rest } = task;
  const isOld = (part: { readonly id: string }, parts: readonly { readonly id: string }[]) =>
    parts.some(({ id }) => id === part.id);
  const claims = task.claims.filter((claim) => isOld(claim, old.claims));
  const offers = task.offers.filter((offer) => isOld(offer, old.offers));
  const slots = task.slots.filter((slot) => isOld(slot, old.slots));
  expect(live(task).filter((claim) => !claims.includes(claim))).toEqual([]);
  expect(task.offers.filter((offer) => !offers.includes(offer) && offer.state === "open")).toEqual([]);
  expect(task.slots.filter((slot) => !slots.includes(slot) && !slot.retired)).toEqual([]);
  return { ...rest, slots, offers, claims };
}
