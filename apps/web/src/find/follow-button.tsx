// Follows a task, or stops: whoever follows hears when it can be taken, comes back or is finished.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Card } from "@threadboard/domain";
import { Bell, BellRing } from "lucide-react";
import { api } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { Button, type ButtonLook } from "../parts/button.tsx";
import { notify } from "../parts/notify.ts";
import { say } from "../words/words.ts";
import { followsQuery } from "./queries.ts";

/** Nothing for who is not signed in. */
export function FollowButton({
  card,
  look = "quiet",
}: {
  card: Pick<Card, "id" | "title">;
  look?: ButtonLook;
}) {
  const { person } = useMe();
  const client = useQueryClient();
  const { data } = useQuery({ ...followsQuery, enabled: person !== null });
  const { mutate, isPending } = useMutation({
    mutationFn: (on: boolean) => (on ? api.follow(card.id) : api.unfollow(card.id)),
    onSuccess: (follows) => client.setQueryData(followsQuery.queryKey, follows),
    onError: (error) => notify({ text: error.message, tone: "refusal" }),
  });
  if (person === null || data === undefined) return null;
  const on = data.follows.some((follow) => follow.card.id === card.id);
  return (
    <Button
      look={look}
      aria-pressed={on}
      aria-label={say(on ? "find.following.of" : "find.follow.of", { title: card.title })}
      title={say("find.follow.help")}
      disabled={isPending}
      onClick={() => mutate(!on)}
    >
      {on ? <BellRing aria-hidden size={16} /> : <Bell aria-hidden size={16} />}
      {say(on ? "find.following" : "find.follow")}
    </Button>
  );
}
