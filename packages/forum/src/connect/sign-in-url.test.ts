import { expect, test } from "vitest";
import { isSigned } from "./payload.ts";
import { signInUrl, signOutUrl } from "./sign-in-url.ts";

const trip = {
  forumUrl: "https://forum.example.org",
  secret: "a-long-provider-secret-0123456789",
  nonce: "cb68251eefb5211e58c00ff1395f0c0b",
  returnUrl: "https://board.example.com/auth/forum/callback",
};

const payload = (url: string) =>
  Buffer.from(new URL(url).searchParams.get("sso") ?? "", "base64").toString("utf8");

test("the address of a known trip is the known one", () => {
  const url = new URL(signInUrl(trip));
  expect(url.origin + url.pathname).toBe("https://forum.example.org/session/sso_provider");
  expect(url.searchParams.get("sso")).toBe(
    "bm9uY2U9Y2I2ODI1MWVlZmI1MjExZTU4YzAwZmYxMzk1ZjBjMGImcmV0dXJuX3Nzb191cmw9aHR0cHMlM0ElMkYlMkZib2FyZC5leGFtcGxlLmNvbSUyRmF1dGglMkZmb3J1bSUyRmNhbGxiYWNr",
  );
  expect(url.searchParams.get("sig")).toBe(
    "f3056c669d490e82c286234f68d4be1397e64509ba1c4ff0e3bab8aeb53b2cd8",
  );
});

test("asking silently says so in the payload", () => {
  expect(payload(signInUrl({ ...trip, prompt: "none" }))).toBe(
    "nonce=cb68251eefb5211e58c00ff1395f0c0b&return_sso_url=https%3A%2F%2Fboard.example.com%2Fauth%2Fforum%2Fcallback&prompt=none",
  );
});

test("signing out asks for it, signed alike", () => {
  const url = new URL(signOutUrl(trip));
  expect(payload(url.href)).toContain("&logout=true");
  const { sso = "", sig = "" } = Object.fromEntries(url.searchParams);
  expect(isSigned(sso, sig, trip.secret)).toBe(true);
});

test.each([
  ["https://x.org/forum", "https://x.org/forum/session/sso_provider"],
  ["https://x.org/forum/", "https://x.org/forum/session/sso_provider"],
  ["https://x.org:8443/?a=b#c", "https://x.org:8443/session/sso_provider"],
])("a forum at %s is asked at %s", (forumUrl, expected) => {
  const url = new URL(signInUrl({ ...trip, forumUrl }));
  expect(url.origin + url.pathname).toBe(expected);
});

test.each(["a", "ab", "abc"])("nonce %s survives the trip, whatever the Base64 padding", (nonce) => {
  const url = signInUrl({ ...trip, nonce });
  const { sso = "", sig = "" } = Object.fromEntries(new URL(url).searchParams);
  expect(isSigned(sso, sig, trip.secret)).toBe(true);
  expect(new URLSearchParams(payload(url)).get("nonce")).toBe(nonce);
});

test("a blank secret is a bug", () => {
  expect(() => signInUrl({ ...trip, secret: " " })).toThrow("without a secret");
});
