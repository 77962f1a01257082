// People and their accounts.
import { PersonId } from "@threadboard/domain";
import { expect, test } from "vitest";
import {
  type Account,
  findPeople,
  readPerson,
  readStaleIdentities,
  saveAccount,
  startSession,
} from "./index.ts";
import { temporaryStore, uuid } from "./testing/temporary-store.ts";

const account = (subject: string, username: string, name: string | null): Account => ({
  provider: "forum",
  subject,
  username,
  name,
  avatar: null,
  standing: { admin: false, moderator: false, groups: [] },
});

async function withPeople(...names: [username: string, name: string | null][]) {
  const store = temporaryStore();
  for (const [index, [username, name]] of names.entries()) {
    const id = PersonId.parse(uuid(index + 1));
    await store.write((trx) => saveAccount(trx, account(String(index + 1), username, name), id, 1));
  }
  return store;
}

test("an account keeps its person when name and username change", async () => {
  const store = await withPeople(["ana", "Ana"]);
  const renamed = {
    ...account("1", "anna", null),
    standing: { admin: true, moderator: false, groups: ["x"] },
  };
  const id = await store.write((trx) => saveAccount(trx, renamed, PersonId.parse(uuid(50)), 2));
  expect(id).toBe(uuid(1));
  expect(await readPerson(store.read, id)).toMatchObject({
    name: "anna",
    username: "anna",
    standing: { admin: true, groups: ["x"] },
    refreshedAt: 2,
  });
});

test.each([
  ["kim_s", ["kim_s"]],
  ["100%", ["percent"]],
  ["elod", ["elodie"]],
  ["ÉLODIE", ["elodie"]],
  ["ŁUKASZ", ["lukasz"]],
  ["  kim ", ["kim_s"]],
  ["%", ["percent"]],
  ["nobody", []],
])("looking for %j finds %j", async (words, found) => {
  const store = await withPeople(
    ["kim_s", null],
    ["percent", "100% Pat"],
    ["elodie", "Élodie Blanc"],
    ["lukasz", "Łukasz"],
  );
  expect((await findPeople(store.read, words, 10)).map((person) => person.username)).toEqual(found);
});

test("only accounts with a session that runs are confirmed again", async () => {
  const store = await withPeople(["ana", null], ["ben", null]);
  const session = {
    tokenHash: "t",
    personId: PersonId.parse(uuid(1)),
    createdAt: 1,
    seenAt: 1,
    expiresAt: 100,
  };
  await store.write((trx) => startSession(trx, session));
  const stale = async (before: number, now: number) =>
    (await readStaleIdentities(store.read, "forum", before, now)).map((each) => each.username);
  expect(await stale(50, 60)).toEqual(["ana"]);
  expect(await stale(1, 60)).toEqual([]);
  expect(await stale(50, 100)).toEqual([]);
});
