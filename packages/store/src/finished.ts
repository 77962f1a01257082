// What a person has finished: their accepted claims with the tasks they were for.
import type { PersonId } from "@threadboard/domain";
import type { Reading, Writing } from "./database.ts";
import type { PersonRow } from "./people.ts";
import type { Flag } from "./schema.ts";

/** Returns the person of this username, whatever its case, or `null`. */
export async function readPersonNamed(db: Reading, username: string): Promise<PersonRow | null> {
  const row = await db
    .selectFrom("person")
    .selectAll()
    .where((eb) => eb(eb.fn<string>("lower", ["username"]), "=", eb.fn<string>("lower", [eb.val(username)])))
    .orderBy("createdAt")
    .executeTakeFirst();
  return row ?? null;
}

/** Returns the accepted claims of a person with their tasks, newest first. Who may see them is the caller's matter. */
export async function readFinishedRows(db: Reading, personId: PersonId) {
  return db
    .selectFrom("claim")
    .innerJoin("task", "task.id", "claim.taskId")
    .innerJoin("text", "text.id", "task.titleId")
    .select(["claim.stateAt", "claim.outcome", "text.content as title"])
    .select(["task.number", "task.language", "task.kind", "task.team", "task.audienceJson"])
    .where("claim.personId", "=", personId)
    .where("claim.state", "=", "accepted")
    .orderBy("claim.stateAt", "desc")
    .orderBy("task.number", "desc")
    .execute();
}
export type FinishedRow = Awaited<ReturnType<typeof readFinishedRows>>[number];

/** Saves what a person chose about themselves. */
export async function saveOwnChoices(
  trx: Writing,
  id: PersonId,
  choices: { readonly hidesFinished: boolean; readonly skipsThanks: boolean },
): Promise<void> {
  const flag = (on: boolean): Flag => (on ? 1 : 0);
  await trx
    .updateTable("person")
    .set({ hidesFinished: flag(choices.hidesFinished), skipsThanks: flag(choices.skipsThanks) })
    .where("id", "=", id)
    .execute();
}
