// Signing in with the forum account (DiscourseConnect, the forum as provider), and out again.
import { randomBytes } from "node:crypto";
import { PersonId } from "@threadboard/domain";
import { type ForumIdentity, readSignInAnswer, signInUrl } from "@threadboard/forum";
import {
  endSession,
  readIntention,
  saveAccount,
  saveBrowserLanguage,
  spendNonce,
  startSession,
  startSignIn,
} from "@threadboard/store";
import type { Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { browserLanguageOf } from "../http/problem.ts";
import { digest, type Env, SESSION_COOKIE } from "../http/viewer.ts";
import type { World } from "../http/world.ts";
import { safeReturnPath } from "./return-path.ts";
import { signInTrouble } from "./trouble-page.ts";

/** Binds an attempt to the browser that began it, and remembers for a week what it was for. */
const BROWSER_COOKIE = "threadboard_browser";
/** Set while an attempt is made a second time by itself, so that it is not made a third time. */
const AGAIN_COOKIE = "threadboard_again";

const NONCE_LIFE = 10 * 60_000;
const WEEK = 7 * 24 * 3_600_000;
const SESSION_LIFE = 30 * 24 * 3_600_000;

/** Adds `/auth/start`, `/auth/callback` and `/auth/sign-out`. */
export function addSignInRoutes(app: Hono<Env>, world: World): void {
  app.get("/auth/start", async (c) => {
    if (world.connectSecret === null) return signInTrouble(c, "not-set-up", "/");
    return c.redirect(await begin(c, world, world.connectSecret, safeReturnPath(c.req.query("return"))));
  });
  app.get("/auth/callback", (c) => comeBack(c, world));
  app.post("/auth/sign-out", async (c) => {
    const token = getCookie(c, SESSION_COOKIE);
    if (token !== undefined) await world.store.write((trx) => endSession(trx, digest(token)));
    await world.hub.recheck();
    deleteCookie(c, SESSION_COOKIE, { path: "/" });
    return c.body(null, 204);
  });
}

function cookieOptions(world: World, maxAgeMs: number) {
  return {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: world.configuration.board.address.startsWith("https:"),
    maxAge: Math.floor(maxAgeMs / 1000),
  } as const;
}

function callbackAddress(world: World): string {
  return `${world.configuration.board.address.replace(/\/+$/, "")}/auth/callback`;
}

/** Writes the attempt down and returns the address on the forum to go to. */
async function begin(c: Context, world: World, secret: string, returnTo: string): Promise<string> {
  const browser = getCookie(c, BROWSER_COOKIE) ?? randomBytes(24).toString("base64url");
  setCookie(c, BROWSER_COOKIE, browser, cookieOptions(world, WEEK));
  const nonce = randomBytes(24).toString("hex");
  const now = world.clock();
  await world.store.write((trx) =>
    startSignIn(trx, {
      nonce,
      browserHash: digest(browser),
      returnTo,
      createdAt: now,
      expiresAt: now + NONCE_LIFE,
    }),
  );
  return signInUrl({
    forumUrl: world.configuration.forum.address,
    secret,
    nonce,
    returnUrl: callbackAddress(world),
  });
}

async function comeBack(c: Context<Env>, world: World): Promise<Response> {
  const secret = world.connectSecret;
  if (secret === null) return signInTrouble(c, "not-set-up", "/");
  const query = new URL(c.req.url).searchParams;
  const now = world.clock();
  const browser = getCookie(c, BROWSER_COOKIE);
  const attempt = await spendAttempt(world, query, browser, now);
  const expected =
    attempt === null || attempt.usedAt !== null
      ? null
      : { nonce: attempt.nonce, expiresAt: attempt.expiresAt };
  const answer = readSignInAnswer({ query, secret, expected, returnUrl: callbackAddress(world), now });
  const intention =
    attempt?.returnTo ??
    (browser === undefined ? null : await readIntention(world.store.read, digest(browser))) ??
    "/";
  if (answer.kind === "signed-in") {
    await enter(c, world, answer.identity, now);
    await world.hub.recheck();
    return c.redirect(intention);
  }
  if (answer.kind === "signed-out") return c.redirect(intention);
  return retry(c, world, secret, answer.why, intention);
}

/** The nonce is only looked up with what the answer says; whether it is genuine is decided afterwards. It is used up either way. */
async function spendAttempt(world: World, query: URLSearchParams, browser: string | undefined, now: number) {
  const claimed = new URLSearchParams(Buffer.from(query.get("sso") ?? "", "base64").toString("utf8")).get(
    "nonce",
  );
  if (claimed === null || browser === undefined) return null;
  return world.store.write((trx) => spendNonce(trx, claimed, digest(browser), now));
}

/**
 * Somebody took longer than a nonce lives (making an account, say), or used the way back twice. The forum knows
 * them by now, so asking once more costs them nothing; what they were about to do is kept.
 */
async function retry(
  c: Context,
  world: World,
  secret: string,
  why: string,
  intention: string,
): Promise<Response> {
  const late = why === "expired" || why === "wrong-nonce";
  // A browser that kept nothing of the way out will keep nothing of a second one either.
  if (!late || getCookie(c, BROWSER_COOKIE) === undefined || getCookie(c, AGAIN_COOKIE) !== undefined) {
    deleteCookie(c, AGAIN_COOKIE, { path: "/" });
    return signInTrouble(c, late ? "no-cookies" : "not-from-forum", intention);
  }
  setCookie(c, AGAIN_COOKIE, "1", cookieOptions(world, 60_000));
  return c.redirect(await begin(c, world, secret, intention));
}

/** A new session under a new token; any other that this browser had is over. */
async function enter(c: Context, world: World, identity: ForumIdentity, now: number): Promise<void> {
  const token = randomBytes(32).toString("base64url");
  const old = getCookie(c, SESSION_COOKIE);
  await world.store.write(async (trx) => {
    if (old !== undefined) await endSession(trx, digest(old));
    const personId = await saveAccount(trx, accountOf(identity), PersonId.parse(world.newId()), now);
    await saveBrowserLanguage(trx, personId, browserLanguageOf(c));
    await startSession(trx, {
      tokenHash: digest(token),
      personId,
      createdAt: now,
      seenAt: now,
      expiresAt: now + SESSION_LIFE,
    });
  });
  setCookie(c, SESSION_COOKIE, token, cookieOptions(world, SESSION_LIFE));
  deleteCookie(c, AGAIN_COOKIE, { path: "/" });
}

/** Returns what we keep of an account of the forum. No e-mail address. */
export function accountOf(identity: ForumIdentity) {
  const { externalId, username, name, avatarUrl, admin, moderator, groups } = identity;
  return {
    provider: "forum",
    subject: externalId,
    username,
    name,
    avatar: avatarUrl,
    standing: { admin, moderator, groups },
  };
}
