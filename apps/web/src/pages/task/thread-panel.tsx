// The thread of a task: where people ask and answer, how board and thread stand, and what a lead can do about it.
import { type Card, permit, situationOfCard, type TaskPage } from "@threadboard/domain";
import { ArrowUpRight } from "lucide-react";
import { useActor, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button } from "../../parts/button.tsx";
import { Stitch, StitchedEdge, threadWords } from "../../parts/stitched-edge.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { EditBack } from "./edit-back.tsx";
import { NoThread } from "./no-thread.tsx";
import { ThreadNotes } from "./thread-notes.tsx";
import { WriteBack } from "./write-back.tsx";

export function ThreadPanel({ card, page }: { card: Card; page: TaskPage }) {
  const { thread } = page;
  if (thread === null || card.thread === null) return <NoThread card={card} page={page} />;
  return (
    <section aria-labelledby="thread" className="relative flex flex-col gap-2 ps-5">
      <StitchedEdge thread={card.thread} />
      <h2 id="thread" className="font-semibold">
        {say("page.thread")}
      </h2>
      <p>
        <a
          href={thread.address}
          className="break-words text-accent underline decoration-1 underline-offset-2"
        >
          {thread.title}
          <ArrowUpRight aria-hidden size={14} className="rtl:-scale-x-100 ms-0.5 inline align-[-1px]" />
        </a>
      </p>
      <p className="text-pretty text-quiet text-small">
        {[
          thread.author === null ? null : say("page.thread.by", { name: thread.author }),
          thread.replies === null ? null : say("page.thread.replies", { count: thread.replies }),
          card.thread.isItem ? say("page.thread.item") : null,
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <p aria-hidden="true" className="flex items-start gap-2 text-small">
        <span className="flex h-4.5 items-center">
          <Stitch state={card.thread.state} />
        </span>
        {threadWords(card.thread.state)}
      </p>
      <ThreadNotes notes={thread.notes} />
      <WriteBack card={card} thread={thread} />
      <EditBack card={card} thread={thread} />
      {thread.readAt !== null && (
        <p className="text-quiet text-small">
          {say("page.thread.read")} <TimeNear how="on" at={thread.readAt} />
        </p>
      )}
      <Detach card={card} />
    </section>
  );
}

function Detach({ card }: { card: Card }) {
  const send = useCommand();
  const actor = useActor();
  const { kinds } = useRules();
  if (permit("detach-thread", situationOfCard(card), actor, kinds) !== null) return null;
  return (
    <Button
      look="quiet"
      className="-ms-3 self-start"
      onClick={() => void send({ type: "detach-thread", taskId: card.id })}
    >
      {say("page.thread.detach")}
    </Button>
  );
}
