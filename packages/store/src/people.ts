// People and the accounts by which they are known.
import {
  blankRecord,
  type ForumStanding,
  type PersonId,
  type SpokenLanguage,
  type TaskId,
  type TrackRecord,
} from "@threadboard/domain";
import type { Selectable } from "kysely";
import { fromJson, type Reading, type Writing } from "./database.ts";
import type { Tables } from "./schema.ts";

export type PersonRow = Selectable<Tables["person"]>;

/** A person with the account that gives them their standing. */
export type KnownPerson = PersonRow & {
  readonly provider: string;
  readonly subject: string;
  readonly standing: ForumStanding;
  readonly refreshedAt: number;
};

/** What an account says of somebody at sign-in or refresh. */
export type Account = {
  readonly provider: string;
  readonly subject: string;
  readonly username: string;
  readonly name: string | null;
  readonly avatar: string | null;
  readonly standing: ForumStanding;
};

/** Returns the person of an account, making them at first sight; name, avatar and standing follow the account. */
export async function saveAccount(
  trx: Writing,
  account: Account,
  newId: PersonId,
  now: number,
): Promise<PersonId> {
  const { provider, subject, username, standing } = account;
  const known = await trx
    .selectFrom("identity")
    .select("personId")
    .where("provider", "=", provider)
    .where("subject", "=", subject)
    .executeTakeFirst();
  const personId = known?.personId ?? newId;
  const shown = { name: account.name ?? username, username, avatar: account.avatar };
  if (known === undefined) {
    await trx
      .insertInto("person")
      .values({ id: personId, ...shown, language: null, createdAt: now })
      .execute();
  } else {
    await trx.updateTable("person").set(shown).where("id", "=", personId).execute();
  }
  const identity = {
    personId,
    username,
    admin: standing.admin ? (1 as const) : (0 as const),
    moderator: standing.moderator ? (1 as const) : (0 as const),
    groupsJson: JSON.stringify(standing.groups),
    refreshedAt: now,
  };
  await trx
    .insertInto("identity")
    .values({ provider, subject, ...identity })
    .onConflict((conflict) => conflict.columns(["provider", "subject"]).doUpdateSet(identity))
    .execute();
  return personId;
}

/** Keeps what language a person chose; `null`: whatever their browser asks for. */
export async function saveLanguage(
  trx: Writing,
  id: PersonId,
  language: SpokenLanguage | null,
): Promise<void> {
  await trx.updateTable("person").set({ language }).where("id", "=", id).execute();
}

/** Keeps what a person's browser asks for. */
export async function saveBrowserLanguage(
  trx: Writing,
  id: PersonId,
  language: string | null,
): Promise<void> {
  await trx.updateTable("person").set({ browserLanguage: language }).where("id", "=", id).execute();
}

/** Returns in what language a person is told something while they are not here; `null` where nobody knows. */
export function languageToTell({ language, browserLanguage }: PersonRow): string | null {
  return language ?? browserLanguage;
}

/** Returns a person with their standing, or `null`. */
export async function readPerson(db: Reading, id: PersonId): Promise<KnownPerson | null> {
  const row = await db
    .selectFrom("person")
    .innerJoin("identity", "identity.personId", "person.id")
    .selectAll("person")
    .select(["provider", "subject", "admin", "moderator", "groupsJson", "refreshedAt"])
    .where("person.id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { admin, moderator, groupsJson, ...person } = row;
  return {
    ...person,
    standing: { admin: admin === 1, moderator: moderator === 1, groups: fromJson<string[]>(groupsJson) },
  };
}

/**
 * Returns up to `limit` people whose name or username contains the words, by name; without regard to case and
 * accents, which SQLite knows for ASCII only.
 */
export async function findPeople(db: Reading, words: string, limit: number): Promise<PersonRow[]> {
  const wanted = bare(words.trim());
  const people = await db.selectFrom("person").selectAll().orderBy("name").orderBy("id").execute();
  return people
    .filter(({ name, username }) => bare(name).includes(wanted) || bare(username).includes(wanted))
    .slice(0, limit);
}

function bare(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** Whether somebody who has signed in here is called so on the forum. */
export async function isUsername(db: Reading, username: string): Promise<boolean> {
  const row = await db
    .selectFrom("person")
    .select("id")
    .where((eb) => eb(eb.fn<string>("lower", ["username"]), "=", username.toLowerCase()))
    .executeTakeFirst();
  return row !== undefined;
}

/** Returns the people with these ids. */
export async function readPeople(db: Reading, ids: readonly PersonId[]): Promise<Map<PersonId, PersonRow>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .selectAll()
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Returns what a person holds and has had accepted, as limits and reviews count it. What nobody can see, its holder can
 * neither go on with nor hand back, so it counts against nobody.
 */
export async function readRecord(db: Reading, personId: PersonId): Promise<TrackRecord> {
  const rows = await db
    .selectFrom("claim")
    .innerJoin("task", "task.id", "claim.taskId")
    // Only campaigns with a limit of their own stand apart.
    .leftJoin("campaign", (join) =>
      join.onRef("campaign.id", "=", "task.campaignId").on("campaign.claimsLimit", "is not", null),
    )
    .select((eb) => [
      "claim.state",
      "task.kind",
      "campaign.id as campaignId",
      eb.fn.countAll<number>().as("count"),
    ])
    .where("claim.personId", "=", personId)
    .where("claim.state", "in", ["working", "returned", "accepted"])
    .where((eb) => eb.or([eb("claim.state", "=", "accepted"), eb("task.audience", "!=", "nobody")]))
    .groupBy(["claim.state", "task.kind", "campaign.id"])
    .execute();
  const record = {
    ...blankRecord,
    heldByKind: {} as Record<string, number>,
    heldByCampaign: {} as Record<string, number>,
    acceptedByKind: {} as Record<string, number>,
  };
  for (const { state, kind, campaignId, count: counted } of rows) {
    const count = Number(counted);
    if (state === "accepted") {
      record.accepted += count;
      record.acceptedByKind[kind] = (record.acceptedByKind[kind] ?? 0) + count;
      continue;
    }
    if (state === "returned") record.returned += count;
    if (campaignId !== null) {
      record.heldByCampaign[campaignId] = (record.heldByCampaign[campaignId] ?? 0) + count;
      continue;
    }
    record.held += count;
    record.heldByKind[kind] = (record.heldByKind[kind] ?? 0) + count;
  }
  return record;
}

/** Returns the task with which a person's work was accepted for the first time, or `null`. */
export async function readFirstAccepted(db: Reading, personId: PersonId): Promise<TaskId | null> {
  const row = await db
    .selectFrom("claim")
    .select("taskId")
    .where("personId", "=", personId)
    .where("state", "=", "accepted")
    .orderBy("stateAt")
    .orderBy("claimedAt")
    .limit(1)
    .executeTakeFirst();
  return row?.taskId ?? null;
}

/** Returns accounts of one provider that have a session and were last confirmed before a time. */
export async function readStaleIdentities(
  db: Reading,
  provider: string,
  before: number,
  now: number,
): Promise<Selectable<Tables["identity"]>[]> {
  return db
    .selectFrom("identity")
    .selectAll()
    .where("provider", "=", provider)
    .where("refreshedAt", "<", before)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("session")
          .select("tokenHash")
          .whereRef("session.personId", "=", "identity.personId")
          .where("expiresAt", ">", now),
      ),
    )
    .execute();
}

/** Returns everybody who has signed in and is in any group, or staff on the forum, with what their account last said. */
export async function readStaff(db: Reading): Promise<{ id: PersonId; standing: ForumStanding }[]> {
  const rows = await db
    .selectFrom("identity")
    .select(["personId", "admin", "moderator", "groupsJson"])
    .where((eb) => eb.or([eb("admin", "=", 1), eb("moderator", "=", 1), eb("groupsJson", "!=", "[]")]))
    .orderBy("personId")
    .execute();
  return rows.map(({ personId, admin, moderator, groupsJson }) => ({
    id: personId,
    standing: { admin: admin === 1, moderator: moderator === 1, groups: fromJson<string[]>(groupsJson) },
  }));
}
