// Everything that the reader may do with a card: a menu beside it, or a sheet at the foot of a phone.

import { useRouter } from "@tanstack/react-router";
import { type Card, freeSlotIds, situationOfCard, type TaskId } from "@threadboard/domain";
import { type ReactElement, type ReactNode, useMemo } from "react";
import { useAct } from "../actions/act.tsx";
import { refuseToTake, type Wish, wishesFor } from "../actions/wish.ts";
import { wishWords } from "../actions/wish-words.ts";
import { useActor, useBoard, useRules } from "../data/use-board.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Menu, MenuItem, MenuLine } from "../parts/menu.tsx";
import { useScreen } from "../parts/use-screen.ts";
import { usePreferences } from "../preferences/preferences.ts";
import { say, words } from "../words/words.ts";
import { letterOf } from "./letters.ts";
import { type MoveWish, movesFor } from "./moves.ts";

type Props = {
  readonly cardId: TaskId;
  readonly anchor: HTMLElement;
  readonly open: boolean;
  readonly onClose: () => void;
};

export function CardMenu({ cardId, anchor, open, onClose }: Props) {
  const card = useBoard().cards.find(({ id }) => id === cardId);
  const screen = useScreen();
  if (card === undefined) return null;
  return screen === "phone" ? (
    <Dialog open={open} onClose={onClose} title={card.title} returnTo={anchor}>
      <Entries
        card={card}
        onDone={onClose}
        Item={SheetItem}
        separator={<hr className="my-1 border-line" />}
      />
    </Dialog>
  ) : (
    <Menu anchor={anchor} open={open} onClose={onClose}>
      <Entries card={card} onDone={onClose} Item={MenuItem} separator={<MenuLine />} />
    </Menu>
  );
}

type ItemProps = {
  readonly children: ReactNode;
  readonly loss?: boolean;
  readonly disabled?: boolean;
  readonly act: () => void;
};
type Item = (props: ItemProps) => ReactElement;

function SheetItem({ children, loss = false, disabled = false, act }: ItemProps) {
  return (
    <button
      type="button"
      disabled={disabled}
      onClick={act}
      className={`flex min-h-12 w-full items-center rounded px-2 text-start hover:bg-hover disabled:text-quiet ${loss ? "text-loss" : ""}`}
    >
      {children}
    </button>
  );
}

function Entries({
  card,
  onDone,
  Item,
  separator,
}: {
  card: Card;
  onDone: () => void;
  Item: Item;
  separator: ReactNode;
}) {
  const act = useAct();
  const router = useRouter();
  const board = useBoard();
  const actor = useActor();
  const rules = useRules();
  const [wishes, moves, closed] = useMemo(() => {
    const now = Date.now();
    const refusal = refuseToTake(card, actor, rules, now);
    return [wishesFor(card, actor, rules, now), movesFor(board, card, actor, rules), refusal];
  }, [board, card, actor, rules]);

  const perform = (wish: Wish) => {
    onDone();
    act(card, wish);
  };
  const isFree = freeSlotIds(situationOfCard(card)).length > 0 && card.stage !== "done";
  const { thread } = card;
  return (
    <>
      {closed?.code === "sign-in-first" && isFree && (
        <Item act={() => perform({ type: "claim", slotId: null, asks: null })}>{say("web.act.claim")}</Item>
      )}
      {closed !== null && closed.code !== "sign-in-first" && closed.code !== "already-yours" && isFree && (
        <Item disabled act={onDone}>
          <span>
            {say("web.act.claim")}
            <span className="block max-w-72 text-pretty text-quiet">{words.sayRefusal(closed)}</span>
          </span>
        </Item>
      )}
      {wishes.map((wish) => (
        <Item key={keyOf(wish)} loss={wish.type === "drop"} act={() => perform(wish)}>
          {wishWords(wish, card)}
          <Letter wish={wish} />
        </Item>
      ))}
      {(wishes.length > 0 || isFree) && separator}
      <Item
        act={() => {
          onDone();
          void router.navigate({ to: "/tasks/$number", params: { number: card.number } });
        }}
      >
        {say("web.act.look")}
      </Item>
      {thread !== null && (
        <Item
          act={() => {
            onDone();
            window.location.assign(thread.address);
          }}
        >
          {say("web.act.thread")}
        </Item>
      )}
      {moves.length > 0 && separator}
      {moves.map((move: MoveWish) => (
        <Item key={move.name} act={() => perform(move.wish)}>
          {move.name}
        </Item>
      ))}
    </>
  );
}

/** The key that does the same on a focused card. A phone has no keys. */
function Letter({ wish }: { wish: Wish }) {
  const { letterKeys } = usePreferences();
  const letter = letterOf(wish);
  if (!letterKeys || letter === undefined) return null;
  return (
    <kbd className="ms-auto ps-4 font-mono text-quiet text-small uppercase max-tablet:hidden">{letter}</kbd>
  );
}

function keyOf(wish: Wish): string {
  return `${wish.type}:${"claimId" in wish ? wish.claimId : ""}:${wish.asks ?? ""}`;
}
