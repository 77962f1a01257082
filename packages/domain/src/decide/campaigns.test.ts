// Campaigns belong to leads, hold tasks of every team, and have a limit of their own that stands apart.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { maySeeCampaign } from "../campaign/campaign.ts";
import type { CampaignId } from "../ids.ts";
import { isHeld } from "../task/claim.ts";
import { packaging, writing } from "../testing/community.ts";
import { admin, ana, ben, chloe, docsLead, type Guest } from "../testing/people.ts";
import { finishWork, handIn, newCampaign, newTask, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";

test.for([
  { who: ana, called: "a member", code: "only-leads" },
  { who: "anonymous", called: "a visitor", code: "sign-in-first" },
] as const)("$called makes and changes no campaign", ({ who, code }) => {
  const world = new World();
  const campaignId = newCampaign(world);
  expect(world.refused(who, { type: "make-campaign", name: "Mine" })).toBe(code);
  expect(world.refused(who, { type: "change-campaign", campaignId, name: "Mine" })).toBe(code);
});

test("a lead makes a campaign, changes it, closes it and opens it again", () => {
  const world = new World();
  const made = world.must(docsLead, { type: "make-campaign", name: "Audit", clonedFrom: newCampaign(world) });
  const { id } = must(made.campaigns[0], "a campaign");
  const change = { type: "change-campaign", campaignId: id } as const;
  world.must(docsLead, { ...change, claimsLimit: 5, threadAddress: "https://forum.example/t/1" });
  expect(world.give(docsLead, { ...change, claimsLimit: 5 }).outcome).toBe("unchanged");
  world.must(docsLead, { ...change, closed: true });
  const closedAt = world.now;
  world.passDays(1);
  world.must(docsLead, { ...change, closed: true, name: "The audit" });
  expect(world.campaigns.get(id)).toMatchObject({ name: "The audit", claimsLimit: 5, closedAt, version: 4 });
  world.must(docsLead, { ...change, closed: false, threadAddress: null });
  expect(world.campaigns.get(id)).toMatchObject({ closedAt: null, threadAddress: null });
});

test("a list makes one task a key and campaign, and the command line may bring it in", () => {
  const world = new World();
  const [one, other] = [newCampaign(world), newCampaign(world, { name: "8.5" })];
  const create = (campaign: CampaignId | null) =>
    ({ type: "create", fields: { title: "Audit bash", kind: writing, campaign }, listKey: "bash" }) as const;
  for (const campaign of [one, other, null]) {
    const made = world.must("automaton", create(campaign), "command-line");
    expect(made.tasks[0]).toMatchObject({ campaign, listKey: "bash", createdBy: null });
    expect(made.events[0]?.happening).toEqual({ type: "created", how: "list" });
    expect(world.refused(admin, create(campaign))).toBe("key-taken");
  }
});

test("a task that came with a list goes to no campaign where its key is in use, not even by undoing", () => {
  const world = new World();
  const [one, other] = [newCampaign(world), newCampaign(world, { name: "8.5" })];
  const create = (campaign: CampaignId) =>
    must(
      world.must(admin, {
        type: "create",
        fields: { title: "Audit bash", kind: writing, campaign },
        listKey: "bash",
      }).tasks[0],
      "a task",
    ).id;
  const [first, second] = [create(one), create(other)];
  expect(world.refused(admin, { type: "edit", taskId: second, fields: { campaign: one } })).toBe("key-taken");
  const moved = must(
    world.must(admin, { type: "edit", taskId: first, fields: { campaign: null } }).tasks[0],
    "the task",
  );
  const undo = { type: "undo", taskId: first, version: moved.version } as const;
  create(one);
  expect(world.refused(admin, undo)).toBe("undo-too-late");
  world.must(admin, { type: "edit", taskId: first, fields: { title: "Audit bash again" } });
  expect(world.task(first)).toMatchObject({ campaign: null, listKey: "bash" });
});

test("a campaign with a limit counts by itself: newcomers may take more there, and still one elsewhere", () => {
  const world = new World();
  const campaign = newCampaign(world, { claimsLimit: 2 });
  const tasks = [1, 2, 3].map(() => newTask(world, { campaign }));
  for (const taskId of tasks.slice(0, 2)) take(world, taskId, ana);
  const [, , third] = tasks;
  expect(world.give(ana, { type: "claim", taskId: must(third, "a task") })).toMatchObject({
    refusal: { code: "campaign-limit", params: { limit: 2, campaign: "The 8.4 audit" } },
  });
  take(world, newTask(world), ana);
  expect(world.refused(ana, { type: "claim", taskId: newTask(world) })).toBe("newcomer-limit");
});

test("without a limit of its own a campaign's tasks count as all others do", () => {
  const world = new World();
  const campaign = newCampaign(world);
  take(world, newTask(world, { campaign }), ana);
  expect(world.refused(ana, { type: "claim", taskId: newTask(world, { campaign }) })).toBe("newcomer-limit");
});

test("what is undone does not lead past a campaign's limit", () => {
  const world = new World();
  const campaign = newCampaign(world, { claimsLimit: 1 });
  const [first, second] = [newTask(world, { campaign }), newTask(world, { campaign })];
  const claimId = take(world, first, ana);
  const back = world.must(ana, { type: "hand-back", taskId: first, claimId });
  take(world, second, ana);
  const version = must(back.tasks[0], "a task").version;
  expect(world.refused(ana, { type: "undo", taskId: first, version })).toBe("campaign-limit");
});

type Move = readonly [who: number, task: number, what: "claim" | "hand-back" | "hand-in"];
const moves = fc.array(
  fc.tuple(
    fc.nat(2),
    fc.nat(11),
    fc.constantFrom<Move[2]>("claim", "claim", "claim", "hand-back", "hand-in"),
  ),
  { maxLength: 80, size: "max" },
);
const limits = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 3 });

test("whatever people take and hand back, nobody holds more than each limit allows", () => {
  fc.assert(
    fc.property(limits, moves, (claimsLimits, list) => {
      const world = new World();
      const campaigns = claimsLimits.map((claimsLimit) => newCampaign(world, { claimsLimit }));
      const where = [null, ...campaigns];
      finishWork(world, newTask(world), ben);
      const tasks = Array.from({ length: 12 }, (_, n) =>
        newTask(world, { team: packaging, slots: [null, null], campaign: where[n % where.length] ?? null }),
      );
      for (const [who, n, what] of list) act(world, must([ana, ben, chloe][who], "somebody"), tasks[n], what);
      for (const guest of [ana, ben, chloe]) expectWithin(world, guest, campaigns);
    }),
  );
});

function act(world: World, who: Guest, taskId: ReturnType<typeof newTask> | undefined, what: Move[2]) {
  if (taskId === undefined) return;
  if (what === "claim") return void world.give(who, { type: "claim", taskId });
  const own = world.task(taskId).claims.find(({ personId, state }) => personId === who.id && isHeld(state));
  if (own === undefined) return;
  if (what === "hand-back") world.must(who, { type: "hand-back", taskId, claimId: own.id });
  else world.must(who, { type: "submit", taskId, claimId: own.id, note: "Done." });
}

function expectWithin(world: World, guest: Guest, campaigns: readonly CampaignId[]) {
  const heldIn = (fits: (campaign: CampaignId | null) => boolean) =>
    [...world.tasks.values()]
      .filter((task) => fits(task.campaign))
      .flatMap(({ claims }) => claims)
      .filter(({ personId, state }) => personId === guest.id && isHeld(state)).length;
  const limitOf = (id: CampaignId | null) =>
    id === null ? null : (world.campaigns.get(id)?.claimsLimit ?? null);
  for (const id of campaigns)
    expect(heldIn((each) => each === id)).toBeLessThanOrEqual(limitOf(id) ?? Number.POSITIVE_INFINITY);
  const { limit, newcomerLimit } = world.configuration.policy.claims;
  const accepted = world.recordOf(guest.id).accepted;
  expect(heldIn((each) => limitOf(each) === null)).toBeLessThanOrEqual(
    accepted === 0 ? newcomerLimit : limit,
  );
}

test("a campaign is seen by whoever sees one of its tasks, and an empty one by leads", () => {
  const world = new World();
  const sees = (who: Guest | "anonymous", all: number, seen: number) =>
    maySeeCampaign(world.actorOf(who), { all, seen });
  expect(sees("anonymous", 5, 1)).toBe(true);
  expect(sees(ana, 5, 0)).toBe(false);
  expect(sees(ana, 0, 0)).toBe(false);
  expect(sees(docsLead, 0, 0)).toBe(true);
  expect(sees(docsLead, 5, 0)).toBe(false);
  expect(sees(admin, 5, 0)).toBe(false);
});

test("work handed in within a campaign frees room under its limit", () => {
  const world = new World();
  const campaign = newCampaign(world, { claimsLimit: 1 });
  handIn(world, newTask(world, { campaign }), ana);
  take(world, newTask(world, { campaign }), ana);
});
