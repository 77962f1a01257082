// A year of a community: holidays, outages, restarts and a clock that jumps, with the real store, rules, timer and
// messages. Short here; whole, with 500 people, where THREADBOARD_YEAR=whole is set (`npm run soak`).

import { existsSync } from "node:fs";
import { must } from "@threadboard/domain";
import { saveState } from "@threadboard/store";
import { expect, test, vi } from "vitest";
import { world } from "./world.ts";
import { Chance } from "./year/chance.ts";
import { type Community, gather, liveADay, readWork, teams, writeTasks } from "./year/community.ts";
import { Postbox, type Rest, standingWrongs, Witness } from "./year/truth.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Year = { readonly people: number; readonly open: number; readonly days: number; readonly seed: number };

const isWhole = process.env.THREADBOARD_YEAR === "whole";
const year: Year = isWhole
  ? {
      people: 500,
      open: 150,
      days: 365,
      seed: Number(process.env.THREADBOARD_SEED ?? Date.now() % 1_000_000),
    }
  : { people: 120, open: 40, days: 365, seed: 20310701 };

/** Half a year before the turn of one, so that the holidays lie in the middle. */
const START = Date.parse("2031-07-01T06:00:00Z");

type Story = {
  readonly community: Community;
  readonly witness: Witness;
  readonly postbox: Postbox;
};

async function begin({ people, seed }: Year): Promise<Story> {
  const settings = { maxAdminApiRequestsPerMinute: 1_000_000, maxRequestsPerIpPerMinute: 1_000_000 };
  // A year of commits, each waiting for a disk, would be a test of the disk.
  if (existsSync("/dev/shm")) vi.stubEnv("TMPDIR", "/dev/shm");
  const town = await world({ sources: [], forum: { settings }, board: { forumTimeoutMs: 700 } });
  vi.unstubAllEnvs();
  for (const hook of town.forum.webhooks.all()) hook.active = false;
  town.clock.now = START;
  // The board says in the log what it tries again; a year of that is long.
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  return { community: await gather(town, people, seed), witness: new Witness(), postbox: new Postbox() };
}

/** A day: people live, and the board does what it does every minute. */
async function goThroughDay({ community, witness }: Story, { open }: Year): Promise<void> {
  const { town } = community;
  const work = await readWork(community);
  await writeTasks(community, work, open);
  const before = await readAbsences(community);
  await liveADay(community, work);
  await noteAbsences(community, witness, before);
  // Once where all is well; where it is not, long enough for the board to be sure of it and to try again.
  for (const minutes of community.misfortune ? [1, 7, 2] : [1]) {
    town.clock.now += minutes * MINUTE;
    await beatAllAlong(community);
    if (community.misfortune) await town.board.worker.poll(false).catch(() => null);
    await town.board.worker.keepTime();
    await town.board.worker.keepLeases();
    await town.board.worker.drain();
  }
  town.clock.now += DAY - 10 * MINUTE;
  await beatAllAlong(community);
}

/** As if the board had lived through every minute until now. */
async function beatAllAlong({ town }: Community): Promise<void> {
  const { now } = town.clock;
  await town.board.store.write((trx) => saveState(trx, "alive", { at: now }, now));
}

const readAbsences = ({ town }: Community) =>
  town.board.store.read
    .selectFrom("pause")
    .select(["id", "personId", "fromAt", "untilAt"])
    .where("kind", "=", "away")
    .where("untilAt", ">", town.clock.now - DAY)
    .execute();

/** What people said of their absences is the truth about them. */
async function noteAbsences(
  community: Community,
  { rests }: Witness,
  before: Awaited<ReturnType<typeof readAbsences>>,
): Promise<void> {
  const known = new Map(before.map((absence) => [absence.id, absence.untilAt]));
  for (const { id, personId, fromAt: from, untilAt: until } of await readAbsences(community)) {
    if (known.get(id) === until) continue;
    const same = rests.find((rest) => rest.personId === personId && rest.from === from);
    if (same === undefined) rests.push({ personId, team: null, from, until, unseenFor: 0 });
    else same.until = until;
  }
}

/** Holidays and misfortunes, by the day of the year. */
async function befall(story: Story, day: number, chance: Chance): Promise<void> {
  const { community, witness } = story;
  const { town, people, give } = community;
  const [docs, security] = teams;
  const rest = (team: Rest["team"], until: number | null) => {
    witness.rests.push({ personId: null, team, from: town.clock.now, until, unseenFor: 0 });
  };
  // The turn of the year: one team says until when, the other ends it by hand.
  if (day === 172) {
    const until = town.clock.now + 17 * DAY;
    rest(docs, until);
    expect(await give(must(people[0], "a lead"), { type: "pause-team", team: docs, until })).toBe(true);
    rest(security, null);
    expect(await give(must(people[1], "a lead"), { type: "pause-team", team: security, until: null })).toBe(
      true,
    );
  }
  if (day === 186) {
    must(
      witness.rests.find(({ team }) => team === security),
      "the rest",
    ).until = town.clock.now;
    expect(await give(must(people[1], "a lead"), { type: "resume-team", team: security })).toBe(true);
  }
  const outage = day % 41;
  community.misfortune = outage >= 20 && outage <= 24;
  community.isForumUp = outage < 20 || outage > 22;
  if (outage === 20) town.forum.faults.add({ kind: "status", status: 502, body: "Bad gateway" });
  if (outage === 23) town.forum.faults.clear();
  if (day % 53 === 30) await stop(story, chance.below(60) * HOUR);
  if (day % 29 === 11) await town.restart();
  if (day === 100) await jump(story, DAY);
  if (day === 200 || day === 300) await jump(story, -HOUR);
  // An answer that never comes: the message was sent all the same.
  if (outage !== 5) return;
  community.misfortune = true;
  const match = { method: "POST", path: /^\/posts/ };
  town.forum.faults.add({ kind: "timeout-after-success", match, times: 1 });
}

/** The board is down for a while. */
async function stop({ community, witness }: Story, ms: number): Promise<void> {
  const { clock } = community.town;
  const from = clock.now;
  clock.now += ms;
  await community.town.restart();
  await community.town.board.worker.keepTime();
  if (ms > 5 * MINUTE)
    witness.rests.push({ personId: null, team: null, from, until: clock.now, unseenFor: 0 });
}

/** Somebody sets the clock. */
async function jump({ community, witness }: Story, ms: number): Promise<void> {
  const { clock, board } = community.town;
  const from = clock.now;
  clock.now += ms;
  await board.worker.keepTime();
  if (ms > 0) witness.rests.push({ personId: null, team: null, from, until: clock.now, unseenFor: 0 });
}

async function live(year: Year): Promise<Story & { readonly counts: Record<string, number> }> {
  const story = await begin(year);
  const { community, witness, postbox } = story;
  const { town } = community;
  const misfortune = new Chance(year.seed + 1);
  for (let day = 0; day < year.days; day++) {
    await befall(story, day, misfortune);
    await goThroughDay(story, year);
    const wrongs = [
      ...(await witness.wrongs(town)),
      ...postbox.wrongs(town),
      ...(await standingWrongs(town)),
    ];
    expect(wrongs, `day ${day} of seed ${year.seed}`).toEqual([]);
  }
  town.forum.faults.clear();
  const counts = { ...community.counts, ...witness.counts, messages: postbox.messages, lines: postbox.lines };
  return { ...story, counts };
}

/** A few quiet days in which everything that is owed gets where it belongs. */
async function comeToRest({ community, witness, postbox }: Story): Promise<void> {
  const { town } = community;
  for (let day = 0; day < 4; day++) {
    for (const minutes of [1, 7, 1]) {
      town.clock.now += minutes * MINUTE;
      await beatAllAlong(community);
      await town.board.worker.poll(false);
      await town.board.worker.keepTime();
      await town.board.worker.drain();
    }
    town.clock.now += DAY;
  }
  expect([...(await witness.wrongs(town)), ...postbox.wrongs(town)]).toEqual([]);
}

const timeout = isWhole ? 30 * MINUTE : 5 * MINUTE;

test("a year goes by, and nobody loses a task who did not know and had no time to answer", {
  timeout,
}, async () => {
  const started = performance.now();
  const story = await live(year);
  await comeToRest(story);
  const { town } = story.community;
  const notices = await town.board.store.read
    .selectFrom("outbox")
    .select(["code", "state", "messagedAt"])
    .where("kind", "=", "notice")
    .execute();
  // Nothing that was to be told is still waiting, and each line of a message is a notice of its own.
  expect(notices.filter(({ state }) => state === "waiting")).toEqual([]);
  expect(story.postbox.lines).toBe(notices.filter(({ messagedAt }) => messagedAt !== null).length);
  expect(notices.filter(({ code }) => code === "nudge")).toHaveLength(story.witness.counts.nudged);
  expect(notices.filter(({ code }) => code === "expired")).toHaveLength(story.witness.counts.expired);
  for (const name of [
    "claim",
    "renew",
    "submit",
    "accept",
    "nudged",
    "expired",
    "lapsed",
    "away",
    "messages",
  ])
    expect(story.counts[name], name).toBeGreaterThan(10);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.info(
    `A year of ${year.people} people, seed ${year.seed}, ${seconds} s:`,
    JSON.stringify(story.counts),
  );
});

test("the same people and the same misfortunes give the same year", { timeout }, async () => {
  const short: Year = { people: 20, open: 8, days: 30, seed: 7 };
  const once = (await live(short)).counts;
  expect((await live(short)).counts).toEqual(once);
});
