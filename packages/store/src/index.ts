// The store's front: everything that knows SQL, and nothing that decides.
export * from "./cards.ts";
export * from "./columns.ts";
export type { Reading, Writing } from "./database.ts";
export * from "./events.ts";
export * from "./inbox.ts";
export { StoreInUse, StoreProblem } from "./open.ts";
export * from "./outbox.ts";
export * from "./people.ts";
export * from "./rotation.ts";
export * from "./secrets.ts";
export * from "./sessions.ts";
export * from "./state.ts";
export { openStore, type Store } from "./store.ts";
export * from "./sync-times.ts";
export * from "./tasks.ts";
export * from "./texts.ts";
export * from "./topics.ts";
export * from "./unreadable.ts";
