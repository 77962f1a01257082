// Keeping the board's own tags on a thread true; all other tags are left as they are.
import { tagsWereEdited, wantedTags } from "@threadboard/domain";
import type { Result } from "../client/result.ts";
import { type ForumTag, formOf, sameTag, type TagForm } from "../client/tag.ts";
import type { Owed, Writing, WrittenTopic } from "./port.ts";
import { done, givenUp, type Verdict, verdictOn } from "./verdict.ts";
import { statusTagFor } from "./words.ts";

/** A second bot that wants another tag would go on for ever; after this many within a day ours is left. */
const MOST_RESTORES = 3;
const DAY = 24 * 3_600_000;

/** Sets the tag of the task's stage on its topic, computed against the tags that stand there now. */
export async function writeTags(writing: Writing, owed: Owed, topic: WrittenTopic): Promise<Verdict> {
  const { client, configuration, clock, port } = writing;
  const wanted = statusTagFor(topic, configuration);
  // From a thread that is not ours to write in any more only what we set is taken away.
  if ((topic.excluded || topic.tasks.length === 0) && topic.statusTag === null) return done;
  const read = await client.readTopic(owed.topicId, { posts: "first" });
  if (!read.ok) return verdictOn(read.error, clock(), owed.tries);
  const present = read.value.tags;
  if (present === null) return givenUp("tags-unseen", "the forum shows no tags to this key");
  const presentNames = present.map((tag) => tag.name);
  const restores = isRestored(topic, presentNames, wanted, writing);
  if (restores && foughtSince(topic, clock()) >= MOST_RESTORES)
    return givenUp("tags-fought", `somebody else changes "${wanted}" as often as it is set`);
  const there = await standsReady(writing, wanted, present);
  if (!there.ok) return verdictOn(there.error, clock(), owed.tries);
  const missing = givenUp("tag-missing", `the forum has no tag "${wanted}"; it is not made`);
  const outcome = there.value.stands ? done : missing;
  const ours = there.value.stands ? wanted : null;
  const names = wantedTags(presentNames, ours, configuration);
  if (names !== null) {
    // What the present tags show decides, then what all tags show; a forum without any is taken for a new one.
    const change = { topicId: owed.topicId, names, original: present, form: there.value.form ?? "objects" };
    const set = await client.setTopicTags(change);
    if (!set.ok) return verdictOn(set.error, clock(), owed.tries);
    const { dropped } = set.value;
    if (dropped.length > 0)
      return givenUp("tag-missing", `the forum did not take the tags ${dropped.join(", ")}`);
  }
  await port.tagged(owed.topicId, ours, restores && names !== null);
  return outcome;
}

/** Whether the board wants what it wanted before, and somebody changed it meanwhile. */
function isRestored(
  { statusTag }: WrittenTopic,
  present: readonly string[],
  wanted: string | null,
  { configuration }: Writing,
): boolean {
  if (statusTag === null || wanted === null || !sameTag(statusTag, wanted)) return false;
  return tagsWereEdited(present, statusTag, configuration);
}

function foughtSince({ tagRestores, tagRestoresSince }: WrittenTopic, now: number): number {
  return tagRestoresSince !== null && now - tagRestoresSince < DAY ? tagRestores : 0;
}

/** Whether the tag is on the topic already or known to the forum: a moderator's key would make it by using it. */
async function standsReady(
  { client }: Writing,
  wanted: string | null,
  present: readonly ForumTag[],
): Promise<Result<{ readonly stands: boolean; readonly form: TagForm | null }>> {
  if (wanted === null || present.some((tag) => sameTag(tag.name, wanted)))
    return { ok: true, value: { stands: true, form: formOf(present) }, incomplete: [] };
  const all = await client.tags();
  if (!all.ok) return all;
  const stands = all.value.some((tag) => sameTag(tag.name, wanted));
  return { ...all, value: { stands, form: formOf(present) ?? formOf(all.value) } };
}
