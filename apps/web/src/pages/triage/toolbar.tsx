// The foot of the reading desk: what to do with the item, or with all that are selected, the key beside each word; under
// the thumb on a phone.
import { permit, situationOfCard, type TriageItem } from "@threadboard/domain";
import { useActor, useRules } from "../../data/use-board.ts";
import type { ActionId } from "../../keys/registry.ts";
import { Button, type ButtonLook } from "../../parts/button.tsx";
import { say } from "../../words/words.ts";
import { type AnswerId, answersTo } from "./answers.ts";
import { KeyCap, KeyOf } from "./key-cap.tsx";
import { titleOf } from "./reason-words.ts";

export type DeskAct = Extract<ActionId, `desk-${string}`>;

type Props = {
  readonly item: TriageItem;
  readonly selected: number;
  readonly act: (act: DeskAct) => void;
  readonly answer: (answer: AnswerId) => void;
};

export function Toolbar({ item, selected, act, answer }: Props) {
  const answers = answersTo(item);
  const mayOpen = useMayOpen(item);
  const button = (id: DeskAct, words: string, look: ButtonLook = "plain") => (
    <Button look={look} onClick={() => act(id)} className="px-2.5 tablet:px-3">
      {words}
      <KeyOf act={id} />
    </Button>
  );
  return (
    <div
      data-foot
      role="toolbar"
      aria-label={
        selected > 0
          ? say("desk.what.selected", { count: selected })
          : say("desk.what", { title: titleOf(item) })
      }
      className="flex shrink-0 flex-wrap items-center gap-2 border-line border-t bg-lane px-3 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] tablet:px-4"
    >
      {answers.map((id, index) => (
        <Button
          key={id}
          look={index === 0 && !mayOpen ? "main" : id === "give-up" ? "loss" : "plain"}
          onClick={() => answer(id)}
          className="px-2.5 tablet:px-3"
        >
          {say(`desk.answer.${id}`)}
          <KeyCap>{index + 1}</KeyCap>
        </Button>
      ))}
      {mayOpen && button("desk-open", say("desk.open"), "main")}
      {item.kind === "task" && !answers.includes("drop") && button("desk-drop", say("desk.drop"))}
      {item.kind === "task" && !answers.includes("merge") && button("desk-merge", say("desk.merge"))}
      {button("desk-snooze", say("desk.snooze"))}
      {item.kind === "task" && selected === 0 && button("desk-edit", say("desk.edit"))}
      <span className="hidden grow tablet:block" />
      <span className="hidden tablet:contents">
        {item.kind !== "hidden" && selected === 0 && button("desk-thread", say("desk.thread"), "quiet")}
      </span>
      {button("desk-previous", say("desk.previous"), "quiet")}
      {button("desk-next", say("desk.next"), "quiet")}
    </div>
  );
}

function useMayOpen(item: TriageItem): boolean {
  const actor = useActor();
  const { kinds } = useRules();
  return item.kind === "task" && permit("open", situationOfCard(item.card), actor, kinds) === null;
}
