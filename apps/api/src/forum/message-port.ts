// The store's side of sending messages.
import {
  type Configuration,
  isStillNews,
  type Line,
  maySee,
  type PersonId,
  type Task,
  type WaitingNotice,
} from "@threadboard/domain";
import type { Letter, MessagePort, OwedMessage } from "@threadboard/forum";
import {
  countMessagesSince,
  finishOutbox,
  keepOnBoard,
  languageToTell,
  markMessaged,
  type OutboxRow,
  postponeOutbox,
  readClaimRowsOf,
  readConversation,
  readDueMessages,
  readNextNoticeAt,
  readNoticeChoices,
  readPeople,
  readPerson,
  readTasks,
  readWaitingNotices,
  rescheduleOutbox,
  type Store,
  saveConversation,
  type Writing,
} from "@threadboard/store";
import type { Engine, Hand } from "../engine/engine.ts";
import { readSomebody } from "../engine/somebody.ts";
import { presentWords, readFitting } from "../present/told.ts";
import { readStopped } from "./write-switch.ts";

type Parts = {
  readonly store: Store;
  readonly engine: Engine;
  readonly configuration: Configuration;
  readonly clock: () => number;
};

/** Returns what `packages/forum` asks for when it sends messages. */
export function messagePort(parts: Parts): MessagePort {
  const { store, engine, clock } = parts;
  const change = (recipient: PersonId, next: (old: Old) => Old) =>
    store.write(async (trx) =>
      saveConversation(trx, recipient, next(await readConversation(trx, recipient))),
    );
  return {
    owed: async (now, limit) => {
      if ((await readStopped(store.read)) !== null) return [];
      return (await readDueMessages(store.read, now, limit)).flatMap(owedOf);
    },
    letter: (recipient) => letterTo(parts, recipient),
    sentSince: (at) => countMessagesSince(store.read, at),
    begin: (recipient, begun) => change(recipient, (old) => ({ ...old, begun })),
    notSent: (recipient) => change(recipient, (old) => ({ ...old, begun: null })),
    conversationLost: (recipient) => change(recipient, (old) => ({ ...old, topicId: null, begun: null })),
    sent: (recipient, begun, topicId) =>
      engine.together(async (trx, hand) => {
        const { lastSentAt } = await readConversation(trx, recipient);
        const sentAt = begun.answersOnly ? lastSentAt : clock();
        await saveConversation(trx, recipient, { topicId, lastSentAt: sentAt, begun: null });
        const rows = await markMessaged(trx, begun.notices, clock());
        await forNudges(trx, recipient, rows, (taskId, claimId) =>
          hand.run({ command: { type: "nudge-reached", taskId, claimId }, ...byItself }),
        );
      }),
    settled: (owed, never, nextAt) =>
      store.write(async (trx) => {
        await keepOnBoard(trx, never, clock());
        const coming = await readNextNoticeAt(trx, owed.recipient, clock());
        const next = Math.min(nextAt ?? Infinity, coming ?? Infinity);
        if (Number.isFinite(next)) await rescheduleOutbox(trx, owed.id, next);
        else await finishOutbox(trx, owed, clock(), null);
      }),
    later: async (owed, at, words) => {
      if (owed.tries === 0) console.warn(`A message is sent later: ${words}`);
      await store.write((trx) => postponeOutbox(trx, owed.id, at, { words, trouble: null }));
    },
    givenUp: (owed, notices, words) =>
      engine.together(async (trx, hand) => {
        console.warn(`A message was not sent: ${words}`);
        await finishOutbox(trx, owed, clock(), { words, trouble: null });
        const waiting = await readWaitingNotices(trx, owed.recipient, clock());
        const rows = waiting.filter(({ id }) => notices.includes(id));
        await keepOnBoard(trx, notices, clock());
        await forNudges(trx, owed.recipient, rows, (taskId, claimId) =>
          hand.run({ command: { type: "nudge-failed", taskId, claimId, forGood: true }, ...byItself }),
        );
      }),
  };
}

type Old = Awaited<ReturnType<typeof readConversation>>;

const byItself = { giver: { kind: "automaton" }, door: "timer" } as const;

function owedOf({ id, recipient, tries, revision }: OutboxRow): OwedMessage[] {
  return recipient === null ? [] : [{ id, recipient, tries, revision }];
}

/** Has something done for each claim of the recipient's that a nudge among the notices is about. */
async function forNudges(
  trx: Writing,
  recipient: PersonId,
  rows: readonly OutboxRow[],
  work: (taskId: Task["id"], claimId: Task["claims"][number]["id"]) => ReturnType<Hand["run"]>,
): Promise<void> {
  const nudged = new Set(rows.filter(({ code }) => code === "nudge").map(({ taskId }) => taskId));
  if (nudged.size === 0) return;
  for (const { id, taskId } of await readClaimRowsOf(trx, recipient))
    if (nudged.has(taskId)) await work(taskId, id);
}

async function letterTo({ store, configuration, clock }: Parts, recipient: PersonId): Promise<Letter | null> {
  const db = store.read;
  const now = clock();
  const person = await readPerson(db, recipient);
  const somebody = await readSomebody(db, recipient, configuration, now);
  if (person === null || somebody === null) return null;
  const rows = await readWaitingNotices(db, recipient, now);
  const ids = new Set(rows.flatMap(({ taskId }) => taskId ?? []));
  const tasks = new Map((await readTasks(db, [...ids])).map((task) => [task.id, task]));
  const names = await readPeople(
    db,
    rows.flatMap(({ byPersonId }) => byPersonId ?? []),
  );
  // What the forum has not confirmed lately gives nothing: such tasks are told by their number.
  const reader = { signedIn: true, groups: somebody.roles.groups };
  const waiting: WaitingNotice[] = [];
  const lines = new Map<number, Line>();
  const { username } = person;
  const language = languageToTell(person);
  const setting = { configuration, reader, language, now, inMarkdown: true };
  for (const row of rows) {
    const { id, code, taskId, byPersonId, dueAt } = row;
    const known = taskId === null ? undefined : tasks.get(taskId);
    if (code === null || known === undefined) continue;
    const fitting = code === "fits" ? await readFitting(db, row, setting) : null;
    const task = fitting?.task ?? known;
    const isNews = code === "fits" ? fitting?.left === true : isStillNews(code, recipient, task);
    // What somebody only waited for is not their business any more once it is hidden from them.
    const isTheirs = code !== "followed" || maySee(reader, task);
    waiting.push({ id, code, dueAt, current: isNews && isTheirs });
    const told = await presentWords(db, row, fitting, setting);
    const isAnswer = code === "reply-answer";
    lines.set(id, {
      code,
      by: byPersonId === null ? null : (names.get(byPersonId)?.name ?? null),
      number: task.number,
      title: maySee(reader, task) ? task.title.text : null,
      words: isAnswer ? told : null,
      more: isAnswer ? null : told,
    });
  }
  const choices = await readNoticeChoices(db, recipient);
  return { username, language, waiting, lines, choices, ...(await readConversation(db, recipient)) };
}
