// The forum as identity provider: what `/session/sso_provider` decides (Discourse, 2023 to 2026; texts of 2021).
import { avatarTemplate } from "../presenting/basics.ts";
import type { ConnectSecret } from "../settings.ts";
import { groupsOf } from "../world/groups.ts";
import type { Person } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { decode, encode, type Fields, isSignedWith, sign } from "./payload.ts";

export type ConnectOutcome =
  | { readonly kind: "answer"; readonly location: string }
  /** Nobody is signed in: the login page comes first, and then this again. */
  | { readonly kind: "sign-in-first" }
  | { readonly kind: "sign-out"; readonly location: string }
  | { readonly kind: "error"; readonly status: 400 | 404 | 422; readonly text: string };

/** The fields that Discourse knows; only these come back. */
const knownFields = new Set([
  ...[
    "add_groups",
    "admin",
    "avatar_force_update",
    "avatar_url",
    "bio",
    "card_background_url",
    "confirmed_2fa",
  ],
  ...["email", "external_id", "failed", "groups", "locale", "locale_force_update", "location", "logout"],
  ...["moderator", "name", "no_2fa_methods", "nonce", "profile_background_url", "prompt", "remove_groups"],
  ...["require_2fa", "require_activation", "return_sso_url", "suppress_welcome_message", "title", "username"],
  "website",
]);

const error = (status: 400 | 404 | 422, text: string): ConnectOutcome => ({ kind: "error", status, text });
const loginError = error(422, "Login Error");

/** A leading `*` in a row's domain stands for any run of characters. */
const coversHost = (row: ConnectSecret, host: string): boolean => {
  const pattern = row.domain
    .split("*")
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\S*");
  return new RegExp(`^${pattern}$`, "i").test(host);
};

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).hostname : null);

const describe = (world: World, person: Person, forumUrl: string): Fields => ({
  external_id: String(person.id),
  username: person.username,
  email: person.email,
  ...(person.name === null ? {} : { name: person.name }),
  admin: String(person.admin),
  moderator: String(person.moderator),
  groups: groupsOf(world, person)
    .map((group) => group.name)
    .join(","),
  ...(person.uploadedAvatar
    ? { avatar_url: `${forumUrl}${avatarTemplate(person).replace("{size}", "original")}` }
    : {}),
});

const returnTo = (fields: Fields, secret: string): string => {
  const url = fields.return_sso_url ?? "";
  const sso = encode(fields);
  const query = `sso=${encodeURIComponent(sso)}&sig=${sign(sso, secret)}`;
  return `${url}${url.includes("?") ? "&" : "?"}${query}`;
};

const checked = (
  world: World,
  sso: string,
  sig: string,
): { sent: Fields; secret: string } | ConnectOutcome => {
  const fields = decode(sso);
  if (fields === null || fields.return_sso_url === undefined) return loginError;
  if (fields.return_sso_url.trim() === "") return error(400, "return_sso_url is blank, it must be provided");
  const host = hostOf(fields.return_sso_url);
  const rows = world.settings.connectSecrets.filter((row) => host !== null && coversHost(row, host));
  if (rows.length === 0) {
    return error(
      400,
      "Authentication failed due to missing secret. Contact the site administrators to fix this problem.",
    );
  }
  const row = rows.find((one) => isSignedWith(sso, sig, one.secret));
  if (row === undefined) return loginError;
  if (fields.prompt !== undefined && fields.prompt !== "none") {
    return error(400, `You supplied invalid parameters to the request: prompt`);
  }
  const sent = Object.entries(fields).filter(([name]) => knownFields.has(name) || name.startsWith("custom."));
  return { sent: Object.fromEntries(sent), secret: row.secret };
};

const secondFactor = (sent: Fields): Fields =>
  sent.require_2fa === "true" ? { no_2fa_methods: "true" } : {};

/** `sso` and `sig` as decoded once from the query. */
export const connect = (
  world: World,
  forumUrl: string,
  viewer: Person | null,
  sso: string | null,
  sig: string | null,
): ConnectOutcome => {
  if (!world.settings.connectProvider) return error(404, "Not found");
  if (sso === null) return error(400, "param is missing or the value is empty: sso");
  const request = checked(world, sso, sig ?? "");
  if ("kind" in request) return request;
  const { sent, secret } = request;
  if (sent.logout === "true") return { kind: "sign-out", location: sent.return_sso_url ?? "/" };
  if (viewer !== null) {
    const fields = { ...sent, ...describe(world, viewer, forumUrl), ...secondFactor(sent) };
    return { kind: "answer", location: returnTo(fields, secret) };
  }
  return sent.prompt === "none"
    ? { kind: "answer", location: returnTo({ ...sent, failed: "true" }, secret) }
    : { kind: "sign-in-first" };
};
