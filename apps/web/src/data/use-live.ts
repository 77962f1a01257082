// Ties the live stream to what the page holds.
import { useQueryClient } from "@tanstack/react-query";
import type { LiveEvent } from "@threadboard/domain";
import { useEffect, useState } from "react";
import { tick } from "../parts/now.ts";
import { applyEvent } from "./apply-event.ts";
import { follow, type LiveState } from "./live.ts";
import { boardQuery, goneQuery, meQuery } from "./queries.ts";

/** Follows the board once it is there. Returns how the line is. */
export function useLive(ready: boolean): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  useEffect(() => {
    if (!ready) return;
    const end = new AbortController();
    void follow(
      {
        position: () => client.getQueryData(boardQuery.queryKey)?.position ?? "",
        reload: async () => {
          const board = await client.fetchQuery({ ...boardQuery, staleTime: 0 });
          await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "board" });
          return board.position;
        },
        onEvent: (event) => keep(client, event),
        onState: setState,
      },
      end.signal,
    );
    return () => end.abort();
  }, [client, ready]);
  return state;
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
      void client.invalidateQueries({ queryKey: goneQuery.queryKey });
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
