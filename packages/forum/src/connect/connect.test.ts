// The whole trip: to a forum, through its sign-in, and back to us.
import { startForum } from "@threadboard/forum-simulator";
import { expect, onTestFinished, test } from "vitest";
import { readSignInAnswer } from "./answer.ts";
import { signInUrl, signOutUrl } from "./sign-in-url.ts";

const secret = "a-long-provider-secret-0123456789";
const returnUrl = "https://board.example.com/auth/forum/callback?from=board";
const now = Date.UTC(2026, 10, 22, 9);
const nonce = "cb68251eefb5211e58c00ff1395f0c0b";

async function setOut() {
  const { forum, url, close } = await startForum({ connect: { domain: "board.example.com", secret } });
  onTestFinished(close);
  const ada = forum.addPerson({
    username: "ada",
    name: "Žofie Ada + co",
    moderator: true,
    groups: ["docs-team"],
  });

  /** Where the forum sends a browser that comes with this address. */
  async function browse(address: string, signedIn: boolean): Promise<URL | null> {
    const headers: Record<string, string> = signedIn ? { Cookie: `_t=${forum.sessions.open(ada.id)}` } : {};
    const response = await fetch(address, { headers, redirect: "manual" });
    const location = response.headers.get("Location");
    return location === null ? null : new URL(location, url);
  }
  const read = (back: URL | null) =>
    readSignInAnswer({
      query: back?.searchParams ?? new URLSearchParams(),
      secret,
      expected: { nonce, expiresAt: now + 600_000 },
      returnUrl,
      now,
    });
  return { ada, trip: { forumUrl: url, secret, nonce, returnUrl }, browse, read };
}

test("who is signed in to the forum comes back by name", async () => {
  const { ada, trip, browse, read } = await setOut();
  const back = await browse(signInUrl(trip), true);
  expect(back?.href).toMatch(/^https:\/\/board\.example\.com\/auth\/forum\/callback\?from=board&sso=/);
  expect(read(back)).toMatchObject({
    kind: "signed-in",
    identity: {
      externalId: `${ada.id}`,
      username: "ada",
      name: "Žofie Ada + co",
      moderator: true,
      admin: false,
      groups: expect.arrayContaining(["docs-team", "trust_level_1"]),
    },
  });
});

test("who is not is sent to sign in, or comes back as signed out when asked silently", async () => {
  const { trip, browse, read } = await setOut();
  expect((await browse(signInUrl(trip), false))?.pathname).toBe("/login");
  expect(read(await browse(signInUrl({ ...trip, prompt: "none" }), false))).toEqual({ kind: "signed-out" });
});

test("signing out leads back without an answer", async () => {
  const { trip, browse, read } = await setOut();
  const back = await browse(signOutUrl(trip), true);
  expect(back?.href).toBe(returnUrl);
  expect(read(back)).toEqual({ kind: "refused", why: "missing" });
});

test("a trip with the wrong secret ends at the forum", async () => {
  const { trip, browse } = await setOut();
  expect(await browse(signInUrl({ ...trip, secret: "another-long-secret" }), true)).toBeNull();
});
