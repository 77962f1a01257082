// Whether a delivery was really signed by our forum.
import { createHmac, timingSafeEqual } from "node:crypto";

type SignatureCheck = "good" | "missing" | "bad";

/** Discourse writes `sha256=` and 64 lowercase hex digits; nothing else is a signature. */
const SIGNATURE = /^sha256=([0-9a-f]{64})$/;

/**
 * Checks `X-Discourse-Event-Signature` over the untouched bytes of the body. Several secrets may be given
 * while one is being replaced; each is tried, so the time taken tells nothing about which one fitted.
 * Throws where there is no secret, or a blank one: an HMAC with an empty key can be made by anybody.
 */
export function checkSignature(
  rawBody: Uint8Array,
  signature: string | null,
  secrets: readonly string[],
): SignatureCheck {
  if (secrets.length === 0 || secrets.some((secret) => secret.trim() === "")) {
    throw new Error("A webhook cannot be checked without a secret.");
  }
  if (signature === null || signature === "") return "missing";
  const digest = SIGNATURE.exec(signature)?.[1];
  if (digest === undefined) return "bad";
  const given = Buffer.from(digest, "hex");
  const fits = secrets.map((secret) =>
    timingSafeEqual(given, createHmac("sha256", secret).update(rawBody).digest()),
  );
  return fits.includes(true) ? "good" : "bad";
}
