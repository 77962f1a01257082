// The signature of DiscourseConnect payloads, the same in both directions.
import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Returns the lowercase hex signature of a payload: an HMAC over the Base64 text itself, not over what it
 * encodes. Throws on a blank secret, with which anybody could sign.
 */
export function signPayload(sso: string, secret: string): string {
  return mac(sso, secret).toString("hex");
}

/** Whether `sig` is the signature of `sso`, compared in constant time. */
export function isSigned(sso: string, sig: string, secret: string): boolean {
  return /^[0-9a-f]{64}$/.test(sig) && timingSafeEqual(Buffer.from(sig, "hex"), mac(sso, secret));
}

/** Whether two texts are equal, without telling by the time taken where they differ. */
export function sameText(one: string, other: string): boolean {
  const a = Buffer.from(one, "utf8");
  const b = Buffer.from(other, "utf8");
  return a.length === b.length && timingSafeEqual(a, b);
}

function mac(sso: string, secret: string): Buffer {
  if (secret.trim() === "") throw new Error("DiscourseConnect cannot be used without a secret.");
  return createHmac("sha256", secret).update(sso, "utf8").digest();
}
