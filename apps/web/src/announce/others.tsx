// Tells what others do to the cards in view. Draws nothing; fetched once the board is there.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Card } from "@threadboard/domain";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { boardQuery } from "../data/queries.ts";
import { COMMAND_KEY, useMe } from "../data/use-board.ts";
import { isWriting } from "../keys/keys.ts";
import { announce } from "../parts/announce.ts";
import { say } from "../words/words.ts";
import { type Change, changeOf } from "./change.ts";
import { dueAt, gather, nothingYet, type Told, tell } from "./gather.ts";

/** Somebody who typed this short a while ago, in milliseconds, is still writing. */
const STILL_WRITING = 2_000;
/** While somebody writes, how often to look whether they have stopped. */
const LOOK_AGAIN = 500;

/** `isShown`: whether the filters let a card through. What is filtered out is passed over in silence. */
export function Others({ isShown }: { isShown: (card: Card) => boolean }) {
  const hear = useTeller();
  const { data: board } = useQuery(boardQuery);
  const { person } = useMe();
  const isOwn = useOwnDoing();
  const known = useRef<ReadonlyMap<Card["id"], Card> | null>(null);
  const shown = useRef(isShown);
  useLayoutEffect(() => {
    shown.current = isShown;
  });
  useEffect(() => {
    if (board === undefined) return;
    const before = known.current;
    const cards = new Map(board.cards.map((card) => [card.id, card]));
    known.current = cards;
    if (before === null) return;
    for (const id of new Set([...before.keys(), ...cards.keys()])) {
      const [old, fresh] = [before.get(id) ?? null, cards.get(id) ?? null];
      if (old === fresh || ![old, fresh].some((card) => card !== null && shown.current(card))) continue;
      const change = changeOf(old, fresh, person?.id ?? null);
      if (change !== null && !isOwn(id, fresh)) hear(change);
    }
  }, [board, person, hear, isOwn]);
  return null;
}

/** Returns whether what happened to a card came of commands from this page. */
function useOwnDoing() {
  const client = useQueryClient();
  return useCallback(
    (id: Card["id"], fresh: Card | null) =>
      client
        .getMutationCache()
        .findAll({ predicate: ({ state }) => state.status === "pending" || state.status === "success" })
        .some(({ options, state: { status, variables, data } }) => {
          const asked = each(variables).some((command) => at(command, "taskId") === id);
          // What is no command on a card, such as bringing in a list: while it is under way all may come of it.
          if (status === "pending") return asked || !isCommand(options.mutationKey);
          if (fresh === null) return asked;
          return cardsIn(data).some(
            (card) => at(card, "id") === id && fresh.version <= Number(at(card, "version")),
          );
        }),
    [client],
  );
}

const isCommand = (key: readonly unknown[] | undefined) =>
  key?.[0] === COMMAND_KEY[0] || key?.[0] === "commands";

/** The cards of an answer to one command or to many. */
const cardsIn = (answer: unknown): readonly unknown[] =>
  each(at(answer, "results") ?? answer).map((done) => at(done, "card"));

const each = (thing: unknown): readonly unknown[] => (Array.isArray(thing) ? thing : [thing]);

/** What an object that is not known more closely has under a name. */
const at = (thing: unknown, name: string): unknown =>
  typeof thing === "object" && thing !== null ? new Map(Object.entries(thing)).get(name) : undefined;

/** Hears changes one by one and says, when it is time, the first of them and how many others there were. */
function createTeller(columnName: (id: string) => string) {
  let gathering = nothingYet;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wroteAt = Number.NEGATIVE_INFINITY;
  const onInput = () => {
    wroteAt = Date.now();
  };
  const plan = () => {
    clearTimeout(timer);
    const due = dueAt(gathering);
    if (due !== null) timer = setTimeout(speak, Math.max(due - Date.now(), LOOK_AGAIN));
  };
  const speak = () => {
    const now = Date.now();
    const writing = now - wroteAt < STILL_WRITING && isWriting(document.activeElement);
    const { told, rest } = tell(gathering, { now, writing, focused: focusedCard() });
    gathering = rest;
    if (told !== null) announce(sentenceOf(told, columnName));
    plan();
  };
  return {
    hear: (change: Change) => {
      gathering = gather(gathering, change, Date.now());
      plan();
    },
    /** Listens for writing until told to stop. */
    start: () => {
      document.addEventListener("input", onInput, true);
      return () => {
        document.removeEventListener("input", onInput, true);
        clearTimeout(timer);
      };
    },
  };
}

function useTeller(): (change: Change) => void {
  const client = useQueryClient();
  const [teller] = useState(() =>
    createTeller(
      (id) => client.getQueryData(boardQuery.queryKey)?.columns.find((each) => each.id === id)?.name ?? "",
    ),
  );
  useEffect(() => teller.start(), [teller]);
  return teller.hear;
}

const focusedCard = (): string | null =>
  document.activeElement?.closest<HTMLElement>("[data-id]")?.dataset.id ?? null;

function sentenceOf({ first, others }: Told, columnName: (id: string) => string): string {
  const sentence = say(`keys.others.${first.what}`, {
    title: first.title,
    name: "name" in first ? first.name : "",
    column: "columnId" in first ? columnName(first.columnId) : "",
  });
  return others === 0 ? sentence : say("keys.others.and", { first: sentence, count: others });
}
