// The people behind posts: known by their account's number, so that they are the same when they sign in.
import { type Configuration, isHeld, PersonId, type TopicId } from "@threadboard/domain";
import type { ForumUser, ForumUserPage } from "@threadboard/forum";
import {
  meetAccount,
  type Reading,
  readKnownAccount,
  readTasksOfTopic,
  type Store,
  saveAccount,
  type Writing,
} from "@threadboard/store";
import { STANDING_LIFE } from "../engine/somebody.ts";

export type Meeting = {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly clock: () => number;
  readonly newId: () => string;
};

const accountOf = ({ id, username, name, avatarUrl }: ForumUser) => ({
  provider: "forum",
  subject: String(id),
  username,
  name,
  avatar: avatarUrl,
});

/** Whether the forum has told us lately what this account is. */
export async function isConfirmed({ store, clock }: Meeting, author: ForumUser): Promise<boolean> {
  const known = await readKnownAccount(store.read, "forum", String(author.id));
  return known !== null && clock() - known.refreshedAt < STANDING_LIFE;
}

/** Whether somebody holds a task of a topic that only members of groups may see. */
export async function holdsRestricted(db: Reading, topicId: TopicId, author: ForumUser): Promise<boolean> {
  const known = await readKnownAccount(db, "forum", String(author.id));
  if (known === null) return false;
  const tasks = await readTasksOfTopic(db, topicId);
  return tasks.some(
    ({ audience, claims }) =>
      audience.kind === "groups" &&
      claims.some(({ personId, state }) => personId === known.personId && isHeld(state)),
  );
}

/** Keeps an account with the standing that its page gives it, or, without a page or its groups, with none. */
export async function meetAuthor(
  parts: Meeting,
  author: ForumUser,
  page: ForumUserPage | null,
): Promise<void> {
  const { store, clock, newId } = parts;
  await store.write(async (trx) => {
    if (page === null || page.groups === null) {
      await personOf(parts, trx, author);
      return;
    }
    const { admin, moderator, groups } = page;
    const account = { ...accountOf(page), standing: { admin, moderator, groups } };
    await saveAccount(trx, account, PersonId.parse(newId()), clock());
  });
}

/** Returns the person who wrote a post, making them at first sight. */
export function personOf({ clock, newId }: Meeting, trx: Writing, author: ForumUser): Promise<PersonId> {
  return meetAccount(trx, accountOf(author), PersonId.parse(newId()), clock());
}
