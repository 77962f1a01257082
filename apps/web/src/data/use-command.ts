// Gives a command to the board and tells the reader what came of it.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Done, PersonCommand } from "@threadboard/domain";
import { useCallback } from "react";
import { notify } from "../parts/notify.ts";
import { say, words } from "../words/words.ts";
import { api } from "./api.ts";
import { putCard } from "./apply-event.ts";
import { boardQuery, meQuery } from "./queries.ts";
import { COMMAND_KEY } from "./use-board.ts";

/**
 * Returns a function that sends a command. It gives the answer, or `null` where the board said no; the reader
 * has then been told why. What was shown ahead of the answer goes by itself.
 */
export function useCommand(): (command: PersonCommand) => Promise<Done | null> {
  const send = useSend();
  return useCallback((command) => send(command).catch(tellRefused), [send]);
}

/**
 * Returns a function that sends a command, for forms that show by themselves why something did not go: it
 * throws `Refused` or `Unreachable`. What went through is told as always.
 */
export function useSend(): (command: PersonCommand) => Promise<Done> {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationKey: COMMAND_KEY,
    mutationFn: api.command,
    onSuccess: ({ card }) => {
      if (card !== null) {
        client.setQueryData(boardQuery.queryKey, (board) => board && putCard(board, card));
      }
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
      void client.invalidateQueries({ queryKey: ["task"] });
      void client.invalidateQueries({ queryKey: ["triage"] });
    },
  });
  return useCallback(
    async (command) => {
      const send = async (wanted: PersonCommand): Promise<Done> => {
        const done = await mutateAsync(wanted);
        tellDone(wanted, done, (next) => void send(next).catch(tellRefused));
        return done;
      };
      return send(command);
    },
    [mutateAsync],
  );
}

function tellRefused(error: unknown): null {
  notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" });
  return null;
}

/** Says what came of it, with the way back where there is one. */
function tellDone(
  command: PersonCommand,
  { outcome, card, undo }: Done,
  send: (command: PersonCommand) => void,
): void {
  const key = `web.done.${command.type}`;
  if (outcome === "unchanged" || !words.has(key)) return;
  const action =
    undo === null
      ? {}
      : {
          action: {
            word: say("web.undo"),
            act: () => send({ type: "undo", taskId: undo.taskId, version: undo.version }),
          },
        };
  notify({ text: say(key, { title: card?.title ?? "" }), tone: "done", ...action });
}
