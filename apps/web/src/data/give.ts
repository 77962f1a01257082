// Gives commands to the board, from anywhere on the page, and keeps what the page holds in step with the answers.
import { MutationObserver, type MutationOptions } from "@tanstack/react-query";
import type { BatchDone, Done, PersonCommand } from "@threadboard/domain";
import { api } from "./api.ts";
import { putCard } from "./apply-event.ts";
import { boardQuery, meQuery, queryClient } from "./queries.ts";
import { COMMAND_KEY } from "./use-board.ts";

/** Sends one command; throws `Refused` or `Unreachable`. It is shown ahead of the answer while it is under way. */
export function give(command: PersonCommand): Promise<Done> {
  return send<Done, PersonCommand>(command, {
    mutationKey: COMMAND_KEY,
    mutationFn: api.command,
    onSuccess: (done) => take([done]),
  });
}

/** Sends many, carried out in their order, each answered by itself; throws where none of them arrived. */
export function giveAll(commands: readonly PersonCommand[]): Promise<BatchDone> {
  return send<BatchDone, readonly PersonCommand[]>(commands, {
    mutationKey: ["commands"],
    mutationFn: api.batch,
    onSuccess: ({ results }) => take(results.filter((each) => each.outcome !== "refused")),
  });
}

function send<Answer, Asked>(asked: Asked, options: MutationOptions<Answer, Error, Asked>): Promise<Answer> {
  return new MutationObserver(queryClient, options).mutate(asked);
}

/** Puts what answers say on the page at once. */
export function take(answers: readonly Pick<Done, "card">[]): void {
  for (const { card } of answers) {
    if (card !== null)
      queryClient.setQueryData(boardQuery.queryKey, (board) => board && putCard(board, card));
  }
  void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
  void queryClient.invalidateQueries({ queryKey: ["task"] });
  void queryClient.invalidateQueries({ queryKey: ["triage"] });
}
