// What the board writes into the thread: its post, what went wrong with it, and whether it is wanted there at all.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type Card, permit, situationOfCard, type TaskPage } from "@threadboard/domain";
import { api } from "../../data/api.ts";
import { taskQuery } from "../../data/queries.ts";
import { useActor, useRules } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button } from "../../parts/button.tsx";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";

type Thread = NonNullable<TaskPage["thread"]>;

export function WriteBack({ card, thread }: { card: Card; thread: Thread }) {
  return (
    <>
      <StatusPost card={card} thread={thread} />
      {thread.writeTrouble !== null && <Trouble trouble={thread.writeTrouble} />}
      <Exclusion card={card} thread={thread} />
    </>
  );
}

/** Our one reply in the thread, or the wish for it. */
function StatusPost({ card, thread }: { card: Card; thread: Thread }) {
  const send = useCommand();
  const actor = useActor();
  const { kinds } = useRules();
  const mayAsk = permit("ask-status-post", situationOfCard(card), actor, kinds) === null;
  if (thread.statusPost !== null) {
    return (
      <a href={thread.statusPost} className="self-start text-accent text-small underline underline-offset-2">
        {say("page.thread.status-post")}
      </a>
    );
  }
  if (!mayAsk || thread.excluded !== null) return null;
  if (thread.writes !== "posts")
    return <p className="text-pretty text-quiet text-small">{say("page.thread.no-writes")}</p>;
  return (
    <Button className="self-start" onClick={() => void send({ type: "ask-status-post", taskId: card.id })}>
      {say("page.thread.ask")}
    </Button>
  );
}

function Trouble({ trouble }: { trouble: NonNullable<Thread["writeTrouble"]> }) {
  return (
    <div className="text-pretty text-small">
      <p className="text-amber">
        {say("page.thread.trouble")} {say(`write.trouble.${trouble.code}`)}
      </p>
      {trouble.words !== "" && (
        <p className="text-quiet">
          {say("page.thread.words")} <q>{trouble.words}</q>
        </p>
      )}
    </div>
  );
}

/** The thread's author, its leads and the forum's moderators may say that we keep out. */
function Exclusion({ card, thread }: { card: Card; thread: Thread }) {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: api.excludeTopic,
    onSuccess: () => client.invalidateQueries({ queryKey: taskQuery(card.number).queryKey }),
    onError: (error) => notify({ text: error.message, tone: "refusal" }),
  });
  const { excluded, mayExclude, writes } = thread;
  const topicId = card.thread?.topicId;
  if (topicId === undefined || (writes === "off" && excluded === null)) return null;
  return (
    <>
      {excluded !== null && (
        <p className="text-pretty text-quiet text-small">
          {say("page.thread.excluded", { by: excluded.by })}
        </p>
      )}
      {mayExclude && (
        <Button
          look="quiet"
          className="-ms-3 self-start"
          disabled={isPending}
          onClick={() => mutate({ topicId, excluded: excluded === null })}
        >
          {say(excluded === null ? "page.thread.exclude" : "page.thread.include")}
        </Button>
      )}
    </>
  );
}
