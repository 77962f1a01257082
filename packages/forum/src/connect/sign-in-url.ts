// Where a browser is sent so that the forum says who sits in front of it (DiscourseConnect, the forum as
// identity provider).
import { signPayload } from "./payload.ts";

/** What a trip to the forum needs; the caller stores the nonce, bound to the browser, for ten minutes. */
export type Trip = {
  /** Base URL of the forum, with its sub-folder if it has one. */
  readonly forumUrl: string;
  /** The secret of the `discourse_connect_provider_secrets` row for our host. */
  readonly secret: string;
  /** Fresh randomness, used once. Discourse hands it back unchanged and does not check it. */
  readonly nonce: string;
  /** Where the forum sends the browser back to. Its host must match the secret's row. */
  readonly returnUrl: string;
};

/**
 * Returns the URL to redirect the browser to. With `prompt: "none"` nobody sees a log-in page: who is not
 * signed in there comes back as signed out.
 */
export function signInUrl(trip: Trip & { readonly prompt?: "none" }): string {
  return tripUrl(trip, trip.prompt === undefined ? {} : { prompt: trip.prompt });
}

/** Returns the URL that signs the person out of the forum too; the browser comes back without an answer. */
export function signOutUrl(trip: Trip): string {
  return tripUrl(trip, { logout: "true" });
}

function tripUrl(trip: Trip, extra: Record<string, string>): string {
  const fields = new URLSearchParams({ nonce: trip.nonce, return_sso_url: trip.returnUrl, ...extra });
  const sso = Buffer.from(fields.toString(), "utf8").toString("base64");
  const url = new URL(trip.forumUrl);
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/session/sso_provider`;
  url.search = new URLSearchParams({ sso, sig: signPayload(sso, trip.secret) }).toString();
  url.hash = "";
  return url.href;
}
