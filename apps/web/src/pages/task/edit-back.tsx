// A lead's words, offered back to the thread, so that both say the same again.
import { type Card, permit, situationOfCard, type TaskPage } from "@threadboard/domain";
import { useActor, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button } from "../../parts/button.tsx";
import { say } from "../../words/words.ts";
import { fieldsWords } from "./activity-words.ts";

type Thread = NonNullable<TaskPage["thread"]>;

export function EditBack({ card, thread }: { card: Card; thread: Thread }) {
  const send = useCommand();
  const actor = useActor();
  const { kinds } = useRules();
  const mayOffer = permit("write-to-thread", situationOfCard(card), actor, kinds) === null;
  const { offered, differs, edits, excluded } = thread;
  if (offered.length > 0) {
    return (
      <p className="text-pretty text-quiet text-small">
        {say("page.thread.offered", { fields: fieldsWords(offered.join(", ")) })}
      </p>
    );
  }
  if (!mayOffer || !edits || excluded !== null || differs.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-1.5">
      <p className="text-pretty text-small">
        {say("page.thread.differs", { fields: fieldsWords(differs.join(", ")) })}
      </p>
      <Button onClick={() => void send({ type: "write-to-thread", taskId: card.id, fields: [...differs] })}>
        {say("page.thread.offer-edit")}
      </Button>
    </div>
  );
}
