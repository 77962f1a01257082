// Items of outlines that are offered to leads and not made: kept as last read, and once dismissed never offered again.
import { type Audience, maySee, type Reader, type TopicId } from "@threadboard/domain";
import { fromJson, type Reading, type Writing } from "./database.ts";

/** An item as it was read; `reason` is a code with its parameters. */
export type OfferedRow = {
  readonly title: string;
  readonly position: number;
  readonly confidence: number;
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string | undefined>> };
};

/** Replaces what a topic offers. What was dismissed stays so, also where the item was away in between. */
export async function saveProposals(
  trx: Writing,
  topicId: TopicId,
  offered: readonly OfferedRow[],
  now: number,
): Promise<void> {
  await trx.deleteFrom("proposal").where("topicId", "=", topicId).where("dismissedAt", "is", null).execute();
  const rows = new Map(offered.map((item) => [item.title, item]));
  const values = [...rows.values()].map(({ title, position, confidence, reason }) => ({
    topicId,
    itemText: title,
    position,
    confidence,
    reasonJson: JSON.stringify(reason),
    seenAt: now,
    dismissedAt: null,
  }));
  for (const row of values) {
    await trx
      .insertInto("proposal")
      .values(row)
      .onConflict((conflict) => conflict.columns(["topicId", "itemText"]).doNothing())
      .execute();
  }
}

/** Returns what is offered of topics that this reader may see, without what is a task by now; in the order of the lists. */
export async function readProposals(db: Reading, reader: Reader) {
  const rows = await db
    .selectFrom("proposal")
    .innerJoin("topic", "topic.id", "proposal.topicId")
    .leftJoin("thread", (join) =>
      join
        .onRef("thread.topicId", "=", "proposal.topicId")
        .onRef("thread.itemText", "=", "proposal.itemText"),
    )
    .selectAll("proposal")
    .select(["topic.title as topicTitle", "topic.slug as topicSlug", "topic.audienceJson"])
    .where("proposal.dismissedAt", "is", null)
    .where("thread.taskId", "is", null)
    .where("topic.state", "=", "readable")
    .orderBy("proposal.topicId")
    .orderBy("proposal.position")
    .execute();
  return rows.filter((row) => maySee(reader, { audience: fromJson<Audience>(row.audienceJson) }));
}

/** Notes that a lead does not want an item. Returns whether it was offered. */
export async function dismissProposal(
  trx: Writing,
  topicId: TopicId,
  item: string,
  now: number,
): Promise<boolean> {
  const result = await trx
    .updateTable("proposal")
    .set({ dismissedAt: now })
    .where("topicId", "=", topicId)
    .where("itemText", "=", item)
    .where("dismissedAt", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
