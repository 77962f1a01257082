// The exact words and tags that a thread would get now. No I/O: the page of queued writes shows them too.
import {
  type Configuration,
  isLive,
  languageOfThread,
  stageOfTask,
  statusTagOf,
  type Task,
  writeFarewell,
  writeStatusPost,
} from "@threadboard/domain";
import { type AnswerData, sayAnswer } from "@threadboard/domain/reply";
import { textsFor } from "@threadboard/domain/texts";
import type { WrittenTopic } from "./port.ts";

/** Returns our part of the thread, in the language that the operator gave to it. */
export function statusTextOf(topic: WrittenTopic, configuration: Configuration): string {
  const { board, policy, kinds, forum } = configuration;
  const source = configuration.sources.find((each) => each.key === topic.source);
  const language = source === undefined ? null : languageOfThread(source, topic.category);
  const texts = textsFor(language ?? board.language);
  if (topic.excluded) return writeFarewell({ texts, board });
  return writeStatusPost(topic.tasks, {
    texts,
    board,
    policy,
    kinds,
    nameOf: topic.nameOf,
    pauses: topic.pauses,
    bot: forum.bot ?? null,
    localDates: forum.localDates,
    limit: forum.postLength,
    answer: topic.answer && {
      name: topic.answer.name,
      words: answerWords(topic, topic.answer.data, configuration),
    },
  });
}

/** Of other threads only numbers are named here: who reads this thread may not see them. */
function answerWords({ tasks }: WrittenTopic, data: AnswerData, { board, forum }: Configuration): string {
  return sayAnswer(data, {
    texts: textsFor(board.language),
    bot: forum.bot ?? null,
    prefix: board.prefix,
    titleOf: (number) => tasks.find((task) => task.number === number)?.title.text ?? null,
    inMarkdown: true,
  });
}

/** Whether a first post is to be made in a topic: with a claim, or when a lead asked for it. */
export function isPostWanted({ tasks, excluded }: WrittenTopic, asked: boolean): boolean {
  if (excluded || tasks.length === 0) return false;
  return asked || tasks.some((task) => task.claims.some((claim) => isLive(claim.state)));
}

/** Returns the source of our post as it would be written now, or `null` where none is made or kept. */
export function statusPostOf(
  topic: WrittenTopic,
  asked: boolean,
  configuration: Configuration,
): string | null {
  const isThere = topic.statusPostId !== null || topic.statusPostBegunAt !== null;
  if (topic.statusPostRemoved || !(isThere || isPostWanted(topic, asked))) return null;
  return statusTextOf(topic, configuration);
}

/** Returns our tag for a topic, or `null` where none of ours should stand there: outlines have none. */
export function statusTagFor(topic: WrittenTopic, configuration: Configuration): string | null {
  const task = wholeTask(topic);
  if (topic.excluded || task === null || task.audience.kind === "nobody") return null;
  return statusTagOf(configuration, stageOfTask(task));
}

/** Returns the task that a topic is as a whole, or `null` where it is none or an outline. */
function wholeTask({ tasks }: WrittenTopic): Task | null {
  return tasks.find((each) => each.thread?.item === null && each.mergedInto === null) ?? null;
}
