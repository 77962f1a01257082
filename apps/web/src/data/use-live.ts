// Ties the live stream to what the page holds.
import { useQueryClient } from "@tanstack/react-query";
import type { LiveEvent } from "@threadboard/domain";
import { useEffect } from "react";
import { tick } from "../parts/now.ts";
import { applyEvent } from "./apply-event.ts";
import { setLine } from "./line.ts";
import { follow } from "./live.ts";
import { boardQuery, meQuery } from "./queries.ts";

/** Follows the board once it is there. */
export function useLive(ready: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!ready) return;
    const end = new AbortController();
    void follow(
      {
        position: () => client.getQueryData(boardQuery.queryKey)?.position ?? "",
        reload: async () => {
          const board = await client.fetchQuery({ ...boardQuery, staleTime: 0 });
          askAnew(client);
          return board.position;
        },
        onEvent: (event) => keep(client, event),
        onState: setLine,
        onBack: () => askAnew(client),
      },
      end.signal,
    );
    return () => end.abort();
  }, [client, ready]);
}

/** Everything but the board itself, which the stream keeps true. What is on the screen stays until the answer is there. */
function askAnew(client: ReturnType<typeof useQueryClient>): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "board" });
}

function keep(client: ReturnType<typeof useQueryClient>, event: LiveEvent): void {
  // A pause that has just ended must not show as one for the rest of the minute.
  tick();
  client.setQueryData(boardQuery.queryKey, (board) => board && applyEvent(board, event));
  switch (event.name) {
    case "card":
      void client.invalidateQueries({ queryKey: ["task", event.data.card.number] });
      return;
    case "gone":
      void client.invalidateQueries({ queryKey: ["task"] });
      void client.invalidateQueries({ queryKey: ["triage"] });
      return;
    case "mine":
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
      void client.invalidateQueries({ queryKey: ["notices"] });
      void client.invalidateQueries({ queryKey: ["triage"] });
      return;
    case "columns":
    case "reload":
      return;
  }
}
