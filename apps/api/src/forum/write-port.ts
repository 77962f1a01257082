// The store's side of writing to the forum.
import { type Command, isHeld, must, type TopicId } from "@threadboard/domain";
import type { Owed, PostState, WritePort, WrittenTopic } from "@threadboard/forum";
import {
  askLook,
  beginStatusPost,
  countNewPostsSince,
  editOf,
  finishOutbox,
  forgetBegunPost,
  postponeOutbox,
  queueStatusPost,
  type Reading,
  readDue,
  readLastAnswer,
  readOutboxRow,
  readPausesSince,
  readPeople,
  readTasksOfTopic,
  readTopic,
  recordStatusPost,
  rejectStatusPost,
  type Store,
  saveStatusTag,
  type Writing,
} from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";
import { readStopped } from "./write-switch.ts";

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly clock: () => number;
};

/** Returns what `packages/forum` asks for when it writes. */
export function writePort({ store, engine, clock }: Parts): WritePort {
  return {
    owed: async (now, limit) =>
      (await readDue(store.read, now, limit)).flatMap((row): Owed[] =>
        row.kind === "notice" || row.kind === "message" || row.topicId === null
          ? []
          : [
              {
                id: row.id,
                kind: row.kind,
                topicId: row.topicId,
                asked: row.asked === 1,
                tries: row.tries,
                revision: row.revision,
                edit: editOf(row),
              },
            ],
      ),
    mayWrite: async () => (await readStopped(store.read)) === null,
    topic: (id) => readWrittenTopic(store.read, id),
    begin: (id, at) => store.write((trx) => beginStatusPost(trx, id, at)),
    recorded: (id, post) => store.write((trx) => savePostState(trx, id, post)),
    madeSince: (at) => countNewPostsSince(store.read, at),
    tagged: (id, tag, restored) => store.write((trx) => saveStatusTag(trx, id, tag, restored, clock())),
    edited: async (taskId, taken) => {
      const command: Command = { type: "note-edited", taskId, ...taken, fields: [...taken.fields] };
      await engine.run({ command, giver: { kind: "automaton" }, door: "import" });
    },
    lookAt: (id) => store.write((trx) => askLook(trx, id, clock())),
    done: (owed) =>
      engine.together(async (trx, { touch }) => {
        await finishOutbox(trx, owed, clock(), null);
        await touch(owed.topicId);
      }),
    givenUp: (owed, words, trouble) =>
      engine.together(async (trx, { touch }) => {
        console.warn(`The forum was not written (${owed.kind}, topic ${owed.topicId}): ${words}`);
        await finishOutbox(trx, owed, clock(), { words, trouble });
        await touch(owed.topicId);
      }),
    later: (owed, at, words, trouble) =>
      engine.together(async (trx, { touch }) => {
        if (owed.tries === 0)
          console.warn(`The forum is written later (${owed.kind}, topic ${owed.topicId}): ${words}`);
        const before = (await readOutboxRow(trx, owed.id))?.trouble ?? null;
        await postponeOutbox(trx, owed.id, at, { words, trouble });
        if (before !== trouble) await touch(owed.topicId);
      }),
  };
}

/** Returns a topic with everything that is written about it, or `null` where we do not know it. */
export async function readWrittenTopic(db: Reading, id: TopicId): Promise<WrittenTopic | null> {
  const topic = await readTopic(db, id);
  if (topic === null) return null;
  const tasks = await readTasksOfTopic(db, id);
  const claims = tasks.flatMap((task) => task.claims);
  const answer = readLastAnswer(topic);
  const people = await readPeople(db, [
    ...claims.map((claim) => claim.personId),
    ...(answer === null ? [] : [answer.author]),
  ]);
  const oldest = Math.min(...claims.filter((claim) => isHeld(claim.state)).map((claim) => claim.renewedAt));
  return {
    tasks,
    nameOf: (personId) => must(people.get(personId), "a holder").name,
    pauses: Number.isFinite(oldest) ? await readPausesSince(db, oldest) : [],
    source: topic.source,
    category: topic.categorySlug,
    tags: JSON.parse(topic.tagsJson) as string[],
    gone: topic.state === "gone",
    excluded: topic.excludedAt !== null,
    statusPostId: topic.statusPostId,
    statusPostRemoved: topic.statusPostRemoved === 1,
    statusPostBegunAt: topic.statusPostBegunAt,
    statusPostQueuedAt: topic.statusPostQueuedAt,
    statusTag: topic.statusTag,
    tagRestores: topic.tagRestores,
    tagRestoresSince: topic.tagRestoresSince,
    answer: answer && { name: must(people.get(answer.author), "who was answered").name, data: answer.data },
  };
}

function savePostState(trx: Writing, id: TopicId, post: PostState): Promise<void> {
  switch (post.kind) {
    case "stands":
      return recordStatusPost(trx, id, post);
    case "removed":
      return recordStatusPost(trx, id, null);
    case "queued":
      return queueStatusPost(trx, id, post.at);
    case "rejected":
      return rejectStatusPost(trx, id);
    case "not-made":
      return forgetBegunPost(trx, id);
  }
}
