// The forum: reading and writing it, its webhooks, and signing in with its accounts.
export * from "./client/index.ts";
export * from "./connect/index.ts";
export { drainInbox } from "./sync/drain-inbox.ts";
export { type ImportSummary, importSources } from "./sync/import-sources.ts";
export { type LatestReplies, readLatestReplies } from "./sync/latest-replies.ts";
export { type Places, readPlaces, samePlaces } from "./sync/places.ts";
export type { Applied, ImportOrder, Loss, OfferedItem, SyncPort } from "./sync/port.ts";
export { type PreviewedTopic, previewTopic, topicIdOfAddress } from "./sync/preview.ts";
export type {
  QuietReplies,
  ReadSoFar,
  RepliesPort,
  RepliesRead,
  RepliesTopic,
  SeenPost,
} from "./sync/replies-port.ts";
export { Rotation, type RotationPort } from "./sync/rotation.ts";
export { TopicTurns } from "./sync/topic-turns.ts";
export * from "./webhook/index.ts";
export { drainOutbox } from "./write/drain-outbox.ts";
export type { BegunMessage, Letter, MessagePort, OwedMessage } from "./write/message-port.ts";
export { drainMessages } from "./write/messages.ts";
export type { Owed, PostState, WritePort, WrittenTopic } from "./write/port.ts";
export { statusPostOf, statusTagFor } from "./write/words.ts";
