// Every refusal in the catalogue is given by some rule: one plain situation for each.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import type { RefusalCode } from "../command/refusal.ts";
import { CampaignId, ColumnId, KindKey, PersonId, SlotId, TeamKey } from "../ids.ts";
import { auditing, docs, testing, writing } from "../testing/community.ts";
import { admin, ana, ben, chloe, docsLead, packagingLead } from "../testing/people.ts";
import {
  finishWork,
  handIn,
  importThread,
  newCampaign,
  newProposal,
  newTask,
  take,
  threadRead,
} from "../testing/scenes.ts";
import { uuidOf } from "../testing/uuids.ts";
import { World } from "../testing/world.ts";
import { plainStanding } from "../thread/standing.ts";
import { DAY } from "../time.ts";

const nothing = uuidOf(0xffff);
const firstColumn = (world: World) => must(world.columns[0], "a column").id;

/** Ana is on the task; a command about her claim. */
function held(world: World, slots = 1) {
  const taskId = newTask(world, { slots: Array(slots).fill(null) });
  return { taskId, claimId: take(world, taskId, ana) };
}

function newCount(world: World, count: number) {
  return Array.from({ length: count }, () => newTask(world));
}

const situations: Record<RefusalCode, (world: World) => string> = {
  "sign-in-first": (world) => world.refused("anonymous", { type: "claim", taskId: newTask(world) }),
  "not-found": (world) => {
    const taskId = importThread(world, { audience: { kind: "groups", groups: ["staff"] } });
    return world.refused(ana, { type: "claim", taskId });
  },
  "changed-meanwhile": (world) =>
    world.refused(docsLead, { type: "edit", taskId: newTask(world), version: 7, fields: {} }),
  "wrong-stage": (world) => world.refused(ana, { type: "claim", taskId: newProposal(world, ben) }),
  "only-leads": (world) => world.refused(ana, { type: "finish", taskId: newTask(world) }),
  "only-admins": (world) => world.refused(ana, { type: "remove-column", columnId: firstColumn(world) }),
  "only-holder": (world) => world.refused(ben, { type: "renew", ...held(world) }),
  "only-reviewers": (world) => {
    const taskId = newTask(world);
    return world.refused(ben, { type: "accept", taskId, claimId: handIn(world, taskId, ana) });
  },
  "own-work": (world) => {
    const taskId = newTask(world);
    return world.refused(docsLead, { type: "accept", taskId, claimId: handIn(world, taskId, docsLead) });
  },
  "only-automaton": (world) => world.refused(admin, { type: "nudge", ...held(world) }),
  "no-free-slot": (world) => world.refused(ben, { type: "claim", taskId: held(world).taskId }),
  "slot-taken": (world) => {
    const { taskId } = held(world, 2);
    const [slot] = world.task(taskId).slots;
    return world.refused(ben, { type: "claim", taskId, slotId: must(slot, "a slot").id });
  },
  "already-yours": (world) => world.refused(ana, { type: "claim", taskId: held(world, 2).taskId }),
  "has-it-already": (world) =>
    world.refused(docsLead, { type: "claim", taskId: held(world, 2).taskId, personId: ana.id }),
  "limit-reached": (world) => {
    finishWork(world, newTask(world), ana);
    for (const taskId of newCount(world, 3)) take(world, taskId, ana);
    return world.refused(ana, { type: "claim", taskId: newTask(world) });
  },
  "newcomer-limit": (world) => {
    held(world);
    return world.refused(ana, { type: "claim", taskId: newTask(world) });
  },
  "kind-limit": (world) => {
    finishWork(world, newTask(world), ana);
    take(world, newTask(world, { kind: auditing }), ana);
    return world.refused(ana, { type: "claim", taskId: newTask(world, { kind: auditing }) });
  },
  "campaign-limit": (world) => {
    const campaign = newCampaign(world, { claimsLimit: 1 });
    take(world, newTask(world, { campaign }), ana);
    return world.refused(ana, { type: "claim", taskId: newTask(world, { campaign }) });
  },
  "unknown-campaign": (world) =>
    world.refused(admin, { type: "change-campaign", campaignId: CampaignId.parse(nothing), name: "New" }),
  "campaign-closed": (world) => {
    const campaign = newCampaign(world);
    world.must(admin, { type: "change-campaign", campaignId: campaign, closed: true });
    return world.refused(admin, { type: "edit", taskId: newTask(world), fields: { campaign } });
  },
  "key-taken": (world) => {
    const create = { type: "create", fields: { title: "Bash", kind: writing }, listKey: "bash" } as const;
    world.must(admin, create);
    return world.refused(admin, create);
  },
  "not-yet": (world) =>
    world.refused(ana, { type: "claim", taskId: newTask(world, { notBefore: world.now + DAY }) }),
  "claim-over": (world) => {
    const on = held(world, 2);
    take(world, on.taskId, ben);
    world.must(docsLead, { type: "release", ...on, reason: "Too slow." });
    return world.refused("automaton", { type: "nudge", ...on });
  },
  "nothing-submitted": (world) => world.refused(docsLead, { type: "accept", ...held(world) }),
  "evidence-missing": (world) => world.refused(ana, { type: "submit", ...held(world) }),
  "outcome-missing": (world) => {
    const taskId = newTask(world, { kind: testing });
    return world.refused(ana, { type: "submit", taskId, claimId: take(world, taskId, ana), note: "There." });
  },
  "outcome-unknown": (world) =>
    world.refused(ana, { type: "submit", ...held(world), note: "There.", outcome: "perhaps" }),
  "comment-missing": (world) => {
    const taskId = newTask(world);
    return world.refused(docsLead, {
      type: "return",
      taskId,
      claimId: handIn(world, taskId, ana),
      comment: "",
    });
  },
  "reason-missing": (world) => world.refused(docsLead, { type: "drop", taskId: newTask(world), reason: "" }),
  "unknown-team": (world) =>
    world.refused(ana, {
      type: "propose",
      title: "A map",
      body: "",
      team: TeamKey.parse("cooks"),
      kind: writing,
    }),
  "unknown-kind": (world) =>
    world.refused(ana, {
      type: "propose",
      title: "A map",
      body: "",
      team: docs,
      kind: KindKey.parse("cooking"),
    }),
  "unknown-column": (world) =>
    world.refused(admin, { type: "remove-column", columnId: ColumnId.parse(nothing) }),
  "unknown-slot": (world) =>
    world.refused(ana, { type: "claim", taskId: newTask(world), slotId: SlotId.parse(nothing) }),
  "unknown-person": (world) =>
    world.refused(docsLead, { type: "offer", taskId: newTask(world), personId: PersonId.parse(nothing) }),
  "hidden-from-them": (world) => {
    const taskId = importThread(world, { audience: { kind: "groups", groups: ["staff"] } });
    return world.refused(docsLead, { type: "offer", taskId, personId: ana.id });
  },
  "unknown-item": (world) =>
    world.refused(docsLead, { type: "tick", taskId: newTask(world), item: "No such line", done: true }),
  "cannot-wait-for-itself": (world) => {
    const taskId = newTask(world);
    return world.refused(docsLead, { type: "block", taskId, byId: taskId });
  },
  "waits-in-circle": (world) => {
    const [taskId, byId] = [newTask(world), newTask(world)];
    world.must(docsLead, { type: "block", taskId, byId });
    return world.refused(docsLead, { type: "block", taskId: byId, byId: taskId });
  },
  "blocker-hidden": (world) => {
    const byId = importThread(world, { audience: { kind: "groups", groups: ["staff"] } });
    return world.refused(admin, { type: "block", taskId: newTask(world), byId });
  },
  "unknown-thread": (world) => {
    const thread = threadRead({ audience: { kind: "nobody" } });
    return world.refused(docsLead, { type: "create-from-thread", thread });
  },
  "slots-below-claims": (world) => {
    const { taskId } = held(world, 2);
    take(world, taskId, ben);
    return world.refused(docsLead, { type: "edit", taskId, fields: { slots: [null] } });
  },
  "column-in-use": (world) =>
    world.refused(admin, { type: "remove-column", columnId: world.task(newTask(world)).columnId }),
  "last-column": (world) => world.refused(admin, { type: "remove-column", columnId: firstColumn(world) }),
  "column-of-other-stage": (world) => {
    const place = { columnId: firstColumn(world), beforeId: null, afterId: null };
    return world.refused(docsLead, { type: "move", taskId: newTask(world), ...place });
  },
  "cannot-merge-itself": (world) => {
    const taskId = newTask(world);
    return world.refused(docsLead, { type: "merge", taskId, intoId: taskId });
  },
  "merge-has-holders": (world) =>
    world.refused(docsLead, { type: "merge", taskId: held(world).taskId, intoId: newTask(world) }),
  "thread-taken": (world) => {
    importThread(world);
    return world.refused(docsLead, { type: "attach-thread", taskId: newTask(world), thread: threadRead() });
  },
  "has-thread": (world) => {
    const thread = threadRead({ topicId: 200 });
    return world.refused(docsLead, { type: "attach-thread", taskId: importThread(world), thread });
  },
  "no-thread": (world) => world.refused(docsLead, { type: "detach-thread", taskId: newTask(world) }),
  "thread-not-written": (world) =>
    world.refused(docsLead, { type: "ask-status-post", taskId: importThread(world, { source: "silent" }) }),
  "thread-not-edited": (world) =>
    world.refused(docsLead, offering(importThread(world, { source: "tagged" }), "title")),
  "thread-item": (world) => {
    const item = { text: "One of many", position: 1 };
    return world.refused(docsLead, offering(importThread(world, { item }), "title"));
  },
  "in-conflict": (world) => {
    const taskId = importThread(world);
    world.must(docsLead, { type: "edit", taskId, fields: { title: "Ours" } });
    world.must("automaton", { type: "import", taskId, thread: threadRead({ title: "Theirs" }) });
    return world.refused(docsLead, offering(taskId, "title"));
  },
  "nothing-to-offer": (world) => world.refused(docsLead, offering(importThread(world), "title")),
  "body-not-source": (world) =>
    world.refused(docsLead, offering(importThread(world, { cooked: true }), "body")),
  "not-undoable": (world) => world.refused(admin, { type: "undo", taskId: newTask(world), version: 1 }),
  "undo-too-late": (world) => {
    const taskId = newTask(world);
    for (const effort of [5, 10]) world.must(docsLead, { type: "edit", taskId, fields: { effort } });
    return world.refused(docsLead, { type: "undo", taskId, version: 2 });
  },
  "not-yours-to-undo": (world) =>
    world.refused(packagingLead, { type: "undo", taskId: newTask(world), version: 1 }),
  "offer-over": (world) => {
    const taskId = newTask(world);
    world.must(docsLead, { type: "offer", taskId, personId: chloe.id });
    world.pass(2 * DAY);
    const [offer] = world.task(taskId).offers;
    return world.refused(chloe, { type: "decline", taskId, offerId: must(offer, "an offer").id });
  },
  "no-nudge-yet": (world) => world.refused("automaton", { type: "expire", ...held(world) }),
  "until-has-passed": (world) => world.refused(ana, { type: "away", until: world.now }),
  "away-too-long": (world) => world.refused(ana, { type: "away", until: world.now + 31 * DAY }),
  "lease-running": (world) => world.refused("automaton", { type: "nudge", ...held(world) }),
  "nothing-asked": (world) =>
    world.refused(docsLead, { type: "keep-as-is", taskId: newTask(world), code: "closed" }),
  "not-hidden": (world) => world.refused(docsLead, { type: "give-up", taskId: importThread(world) }),
  "readers-unknown": (world) => {
    const taskId = importThread(world);
    world.must("automaton", {
      type: "note-standing",
      taskId,
      standing: { ...plainStanding, presence: "unreadable" },
      audience: { kind: "nobody" },
    });
    return world.refused(docsLead, { type: "keep-without-thread", taskId });
  },
  "no-conflict": (world) =>
    world.refused(docsLead, { type: "settle", taskId: importThread(world), field: "title", keep: "board" }),
};

function offering(taskId: ReturnType<typeof importThread>, field: "title" | "body") {
  return { type: "write-to-thread" as const, taskId, fields: [field] };
}

test.for(Object.entries(situations))("%s is a refusal that somebody can meet", ([code, refuse]) => {
  expect(refuse(new World())).toBe(code);
});
