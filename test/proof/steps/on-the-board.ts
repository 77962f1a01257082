// What contributors, leads and lookers-on do on the board.
import type { Card, PersonCommand } from "@threadboard/domain";
import type { Town } from "../town.ts";
import { type Step, step } from "./step.ts";

export function contribute({ who, pick, act }: { who: string; pick: number; act: number }): Step {
  return step(`contribute ${who} ${pick} ${act}`, (town) => actOn(town, who, pick, act, worker));
}

export function lead({ who, pick, act }: { who: string; pick: number; act: number }): Step {
  return step(`lead ${who} ${pick} ${act}`, (town) => actOn(town, who, pick, act, leading));
}

type Acts = (town: Town, card: Card, who: string) => PersonCommand[];

async function actOn(town: Town, who: string, pick: number, act: number, acts: Acts): Promise<void> {
  const cards = await town.cards(who);
  const card = cards[pick % Math.max(1, cards.length)];
  if (card === undefined) return;
  const possible = acts(town, card, who);
  const command = possible[act % Math.max(1, possible.length)];
  if (command !== undefined) await town.command(who, command);
}

/** What somebody without a role does: takes what is free, and goes on with what they have. */
const worker: Acts = (_town, card, who) => {
  const taskId = card.id;
  const mine = card.slots.flatMap(({ claim }) => (claim?.person.username === who ? [claim] : []))[0];
  if (mine === undefined) return [{ type: "claim", taskId }];
  const claimId = mine.id;
  return [
    { type: "renew", taskId, claimId },
    { type: "submit", taskId, claimId, note: "It is done." },
    { type: "submit", taskId, claimId, link: "https://example.org/work" },
    { type: "hand-back", taskId, claimId, note: "I have no time." },
  ];
};

const leading: Acts = (town, card) => {
  const taskId = card.id;
  if (card.stage === "triage") return [{ type: "open", taskId }];
  const submitted = card.slots.flatMap(({ claim }) => (claim?.state === "submitted" ? [claim.id] : []))[0];
  // Who will see it in the end depends on where its thread goes, so it is no secret.
  const title = `A better name: ${town.word(false)}`;
  const review: PersonCommand[] =
    submitted === undefined
      ? []
      : [
          { type: "accept", taskId, claimId: submitted },
          { type: "return", taskId, claimId: submitted, comment: "Please look at the end again." },
        ];
  const done: PersonCommand[] = card.stage === "done" ? [{ type: "reopen", taskId, slots: 1 }] : [];
  return [
    ...review,
    ...review,
    ...done,
    { type: "edit", taskId, fields: { title } },
    { type: "edit", taskId, fields: { slots: [null, null] } },
    { type: "ask-status-post", taskId },
    { type: "release", taskId, reason: "For somebody else." },
    { type: "finish", taskId, reason: "Nothing is left to do." },
    { type: "settle", taskId, field: "title", keep: "forum" },
    { type: "settle", taskId, field: "body", keep: "board" },
    { type: "move", taskId, columnId: card.columnId, beforeId: null, afterId: null },
    ...(card.number % 7 === 0 ? [{ type: "drop", taskId, reason: "Not wanted." } as const] : []),
  ];
};

export function look({ who, number }: { who: string; number: number }): Step {
  return step(`look ${who} ${number}`, async (town) => {
    await town.look(who, "/api/board");
    await town.look(who, `/api/tasks/${number}`);
    if (who !== "") await town.look(who, "/api/me");
  });
}
