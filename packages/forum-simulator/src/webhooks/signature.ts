// How Discourse signs the body of a webhook (Discourse, 2023).
import { createHmac } from "node:crypto";

/** `sha256=` and the HMAC of the raw bytes in lowercase hex. */
export const signBody = (secret: string, body: string): string =>
  `sha256=${createHmac("sha256", secret).update(body, "utf8").digest("hex")}`;
