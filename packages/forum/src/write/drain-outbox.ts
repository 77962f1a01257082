// Working off what we owe the forum: each thing written once, from the state of the moment it is written.
import { stageOfTask } from "@threadboard/domain";
import { describeForumError } from "../client/errors.ts";
import type { Owed, Writing, WrittenTopic } from "./port.ts";
import { writeStatus } from "./status-post.ts";
import { writeTags } from "./status-tags.ts";
import { done, untilBack, type Verdict, verdictOn } from "./verdict.ts";

const BATCH = 20;

/** Writes everything that is due. Returns how many were tried; one that fails waits and blocks nothing else. */
export async function drainOutbox(writing: Writing): Promise<number> {
  const { port, clock } = writing;
  let tried = 0;
  for (
    let batch = await port.owed(clock(), BATCH);
    batch.length > 0;
    batch = await port.owed(clock(), BATCH)
  ) {
    for (const owed of batch) {
      await settle(writing, owed, await write(writing, owed));
      tried += 1;
    }
  }
  return tried;
}

async function write(writing: Writing, owed: Owed): Promise<Verdict> {
  const topic = await writing.port.topic(owed.topicId);
  if (topic === null || topic.tasks.length === 0) return done;
  if (topic.gone) return untilBack(writing.clock());
  const allowed = writing.configuration.sources.find((source) => source.key === topic.source)?.write ?? "off";
  switch (owed.kind) {
    case "status-post":
      return allowed === "posts" ? writeStatus(writing, owed, topic) : done;
    case "status-tags":
      return allowed === "off" ? done : writeTags(writing, owed, topic);
    case "close-topic":
      return allowed === "posts" ? close(writing, owed, topic) : done;
  }
}

async function close(writing: Writing, owed: Owed, topic: WrittenTopic): Promise<Verdict> {
  const { client, clock } = writing;
  const stillDone = topic.tasks.every((task) => stageOfTask(task) === "done");
  if (!stillDone) return done;
  const closed = await client.closeTopic(owed.topicId);
  return closed.ok ? done : verdictOn(closed.error, describeForumError(closed.error), clock(), owed.tries);
}

async function settle({ port }: Writing, owed: Owed, verdict: Verdict): Promise<void> {
  switch (verdict.kind) {
    case "done":
      return port.done(owed);
    case "later":
      return port.later(owed, verdict.at, verdict.words);
    case "given-up":
      return port.givenUp(owed, verdict.words);
  }
}
