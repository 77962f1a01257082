// Random wishes for property tests: who wants what, made into a command from what the world holds at that moment.
import type { Command, CommandType } from "../command/command.ts";
import { permissions } from "../command/permission.ts";
import { type ColumnId, TopicId } from "../ids.ts";
import { Audience } from "../task/audience.ts";
import { type Claim, isHeld } from "../task/claim.ts";
import { stageOfTask, type Task } from "../task/task.ts";
import { plainStanding, type Standing } from "../thread/standing.ts";
import { DAY, HOUR } from "../time.ts";
import { auditing, docs, packaging, testing, writing } from "./community.ts";
import { admin, ana, auditor, ben, docsLead, everybody, type Guest, packagingLead } from "./people.ts";
import { finishWork, importThread, newCampaign, newProposal, newTask, threadRead } from "./scenes.ts";
import { type Who, World } from "./world.ts";

/** One step of a random run. The numbers choose among whatever there is to choose from. */
export type Wish = {
  readonly type: CommandType;
  readonly who: number;
  readonly task: number;
  readonly pick: number;
  readonly other: number;
  /** Milliseconds that pass before it. */
  readonly wait: number;
};

const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** Every command, the common ones more than once. */
const wishTypes: readonly CommandType[] = [
  ...Array<CommandType>(8).fill("claim"),
  ...Array<CommandType>(6).fill("submit"),
  ...(["accept", "accept", "accept", "return", "return", "hand-back", "hand-back", "renew"] as const),
  ...(["nudge", "nudge", "nudge-reached", "nudge-reached", "expire", "expire", "nudge-failed"] as const),
  ...(["away", "back", "pause-team", "resume-team", "note-down", "lapse-offer"] as const),
  ...(["edit", "edit", "move", "move", "open", "open", "offer", "offer", "decline", "undo", "undo"] as const),
  ...(["hand-over", "hand-over", "hand-over"] as const),
  ...(["release", "finish", "finish", "reopen", "reopen", "drop", "restore", "merge", "split"] as const),
  ...([
    "note-standing",
    "note-standing",
    "keep-as-is",
    "snooze",
    "give-up",
    "keep-without-thread",
    "note-likeness",
  ] as const),
  ...(["import", "import", "import", "settle", "attach-thread", "detach-thread"] as const),
  ...([
    "create",
    "propose",
    "create-from-thread",
    "ask-status-post",
    "write-to-thread",
    "note-edited",
  ] as const),
  ...(["tick", "tick", "tick", "block", "block", "block", "unblock"] as const),
  ...(["add-column", "change-column", "remove-column"] as const),
  ...(["make-campaign", "change-campaign", "change-campaign"] as const),
];

const waits = [0, 0, 1000, HOUR, DAY, 5 * DAY];

/** Returns the wish that six numbers stand for; any numbers do. */
export function wishOf([type, who, task, pick, other, wait]: WishNumbers): Wish {
  return {
    type: at(wishTypes, type) ?? "claim",
    who,
    task,
    pick,
    other,
    wait: at(waits, wait) ?? 0,
  };
}
export type WishNumbers = readonly [number, number, number, number, number, number];

/** Returns a world in which there is something to do. */
export function begunWorld(): World {
  const world = new World();
  for (const kind of [writing, testing, auditing]) newTask(world, { kind, slots: ["x86_64", "aarch64"] });
  for (const topicId of [100, 101, 102]) importThread(world, { topicId });
  const campaign = newCampaign(world, { claimsLimit: 2 });
  for (const _ of [1, 2, 3]) newTask(world, { kind: testing, campaign });
  finishWork(world, newTask(world, { kind: testing }), ana, "pass");
  newProposal(world, ben);
  return world;
}

/** Returns who gives the command: mostly somebody who may, now and then anybody at all. */
export function whoOf(world: World, { type, who }: Wish, command: Command): Who {
  if (automatic.has(type)) return "automaton";
  const likely = who % 6 === 0 ? undefined : likelyOf(world, who, command);
  return likely ?? at<Who>([...everybody, ...everybody, "anonymous"], who) ?? "anonymous";
}

/** The holder of the named claim, whoever did what would be undone, or somebody who leads or reviews. */
function likelyOf(world: World, who: number, command: Command): Guest | undefined {
  const task = "taskId" in command && command.taskId !== null ? world.tasks.get(command.taskId) : undefined;
  const byId = (id: string | null | undefined) => everybody.find((guest) => guest.id === id);
  switch (command.type) {
    case "hand-back":
    case "hand-over":
    case "renew":
    case "submit":
      return byId(task?.claims.find(({ id }) => id === command.claimId)?.personId);
    case "decline":
      return byId(task?.offers.find(({ id }) => id === command.offerId)?.personId);
    case "undo":
      return byId(world.events.findLast(({ taskId }) => taskId === command.taskId)?.personId);
    case "claim":
      return byId(
        task?.offers.findLast((each) => each.state === "open" && each.fromClaimId !== null)?.personId,
      );
    case "propose":
      return undefined;
    case "accept":
    case "return":
      return at([admin, docsLead, auditor, ana, packagingLead], who);
    default:
      return at([admin, docsLead, packagingLead], who);
  }
}

const automatic = new Set<CommandType>([
  "import",
  "note-edited",
  "note-standing",
  "note-likeness",
  "nudge",
  "nudge-reached",
  "nudge-failed",
  "expire",
  "lapse-offer",
  "note-down",
]);
const audiences = [
  { kind: "public" },
  { kind: "public" },
  { kind: "members" },
  { kind: "groups", groups: ["staff"] },
  { kind: "nobody" },
] as const;
const slotSets = [
  [null],
  [null, null],
  ["x86_64", "aarch64"],
  ["aarch64"],
  ["x86_64", null, "s390x"],
] as const;
const lists = [["Read it", "Try it"], ["Try it", "Write it down"], [], ["Read it"]] as const;
const words = ["As agreed.", "", "Not now."] as const;

/** Returns the command that a wish means in this world, or `null` where there is nothing to name. */
export function commandOf(world: World, wish: Wish): Command | null {
  const { type, pick, other } = wish;
  const kind = at([writing, testing, auditing], pick) ?? writing;
  const team = at([docs, packaging, null], other) ?? null;
  switch (type) {
    case "propose":
      return { type, title: "A proposal", body: "", team, kind };
    case "create": {
      const slots = [...(at(slotSets, other) ?? [null])];
      const notBefore = pick % 7 === 0 ? world.now + pick * 3_600_000 : null;
      const campaign = at([null, ...world.campaigns.keys()], pick) ?? null;
      return {
        type,
        fields: { title: "A task", kind, team, slots, notBefore, campaign },
        ...(other % 3 === 0 ? { listKey: `key ${pick % 5}` } : {}),
      };
    }
    case "import": {
      const thread = readFor(wish);
      const known = [...world.tasks.values()].find((task) => task.thread?.topicId === thread.topicId);
      return { type, taskId: known?.id ?? null, thread };
    }
    case "create-from-thread":
      return { type, thread: readFor(wish) };
    case "away":
      return { type, until: world.now + (pick % 12) * DAY };
    case "back":
      return { type };
    case "pause-team":
      return { type, team: docs, until: other % 3 === 0 ? null : world.now + (pick % 9) * DAY };
    case "resume-team":
      return { type, team: docs };
    case "note-down":
      return { type, kind: "board-down", fromAt: world.now - pick * HOUR, untilAt: world.now };
    case "add-column":
      return {
        type,
        name: "Another",
        stage: at(["open", "active", "done"] as const, pick) ?? "open",
        limit: null,
      };
    case "change-column":
    case "remove-column": {
      const column = at(world.columns, other);
      if (column === undefined) return null;
      return type === "remove-column"
        ? { type, columnId: column.id }
        : { type, columnId: column.id, position: pick % 9, name: `Column ${pick}` };
    }
    case "make-campaign":
      return { type, name: `Campaign ${pick % 4}`, claimsLimit: pick % 3 === 0 ? null : (pick % 5) + 1 };
    case "change-campaign": {
      const campaignId = at([...world.campaigns.keys()], other);
      if (campaignId === undefined) return null;
      return {
        type,
        campaignId,
        claimsLimit: pick % 4 === 0 ? null : (pick % 6) + 1,
        closed: pick % 9 === 0,
      };
    }
    default:
      return onTask(world, wish);
  }
}

function readFor({ pick, other }: Wish) {
  const sources = ["silent", "tagged", "posted", "closing"];
  return threadRead({
    topicId: 100 + (other % 6),
    source: at(sources, other),
    audience: at(audiences, pick),
    title: `Title ${pick % 4}`,
    body: `Body ${other % 3}`,
    due: pick % 5 === 0 ? { kind: "date", date: "2031-02-01" } : null,
    kind: at([writing, testing, auditing], other),
    standing: pick % 3 === 0 ? standingOf({ pick, other }) : null,
  });
}

/** What a forum may say of a topic, in any mixture. */
export function standingOf({ pick, other }: Pick<Wish, "pick" | "other">): Standing {
  return {
    ...plainStanding,
    presence: at(["here", "here", "deleted", "unreadable"] as const, pick) ?? "here",
    closed: other % 2 === 0,
    archived: other % 7 === 0,
    listed: pick % 5 !== 0,
    category: at(["docs", "tests"], pick) ?? null,
    inSource: other % 5 !== 0,
    author: at(["here", "anonymised", "suspended"] as const, other) ?? "here",
    answer: pick % 3 === 0 ? { postNumber: other + 1, username: "ana" } : null,
    assignee: other % 3 === 0 ? { kind: "person", name: `somebody${pick % 2}` } : null,
    movedTo: pick % 4 === 0 ? [TopicId.parse(500 + (other % 3))] : [],
    merged: pick % 8 === 0,
    item: at(["here", "done", "gone"] as const, other) ?? "here",
    readers: at([{ kind: "public" }, { kind: "members" }, null] as const, pick) ?? null,
  };
}

/** Some commands are about something that few tasks have. */
function hasWhat(type: CommandType, task: Task): boolean {
  if (type === "decline" || type === "lapse-offer") return task.offers.some(({ state }) => state === "open");
  if (type === "tick") return task.checklist.length > 0;
  if (type === "unblock") return task.blockedBy.length > 0;
  if (type === "settle") return (task.thread?.conflicts.length ?? 0) > 0;
  return true;
}

/** Mostly a task in a stage for which the command is meant. */
function taskFor(world: World, { type, task }: Wish): Task | undefined {
  const tasks = [...world.tasks.values()];
  const stages = Object.entries(permissions).find(([command]) => command === type)?.[1] ?? {};
  const meant = Object.values(stages).flat();
  const fitting = tasks.filter((each) => meant.includes(stageOfTask(each)) && hasWhat(type, each));
  return task % 8 === 0 || fitting.length === 0 ? at(tasks, task) : at(fitting, task);
}

function onTask(world: World, wish: Wish): Command | null {
  const isMeant = claimsFor[wish.type];
  if (isMeant !== undefined) return onClaim(world, wish, isMeant);
  const task = taskFor(world, wish);
  if (task === undefined) return null;
  const { type, pick, other } = wish;
  const taskId = task.id;
  const guest = at(everybody, other) ?? everybody[0];
  switch (type) {
    case "edit":
      return { type, taskId, fields: editOf(world, wish) };
    case "claim":
      return { type, taskId, ...slotOf(task, wish), ...personOf(guest, wish) };
    case "offer":
      return guest === undefined ? null : { type, taskId, personId: guest.id };
    case "decline":
    case "lapse-offer": {
      const offer = at(task.offers.toReversed(), pick % 2);
      return offer === undefined ? null : { type, taskId, offerId: offer.id };
    }
    case "move":
      return moveOf(world, task, wish);
    case "release":
      return { type, taskId, ...claimNamed(task, wish), reason: at(words, other) ?? "" };
    case "finish":
    case "drop":
      return { type, taskId, reason: at(words, other) ?? "" };
    case "reopen":
      return { type, taskId, slots: (pick % 3) + 1 };
    case "tick":
      return { type, taskId, item: at(task.checklist, pick)?.text ?? "No such line", done: other % 3 > 0 };
    case "block": {
      const by = at([...world.tasks.values()], other);
      return by === undefined ? null : { type, taskId, byId: by.id };
    }
    case "unblock":
      return { type, taskId, byId: at(task.blockedBy, other) ?? taskId };
    case "merge": {
      const into = at([...world.tasks.values()], other);
      return into === undefined ? null : { type, taskId, intoId: into.id };
    }
    case "split":
      return { type, taskId, titles: ["First half", "Second half"] };
    case "attach-thread":
      return { type, taskId, thread: readFor(wish) };
    case "settle":
      return {
        type,
        taskId,
        field: pick % 2 === 0 ? "title" : "body",
        keep: other % 2 === 0 ? "board" : "forum",
      };
    case "note-standing":
      return { type, taskId, standing: standingOf(wish), audience: Audience.parse(at(audiences, pick)) };
    case "note-likeness": {
      const like = at([...world.tasks.values()], other);
      return like === undefined ? null : { type, taskId, aboutIds: [like.id] };
    }
    case "keep-as-is":
      return { type, taskId, code: at(task.asks, other)?.code ?? "closed" };
    case "snooze":
      return { type, taskId, until: pick % 4 === 0 ? null : world.now + (other % 3) * DAY };
    case "write-to-thread":
      return { type, taskId, fields: pick % 2 === 0 ? ["title", "body"] : ["body", "labels"] };
    case "note-edited":
      return {
        type,
        taskId,
        fields: ["title"],
        title: { sent: `Title ${pick % 4}`, stored: `Title ${other % 4}` },
      };
    case "undo":
      return { type, taskId, version: Math.max(1, task.version - (pick % 4 === 0 ? 1 : 0)) };
    case "open":
    case "restore":
    case "detach-thread":
    case "ask-status-post":
    case "give-up":
    case "keep-without-thread":
      return { type, taskId };
    default:
      return null;
  }
}

const isHeldClaim = ({ state }: Claim) => isHeld(state);
const isSubmitted = ({ state }: Claim) => state === "submitted";

/** For which claims a command about one is meant. */
const claimsFor: Partial<Record<CommandType, (claim: Claim) => boolean>> = {
  "hand-over": isHeldClaim,
  "hand-back": (claim) => isHeldClaim(claim) || isSubmitted(claim),
  renew: isHeldClaim,
  submit: isHeldClaim,
  accept: isSubmitted,
  return: isSubmitted,
  nudge: isHeldClaim,
  "nudge-reached": (claim) => isHeldClaim(claim) && claim.nudgedAt !== null,
  "nudge-failed": (claim) => isHeldClaim(claim) && claim.nudgedAt !== null && claim.nudgeReachedAt === null,
  expire: (claim) => isHeldClaim(claim) && claim.nudgeReachedAt !== null,
};

function onClaim(world: World, wish: Wish, isMeant: (claim: Claim) => boolean): Command | null {
  const { type, other } = wish;
  const claims = [...world.tasks.values()].flatMap((task) => task.claims.map((claim) => ({ task, claim })));
  const fitting = claims.filter(({ claim }) => isMeant(claim));
  const chosen = at(wish.task % 8 === 0 || fitting.length === 0 ? claims : fitting, wish.pick);
  if (chosen === undefined) return null;
  const { task } = chosen;
  const [taskId, claimId] = [task.id, chosen.claim.id];
  const note = at(words, other) ?? "";
  switch (type) {
    case "hand-back":
    case "renew":
      return { type, taskId, claimId, note };
    case "hand-over": {
      const guest = at(everybody, other);
      return guest === undefined ? null : { type, taskId, claimId, personId: guest.id };
    }
    case "submit":
      return { type, taskId, claimId, note, ...(task.kind === testing ? { outcome: "pass" } : {}) };
    case "return":
      return { type, taskId, claimId, comment: note };
    case "nudge-failed":
      return { type, taskId, claimId, forGood: other % 2 === 0 };
    case "accept":
    case "nudge":
    case "nudge-reached":
    case "expire":
      return { type, taskId, claimId };
    default:
      return null;
  }
}

/** The newest claims most often: they are the ones that still hold something. */
function claimNamed(task: Task, { pick }: Wish) {
  const claim = at([...task.claims].reverse(), pick % 3);
  return claim === undefined ? {} : { claimId: claim.id };
}

function slotOf(task: Task, { pick }: Wish) {
  const slot = pick % 3 === 0 ? at(task.slots, pick) : undefined;
  return slot === undefined ? {} : { slotId: slot.id };
}

function personOf(guest: Guest | undefined, { pick }: Wish) {
  return pick % 4 === 0 && guest !== undefined ? { personId: guest.id } : {};
}

function editOf(world: World, { pick, other }: Wish) {
  switch (pick % 8) {
    case 0:
      return { title: `Title ${other % 4}` };
    case 1:
      return { body: `Body ${other % 3}` };
    case 2:
      return { due: other % 2 === 0 ? null : ({ kind: "date", date: "2031-01-20" } as const) };
    case 4:
      return { checklist: [...(at(lists, other) ?? [])] };
    case 3:
      return { team: at([docs, packaging], other) ?? null, kind: at([writing, testing], other) ?? writing };
    case 5:
      return { campaign: at([null, ...world.campaigns.keys()], other) ?? null };
    default:
      return { slots: [...(at(slotSets, other) ?? [null])] };
  }
}

/** Mostly within the stage, between two cards that stand next to each other there. */
function moveOf(world: World, task: Task, { pick, other }: Wish): Command {
  const near = world.columnsOf(stageOfTask(task));
  const columnId: ColumnId =
    (other % 8 === 0 ? at(world.columns, pick) : at(near, other))?.id ?? task.columnId;
  const cards = world.inColumn(columnId).filter(({ id }) => id !== task.id);
  const index = pick % (cards.length + 1);
  return {
    type: "move",
    taskId: task.id,
    columnId,
    beforeId: cards[index - 1]?.id ?? null,
    afterId: cards[index]?.id ?? null,
  };
}
