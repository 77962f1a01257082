// People as the forum shows them beside posts, in lists and on their own page.
import type { Instant } from "@threadboard/domain";
import { z } from "zod";
import type { ForumAddress } from "./address.ts";
import { flag, text, time, whole } from "./fields.ts";

/** Somebody with an account. The username can change, the id cannot. */
export type ForumUser = {
  readonly id: number;
  readonly username: string;
  /** Null where not given, or where the site hides full names. */
  readonly name: string | null;
  readonly avatarUrl: string | null;
};

/** A person's own page. */
export type ForumUserPage = ForumUser & {
  readonly trustLevel: number | null;
  readonly admin: boolean;
  readonly moderator: boolean;
  /** Names of the groups that the reader may see; null where the forum leaves them out. */
  readonly groups: readonly string[] | null;
  /** Set while the account is suspended. */
  readonly suspendedTill: Instant | null;
};

/** Whom a topic is assigned to (assign plugin); topics name people without their id. */
export type Assignee =
  | { readonly kind: "person"; readonly username: string }
  | { readonly kind: "group"; readonly name: string };

/** Discourse fills `{size}` with one of the sizes it has made; this one suits a card at double density. */
const AVATAR_SIZE = "96";

export const avatar = (address: ForumAddress) =>
  text.transform((template) =>
    template === null ? null : address.absolute(template.replaceAll("{size}", AVATAR_SIZE)),
  );

export const user = (address: ForumAddress): z.ZodType<ForumUser> =>
  z
    .object({ id: z.int(), username: z.string(), name: text, avatar_template: avatar(address) })
    .transform(({ id, username, name, avatar_template }) => ({
      id,
      username,
      name,
      avatarUrl: avatar_template,
    }));

export const userPage = (address: ForumAddress): z.ZodType<ForumUserPage> =>
  z
    .object({
      user: z.object({
        id: z.int(),
        username: z.string(),
        name: text,
        avatar_template: avatar(address),
        trust_level: whole,
        admin: flag(false),
        moderator: flag(false),
        groups: z
          .array(z.object({ name: z.string() }))
          .nullish()
          .catch(null),
        suspended_till: time,
      }),
    })
    .transform(({ user: shown }) => ({
      id: shown.id,
      username: shown.username,
      name: shown.name,
      avatarUrl: shown.avatar_template,
      trustLevel: shown.trust_level,
      admin: shown.admin,
      moderator: shown.moderator,
      groups: shown.groups?.map((group) => group.name) ?? null,
      suspendedTill: shown.suspended_till,
    }));

export const assigned = {
  assigned_to_user: z.object({ username: z.string() }).nullish().catch(null),
  assigned_to_group: z.object({ name: z.string() }).nullish().catch(null),
};

export function assigneeOf(shown: {
  assigned_to_user?: { username: string } | null | undefined;
  assigned_to_group?: { name: string } | null | undefined;
}): Assignee | null {
  if (shown.assigned_to_user) return { kind: "person", username: shown.assigned_to_user.username };
  if (shown.assigned_to_group) return { kind: "group", name: shown.assigned_to_group.name };
  return null;
}
