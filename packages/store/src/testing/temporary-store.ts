// Stores in a folder that goes with the test.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ColumnId, PersonId, stages } from "@threadboard/domain";
import { afterEach } from "vitest";
import { saveAccount, saveColumns, saveTopic } from "../index.ts";
import { openStore, type Store } from "../store.ts";
import { topicFacts } from "./topic-facts.ts";

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Returns the path of a database that is not there yet, in a folder of its own. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "threadboard-store-"));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "board.db");
}

/** Returns an open store; it is closed with the test. */
export function temporaryStore(file = temporaryFile()): Store {
  const store = openStore(file);
  closing.push(() => store.close());
  return store;
}

/** The version 7 UUID that ends in this number. */
export function uuid(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}

export const PEOPLE = [1, 2, 3].map((n) => PersonId.parse(uuid(n)));
export const COLUMNS = stages.map((_stage, index) => ColumnId.parse(uuid(100 + index)));
export const TOPICS = [7, 8, 9].map((id) => topicFacts(id));

/** Returns a store with columns, three people and three topics, as tasks need them. */
export async function furnishedStore(file = temporaryFile()): Promise<Store> {
  const store = temporaryStore(file);
  await store.write(async (trx) => {
    const columns = stages.map((stage, position) => ({
      id: COLUMNS[position] ?? ColumnId.parse(uuid(100)),
      name: stage,
      stage,
      position,
      limit: null,
    }));
    await saveColumns(trx, columns);
    for (const [index, id] of PEOPLE.entries()) {
      const standing = { admin: false, moderator: false, groups: [] };
      const account = {
        provider: "forum",
        subject: String(index),
        username: `p${index}`,
        name: null,
        avatar: null,
      };
      await saveAccount(trx, { ...account, standing }, id, 0);
    }
    for (const topic of TOPICS) await saveTopic(trx, topic);
  });
  return store;
}
