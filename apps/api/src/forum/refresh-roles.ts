// Roles come from the forum, and are confirmed there at least hourly.
import type { ForumClient } from "@threadboard/forum";
import { readStaleIdentities, type Store, saveAccount } from "@threadboard/store";

type Parts = {
  readonly store: Store;
  readonly client: ForumClient;
  readonly clock: () => number;
  /** Called when somebody's standing may be another than before. */
  readonly rolesChanged: () => Promise<void>;
};

/** Refreshed before an hour is over, so that roles are confirmed at least hourly. */
const ROLES_LIFE = 50 * 60_000;

/** Asks the forum about accounts that it has not confirmed for most of an hour. */
export async function refreshRoles({ store, client, clock, rolesChanged }: Parts): Promise<void> {
  const now = clock();
  for (const identity of await readStaleIdentities(store.read, "forum", now - ROLES_LIFE, now)) {
    const user = await client.userByName(identity.username, { priority: "background" });
    // Groups that are not told leave the roles unconfirmed; after a while they no longer count.
    if (!user.ok || user.value.groups === null || String(user.value.id) !== identity.subject) continue;
    const { username, name, avatarUrl, admin, moderator, groups } = user.value;
    const account = {
      provider: "forum",
      subject: identity.subject,
      username,
      name,
      avatar: avatarUrl,
      standing: { admin, moderator, groups },
    };
    await store.write((trx) => saveAccount(trx, account, identity.personId, now));
  }
  await rolesChanged();
}
