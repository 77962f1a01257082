// Everything that dragging does, without dragging: each column says what putting the card there would do, or why not.
import type { Card, DropPlan, TaskId } from "@threadboard/domain";
import { useAct } from "../actions/act.tsx";
import { useActor, useBoard, useRules } from "../data/use-board.ts";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { say, words } from "../words/words.ts";
import { type Lane, lanesOf } from "./lanes.ts";
import { movesFor } from "./moves.ts";
import { useDrops } from "./use-drops.ts";

type Props = {
  readonly cardId: TaskId;
  readonly anchor: HTMLElement;
  readonly open: boolean;
  readonly onClose: () => void;
};

export function MoveToDialog({ cardId, anchor, open, onClose }: Props) {
  const card = useBoard().cards.find(({ id }) => id === cardId);
  if (card === undefined) return null;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say("keys.move-to.title")}
      description={card.title}
      returnTo={anchor}
    >
      <Places card={card} onDone={onClose} />
    </Dialog>
  );
}

function Places({ card, onDone }: { card: Card; onDone: () => void }) {
  const lanes = lanesOf(useBoard(), () => true);
  const { plan, drop } = useDrops(lanes);
  return (
    <ul className="flex flex-col gap-2">
      {lanes.map((lane) => {
        const { column } = lane;
        if (column.id === card.columnId)
          return <Here key={column.id} lane={lane} card={card} onDone={onDone} />;
        const meant = plan(card, column);
        const put = () => {
          if (!meant.ok) return;
          onDone();
          drop(card, { columnId: column.id, index: footOf(lane) }, meant);
        };
        return (
          <li key={column.id}>
            <button
              type="button"
              aria-disabled={!meant.ok}
              onClick={put}
              className="flex min-h-11 w-full flex-col items-start rounded border border-line-strong px-3 py-1.5 text-start hover:bg-hover aria-disabled:cursor-default aria-disabled:border-line aria-disabled:border-dashed aria-disabled:hover:bg-transparent"
            >
              <span className={meant.ok ? "font-medium" : "text-quiet"}>{column.name}</span>{" "}
              <span className="text-pretty text-quiet text-small">{meaning(meant)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Up and down in the column where it hangs. */
function Here({ lane: { column }, card, onDone }: { lane: Lane; card: Card; onDone: () => void }) {
  const act = useAct();
  const moves = movesFor(useBoard(), card, useActor(), useRules());
  const within = moves.filter(({ wish }) => wish.type === "move" && wish.columnId === column.id);
  return (
    <li className="rounded border border-accent bg-accent-soft px-3 py-1.5">
      <p className="font-medium">{column.name}</p>
      <p className="text-quiet text-small">{say("keys.move-to.here")}</p>
      {within.length > 0 && (
        <div className="flex flex-wrap gap-2 py-1.5">
          {within.map(({ name, wish }) => (
            <Button
              key={name}
              onClick={() => {
                onDone();
                act(card, wish);
              }}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
    </li>
  );
}

/** Finished work hangs newest first, so it has one place only. */
const footOf = ({ column, cards }: Lane) => (column.stage === "done" ? 0 : cards.length);

function meaning(plan: DropPlan): string {
  if (!plan.ok) return words.sayRefusal(plan.refusal);
  if (plan.command === "claim" && plan.question === "person") return say("keys.move-to.claim-for");
  return say(`keys.move-to.${plan.command}`);
}
