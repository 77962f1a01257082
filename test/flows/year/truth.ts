// What is true of the simulated year, told without the board's own rules: who had how much time, and who heard what.
import type { PersonId, TeamKey } from "@threadboard/domain";
import { readEventsSince, type StoredEvent } from "@threadboard/store";
import type { World } from "../world.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A time that counts against nobody, as the test itself knows of it. `null`: everybody, or no end yet. */
export type Rest = {
  readonly personId: PersonId | null;
  readonly team: TeamKey | null;
  readonly from: number;
  until: number | null;
  /** So long nobody can know of it. */
  readonly unseenFor: number;
};

type Lease = {
  readonly taskId: string;
  readonly personId: PersonId;
  renewedAt: number;
  nudgedAt: number | null;
  reachedAt: number | null;
};

/** Returns how much of a time was no rest: cut at every border, piece by piece. */
export function running(rests: readonly Rest[], from: number, to: number): number {
  const borders = rests.flatMap((rest) => [rest.from, rest.until ?? to]).filter((at) => at > from && at < to);
  const cuts = [from, ...borders.toSorted((a, b) => a - b), to];
  let sum = 0;
  for (let index = 1; index < cuts.length; index++) {
    const [start, end] = [cuts[index - 1] ?? from, cuts[index] ?? to];
    const middle = (start + end) / 2;
    if (!rests.some((rest) => rest.from < middle && middle < (rest.until ?? Infinity))) sum += end - start;
  }
  return sum;
}

/** Follows the events of the year and says what should not have happened. */
export class Witness {
  readonly rests: Rest[] = [];
  readonly counts = { nudged: 0, reached: 0, expired: 0, lapsed: 0, unreachable: 0 };
  readonly #leases = new Map<string, Lease>();
  readonly #teams = new Map<string, TeamKey | null>();
  #sequence = 0;

  /** Returns everything that was wrong since the last time, in words. */
  async wrongs(town: World): Promise<string[]> {
    const rests = [...this.rests, ...(await outagesOf(town))];
    const wrongs: string[] = [];
    for (;;) {
      const events = await readEventsSince(town.board.store.read, this.#sequence, 1000);
      for (const event of events) wrongs.push(...(await this.#follow(town, event, rests)));
      if (events.length < 1000) return wrongs;
    }
  }

  async #follow(town: World, event: StoredEvent, rests: readonly Rest[]): Promise<string[]> {
    this.#sequence = event.sequence;
    const { happening, at } = event;
    if (happening.type === "lapsed") this.counts.lapsed += 1;
    if (!("claimId" in happening)) return [];
    const { claimId, personId } = happening;
    const lease = this.#leases.get(claimId);
    switch (happening.type) {
      case "claimed":
      case "renewed":
      case "returned":
        this.#leases.set(claimId, {
          taskId: event.taskId,
          personId,
          renewedAt: at,
          nudgedAt: null,
          reachedAt: null,
        });
        return happening.type === "renewed" && event.personId !== personId
          ? [`somebody else renewed ${claimId}`]
          : [];
      case "nudged":
      case "expired": {
        if (lease === undefined) return [`${happening.type} without a claim`];
        const own = ofClaim(rests, personId, await this.#teamOf(town, event.taskId));
        const paused = own.some((rest) => rest.from + rest.unseenFor < at && at < (rest.until ?? Infinity));
        const wrongs = paused ? [`${happening.type} while paused, ${new Date(at).toISOString()}`] : [];
        if (happening.type === "nudged") {
          this.counts.nudged += 1;
          lease.nudgedAt = at;
          return running(own, lease.renewedAt, at) < 10 * DAY ? [...wrongs, "nudged too early"] : wrongs;
        }
        this.counts.expired += 1;
        if (lease.reachedAt === null) return [...wrongs, "released without a nudge that reached them"];
        return running(own, lease.reachedAt, at) < 4 * DAY
          ? [...wrongs, "too little time to answer"]
          : wrongs;
      }
      case "nudge-reached":
        this.counts.reached += 1;
        if (lease !== undefined) lease.reachedAt = at;
        return [];
      case "nudge-failed":
        this.counts.unreachable += 1;
        return [];
      default:
        return [];
    }
  }

  async #teamOf(town: World, taskId: StoredEvent["taskId"]): Promise<TeamKey | null> {
    const known = this.#teams.get(taskId);
    if (known !== undefined) return known;
    const { team } = await town.board.store.read
      .selectFrom("task")
      .select("team")
      .where("id", "=", taskId)
      .executeTakeFirstOrThrow();
    this.#teams.set(taskId, team);
    return team;
  }
}

function ofClaim(rests: readonly Rest[], personId: PersonId, team: TeamKey | null): Rest[] {
  return rests.filter(
    (rest) =>
      (rest.personId === null || rest.personId === personId) && (rest.team === null || rest.team === team),
  );
}

/** Outages of the forum, as the board noticed them. */
async function outagesOf(town: World): Promise<Rest[]> {
  const rows = await town.board.store.read
    .selectFrom("pause")
    .select(["fromAt", "untilAt"])
    .where("kind", "=", "forum-down")
    .execute();
  return rows.map(({ fromAt, untilAt }) => ({
    personId: null,
    team: null,
    from: fromAt,
    until: untilAt,
    unseenFor: 6 * MINUTE,
  }));
}

/** Follows what arrives in private messages: one a person a day, in one conversation. */
export class Postbox {
  messages = 0;
  lines = 0;
  readonly #last = new Map<number, number>();
  readonly #conversations = new Map<number, Set<number>>();
  #post = 0;

  wrongs({ forum }: World): string[] {
    const wrongs: string[] = [];
    for (const post of forum.world.posts.values()) {
      if (post.id <= this.#post) continue;
      this.#post = post.id;
      const topic = forum.world.topics.get(post.topicId);
      if (topic?.archetype !== "private_message") continue;
      this.messages += 1;
      this.lines += post.raw.split("\n").filter((line) => line.startsWith("- ")).length;
      const recipient = [...topic.allowedPersonIds].find((id) => id !== topic.authorId) ?? 0;
      const last = this.#last.get(recipient);
      if (last !== undefined && post.createdAt - last < DAY - 60_000)
        wrongs.push(`two messages to ${recipient} within ${(post.createdAt - last) / 3_600_000} hours`);
      this.#last.set(recipient, post.createdAt);
      const topics = (this.#conversations.get(recipient) ?? new Set()).add(topic.id);
      this.#conversations.set(recipient, topics);
      if (topics.size > 1) wrongs.push(`${recipient} has ${topics.size} conversations`);
    }
    return wrongs;
  }
}

/** Returns what does not hold of the board as it stands, in words. */
export async function standingWrongs({ board, clock }: World): Promise<string[]> {
  const db = board.store.read;
  const wrongs: string[] = [];
  const live = await db
    .selectFrom("claim")
    .select(["slotId", "personId", "state"])
    .where("state", "in", ["working", "submitted", "returned", "accepted"])
    .execute();
  const slots = live.map(({ slotId }) => slotId);
  if (new Set(slots).size < slots.length) wrongs.push("a slot has two claims");
  for (const [personId, claims] of Map.groupBy(live, (claim) => claim.personId)) {
    const working = claims.filter(({ state }) => state === "working").length;
    const most = claims.some(({ state }) => state === "accepted") ? 3 : 1;
    if (working > most) wrongs.push(`${personId} took ${working} tasks, ${most} at most`);
  }
  const late = await db
    .selectFrom("offer")
    .select("id")
    .where("state", "=", "open")
    .where("lapsesAt", "<", clock.now - DAY)
    .execute();
  if (late.length > 0) wrongs.push(`${late.length} offers did not lapse`);
  return wrongs;
}
