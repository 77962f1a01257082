// A community for the simulated year: people with habits, two teams with leads, and tasks to be done.
import {
  ClaimId,
  KindKey,
  must,
  OfferId,
  type PersonCommand,
  PersonId,
  TaskId,
  TeamKey,
} from "@threadboard/domain";
import { saveAccount, type Writing } from "@threadboard/store";
import type { World } from "../world.ts";
import { Chance } from "./chance.ts";

export const teams = [TeamKey.parse("docs"), TeamKey.parse("security")] as const;
const kind = KindKey.parse("writing");

/** How somebody is. */
export type Person = {
  readonly id: PersonId;
  readonly username: string;
  readonly subject: string;
  readonly groups: readonly string[];
  readonly leads: TeamKey | null;
  /** How likely they do something about a task in a day. */
  readonly zeal: number;
  /** Whether they answer when they are asked. */
  readonly answers: boolean;
  /** Whether they look at the board's own list now and then. */
  readonly looks: boolean;
};

export type Community = {
  readonly town: World;
  readonly chance: Chance;
  readonly people: readonly Person[];
  /** Gives a command as somebody who is at the board just then; returns whether it was carried out. */
  readonly give: (person: Person, command: PersonCommand, door?: "web" | "thread") => Promise<boolean>;
  readonly counts: Record<string, number>;
  /** Something is wrong with the forum, or was a moment ago. */
  misfortune: boolean;
  isForumUp: boolean;
};

/** Returns a community of `size`, all of whom have signed in once. */
export async function gather(town: World, size: number, seed: number): Promise<Community> {
  const chance = new Chance(seed);
  const people: Person[] = [];
  for (let index = 0; index < size; index++) people.push(await addPerson(town, chance, index));
  const counts: Record<string, number> = {};
  return {
    town,
    chance,
    people,
    counts,
    misfortune: false,
    isForumUp: true,
    async give(person, command, door = "web") {
      const giver = { kind: "person", id: person.id } as const;
      const { outcome } = await town.board.engine.together(async (trx, { run }) => {
        await enter(trx, person, town.clock.now);
        return run({ command, giver, door });
      });
      if (outcome === "done") counts[command.type] = (counts[command.type] ?? 0) + 1;
      return outcome === "done";
    },
  };
}

async function addPerson(town: World, chance: Chance, index: number): Promise<Person> {
  const leads = index < 4 ? must(teams[index % 2], "a team") : null;
  const groups = leads === null ? [] : [`${leads}-leads`];
  const username = `person${index}`;
  const { id } = town.forum.addPerson({ username, name: `Person ${index}`, trustLevel: 2, groups });
  const person: Person = {
    id: PersonId.parse(`00000000-0000-7000-8000-${String(index).padStart(12, "0")}`),
    username,
    subject: String(id),
    groups,
    leads,
    zeal: 0.01 + chance.below(10) / 100,
    answers: chance.happens(0.6),
    looks: index % 20 === 7,
  };
  await town.board.store.write((trx) => enter(trx, person, town.clock.now));
  return person;
}

/** The forum confirms who they are, as it does hourly for whoever is signed in. */
async function enter(trx: Writing, person: Person, now: number): Promise<void> {
  const { id, username, subject, groups } = person;
  const standing = { admin: false, moderator: false, groups };
  const name = `P. ${username}`;
  await saveAccount(trx, { provider: "forum", subject, username, name, avatar: null, standing }, id, now);
}

/** What there is to do on the board at the moment, read from the store in the order in which it was made. */
export async function readWork({ town }: Community) {
  const db = town.board.store.read;
  const free = await db
    .selectFrom("task")
    .select(["id", "team"])
    .where("stage", "=", "open")
    .orderBy("number")
    .execute();
  const claims = await db
    .selectFrom("claim")
    .innerJoin("task", "task.id", "claim.taskId")
    .select([
      "claim.id",
      "claim.taskId",
      "claim.personId",
      "claim.state",
      "claim.nudgeReachedAt",
      "task.team",
    ])
    .where("claim.state", "in", ["working", "returned", "submitted"])
    .orderBy("task.number")
    .orderBy("claim.position")
    .execute();
  const offers = await db
    .selectFrom("offer")
    .innerJoin("task", "task.id", "offer.taskId")
    .select(["offer.id", "offer.taskId", "offer.personId"])
    .where("offer.state", "=", "open")
    .orderBy("task.number")
    .execute();
  return { free, claims, offers };
}
export type Work = Awaited<ReturnType<typeof readWork>>;

/** Keeps so many tasks open; the leads write new ones. */
export async function writeTasks(community: Community, work: Work, wanted: number): Promise<void> {
  const { people, chance, give } = community;
  for (let missing = wanted - work.free.length; missing > 0; missing--) {
    const lead = must(people[chance.below(4)], "a lead");
    const fields = { title: `Describe part ${chance.below(1_000_000)}`, team: lead.leads, kind };
    await give(lead, { type: "create", fields });
  }
}

/** Everybody does as they do, once: take, renew, hand in, hand back, forget; leads review and offer. */
export async function liveADay(community: Community, work: Work): Promise<void> {
  const held = Map.groupBy(work.claims, (claim) => claim.personId);
  const offered = Map.groupBy(work.offers, (offer) => offer.personId);
  for (const person of community.people) {
    for (const claim of held.get(person.id) ?? []) await workOn(community, person, claim);
    for (const offer of offered.get(person.id) ?? []) await answerOffer(community, person, offer);
    await lookAround(community, person, work, held.get(person.id)?.length ?? 0);
    if (person.leads !== null) await lead(community, person, work);
  }
}

async function workOn(
  { chance, give }: Community,
  person: Person,
  claim: Work["claims"][number],
): Promise<void> {
  if (claim.state === "submitted") return;
  const asked = claim.nudgeReachedAt !== null;
  const acts = asked ? person.answers && chance.happens(0.4) : chance.happens(person.zeal);
  if (!acts) return;
  const on = { taskId: TaskId.parse(claim.taskId), claimId: ClaimId.parse(claim.id) };
  switch (chance.below(5)) {
    case 0:
    case 1:
      return void (await give(person, { type: "submit", ...on, note: "Here it is." }));
    case 2:
      return void (await give(person, { type: "renew", ...on }, "thread"));
    case 3:
      return void (await give(person, { type: "renew", ...on, note: "Half done." }));
    default:
      return void (await give(person, { type: "hand-back", ...on, note: "No time." }));
  }
}

async function answerOffer({ chance, give }: Community, person: Person, offer: Work["offers"][number]) {
  if (!chance.happens(0.25)) return;
  const taskId = TaskId.parse(offer.taskId);
  if (chance.happens(0.5)) await give(person, { type: "claim", taskId });
  else await give(person, { type: "decline", taskId, offerId: OfferId.parse(offer.id) });
}

async function lookAround(community: Community, person: Person, { free }: Work, held: number): Promise<void> {
  const { chance, give, town } = community;
  // Now and then somebody asks for more than they may have.
  if (free.length > 0 && chance.happens(person.zeal / (held === 0 ? 5 : 20)))
    await give(person, { type: "claim", taskId: TaskId.parse(chance.pick(free).id) });
  if (chance.happens(0.007)) {
    const until = town.clock.now + (1 + chance.below(12)) * 86_400_000;
    await give(person, { type: "away", until });
  } else if (chance.happens(0.01)) await give(person, { type: "back" });
  if (person.looks && chance.happens(0.15) && community.isForumUp) await lookAtNotices(town, person);
}

/** By the page's own way: sign in, read the list, and thereby have seen it. */
async function lookAtNotices(town: World, person: Person): Promise<void> {
  const visitor = await town.enter(person.username);
  const { notices } = await visitor.read<{ notices: { id: number }[] }>("/api/notices");
  const upTo = notices[0]?.id;
  if (upTo === undefined) return;
  await visitor.fetch(`${town.address}/api/notices/seen`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ upTo }),
  });
}

async function lead({ chance, give, people }: Community, person: Person, work: Work): Promise<void> {
  for (const { id, taskId, state, team, personId } of work.claims) {
    if (state !== "submitted" || team !== person.leads || personId === person.id || !chance.happens(0.3))
      continue;
    const on = { taskId: TaskId.parse(taskId), claimId: ClaimId.parse(id) };
    if (chance.happens(0.7)) await give(person, { type: "accept", ...on });
    else await give(person, { type: "return", ...on, comment: "The end is missing." });
  }
  const own = work.free.filter(({ team }) => team === person.leads);
  if (own.length === 0 || !chance.happens(0.1)) return;
  const taskId = TaskId.parse(chance.pick(own).id);
  await give(person, { type: "offer", taskId, personId: chance.pick(people).id });
}
