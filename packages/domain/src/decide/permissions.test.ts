// The table of stage × command × role, walked cell by cell: what it allows is done, what it does not is refused.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import type { Command } from "../command/command.ts";
import {
  permissions,
  permit,
  rolesOn,
  type TaskCommandType,
  type TaskRole,
  taskRoles,
} from "../command/permission.ts";
import type { ClaimId, TaskId } from "../ids.ts";
import type { Audience } from "../task/audience.ts";
import { type Stage, stages } from "../task/stage.ts";
import { stageOfTask, type Task } from "../task/task.ts";
import { auditing } from "../testing/community.ts";
import { admin, ana, auditor, ben, chloe, docsLead, staffer } from "../testing/people.ts";
import { claimOf, handIn, newProposal, newTask, take, threadRead } from "../testing/scenes.ts";
import { type Who, World } from "../testing/world.ts";
import { plainStanding, type Standing } from "../thread/standing.ts";
import { DAY } from "../time.ts";
import { situationOf } from "./situation.ts";

const commands = Object.keys(permissions) as TaskCommandType[];

/** Who is nothing to the task but this (and a member, as everybody signed in is). */
const players: Record<TaskRole, Who> = {
  anonymous: "anonymous",
  member: chloe,
  proposer: ben,
  holder: ana,
  reviewer: auditor,
  lead: docsLead,
  automaton: "automaton",
};

type Scene = { readonly world: World; readonly taskId: TaskId; readonly ana: ClaimId };

/** A task that Ben proposed, on which Ana holds a slot, in each stage. */
function sceneIn(stage: Stage): Scene {
  const world = new World();
  const taskId = newProposal(world, ben);
  const slots = { triage: 1, open: 2, active: 3, review: 3, done: 1, dropped: 1 }[stage];
  world.must(admin, { type: "edit", taskId, fields: { kind: auditing, slots: Array(slots).fill(null) } });
  world.must(admin, { type: "open", taskId });
  if (stage === "active") {
    handIn(world, taskId, staffer);
    take(world, taskId, ana);
  } else if (stage === "review") {
    handIn(world, taskId, staffer);
    handIn(world, taskId, ana);
  } else {
    const claimId = handIn(world, taskId, ana);
    world.must(admin, { type: "accept", taskId, claimId });
  }
  if (stage === "dropped" || stage === "triage")
    world.must(admin, { type: "drop", taskId, reason: "Not now." });
  if (stage === "triage") world.must(admin, { type: "restore", taskId });
  return { world, taskId, ana: claimOf(world, taskId, ana) };
}

/** The command as whoever may give it would; what it needs beside the stage is made first. */
function commandIn(scene: Scene, type: TaskCommandType, who: Who): Command {
  const { world, taskId, ana: claimId } = scene;
  const on = { taskId, claimId };
  const submitted = world.task(taskId).claims.find(({ state }) => state === "submitted")?.id ?? claimId;
  switch (type) {
    case "edit":
      return { type, taskId, fields: { title: "Another title" } };
    case "open":
    case "restore":
      return { type, taskId };
    case "claim":
      return { type, taskId, ...(who === ana ? { personId: ana.id } : {}) };
    case "hand-back":
    case "renew":
      return { type, ...on };
    case "submit":
      return { type, ...on, note: "Done." };
    case "accept":
      return { type, taskId, claimId: submitted };
    case "return":
      return { type, taskId, claimId: submitted, comment: "The end is missing." };
    case "release":
      return { type, taskId, reason: "Somebody else does it." };
    case "finish":
    case "drop":
      return { type, taskId, reason: "Enough." };
    case "reopen":
      return { type, taskId, slots: 1 };
    case "move":
      return { type, taskId, columnId: otherColumn(scene), beforeId: null, afterId: null };
    case "merge":
      return { type, taskId, intoId: newTask(world) };
    case "split":
      return { type, taskId, titles: ["One half", "The other half"] };
    case "offer":
      return { type, taskId, personId: auditor.id };
    case "decline":
      return { type, taskId, offerId: offerTo(scene, who) };
    case "tick":
      list(scene);
      return { type, taskId, item: "The first step", done: true };
    case "block":
      return { type, taskId, byId: newTask(world) };
    case "unblock":
      return { type, taskId, byId: waitFor(scene) };
    case "hand-over":
      return { type, ...on, personId: chloe.id };
    case "attach-thread":
      return { type, taskId, thread: threadRead() };
    case "detach-thread":
    case "ask-status-post":
      link(scene);
      return { type, taskId };
    case "settle":
      conflict(scene);
      return { type, taskId, field: "title", keep: "forum" };
    case "keep-as-is":
      link(scene);
      note(scene, { ...plainStanding, closed: true }, { kind: "public" });
      ask(scene);
      return { type, taskId, code: "closed" };
    case "snooze":
      return { type, taskId, until: world.now + DAY };
    case "give-up":
    case "keep-without-thread":
      link(scene);
      note(scene, { ...plainStanding, presence: "deleted", readers: { kind: "public" } }, { kind: "nobody" });
      return { type, taskId };
    case "note-standing":
      link(scene);
      return { type, taskId, standing: { ...plainStanding, closed: true }, audience: { kind: "public" } };
    case "note-likeness":
      return { type, taskId, aboutIds: [newTask(world)] };
    case "write-to-thread":
      link(scene);
      return { type, taskId, fields: ["title"] };
    case "note-edited":
      link(scene);
      return { type, taskId, fields: ["title"], title: { sent: "Draw a map", stored: "Draw a map" } };
    case "undo":
      return { type, taskId, version: world.task(taskId).version };
    case "nudge":
    case "nudge-reached":
    case "expire":
      wait(scene, type);
      return { type, ...on };
    case "nudge-failed":
      world.passDays(5);
      world.give("automaton", { type: "nudge", ...on });
      return { type, ...on, forGood: true };
    case "lapse-offer": {
      const offerId = offerTo(scene, who);
      world.passDays(2);
      return { type, taskId, offerId };
    }
  }
}

/** Another column of the task's stage, made when there is only one. */
function otherColumn({ world, taskId }: Scene) {
  const stage = stageOfTask(world.task(taskId));
  world.must(admin, { type: "add-column", name: "Another", stage, limit: null });
  return must(world.columnsOf(stage).at(-1), "the new column").id;
}

function offerTo({ world, taskId }: Scene, who: Who) {
  const personId = typeof who === "string" ? chloe.id : who.id;
  const offer = {
    id: world.contextFor(admin, { type: "open", taskId }).fresh.offer(),
    personId,
    byPersonId: admin.id,
    fromClaimId: null,
    at: world.now,
    lapsesAt: world.now + DAY,
    state: "open" as const,
  };
  world.tasks.set(taskId, { ...world.task(taskId), offers: [offer] });
  return offer.id;
}

function list({ world, taskId }: Scene) {
  const checklist = [{ text: "The first step", done: false }];
  world.tasks.set(taskId, { ...world.task(taskId), checklist });
}

function waitFor({ world, taskId }: Scene) {
  const byId = newTask(world);
  world.tasks.set(taskId, { ...world.task(taskId), blockedBy: [byId] });
  return byId;
}

function link({ world, taskId }: Scene) {
  world.must(admin, { type: "attach-thread", taskId, thread: threadRead() });
}

function note({ world, taskId }: Scene, standing: Standing, audience: Audience) {
  world.must("automaton", { type: "note-standing", taskId, standing, audience });
}

/** Nobody asks about a task that is over; what was asked before is still there to be answered. */
function ask({ world, taskId }: Scene) {
  const asks = [{ code: "closed" as const, at: world.now, about: null }];
  world.tasks.set(taskId, { ...world.task(taskId), asks });
}

function conflict(scene: Scene) {
  link(scene);
  // Of a thread whose task was dropped no words are read; a conflict from before stays.
  const { set } = scene.world.task(scene.taskId);
  setStage(scene, null);
  scene.world.must("automaton", {
    type: "import",
    taskId: scene.taskId,
    thread: threadRead({ title: "Theirs" }),
  });
  setStage(scene, set);
}

function setStage({ world, taskId }: Scene, set: Task["set"]) {
  world.tasks.set(taskId, { ...world.task(taskId), set });
}

/** Time passes until the timer has something to do. */
function wait({ world, taskId, ana: claimId }: Scene, type: "nudge" | "nudge-reached" | "expire") {
  world.passDays(5);
  if (type === "nudge") return;
  world.give("automaton", { type: "nudge", taskId, claimId });
  if (type === "nudge-reached") return;
  world.give("automaton", { type: "nudge-reached", taskId, claimId });
  world.passDays(5);
}

/** What is refused because of who asks and when, and not because of what they ask for. */
const byTable = [
  "sign-in-first",
  "wrong-stage",
  "only-leads",
  "only-holder",
  "only-reviewers",
  "only-automaton",
];
/** Of a task that nobody sees, whoever may not judge it learns nothing. */
const ofHidden: ReadonlySet<TaskCommandType> = new Set(["give-up", "keep-without-thread", "snooze"]);

/** Allowed by the table, and refused for a reason of its own. */
const ownReasons: Partial<Record<TaskCommandType, readonly string[]>> = {
  // Ana is on it already. Auditors and leads have no such hindrance.
  claim: ["already-yours"],
  // Everybody may ask to undo, and what was done here was done by others.
  undo: ["not-yours-to-undo"],
  // In active and review people are always on it, and the refusal says what to do about that.
  merge: ["merge-has-holders"],
};

const cells = commands.flatMap((type) => stages.map((stage) => ({ type, stage })));

test.for(cells)("$type in $stage is for whom the table says", ({ type, stage }) => {
  for (const role of taskRoles) {
    const scene = sceneIn(stage);
    const who = players[role];
    const command = commandIn(scene, type, who);
    const task = situationOf(scene.world.task(scene.taskId));
    expect(task.stage).toBe(stage);
    const actor = scene.world.actorOf(who);
    const { kinds } = scene.world.configuration;
    const allowed = [...rolesOn(task, actor, kinds)].some((each) => permissions[type][each]?.includes(stage));
    expect(permit(type, task, actor, kinds) === null, role).toBe(allowed);
    const decision = scene.world.give(who, command);
    const code = decision.outcome === "refused" ? decision.refusal.code : decision.outcome;
    if (!allowed) expect(ofHidden.has(type) ? [...byTable, "not-found"] : byTable, role).toContain(code);
    else expect([...(ownReasons[type] ?? []), "accepted"], role).toContain(code);
  }
});

test("each player is what they play, and no more", () => {
  const { world, taskId } = sceneIn("active");
  const task = situationOf(world.task(taskId));
  const rolesOf = (role: TaskRole) => [
    ...rolesOn(task, world.actorOf(players[role]), world.configuration.kinds),
  ];
  expect(taskRoles.map(rolesOf)).toEqual([
    ["anonymous"],
    ["member"],
    ["member", "proposer"],
    ["member", "holder"],
    ["member", "reviewer"],
    ["member", "lead", "reviewer"],
    ["automaton"],
  ]);
});
