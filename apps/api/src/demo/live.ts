// Living the history through: every deed goes through the same sign-in and API as anybody's, at the time it is dated.
import {
  type Card,
  DAY,
  must,
  type PersonCommand,
  type PersonId,
  type PersonOnCard,
} from "@threadboard/domain";
import type { Entry, ListEntry, TaskEntry } from "./history.ts";
import { Visitor } from "./visitor.ts";

export type Stage = {
  readonly board: string;
  readonly forum: string;
  /** Sets the clock that board and forum share. */
  readonly setTime: (at: number) => void;
  readonly now: number;
  /** The number of the thread with this key. */
  readonly topicOf: (key: string) => number | null;
};

/** Carries out the entries in order. Throws when the board refuses one: the history is then not what it says. */
export async function liveThrough(stage: Stage, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    stage.setTime(stage.now - entry.daysAgo * DAY);
    const visitor = new Visitor(stage);
    await visitor.enterBoard(entry.who);
    if ("list" in entry) {
      await bringIn(visitor, stage, entry);
      continue;
    }
    const card = await find(visitor, stage, entry.task);
    for (const command of await commandsOf(visitor, stage, card, entry)) {
      const said = await visitor.command(command);
      if (said.problem !== null)
        throw new Error(`${entry.who}, ${entry.task}, ${command.type}: ${said.problem.detail}`);
    }
  }
}

async function bringIn(
  visitor: Visitor,
  { board }: Stage,
  { who, campaign, list }: ListEntry,
): Promise<void> {
  const made = await visitor.command({ type: "make-campaign", ...campaign });
  if (made.problem !== null) throw new Error(`${who}, a campaign: ${made.problem.detail}`);
  const answer = await visitor.fetch(`${board}/api/lists`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(list),
  });
  if (!answer.ok) throw new Error(`${who}, a list: ${await answer.text()}`);
}

/** A task by its thread's key, or by how its title begins. Leads find what is in triage there. */
async function find(visitor: Visitor, stage: Stage, name: string): Promise<Card> {
  const topicId = stage.topicOf(name);
  const fits = (card: Card) =>
    topicId === null
      ? card.title.toLowerCase().startsWith(name.toLowerCase())
      : card.thread?.topicId === topicId && !card.thread.isItem;
  const onBoard = (await visitor.cards()).find(fits);
  if (onBoard !== undefined) return onBoard;
  const waiting = await visitor.waiting();
  return must(waiting.map(({ card }) => card).find(fits), `the task "${name}"`);
}

async function commandsOf(
  visitor: Visitor,
  stage: Stage,
  card: Card,
  { deed, who, task }: TaskEntry,
): Promise<PersonCommand[]> {
  const taskId = card.id;
  const claimOf = (username: string) =>
    must(
      card.slots.find((slot) => slot.claim?.person.username === username)?.claim?.id,
      `the claim of ${username} on ${task}`,
    );
  switch (deed.does) {
    case "open": {
      const { effort, slots, mentor, checklist } = deed;
      const fields = {
        ...(effort === undefined ? {} : { effort }),
        ...(slots === undefined ? {} : { slots: [...slots] }),
        ...(mentor === undefined ? {} : { mentor }),
        ...(checklist === undefined ? {} : { checklist: [...checklist] }),
      };
      const edit: PersonCommand[] =
        Object.keys(fields).length === 0 ? [] : [{ type: "edit", taskId, fields }];
      return [...edit, { type: "open", taskId }];
    }
    case "claim": {
      const slot =
        deed.slot === undefined
          ? undefined
          : must(
              card.slots.find((each) => each.name === deed.slot),
              `the slot ${deed.slot}`,
            );
      return [{ type: "claim", taskId, ...(slot === undefined ? {} : { slotId: slot.id }) }];
    }
    case "hand-back":
      return [{ type: "hand-back", taskId, claimId: claimOf(who), note: deed.note }];
    case "renew":
      return [{ type: "renew", taskId, claimId: claimOf(who) }];
    case "tick":
      return [{ type: "tick", taskId, item: deed.item, done: true }];
    case "wait-for":
      return [{ type: "block", taskId, byId: (await find(visitor, stage, deed.other)).id }];
    case "submit": {
      const { note, link, outcome } = deed;
      return [
        {
          type: "submit",
          taskId,
          claimId: claimOf(who),
          note,
          ...(link === undefined ? {} : { link }),
          ...(outcome === undefined ? {} : { outcome }),
        },
      ];
    }
    case "accept":
      return [{ type: "accept", taskId, claimId: claimOf(deed.of) }];
    case "return":
      return [{ type: "return", taskId, claimId: claimOf(deed.of), comment: deed.comment }];
    case "drop":
      return [{ type: "drop", taskId, reason: deed.reason }];
    case "offer":
      return [{ type: "offer", taskId, personId: await personOf(visitor, deed.to) }];
  }
}

async function personOf(visitor: Visitor, username: string): Promise<PersonId> {
  const { people } = await visitor.read<{ people: PersonOnCard[] }>(
    `/api/people?q=${encodeURIComponent(username)}`,
  );
  return must(
    people.find((person) => person.username === username),
    `the person ${username}`,
  ).id;
}
