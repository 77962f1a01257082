// Keeping the board's own tags on a thread true; all other tags are left as they are.
import { type Configuration, stageOfTask } from "@threadboard/domain";
import { describeForumError } from "../client/errors.ts";
import type { Result } from "../client/result.ts";
import { type ForumTag, sameTag } from "../client/tag.ts";
import type { Owed, Writing, WrittenTopic } from "./port.ts";
import { done, type Verdict, verdictOn } from "./verdict.ts";

/** Sets the tag of the task's stage on its topic, computed against the tags that stand there now. */
export async function writeTags(writing: Writing, owed: Owed, topic: WrittenTopic): Promise<Verdict> {
  const { client, configuration, clock } = writing;
  const task = topic.tasks.find((each) => each.thread?.item === null);
  if (task === undefined) return done;
  const read = await client.readTopic(owed.topicId, { posts: "first" });
  if (!read.ok) return verdictOn(read.error, describeForumError(read.error), clock(), owed.tries);
  const present = read.value.tags;
  if (present === null) return { kind: "given-up", words: "the forum shows no tags to this key" };
  const wanted = statusTagOf(configuration, stageOfTask(task));
  const there = await standsReady(writing, wanted, present);
  if (!there.ok) return verdictOn(there.error, describeForumError(there.error), clock(), owed.tries);
  const missing: Verdict = { kind: "given-up", words: `the forum has no tag "${wanted}"; it is not made` };
  const outcome = there.value ? done : missing;
  const names = wantedTags(
    present.map((tag) => tag.name),
    there.value ? wanted : null,
    configuration,
  );
  if (names === null) return outcome;
  const site = present.length === 0 ? await client.site() : null;
  // What the present tags show decides; where there are none, what the site shows; a silent site is a new one.
  const form = (site?.ok === true ? site.value.tagForm : null) ?? "objects";
  const change = { topicId: owed.topicId, names, original: present, form };
  const set = await client.setTopicTags(change);
  if (!set.ok) return verdictOn(set.error, describeForumError(set.error), clock(), owed.tries);
  const { dropped } = set.value;
  return dropped.length === 0
    ? outcome
    : { kind: "given-up", words: `the forum did not take the tags ${dropped.join(", ")}` };
}

/** Whether the tag is on the topic already or known to the forum: a moderator's key would make it by using it. */
async function standsReady(
  { client }: Writing,
  wanted: string | null,
  present: readonly ForumTag[],
): Promise<Result<boolean>> {
  if (wanted === null || present.some((tag) => sameTag(tag.name, wanted)))
    return { ok: true, value: true, incomplete: [] };
  const all = await client.tags();
  if (!all.ok) return all;
  return { ...all, value: all.value.some((tag) => sameTag(tag.name, wanted)) };
}

function statusTagOf(configuration: Configuration, stage: string): string | null {
  const tags: Partial<Record<string, string | undefined>> = configuration.statusTags;
  return tags[stage] ?? null;
}

/** Returns the whole set that the topic should have, or `null` where it has it. */
export function wantedTags(
  present: readonly string[],
  wanted: string | null,
  configuration: Pick<Configuration, "statusTags">,
): string[] | null {
  const own = Object.values(configuration.statusTags).filter((tag) => tag !== undefined);
  const others = present.filter((name) => !own.some((tag) => sameTag(tag, name)));
  const next = wanted === null ? others : [...others, wanted];
  const same =
    next.length === present.length && next.every((name) => present.some((one) => sameTag(one, name)));
  return same ? null : next;
}
