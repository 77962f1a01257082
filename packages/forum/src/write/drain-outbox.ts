// Working off what we owe the forum: each thing written once, from the state of the moment it is written.
import { type Source, stageOfTask } from "@threadboard/domain";
import type { Owed, Writing, WrittenTopic } from "./port.ts";
import { writeStatus } from "./status-post.ts";
import { writeTags } from "./status-tags.ts";
import { writeEdit } from "./thread-edit.ts";
import { done, untilBack, type Verdict, verdictOn } from "./verdict.ts";

const BATCH = 20;

/**
 * Writes everything that is due. Returns how many were tried; one that fails waits and blocks nothing else. Where
 * writing is switched off nothing is tried, and what was under way stays as it was.
 */
export async function drainOutbox(writing: Writing): Promise<number> {
  const { port, clock } = writing;
  let tried = 0;
  for (
    let batch = await port.owed(clock(), BATCH);
    batch.length > 0;
    batch = await port.owed(clock(), BATCH)
  ) {
    for (const owed of batch) {
      if (!(await port.mayWrite())) return tried;
      const verdict = await write(writing, owed);
      if (verdict.kind === "later" && !(await port.mayWrite())) return tried;
      await settle(writing, owed, verdict);
      tried += 1;
    }
  }
  return tried;
}

async function write(writing: Writing, owed: Owed): Promise<Verdict> {
  const topic = await writing.port.topic(owed.topicId);
  if (topic === null) return done;
  if (topic.gone) return untilBack(writing.clock(), owed.tries);
  const source = writing.configuration.sources.find((each) => each.key === topic.source);
  if (source === undefined || source.write === "off") return done;
  switch (owed.kind) {
    case "status-post":
      return source.write === "posts" ? writeStatus(writing, owed, topic) : done;
    case "status-tags":
      return source.type === "outline" ? done : writeTags(writing, owed, topic);
    case "close-topic":
      return close(writing, owed, topic, source);
    case "thread-edit":
      return writeEdit(writing, owed, topic, source);
  }
}

async function close(
  { client, clock }: Writing,
  owed: Owed,
  topic: WrittenTopic,
  source: Source,
): Promise<Verdict> {
  const stillDone = topic.tasks.length > 0 && topic.tasks.every((task) => stageOfTask(task) === "done");
  if (!stillDone || topic.excluded || !source.closeWhenDone) return done;
  const closed = await client.closeTopic(owed.topicId);
  return closed.ok ? done : verdictOn(closed.error, clock(), owed.tries);
}

async function settle({ port }: Writing, owed: Owed, verdict: Verdict): Promise<void> {
  switch (verdict.kind) {
    case "done":
      return port.done(owed);
    case "later":
      return port.later(owed, verdict.at, verdict.words, verdict.trouble);
    case "given-up":
      return port.givenUp(owed, verdict.words, verdict.trouble);
  }
}
