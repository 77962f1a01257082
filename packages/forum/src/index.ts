// The forum: reading and writing it, its webhooks, and signing in with its accounts.
export * from "./client/index.ts";
export * from "./connect/index.ts";
export * from "./webhook/index.ts";
