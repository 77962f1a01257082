// Private messages: one conversation a person, at most one message a day, never the same one twice.
import {
  type Configuration,
  gatherNotices,
  markOf,
  type PersonId,
  type TopicId,
  writeMessage,
} from "@threadboard/domain";
import { textsFor } from "@threadboard/domain/texts";
import type { ForumClient } from "../client/client.ts";
import { describeForumError, type ForumError } from "../client/errors.ts";
import type { Result } from "../client/result.ts";
import type { BegunMessage, Letter, MessagePort, OwedMessage } from "./message-port.ts";
import { ARRIVAL, verdictOn } from "./verdict.ts";

type Sending = {
  readonly client: ForumClient;
  readonly port: MessagePort;
  readonly configuration: Configuration;
  readonly clock: () => number;
};

const BATCH = 20;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Sends everything that is due. Returns how often somebody was looked at; one that fails waits and blocks nobody else. */
export async function drainMessages(sending: Sending): Promise<number> {
  const { port, clock } = sending;
  let looked = 0;
  for (
    let batch = await port.owed(clock(), BATCH);
    batch.length > 0;
    batch = await port.owed(clock(), BATCH)
  ) {
    for (const owed of batch) {
      await deliver(sending, owed);
      looked += 1;
    }
  }
  return looked;
}

/** Does one step for a person: looks for what was begun, or sends, or notes that there is nothing to send. */
async function deliver(sending: Sending, owed: OwedMessage): Promise<void> {
  const { port, clock, configuration } = sending;
  const letter = await port.letter(owed.recipient);
  if (letter === null) return port.givenUp(owed, [], "nobody of that name is known any more");
  if (letter.begun !== null) return resume(sending, owed, letter, letter.begun);
  const now = clock();
  const gathered = gatherNotices(letter.waiting, letter, now);
  if (gathered.now.length === 0) return port.settled(owed, gathered.never, gathered.nextAt);
  const { answersOnly } = gathered;
  if (!answersOnly && (await port.sentSince(now - DAY)) >= configuration.policy.messagesPerDay)
    return port.later(owed, now + HOUR, "the day's number of messages is used up");
  const begun = { at: now, topicId: letter.topicId, notices: gathered.now, answersOnly };
  return send(sending, owed, letter, begun);
}

/** After a crash or an answer that never came: what arrived is recorded, and what did not is sent again as it was. */
async function resume(
  sending: Sending,
  owed: OwedMessage,
  letter: Letter,
  begun: BegunMessage,
): Promise<void> {
  const { port, clock } = sending;
  const found = await findBegun(sending, owed.recipient, begun);
  if (!found.ok) return lookLater(sending, owed, found.error);
  if (found.value === "gone") return port.conversationLost(owed.recipient);
  if (found.value !== null) return port.sent(owed.recipient, begun, found.value);
  const now = clock();
  if (begun.at <= now && now < begun.at + ARRIVAL)
    return port.later(owed, begun.at + ARRIVAL, "a message that was begun may still be on its way");
  const notices = begun.notices.filter((id) => letter.waiting.some((each) => each.id === id && each.current));
  if (notices.length === 0) return port.notSent(owed.recipient);
  return send(sending, owed, letter, { ...begun, notices });
}

/** As long as nobody can look, nothing is sent. */
function lookLater({ port, clock }: Sending, owed: OwedMessage, error: ForumError): Promise<void> {
  const verdict = verdictOn(error, clock(), owed.tries);
  const at = verdict.kind === "later" ? verdict.at : clock() + HOUR;
  return port.later(owed, at, describeForumError(error));
}

/** Returns where a message arrived that was begun, `null` where it did not, or that its conversation is gone. */
async function findBegun(
  { client }: Sending,
  recipient: PersonId,
  { at, topicId }: BegunMessage,
): Promise<Result<TopicId | "gone" | null>> {
  if (topicId === null) return client.findConversation(externalIdOf(recipient, at));
  const looked = await client.looksFor({ topicId, words: markOf(at) });
  if (!looked.ok) return looked;
  const value = { there: topicId, gone: "gone" as const, "not-there": null }[looked.value];
  return { ...looked, value };
}

/** Discourse takes 50 characters, and one topic for each. */
function externalIdOf(recipient: PersonId, at: number): string {
  return `tb-${recipient}-${at.toString(36)}`;
}

async function send(sending: Sending, owed: OwedMessage, letter: Letter, begun: BegunMessage): Promise<void> {
  const { port, configuration } = sending;
  const { board } = configuration;
  const lines = begun.notices.flatMap((id) => letter.lines.get(id) ?? []);
  const texts = textsFor(letter.language ?? board.language);
  const message = writeMessage(lines, { texts, board, mark: markOf(begun.at) });
  await port.begin(owed.recipient, begun);
  const sent = await post(sending, owed.recipient, letter.username, begun, message);
  if (sent.ok) return port.sent(owed.recipient, begun, sent.value);
  return failed(sending, owed, begun, sent.error);
}

async function post(
  { client }: Sending,
  recipient: PersonId,
  username: string,
  { at, topicId }: BegunMessage,
  { title, raw }: { readonly title: string; readonly raw: string },
): Promise<Result<TopicId>> {
  if (topicId !== null) {
    // A message that stays at the bottom of somebody's inbox is not read.
    const reply = await client.createReply({ topicId, raw, bump: true });
    return reply.ok ? { ...reply, value: topicId } : reply;
  }
  const externalId = externalIdOf(recipient, at);
  const message = await client.sendMessage({ to: [username], title, raw, externalId });
  return message.ok ? { ...message, value: message.value.topicId } : message;
}

async function failed(
  sending: Sending,
  owed: OwedMessage,
  begun: BegunMessage,
  error: ForumError,
): Promise<void> {
  const { port, clock } = sending;
  const { recipient } = owed;
  const verdict = verdictOn(error, clock(), owed.tries);
  if (error.kind === "uncertain" || verdict.kind === "done")
    return port.later(owed, clock() + ARRIVAL, "nobody knows whether a message arrived");
  if (isRefused(error)) {
    // Discourse refuses a reply to what is gone or closed as it refuses anything else, and a second topic of one id.
    const found = await findBegun(sending, recipient, begun);
    if (found.ok && found.value !== null && found.value !== "gone")
      return port.sent(recipient, begun, found.value);
    const isLost = found.ok && (found.value === "gone" || error.kind === "invalid");
    if (begun.topicId !== null && isLost) return port.conversationLost(recipient);
  }
  await port.notSent(recipient);
  if (error.kind === "enqueued" || verdict.kind === "given-up")
    return port.givenUp(owed, begun.notices, verdict.words);
  return port.later(owed, verdict.at, verdict.words);
}

function isRefused({ kind }: ForumError): boolean {
  return kind === "forbidden" || kind === "invalid" || kind === "not-found" || kind === "gone";
}
