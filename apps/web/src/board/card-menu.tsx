// Everything that the reader may do with a card: a menu beside it, or a sheet at the foot of a phone.

import { useRouter } from "@tanstack/react-router";
import {
  type Actor,
  type Board,
  type Card,
  freeSlotIds,
  planDrop,
  situationOfCard,
  type TaskId,
} from "@threadboard/domain";
import { type ReactElement, type ReactNode, useMemo } from "react";
import { useAct } from "../actions/act.tsx";
import { type Rules, refuseToTake, type Wish, wishesFor } from "../actions/wish.ts";
import { wishWords } from "../actions/wish-words.ts";
import { useActor, useBoard, useRules } from "../data/use-board.ts";
import { KeyBeside } from "../keys/key-caps.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Menu, MenuItem, MenuLine } from "../parts/menu.tsx";
import { useScreen } from "../parts/use-screen.ts";
import { say, words } from "../words/words.ts";
import { useCardMenu } from "./card-menu-control.ts";
import { type MoveWish, movesFor } from "./moves.ts";
import { actionOfWish } from "./wish-keys.ts";

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
        anchor={anchor}
        onDone={onClose}
        Item={SheetItem}
        separator={<hr className="my-1 border-line" />}
      />
    </Dialog>
  ) : (
    <Menu anchor={anchor} open={open} onClose={onClose}>
      <Entries card={card} anchor={anchor} onDone={onClose} Item={MenuItem} separator={<MenuLine />} />
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
  anchor,
  onDone,
  Item,
  separator,
}: {
  card: Card;
  anchor: HTMLElement;
  onDone: () => void;
  Item: Item;
  separator: ReactNode;
}) {
  const act = useAct();
  const router = useRouter();
  const board = useBoard();
  const actor = useActor();
  const rules = useRules();
  const menu = useCardMenu();
  const [wishes, moves, closed, movable] = useMemo(() => {
    const now = Date.now();
    return [
      wishesFor(card, actor, rules, now),
      movesFor(board, card, actor, rules).filter(({ wish }) => staysIn(card, wish)),
      refuseToTake(card, actor, rules, now),
      canGoElsewhere(board, card, actor, { ...rules, now }),
    ] as const;
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
          <KeyBeside action={actionOfWish(wish, wishes)} />
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
          <KeyBeside action="thread" />
        </Item>
      )}
      {(moves.length > 0 || movable) && separator}
      {moves.map((move: MoveWish) => (
        <Item key={move.name} act={() => perform(move.wish)}>
          {move.name}
        </Item>
      ))}
      {movable && (
        <Item
          act={() => {
            onDone();
            menu.openMoves(card, anchor);
          }}
        >
          {say("keys.move-to")}
          <KeyBeside action="move-to" />
        </Item>
      )}
    </>
  );
}

const staysIn = (card: Card, wish: Wish) => wish.type === "move" && wish.columnId === card.columnId;

/** Whether any other column would take the card; the dialog then says of each what it would mean. */
function canGoElsewhere(board: Board, card: Card, actor: Actor, setting: Rules & { now: number }): boolean {
  return board.columns.some(
    ({ id, stage }) => id !== card.columnId && planDrop(situationOfCard(card), stage, actor, setting).ok,
  );
}

function keyOf(wish: Wish): string {
  return `${wish.type}:${"claimId" in wish ? wish.claimId : ""}:${wish.asks ?? ""}`;
}
