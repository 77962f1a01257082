// Gives a command to the board and tells the reader what came of it.
import type { Done, PersonCommand } from "@threadboard/domain";
import { notify } from "../parts/notify.ts";
import { say, words } from "../words/words.ts";
import { give } from "./give.ts";
import { forgetUndo, noteUndo } from "./undo.ts";

/**
 * Returns a function that sends a command. It gives the answer, or `null` where the board said no; the reader
 * has then been told why. What was shown ahead of the answer goes by itself.
 */
export function useCommand(): (command: PersonCommand) => Promise<Done | null> {
  return sendOrTell;
}

/**
 * Returns a function that sends a command, for forms that show by themselves why something did not go: it
 * throws `Refused` or `Unreachable`. What went through is told as always.
 */
export function useSend(): (command: PersonCommand) => Promise<Done> {
  return send;
}

async function send(command: PersonCommand): Promise<Done> {
  const done = await give(command);
  tellDone(command, done);
  return done;
}

const sendOrTell = (command: PersonCommand): Promise<Done | null> => send(command).catch(tellRefused);

function tellRefused(error: unknown): null {
  notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
  return null;
}

/** Says what came of it, with the way back where there is one. */
function tellDone(command: PersonCommand, { outcome, card, undo }: Done): void {
  if (command.type === "undo") forgetUndo(command);
  const key = `web.done.${command.type}`;
  if (outcome === "unchanged" || !words.has(key)) return;
  noteUndo(undo === null ? [] : [undo], say(key, { title: card?.title ?? "" }));
}
