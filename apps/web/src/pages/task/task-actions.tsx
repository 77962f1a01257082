// What the reader can do with the task as a whole: the likely things as buttons, the rest in a menu.
import { type Card, freeSlotIds, permit, situationOfCard, type TaskPage } from "@threadboard/domain";
import { ChevronDown } from "lucide-react";
import { lazy, type ReactNode, useState } from "react";
import { useAct } from "../../actions/act.tsx";
import { refuseToTake, type Wish, wishesFor } from "../../actions/wish.ts";
import { wishWords } from "../../actions/wish-words.ts";
import { movesFor } from "../../board/moves.ts";
import { useActor, useBoard, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button, buttonClasses } from "../../parts/button.tsx";
import { MenuButton } from "../../parts/menu-button.tsx";
import { useNow } from "../../parts/now.ts";
import { say, words } from "../../words/words.ts";
import { BlockDialog } from "./block-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { SplitDialog } from "./split-dialog.tsx";
import type { Thing } from "./thing.ts";

/** What is asked for in a dialog of its own. */
type Asked = "merge" | "split" | "block";

/** `onEdit` is `null` where the reader may not edit. */
export function TaskActions({
  card,
  page,
  onEdit,
  children,
}: {
  card: Card;
  page: TaskPage | undefined;
  onEdit: (() => void) | null;
  /** What comes first of all. */
  children?: ReactNode;
}) {
  const [asking, setAsking] = useState<Asked | null>(null);
  const { first, more } = useThings(card, page, { edit: onEdit, ask: setAsking });
  const close = () => setAsking(null);
  return (
    <>
      <Closed card={card} />
      <div className="flex flex-wrap gap-2 empty:hidden max-tablet:flex-nowrap max-tablet:overflow-x-auto max-tablet:*:grow print:hidden">
        {children}
        {first.map(({ key, word, loss, act }, index) => (
          <Button
            key={key}
            look={loss ? "loss" : index === 0 && leadsOn(key) ? "main" : "plain"}
            onClick={act}
          >
            {word}
          </Button>
        ))}
        {more.length > 0 && <More things={more} />}
      </div>
      <MergeDialog open={asking === "merge"} card={card} onClose={close} />
      <BlockDialog open={asking === "block"} card={card} onClose={close} />
      <SplitDialog open={asking === "split"} card={card} onClose={close} />
    </>
  );
}

/** Whether it is the one thing to do, and not a way out or aside. */
const leadsOn = (key: string) => key !== "edit" && !key.startsWith("hand-back");

/** Why the reader cannot take it, where they might have thought so. */
function Closed({ card }: { card: Card }) {
  const refusal = useTaking(card);
  if (refusal === null || freeSlotIds(situationOfCard(card)).length === 0) return null;
  const expected = ["already-yours", "sign-in-first", "wrong-stage", "not-yet", "only-leads"];
  if (expected.includes(refusal.code)) return null;
  return <p className="max-w-[60ch] text-pretty text-quiet">{words.sayRefusal(refusal)}</p>;
}

function useTaking(card: Card) {
  const actor = useActor();
  return refuseToTake(card, actor, useRules(), useNow());
}

/** Everything that is possible, the likely things first. The rules say what is; here is only the order. */
function useThings(
  card: Card,
  page: TaskPage | undefined,
  on: { edit: (() => void) | null; ask: (what: Asked) => void },
): { first: Thing[]; more: Thing[] } {
  const act = useAct();
  const send = useCommand();
  const board = useBoard();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  const task = situationOfCard(card);
  const may = (command: Parameters<typeof permit>[0]) => permit(command, task, actor, rules.kinds) === null;
  const wishes = wishesFor(card, actor, rules, now);
  const things = (...types: Wish["type"][]): Thing[] =>
    wishes
      .filter((wish) => types.includes(wish.type) && !isOfPlace(wish))
      .map((wish) => ({
        key: `${wish.type}:${wish.asks ?? ""}`,
        word: wishWords(wish, card),
        loss: wish.type === "drop",
        act: () => act(card, wish),
      }));
  const simple = (type: "open" | "restore"): Thing[] =>
    may(type) && page?.mergedInto == null
      ? [{ key: type, word: say(`page.act.${type}`), act: () => void send({ type, taskId: card.id }) }]
      : [];
  const asked = (what: Asked): Thing[] =>
    may(what) ? [{ key: what, word: say(`page.act.${what}`), act: () => on.ask(what) }] : [];
  return {
    first: [
      ...simple("open"),
      ...simple("restore"),
      ...things("submit"),
      ...things("renew", "hand-back", "reopen"),
      ...(on.edit === null ? [] : [{ key: "edit", word: say("page.act.edit"), act: on.edit }]),
    ],
    more: [
      ...things("claim", "offer", "finish"),
      ...asked("block"),
      ...asked("merge"),
      ...asked("split"),
      ...movesFor(board, card, actor, rules).map(({ name, wish }) => ({
        key: name,
        word: name,
        act: () => act(card, wish),
      })),
      ...things("drop"),
    ],
  };
}

/** About one place; its button stands there. */
const isOfPlace = (wish: Wish) =>
  wish.type === "accept" ||
  wish.type === "return" ||
  wish.type === "release" ||
  (wish.type === "claim" && wish.asks !== "person");

const MoreMenu = lazy(() => import("./more-menu.tsx").then((found) => ({ default: found.MoreMenu })));
const preload = () => void import("./more-menu.tsx");

function More({ things }: { things: readonly Thing[] }) {
  return (
    <MenuButton
      className={buttonClasses("plain")}
      preload={preload}
      popup={(popup) => <MoreMenu {...popup} things={things} />}
    >
      {say("page.act.more")}
      <ChevronDown aria-hidden size={15} />
    </MenuButton>
  );
}
