// One post of a thread, once: what it asks for is carried out, what it names is noted, and its author is answered.
import {
  isHeld,
  mayExclude,
  maySee,
  must,
  type PersonId,
  readerOf,
  stageOfTask,
  type Task,
  type TaskId,
  TaskNumber,
  TopicId,
} from "@threadboard/domain";
import {
  answerData,
  planReply,
  type ReplyAnswer,
  type ReplyCommand,
  type ReplyPlace,
  type ReplyStep,
} from "@threadboard/domain/reply";
import type { RepliesTopic, SeenPost } from "@threadboard/forum";
import {
  askLook,
  readKnownAccount,
  readPostRow,
  readTaskByNumber,
  readTaskIds,
  readTasksOfTopic,
  readTopics,
  savePostRow,
  saveReferences,
  type Writing,
} from "@threadboard/store";
import type { Engine, Hand } from "../engine/engine.ts";
import { readSomebody } from "../engine/somebody.ts";
import { topicAddress } from "../present/card.ts";
import { readExcluder, setExcluded } from "./exclude.ts";
import { keepAnswers } from "./keep-answer.ts";
import { type Meeting, personOf } from "./meet-authors.ts";

/** An edit within this time of the post may add to what it asks for; a later one is a correction of words. */
const EDIT_WINDOW = 5 * 60_000;
/** A plain reply renews a claim at most this often, so that a lively thread does not fill the activity. */
const SIGN_OF_LIFE = 24 * 3_600_000;

export type Replying = Meeting & { readonly engine: Engine };

/** Reads a post within a transaction. Whoever comes second with the same text finds everything done. */
export async function carryOutReply(
  parts: Replying,
  trx: Writing,
  hand: Hand,
  post: SeenPost,
  topic: RepliesTopic,
): Promise<void> {
  const before = await readPostRow(trx, post.id);
  if (before !== null && before.digest === post.digest) return;
  const asked = post.isReply ? post.reading.commands : [];
  const said = asked.map(canonical);
  const done = before?.commands ?? [];
  const runs = before === null ? post.isFresh : post.updatedAt - post.createdAt <= EDIT_WINDOW;
  const fresh = runs ? asked.filter((_command, index) => isNew(said, index, done)) : [];
  await savePostRow(trx, {
    ...{ id: post.id, topicId: topic.id, number: post.number, digest: post.digest },
    subject: String(post.author.id),
    createdAt: post.createdAt,
    readAt: parts.clock(),
    // What is too old to be carried out is done with as well.
    commands: union(done, said),
  });
  await noteReferences(trx, hand, post, topic, parts.clock());
  if (fresh.length > 0) await carryOutAll(parts, trx, hand, { post, topic, commands: fresh });
  if (before === null && post.isReply && post.isFresh) await signOfLife(parts, trx, hand, post, topic);
}

/** Two commands that come to the same are one, whatever words surround them. */
const canonical = ({ verb, targets }: ReplyCommand): string => [verb, ...targets].join(" ").toLowerCase();

/** Whether the command at this place is one more of its kind than was carried out already. */
function isNew(said: readonly string[], index: number, done: readonly string[]): boolean {
  const one = said[index];
  const soFar = said.slice(0, index + 1).filter((each) => each === one).length;
  return soFar > done.filter((each) => each === one).length;
}

/** Each command as often as it stands in that of both lists in which it stands oftener. */
function union(done: readonly string[], said: readonly string[]): string[] {
  return [...done, ...said.filter((_command, index) => isNew(said, index, done))];
}

/** Keeps which tasks and topics the post names. A command's own task, in its own thread, is not news there. */
async function noteReferences(
  trx: Writing,
  { touchTasks }: Hand,
  post: SeenPost,
  topic: RepliesTopic,
  now: number,
): Promise<void> {
  const { taskNumbers, topicLinks, commands } = post.reading;
  const asked = new Set(commands.flatMap(({ targets }) => targets));
  const own = new Set((await readTasksOfTopic(trx, topic.id)).map((task) => task.number as number));
  const numbers = taskNumbers.filter((number) => !(own.has(number) && asked.has(number)));
  const tasks = await readTaskIds(
    trx,
    numbers.map((number) => TaskNumber.parse(number)),
  );
  const topics = topicLinks.filter((id) => id !== topic.id).map((id) => TopicId.parse(id));
  const { tasksBefore } = await saveReferences(
    trx,
    {
      ...{ postId: post.id, topicId: topic.id, postNumber: post.number, at: post.createdAt },
      author: post.author.name ?? post.author.username,
    },
    { tasks, topics },
  );
  const changed = [...tasksBefore, ...tasks].filter(
    (id: TaskId) => !(tasksBefore.includes(id) && tasks.includes(id)),
  );
  if (changed.length > 0) await touchTasks(changed);
  if (own.size > 0 && post.isFresh) await askForUnknown(trx, topics, now);
}

/** What a task's thread links is related to it, whoever may see it; that is known once we have looked at it. */
async function askForUnknown(trx: Writing, topics: readonly TopicId[], now: number): Promise<void> {
  const known = await readTopics(trx, topics);
  for (const id of topics) if (!known.has(id)) await askLook(trx, id, now);
}

type Asked = {
  readonly post: SeenPost;
  readonly topic: RepliesTopic;
  readonly commands: readonly ReplyCommand[];
};

/** One command after the other, each against what the one before has left. */
async function carryOutAll(parts: Replying, trx: Writing, hand: Hand, asked: Asked): Promise<void> {
  const { post, topic, commands } = asked;
  // A thread without any task is not ours to answer in.
  if ((await readTasksOfTopic(trx, topic.id)).length === 0) return;
  const author = await personOf(parts, trx, post.author);
  const answers: ReplyAnswer[] = [];
  for (const command of commands) {
    const place = await placeOf(parts, trx, author, post, topic);
    for (const step of planReply(command, await withNamed(trx, place, command))) {
      const answer = await take(parts, trx, hand, author, topic, step);
      if (answer !== null) answers.push(answer);
    }
  }
  const [task = null] = (await placeOf(parts, trx, author, post, topic)).tasks;
  await keepAnswers(parts, trx, hand, { author, topicId: topic.id, task, data: answers.map(answerData) });
}

type Place = Omit<ReplyPlace, "taskOf"> & { readonly sees: (task: Task) => boolean };

/** What the author may see is all that a command can mean, and all that an answer may name. */
async function placeOf(
  { configuration, clock }: Replying,
  trx: Writing,
  author: PersonId,
  post: SeenPost,
  topic: RepliesTopic,
): Promise<Place> {
  const somebody = must(await readSomebody(trx, author, configuration, clock()), "the author of a post");
  const reader = readerOf({ kind: "person", ...somebody });
  const sees = (task: Task) => maySee(reader, task);
  return {
    author,
    sees,
    tasks: (await readTasksOfTopic(trx, topic.id)).filter((task) => task.mergedInto === null && sees(task)),
    kinds: configuration.kinds,
    address: `${topicAddress(configuration, topic.id, topic.slug)}/${post.number}`,
  };
}

async function withNamed(
  trx: Writing,
  { sees, ...place }: Place,
  command: ReplyCommand,
): Promise<ReplyPlace> {
  const named = new Map<number, Task>();
  for (const target of command.targets) {
    if (typeof target !== "number") continue;
    const task = await readTaskByNumber(trx, TaskNumber.parse(target));
    if (task !== null && sees(task)) named.set(target, task);
  }
  return { ...place, taskOf: (number) => named.get(number) ?? null };
}

/** Takes one step and returns what its author has to be told, if anything. */
async function take(
  parts: Replying,
  trx: Writing,
  hand: Hand,
  author: PersonId,
  topic: RepliesTopic,
  step: ReplyStep,
): Promise<ReplyAnswer | null> {
  switch (step.do) {
    case "answer":
      return step.answer;
    case "exclude":
      return exclude(parts, trx, hand, author, topic);
    case "command": {
      const giver = { kind: "person", id: author } as const;
      const result = await hand.run({ command: step.command, giver, door: "thread" });
      if (result.outcome !== "refused") return null;
      return { answer: "refused", number: step.number, refusal: result.refusal };
    }
  }
}

async function exclude(
  { configuration, clock }: Replying,
  trx: Writing,
  hand: Hand,
  author: PersonId,
  topic: RepliesTopic,
): Promise<ReplyAnswer | null> {
  const who = await readExcluder(trx, author, configuration, clock());
  const teams = (await readTasksOfTopic(trx, topic.id)).map((task) => task.team);
  if (who === null || !mayExclude(who, { authorUsername: topic.author?.username ?? null, teams }))
    return { answer: "may-not-exclude" };
  await setExcluded(trx, hand, { topicId: topic.id, excluded: true, by: who.username, at: clock() });
  return null;
}

/** Whoever writes in the thread of what they hold is still there. Only their own post says so. */
async function signOfLife(
  { clock }: Replying,
  trx: Writing,
  hand: Hand,
  post: SeenPost,
  topic: RepliesTopic,
): Promise<void> {
  const account = await readKnownAccount(trx, "forum", String(post.author.id));
  if (account === null) return;
  const giver = { kind: "person", id: account.personId } as const;
  for (const task of await readTasksOfTopic(trx, topic.id)) {
    if (stageOfTask(task) !== "active") continue;
    for (const claim of task.claims) {
      if (claim.personId !== account.personId || !isHeld(claim.state)) continue;
      const isQuiet = clock() - claim.renewedAt >= SIGN_OF_LIFE || claim.nudgedAt !== null;
      if (!isQuiet || post.createdAt <= claim.renewedAt) continue;
      const command = { type: "renew", taskId: task.id, claimId: claim.id } as const;
      await hand.run({ command, giver, door: "thread" });
    }
  }
}
