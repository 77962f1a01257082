// The newest replies of the thread, readable in place. The forum is asked when the page is there, and never holds it up.
import { useQuery } from "@tanstack/react-query";
import type { Card, Replies, ReplyInThread, TaskPage } from "@threadboard/domain";
import { ArrowUpRight } from "lucide-react";
import { useState } from "react";
import { Refused } from "../../data/api.ts";
import { repliesQuery } from "../../data/queries.ts";
import { Avatar } from "../../parts/avatar.tsx";
import { AnchorButton, Button } from "../../parts/button.tsx";
import { Skeleton } from "../../parts/states.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { Body } from "./body.tsx";

type Props = { readonly card: Card; readonly page: TaskPage };

/** How many stand open at first; the rest is a click away. */
const SHOWN = 3;

export function ThreadReplies({ card, page }: Props) {
  const { thread } = page;
  const none = thread === null || card.thread === null || card.thread.state === "gone";
  const asked = repliesQuery(card.number, card.thread?.replies ?? null);
  const { data, error, isPending, refetch } = useQuery({ ...asked, enabled: !none });
  // There is nothing to tell of a thread that is not for this reader.
  if (none || (error instanceof Refused && error.problem.code === "not-found")) return null;
  return (
    <section
      aria-labelledby="replies"
      className="flex min-w-0 flex-col gap-3 border-line border-t pt-5 wide:border-t-0 wide:pt-0"
    >
      <h2 id="replies" className="font-semibold">
        {say("page.replies")}
      </h2>
      {card.thread?.isItem && <p className="text-quiet text-small">{say("page.replies.whole")}</p>}
      {data !== undefined && <Shown replies={data} address={thread.address} />}
      {data === undefined && isPending && (
        <div className="flex flex-col gap-2">
          <p role="status" className="sr-only">
            {say("page.replies.reading")}
          </p>
          <Skeleton className="h-4 w-1/3" />
          <Skeleton className="h-4 w-5/6" />
        </div>
      )}
      {data === undefined && error !== null && (
        <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <p className="text-pretty">{say("page.replies.unreachable")}</p>
          <Button onClick={() => void refetch()}>{say("page.replies.again")}</Button>
          <AnchorButton href={thread.address}>
            {say("page.replies.forum")}
            <ArrowUpRight aria-hidden size={15} />
          </AnchorButton>
        </div>
      )}
    </section>
  );
}

function Shown({
  replies: { replies, more, answerAddress },
  address,
}: {
  replies: Replies;
  address: string;
}) {
  const [all, setAll] = useState(false);
  const shown = all ? replies : replies.slice(-SHOWN);
  const hidden = replies.length - shown.length;
  return (
    <>
      {replies.length === 0 && <p className="text-quiet">{say("page.replies.none")}</p>}
      {hidden > 0 && (
        <Button look="quiet" className="-ms-3 self-start print:hidden" onClick={() => setAll(true)}>
          {say("page.replies.earlier", { count: hidden })}
        </Button>
      )}
      {hidden === 0 && more > 0 && replies.length > 0 && (
        <a href={address} className="self-start text-accent text-small underline underline-offset-2">
          {say("page.replies.more")}
        </a>
      )}
      <ol className="flex flex-col gap-4">
        {shown.map((reply) => (
          <Reply key={reply.address} reply={reply} />
        ))}
      </ol>
      {answerAddress === null ? (
        <p className="text-quiet text-small">{say("page.replies.closed")}</p>
      ) : (
        <AnchorButton href={answerAddress} className="self-start print:hidden">
          {say("page.replies.answer")}
          <ArrowUpRight aria-hidden size={15} />
        </AnchorButton>
      )}
    </>
  );
}

function Reply({ reply: { author, at, address, html } }: { reply: ReplyInThread }) {
  const name = author?.name ?? say("page.replies.somebody");
  return (
    <li className="relative flex min-w-0 flex-col gap-1 ps-5">
      <span aria-hidden="true" data-state="in-step" className="stitches absolute inset-y-1.5 start-[3px]" />
      <p className="flex flex-wrap items-center gap-x-2 text-small">
        <Avatar person={{ name, avatar: author?.avatar ?? null }} size={20} />
        <span dir="auto" className="font-medium">
          {name}
        </span>
        {at !== null && (
          <a href={address} className="text-quiet underline-offset-2 hover:underline">
            <TimeNear how="on" at={at} />
          </a>
        )}
      </p>
      <div dir="auto" className="overflow-x-auto">
        <Body html={html} />
      </div>
    </li>
  );
}
