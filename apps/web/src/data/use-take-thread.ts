// Makes a task of a thread, or ties a thread to a task.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ThreadRequest } from "@threadboard/domain";
import { api } from "./api.ts";
import { putCard } from "./apply-event.ts";
import { boardQuery } from "./queries.ts";

/** Returns a function that gives the answer, and throws `Refused` or `Unreachable`. */
export function useTakeThread() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: ThreadRequest) => api.takeThread(request),
    onSuccess: ({ card }) => {
      if (card !== null) client.setQueryData(boardQuery.queryKey, (board) => board && putCard(board, card));
      for (const key of ["task", "triage", "thread-preview"]) {
        void client.invalidateQueries({ queryKey: [key] });
      }
    },
  }).mutateAsync;
}
