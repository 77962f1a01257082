// The forum as identity provider: the worked example of the protocol, and the way through login and sign-up.
import { expect, test } from "vitest";
import { browser } from "../testing/browser.ts";
import { smallForum } from "../testing/small-forum.ts";
import { decode, encode, sign } from "./payload.ts";
import { connect } from "./provider.ts";

const secret = "a-long-provider-secret-0123456789";
const callback = "https://board.example.com/auth/forum/callback";
const nonce = "cb68251eefb5211e58c00ff1395f0c0b";
const row = { domain: "board.example.com", secret };

const requestFor = (fields: Record<string, string>): [sso: string, sig: string] => {
  const sso = Buffer.from(new URLSearchParams(fields).toString()).toString("base64");
  return [sso, sign(sso, secret)];
};

const provider = (rows = [row]) => smallForum({ settings: { connectProvider: true, connectSecrets: rows } });

const fieldsIn = (location: string): Record<string, string> => {
  const query = new URL(location).searchParams;
  const sso = query.get("sso") ?? "";
  expect(query.get("sig")).toBe(sign(sso, secret));
  return { ...decode(sso) };
};

test("request and answer have the bytes and signatures of a real exchange", () => {
  const [sso, sig] = requestFor({ nonce, return_sso_url: callback });
  expect(sig).toBe("f3056c669d490e82c286234f68d4be1397e64509ba1c4ff0e3bab8aeb53b2cd8");
  const answer = encode({
    username: "ada",
    nonce,
    return_sso_url: callback,
    name: "Ada Lovelace",
    moderator: "false",
    groups: "trust_level_0,trust_level_1,planners",
    external_id: "42",
    email: "ada@example.com",
    admin: "false",
  });
  expect(Buffer.from(answer, "base64").toString()).toBe(
    "admin=false&email=ada%40example.com&external_id=42&groups=trust_level_0%2Ctrust_level_1%2Cplanners&moderator=false&name=Ada+Lovelace&nonce=cb68251eefb5211e58c00ff1395f0c0b&return_sso_url=https%3A%2F%2Fboard.example.com%2Fauth%2Fforum%2Fcallback&username=ada",
  );
  expect(sign(answer, secret)).toBe("36c63e020fc0c3108ed8e284698d90b1b6b001b862d745adacd98cb72b7804df");
  expect(decode(sso)).toEqual({ nonce, return_sso_url: callback });
});

test("with prompt=none and nobody signed in, the answer says failed and nothing of a person", async () => {
  const { forum } = await provider();
  const [sso, sig] = requestFor({ nonce, return_sso_url: callback, prompt: "none" });
  const outcome = connect(forum.world, forum.url, null, sso, sig);
  expect(outcome).toEqual({
    kind: "answer",
    location: `${callback}?sso=ZmFpbGVkPXRydWUmbm9uY2U9Y2I2ODI1MWVlZmI1MjExZTU4YzAwZmYxMzk1ZjBjMGImcHJvbXB0PW5vbmUmcmV0dXJuX3Nzb191cmw9aHR0cHMlM0ElMkYlMkZib2FyZC5leGFtcGxlLmNvbSUyRmF1dGglMkZmb3J1bSUyRmNhbGxiYWNr&sig=91c4dcd149e5b03ee6502a11fcc803239744c9196831375325e6712293822bb4`,
  });
});

test("somebody signed in is described, with every known field that was sent", async () => {
  const { forum } = await provider();
  const sent = {
    nonce,
    return_sso_url: `${callback}?next=1`,
    "custom.color": "red",
    unknown: "x",
    require_2fa: "true",
  };
  const [sso, sig] = requestFor(sent);
  const outcome = connect(forum.world, forum.url, forum.person("ada"), sso, sig);
  if (outcome.kind !== "answer") throw new Error(outcome.kind);
  expect(outcome.location.startsWith(`${callback}?next=1&sso=`)).toBe(true);
  expect(fieldsIn(outcome.location)).toEqual({
    nonce,
    return_sso_url: `${callback}?next=1`,
    "custom.color": "red",
    require_2fa: "true",
    no_2fa_methods: "true",
    external_id: String(forum.person("ada").id),
    username: "ada",
    email: "ada@people.example",
    name: "Ada Lovelace",
    admin: "false",
    moderator: "false",
    groups: "trust_level_0,trust_level_1,trust_level_2,docs_team",
  });
});

test("a name and an avatar that somebody does not have are left out", async () => {
  const { forum } = await provider();
  const [sso, sig] = requestFor({ nonce, return_sso_url: callback });
  const outcome = connect(forum.world, forum.url, forum.person("newbie"), sso, sig);
  if (outcome.kind !== "answer") throw new Error(outcome.kind);
  const fields = fieldsIn(outcome.location);
  expect(fields).not.toHaveProperty("name");
  expect(fields).not.toHaveProperty("avatar_url");
});

const good = { nonce, return_sso_url: callback };
const ask = (forum: Awaited<ReturnType<typeof provider>>["forum"], sso: string | null, sig: string) => {
  const outcome = connect(forum.world, forum.url, null, sso, sig);
  return outcome.kind === "error" ? [outcome.status, outcome.text] : [outcome.kind];
};

test("wrong requests are refused with Discourse's statuses", async () => {
  const { forum } = await provider();
  const [sso, sig] = requestFor(good);
  expect(ask(forum, null, sig)).toEqual([400, "param is missing or the value is empty: sso"]);
  expect(ask(forum, sso, "0".repeat(64))).toEqual([422, "Login Error"]);
  expect(ask(forum, sso.replaceAll("F", "+").replaceAll("+", " "), sig)).toEqual([422, "Login Error"]);
  expect(ask(forum, ...requestFor({ nonce }))).toEqual([422, "Login Error"]);
  expect(ask(forum, ...requestFor({ nonce, return_sso_url: " " }))[0]).toBe(400);
  expect(ask(forum, ...requestFor({ ...good, return_sso_url: "https://other.example.com/x" }))[0]).toBe(400);
  expect(ask(forum, ...requestFor({ ...good, prompt: "login" }))[0]).toBe(400);
  expect(ask(forum, ...requestFor(good))).toEqual(["sign-in-first"]);
});

test("a forum that is no provider has no such page", async () => {
  const { get } = await smallForum();
  expect((await get("/session/sso_provider?sso=a&sig=b", null)).status).toBe(404);
});

test.each([
  ["board.example.com", true],
  ["BOARD.example.com", true],
  ["*.example.com", true],
  ["*", true],
  ["example.com", false],
  ["boardxexample.com", false],
])("the row %s covers the board: %s", async (domain, covers) => {
  const { forum } = await provider([{ domain, secret }]);
  expect(ask(forum, ...requestFor(good))[0]).toBe(covers ? "sign-in-first" : 400);
});

test("of several rows for a host, the one that fits the signature is used", async () => {
  const { forum } = await provider([{ domain: "*", secret: "another-secret-of-another-site" }, row]);
  expect(ask(forum, ...requestFor(good))).toEqual(["sign-in-first"]);
});

const connectPath = (fields: Record<string, string>): string => {
  const [sso, sig] = requestFor(fields);
  return `/session/sso_provider?sso=${encodeURIComponent(sso)}&sig=${sig}`;
};

test("the flow goes on after signing in", async () => {
  const { url } = await provider();
  const visit = browser(url);
  expect(await visit(connectPath(good))).toMatchObject({ status: 302, location: "/login" });
  const back = await visit("/__do/sign-in", { login: "ada" });
  expect(back.location).toContain("/session/sso_provider?sso=");
  const home = await visit(back.location);
  expect(fieldsIn(home.location)).toMatchObject({ username: "ada", nonce });
});

test("the flow goes on after making an account and confirming the address", async () => {
  const { url, forum } = await provider();
  const visit = browser(url);
  await visit(connectPath(good));
  const sent = await visit("/__do/sign-up", { username: "carol", email: "carol@example.org", name: "" });
  expect(sent.text).toContain("carol@example.org");
  expect((await visit("/__do/sign-in", { login: "carol" })).status).toBe(422);
  const token = /activate-account\/([0-9a-f]+)/.exec((await visit("/__mail/carol")).text)?.[1] ?? "";
  const back = await visit("/__do/activate", { token });
  const home = await visit(back.location);
  expect(fieldsIn(home.location)).toMatchObject({ username: "carol", groups: "trust_level_0" });
  expect(forum.person("carol").active).toBe(true);
  expect((await visit("/__do/activate", { token })).status).toBe(422);
});

test("logout signs out of the forum and returns without an answer", async () => {
  const { url } = await provider();
  const visit = browser(url);
  await visit("/__do/sign-in", { login: "ada" });
  const gone = await visit(connectPath({ ...good, logout: "true" }));
  expect(gone).toMatchObject({ status: 302, location: callback });
  expect((await visit(connectPath({ ...good, prompt: "none" }))).location).toContain("sso=");
  expect((await visit(connectPath(good))).location).toBe("/login");
});
