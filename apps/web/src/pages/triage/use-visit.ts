// Answers that open something: the thread, a message to whoever has the task, the task that it waits for.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { TriageItem } from "@threadboard/domain";
import { taskQuery } from "../../data/queries.ts";
import { useSettings } from "../../data/use-board.ts";
import { useTakeThread } from "../../data/use-take-thread.ts";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";
import type { AnswerId } from "./answers.ts";
import { holderOf, titleOf } from "./reason-words.ts";

export function useVisit(): (item: TriageItem, answer: AnswerId) => void {
  const navigate = useNavigate();
  const client = useQueryClient();
  const takeThread = useTakeThread();
  const { forum } = useSettings();
  const follow = async (item: TriageItem) => {
    if (item.kind !== "task") return;
    const page = await client.ensureQueryData(taskQuery(item.card.number));
    const address = page.thread?.notes.find(({ code }) => code === "merged")?.address ?? null;
    if (address === null) notify({ text: say("desk.nothing"), tone: "done" });
    else await takeThread({ address, item: null, taskId: item.card.id });
  };
  return (item, answer) => {
    const [reason] = item.reasons;
    switch (answer) {
      case "thread":
        return open(addressOf(item));
      case "write": {
        const who = item.kind === "task" && reason !== undefined ? holderOf(item.card, reason) : null;
        return open(who === null ? null : messageAddress(forum.address, who.username, titleOf(item)));
      }
      case "look":
        if (reason?.task != null)
          void navigate({ to: "/tasks/$number", params: { number: reason.task.number } });
        return;
      case "follow":
        follow(item).catch((error: unknown) =>
          notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" }),
        );
        return;
    }
  };
}

function open(address: string | null): void {
  if (address !== null) window.open(address, "_blank", "noopener");
}

function addressOf(item: TriageItem): string | null {
  switch (item.kind) {
    case "task":
      return item.card.thread?.address ?? null;
    case "hidden":
      return item.task.address;
    case "proposal":
      return item.proposal.address;
  }
}

/** Discourse's composer for a private message, filled in: it is the lead who writes. */
function messageAddress(forum: string, username: string, title: string): string {
  const query = new URLSearchParams({ username, title: say("desk.message.title", { title }) });
  return `${forum.replace(/\/+$/, "")}/new-message?${query}`;
}
