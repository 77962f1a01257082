import { expect, test } from "vitest";
import { readSignInAnswer, type SignInAnswer } from "./answer.ts";
import { signPayload } from "./payload.ts";

const secret = "a-long-provider-secret-0123456789";
const nonce = "cb68251eefb5211e58c00ff1395f0c0b";
const returnUrl = "https://board.example.com/auth/forum/callback";
const now = Date.UTC(2026, 10, 22, 9);
const expected = { nonce, expiresAt: now + 600_000 };

type Change = Partial<Parameters<typeof readSignInAnswer>[0]>;

function read(query: URLSearchParams, change: Change = {}): SignInAnswer {
  return readSignInAnswer({ query, secret, expected, returnUrl, now, ...change });
}

function signed(sso: string): URLSearchParams {
  return new URLSearchParams({ sso, sig: signPayload(sso, secret) });
}

function answer(fields: Record<string, string>): URLSearchParams {
  const payload = new URLSearchParams({ nonce, return_sso_url: returnUrl, ...fields }).toString();
  return signed(Buffer.from(payload).toString("base64"));
}

const ada = { external_id: "42", username: "ada", admin: "false", moderator: "false", groups: "" };

test("the known answer names Ada, without her address", () => {
  const query = new URLSearchParams(
    "sso=YWRtaW49ZmFsc2UmZW1haWw9YWRhJTQwZXhhbXBsZS5jb20mZXh0ZXJuYWxfaWQ9NDImZ3JvdXBzPXRydXN0X2xldmVsXzAlMkN0cnVzdF9sZXZlbF8xJTJDcGxhbm5lcnMmbW9kZXJhdG9yPWZhbHNlJm5hbWU9QWRhK0xvdmVsYWNlJm5vbmNlPWNiNjgyNTFlZWZiNTIxMWU1OGMwMGZmMTM5NWYwYzBiJnJldHVybl9zc29fdXJsPWh0dHBzJTNBJTJGJTJGYm9hcmQuZXhhbXBsZS5jb20lMkZhdXRoJTJGZm9ydW0lMkZjYWxsYmFjayZ1c2VybmFtZT1hZGE%3D&sig=36c63e020fc0c3108ed8e284698d90b1b6b001b862d745adacd98cb72b7804df",
  );
  expect(read(query)).toEqual({
    kind: "signed-in",
    identity: {
      externalId: "42",
      username: "ada",
      name: "Ada Lovelace",
      avatarUrl: null,
      admin: false,
      moderator: false,
      groups: ["trust_level_0", "trust_level_1", "planners"],
    },
  });
});

test("the known silent answer says that nobody is signed in", () => {
  const query = new URLSearchParams({
    sso: "ZmFpbGVkPXRydWUmbm9uY2U9Y2I2ODI1MWVlZmI1MjExZTU4YzAwZmYxMzk1ZjBjMGImcHJvbXB0PW5vbmUmcmV0dXJuX3Nzb191cmw9aHR0cHMlM0ElMkYlMkZib2FyZC5leGFtcGxlLmNvbSUyRmF1dGglMkZmb3J1bSUyRmNhbGxiYWNr",
    sig: "91c4dcd149e5b03ee6502a11fcc803239744c9196831375325e6712293822bb4",
  });
  expect(read(query)).toEqual({ kind: "signed-out" });
});

test("staff, a picture and a name outside ASCII are taken over", () => {
  const fields = { ...ada, name: "Žofie & co", admin: "true", avatar_url: "https://cdn.example.org/a.png" };
  expect(read(answer({ ...fields, groups: "staff,admins" }))).toMatchObject({
    kind: "signed-in",
    identity: {
      name: "Žofie & co",
      admin: true,
      moderator: false,
      avatarUrl: "https://cdn.example.org/a.png",
      groups: ["staff", "admins"],
    },
  });
});

test.each(["javascript:alert(1)", "/avatar.png", "data:image/png;base64,AAAA"])(
  "a picture at %s is left out",
  (avatar_url) => {
    expect(read(answer({ ...ada, avatar_url }))).toMatchObject({ identity: { avatarUrl: null } });
  },
);

const good = answer(ada);
const sso = good.get("sso") ?? "";
const sig = good.get("sig") ?? "";

test.each<[string, URLSearchParams, Change, string]>([
  ["no answer at all", new URLSearchParams(), {}, "missing"],
  ["an answer without a signature", new URLSearchParams({ sso }), {}, "missing"],
  ["a second sso", new URLSearchParams(`${good}&sso=${encodeURIComponent(sso)}`), {}, "repeated"],
  ["a second sig", new URLSearchParams(`${good}&sig=${sig}`), {}, "repeated"],
  ["another secret", good, { secret: "another-long-provider-secret" }, "bad-signature"],
  ["an uppercase signature", new URLSearchParams({ sso, sig: sig.toUpperCase() }), {}, "bad-signature"],
  ["a payload changed on the way", new URLSearchParams({ sso: `${sso}AAAA`, sig }), {}, "bad-signature"],
  ["a payload that is not Base64", signed("%%%%"), {}, "bad-encoding"],
  ["a payload that is not UTF-8", signed("//8="), {}, "bad-encoding"],
  ["a nonce of another browser", good, { expected: { ...expected, nonce: "other" } }, "wrong-nonce"],
  ["a browser that never set out", good, { expected: null }, "wrong-nonce"],
  ["an answer after the nonce's life", good, { now: expected.expiresAt }, "expired"],
  ["another board's address", good, { returnUrl: "https://elsewhere.example/" }, "wrong-return"],
  ["an answer without a user id", answer({ ...ada, external_id: "" }), {}, "nobody-named"],
  ["a user id that is not a number", answer({ ...ada, external_id: "ada" }), {}, "nobody-named"],
  ["an answer without a username", answer({ ...ada, username: "" }), {}, "nobody-named"],
])("%s is refused", (_, query, change, why) => {
  expect(read(query, change)).toEqual({ kind: "refused", why });
});

test("a nonce lives until the last millisecond before its end", () => {
  expect(read(good, { now: expected.expiresAt - 1 })).toMatchObject({ kind: "signed-in" });
});

test("an answer broken into lines by an older forum is read", () => {
  const lines = sso.replace(/(.{60})/g, "$1\n");
  expect(read(signed(lines))).toMatchObject({ kind: "signed-in" });
});
