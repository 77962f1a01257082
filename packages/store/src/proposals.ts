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

/**
 * Replaces what a topic offers. What was dismissed stays so, also where the item was away in between; what was
 * offered before keeps its age, and for how long it was put off.
 */
export async function saveProposals(
  trx: Writing,
  topicId: TopicId,
  offered: readonly OfferedRow[],
  now: number,
): Promise<void> {
  const rows = new Map(offered.map((item) => [item.title, item]));
  const known = await trx
    .selectFrom("proposal")
    .select("itemText")
    .where("topicId", "=", topicId)
    .where("dismissedAt", "is", null)
    .execute();
  for (const { itemText } of known) {
    if (rows.has(itemText)) continue;
    await trx
      .deleteFrom("proposal")
      .where("topicId", "=", topicId)
      .where("itemText", "=", itemText)
      .execute();
  }
  for (const { title, position, confidence, reason } of rows.values()) {
    const read = { position, confidence, reasonJson: JSON.stringify(reason) };
    await trx
      .insertInto("proposal")
      .values({ topicId, itemText: title, ...read, seenAt: now, dismissedAt: null, snoozedUntil: null })
      .onConflict((conflict) => conflict.columns(["topicId", "itemText"]).doUpdateSet(read))
      .execute();
  }
}

/**
 * Returns what is offered of topics that this reader may see, without what is a task by now; in the order of the
 * lists. `dismissed`: what was offered, and somebody did not want.
 */
export async function readProposals(
  db: Reading,
  reader: Reader,
  { dismissed = false }: { readonly dismissed?: boolean } = {},
) {
  const rows = await db
    .selectFrom("proposal")
    .innerJoin("topic", "topic.id", "proposal.topicId")
    .leftJoin("thread", (join) =>
      join
        .onRef("thread.topicId", "=", "proposal.topicId")
        .onRef("thread.itemText", "=", "proposal.itemText"),
    )
    .selectAll("proposal")
    .select([
      "topic.title as topicTitle",
      "topic.slug as topicSlug",
      "topic.source as topicSource",
      "topic.audienceJson",
    ])
    .where("proposal.dismissedAt", dismissed ? "is not" : "is", null)
    .where("thread.taskId", "is", null)
    .where("topic.state", "=", "readable")
    .orderBy("proposal.topicId")
    .orderBy("proposal.position")
    .execute();
  return rows.filter((row) => maySee(reader, { audience: fromJson<Audience>(row.audienceJson) }));
}
export type ProposalRow = Awaited<ReturnType<typeof readProposals>>[number];

/** Notes that a lead does not want an item, or wants it offered again (`dismissedAt` `null`). Returns whether that changed anything. */
export async function dismissProposal(
  trx: Writing,
  topicId: TopicId,
  item: string,
  dismissedAt: number | null,
): Promise<boolean> {
  const result = await trx
    .updateTable("proposal")
    .set({ dismissedAt })
    .where("topicId", "=", topicId)
    .where("itemText", "=", item)
    .where("dismissedAt", dismissedAt === null ? "is not" : "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Puts an item off until then; `null`: it is offered at once again. Returns whether it is offered at all. */
export async function snoozeProposal(
  trx: Writing,
  topicId: TopicId,
  item: string,
  snoozedUntil: number | null,
): Promise<boolean> {
  const result = await trx
    .updateTable("proposal")
    .set({ snoozedUntil })
    .where("topicId", "=", topicId)
    .where("itemText", "=", item)
    .where("dismissedAt", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
