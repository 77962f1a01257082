// Leaving a thread alone because somebody said so, and going on when they take it back.
import {
  type Audience,
  type Configuration,
  type Excluder,
  mayExclude,
  maySee,
  type PersonId,
  type Reader,
  type TopicId,
} from "@threadboard/domain";
import {
  excludeTopic,
  includeTopic,
  type Reading,
  readPerson,
  readTasksOfTopic,
  readTopic,
  type Writing,
} from "@threadboard/store";
import type { Hand } from "../engine/engine.ts";
import { readSomebody, STANDING_LIFE } from "../engine/somebody.ts";

/** Returns a person as the rule of exclusion sees them, or `null` where nobody is known under that id. */
export async function readExcluder(
  db: Reading,
  id: PersonId,
  configuration: Configuration,
  now: number,
): Promise<Excluder | null> {
  const person = await readPerson(db, id);
  const somebody = await readSomebody(db, id, configuration, now);
  if (person === null || somebody === null) return null;
  const { admin, moderator } = person.standing;
  const confirmed = now - person.refreshedAt < STANDING_LIFE;
  return { roles: somebody.roles, username: person.username, forumStaff: confirmed && (admin || moderator) };
}

/** Whether they may exclude this topic. One that they may not see is none of their business, whoever they are. */
export async function mayExcludeTopic(
  db: Reading,
  who: Excluder,
  topicId: TopicId,
  reader: Reader,
): Promise<boolean> {
  const [topic, tasks] = await Promise.all([readTopic(db, topicId), readTasksOfTopic(db, topicId)]);
  if (topic === null || !maySee(reader, { audience: JSON.parse(topic.audienceJson) as Audience }))
    return false;
  return mayExclude(who, {
    authorUsername: topic.authorUsername,
    teams: tasks.map((task) => task.team),
  });
}

/**
 * Excludes a topic, or takes it back in. Our post there is edited once more and our tag taken off, since both would
 * go on saying what nobody keeps true. Whether the one who says so may is the caller's matter.
 */
export async function setExcluded(
  trx: Writing,
  { touch, owe }: Pick<Hand, "touch" | "owe">,
  wish: { readonly topicId: TopicId; readonly excluded: boolean; readonly by: string; readonly at: number },
): Promise<void> {
  const { topicId, excluded, by, at } = wish;
  if (excluded) await excludeTopic(trx, topicId, by, at);
  else await includeTopic(trx, topicId);
  await owe([
    { kind: "status-post", topicId, asked: false, dueAt: at },
    { kind: "status-tags", topicId, dueAt: at },
  ]);
  await touch(topicId);
}
