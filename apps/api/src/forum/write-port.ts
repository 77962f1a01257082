// The store's side of writing to the forum.
import { must } from "@threadboard/domain";
import type { Owed, WritePort } from "@threadboard/forum";
import {
  beginStatusPost,
  countNewPostsSince,
  finishOutbox,
  postponeOutbox,
  queueStatusPost,
  readDue,
  readPeople,
  readTasksOfTopic,
  readTopic,
  recordStatusPost,
  type Store,
} from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";

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
        row.kind === "notice" || row.kind === "message" || row.kind === "thread-edit" || row.topicId === null
          ? []
          : [
              {
                id: row.id,
                kind: row.kind,
                topicId: row.topicId,
                asked: row.asked === 1,
                tries: row.tries,
                revision: row.revision,
              },
            ],
      ),
    topic: async (id) => {
      const topic = await readTopic(store.read, id);
      if (topic === null) return null;
      const tasks = await readTasksOfTopic(store.read, id);
      const people = await readPeople(
        store.read,
        tasks.flatMap((task) => task.claims.map((claim) => claim.personId)),
      );
      return {
        tasks,
        nameOf: (personId) => must(people.get(personId), "a holder").name,
        source: topic.source,
        gone: topic.state === "gone",
        language: tasks[0]?.language ?? null,
        statusPostId: topic.statusPostId,
        statusPostRemoved: topic.statusPostRemoved === 1,
        statusPostBegunAt: topic.statusPostBegunAt,
        statusPostQueuedAt: topic.statusPostQueuedAt,
      };
    },
    begin: (id, at) => store.write((trx) => beginStatusPost(trx, id, at)),
    queued: (id, at) => store.write((trx) => queueStatusPost(trx, id, at)),
    recorded: (id, post) => store.write((trx) => recordStatusPost(trx, id, post)),
    begunSince: (at) => countNewPostsSince(store.read, at),
    done: (owed) =>
      engine.together(async (trx, { touch }) => {
        await finishOutbox(trx, owed, clock(), null);
        await touch(owed.topicId);
      }),
    givenUp: (owed, words) =>
      engine.together(async (trx, { touch }) => {
        console.warn(`The forum was not written (${owed.kind}, topic ${owed.topicId}): ${words}`);
        await finishOutbox(trx, owed, clock(), words);
        await touch(owed.topicId);
      }),
    later: async (owed, at, words) => {
      if (owed.tries === 0)
        console.warn(`The forum is written later (${owed.kind}, topic ${owed.topicId}): ${words}`);
      await store.write((trx) => postponeOutbox(trx, owed.id, at, words));
    },
  };
}
