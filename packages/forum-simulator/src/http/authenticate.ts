// Who acts: by admin key, user key, session cookie, or nobody (Discourse's default current user provider, 2023).

import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Forum } from "../forum.ts";
import { adminKeyPermits, type KeyedRequest, userKeyPermits } from "../keys.ts";
import type { Refusal } from "../refusal.ts";
import type { Person } from "../world/records.ts";
import type { Acting, Env } from "./context.ts";

export const sessionCookie = "_t";
const day = 86_400;

const badCredentials: Refusal = { refused: "invalid-credentials" };

/** Whom an all-users key names, or the one person of the key. */
const personOfKey = (forum: Forum, headers: Headers, onlyPersonId: number | null): Person | undefined => {
  const { world } = forum;
  const username = headers.get("api-username");
  const id = headers.get("api-user-id");
  const externalId = headers.get("api-user-external-id");
  if (onlyPersonId !== null) {
    const person = world.person(onlyPersonId);
    return username === null || world.personNamed(username) === person ? person : undefined;
  }
  if (username !== null) return world.personNamed(username);
  if (id !== null) return world.people.get(Number(id));
  return externalId === null
    ? undefined
    : [...world.people.values()].find((person) => person.externalId === externalId);
};

const isUsable = (person: Person): boolean => person.active && !person.suspended;

const byAdminKey = (
  forum: Forum,
  headers: Headers,
  text: string,
  request: KeyedRequest,
): Acting | Refusal => {
  const key = forum.adminKeys.get(text);
  if (key === undefined || key.revoked || !adminKeyPermits(key, request)) return badCredentials;
  const person = personOfKey(forum, headers, key.personId);
  if (person === undefined) return badCredentials;
  if (!isUsable(person)) return { refused: "invalid-access" };
  const max = forum.settings.maxAdminApiRequestsPerMinute;
  const waitSeconds = forum.world.windows.hit("admin-api", { max, seconds: 60 });
  if (waitSeconds !== null) return { refused: "rate-limit", waitSeconds, code: "admin_api_key_rate_limit" };
  return { via: "api-key", person, key };
};

const byUserKey = (forum: Forum, text: string, request: KeyedRequest): Acting | Refusal => {
  const key = forum.userKeys.get(text);
  if (key === undefined || key.revoked || !userKeyPermits(key, request)) return { refused: "invalid-access" };
  const person = forum.world.person(key.personId);
  if (!isUsable(person)) return { refused: "invalid-access" };
  const { maxUserApiRequestsPerMinute, maxUserApiRequestsPerDay } = forum.settings;
  const { windows } = forum.world;
  const minute = windows.hit(`user-api-minute:${text}`, { max: maxUserApiRequestsPerMinute, seconds: 60 });
  if (minute !== null)
    return { refused: "rate-limit", waitSeconds: minute, code: "user_api_key_limiter_60_secs" };
  const perDay = windows.hit(`user-api-day:${text}`, { max: maxUserApiRequestsPerDay, seconds: day });
  if (perDay !== null)
    return { refused: "rate-limit", waitSeconds: perDay, code: "user_api_key_limiter_1_day" };
  return { via: "user-api-key", person, key };
};

export const bySession = (forum: Forum, context: Context<Env>): Acting => {
  const sessionId = getCookie(context, sessionCookie);
  const session = forum.sessions.find(sessionId);
  if (session === null || sessionId === undefined) return { via: "anonymous", person: null };
  const person = forum.world.person(session.personId);
  return isUsable(person)
    ? { via: "session", person, csrf: session.csrf, sessionId }
    : { via: "anonymous", person: null };
};

/** Credentials in the query are not looked at, as in Discourse; only headers count. */
export const authenticate = (
  forum: Forum,
  context: Context<Env>,
  request: KeyedRequest,
): Acting | Refusal => {
  const { headers } = context.req.raw;
  const adminKey = headers.get("api-key");
  if (adminKey !== null) return byAdminKey(forum, headers, adminKey, request);
  const userKey = headers.get("user-api-key");
  return userKey === null ? bySession(forum, context) : byUserKey(forum, userKey, request);
};
