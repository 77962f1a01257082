// What the forum says when it sends a browser back: who signed in, or that nobody did.
import type { Instant } from "@threadboard/domain";
import { isSigned, sameText } from "./payload.ts";

/** A person as the forum vouches for them. The e-mail address that it also sends is not taken over. */
export type ForumIdentity = {
  /** The forum's numeric user id as text: the only key that does not change. */
  readonly externalId: string;
  readonly username: string;
  /** Null where the person has given none. */
  readonly name: string | null;
  /** Absolute; null where the person has no picture of their own. */
  readonly avatarUrl: string | null;
  readonly admin: boolean;
  readonly moderator: boolean;
  /** Names of groups, automatic ones (`trust_level_1`, `staff`) included. */
  readonly groups: readonly string[];
};

export type SignInAnswer =
  | { readonly kind: "signed-in"; readonly identity: ForumIdentity }
  /** Asked with `prompt: "none"`, and nobody is signed in to the forum. */
  | { readonly kind: "signed-out" }
  | { readonly kind: "refused"; readonly why: SignInRefusal };

export type SignInRefusal =
  /** `sso` or `sig` is missing: the address was opened by hand, or after a sign-out. */
  | "missing"
  /** `sso` or `sig` is there more than once, so it is not clear which one was signed. */
  | "repeated"
  /** Not signed with our secret, or changed on the way. */
  | "bad-signature"
  /** Signed, but not Base64 of UTF-8 form data. */
  | "bad-encoding"
  /** The nonce is not the one of this browser: an answer meant for somebody else, or one used before. */
  | "wrong-nonce"
  /** The right nonce, but it took longer than its life. */
  | "expired"
  /** The forum answered a question that was asked for another address. */
  | "wrong-return"
  /** Signed by the forum, but without a user id or a username. */
  | "nobody-named";

/**
 * Reads the forum's answer from the query of our return address. `expected` is what was stored when the
 * browser set out, null where this browser has nothing stored. The caller forgets it in every case, refusals
 * included, so that a nonce is used once.
 */
export function readSignInAnswer(answer: {
  readonly query: URLSearchParams;
  readonly secret: string;
  readonly expected: { readonly nonce: string; readonly expiresAt: Instant } | null;
  readonly returnUrl: string;
  readonly now: Instant;
}): SignInAnswer {
  const { query, secret, expected, returnUrl, now } = answer;
  const [sso, ...moreSso] = query.getAll("sso");
  const [sig, ...moreSig] = query.getAll("sig");
  if (sso === undefined || sig === undefined) return refused("missing");
  if (moreSso.length > 0 || moreSig.length > 0) return refused("repeated");
  if (!isSigned(sso, sig, secret)) return refused("bad-signature");
  const fields = decode(sso);
  if (fields === null) return refused("bad-encoding");
  // Discourse fills in the request and signs it again, so what was asked comes back with the answer.
  if (expected === null || !sameText(fields.get("nonce") ?? "", expected.nonce))
    return refused("wrong-nonce");
  if (now >= expected.expiresAt) return refused("expired");
  if (fields.get("return_sso_url") !== returnUrl) return refused("wrong-return");
  if (fields.get("failed") === "true") return { kind: "signed-out" };
  const identity = identityOf(fields);
  return identity === null ? refused("nobody-named") : { kind: "signed-in", identity };
}

function identityOf(fields: URLSearchParams): ForumIdentity | null {
  const externalId = fields.get("external_id") ?? "";
  const username = fields.get("username") ?? "";
  if (!/^[0-9]{1,20}$/.test(externalId) || username === "") return null;
  return {
    externalId,
    username,
    name: fields.get("name") || null,
    avatarUrl: webAddress(fields.get("avatar_url")),
    admin: fields.get("admin") === "true",
    moderator: fields.get("moderator") === "true",
    groups: (fields.get("groups") ?? "").split(",").filter((group) => group !== ""),
  };
}

/** Pictures are shown to others, so only addresses of the web are taken. */
function webAddress(text: string | null): string | null {
  return text !== null && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null;
}

/** Older forums break Base64 into lines. Node skips what is not Base64, so the alphabet is checked here. */
function decode(sso: string): URLSearchParams | null {
  const base64 = sso.replaceAll("\n", "");
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null;
  try {
    return new URLSearchParams(
      new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(base64, "base64")),
    );
  } catch {
    return null;
  }
}

function refused(why: SignInRefusal): SignInAnswer {
  return { kind: "refused", why };
}
