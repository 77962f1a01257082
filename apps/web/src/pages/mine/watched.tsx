// A wish that the reader waits for: how much fits by now, and how to stop.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type Follows, readWishText } from "@threadboard/domain";
import { api } from "../../data/api.ts";
import { useSettings } from "../../data/use-board.ts";
import { followsQuery } from "../../find/queries.ts";
import { searchOf } from "../../find/wish-search.ts";
import { wishWords } from "../../find/wish-words.ts";
import { Button } from "../../parts/button.tsx";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";

export function Watched({ watch: { wish, total } }: { watch: Follows["watches"][number] }) {
  const client = useQueryClient();
  const words = wishWords(wish, useSettings());
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.unwatch(wish),
    onSuccess: (follows) => client.setQueryData(followsQuery.queryKey, follows),
    onError: (error) => notify({ text: error.message, tone: "refusal" }),
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-4">
      <div className="min-w-0">
        <h3 className="font-semibold">
          <Link
            to="/find"
            search={searchOf(readWishText(wish))}
            className="underline-offset-2 hover:underline"
          >
            {words}
          </Link>
        </h3>
        <p className="text-quiet">{say("find.count", { count: total })}</p>
      </div>
      <Button
        look="quiet"
        aria-label={say("find.unwatch.of", { wish: words })}
        disabled={isPending}
        onClick={() => mutate()}
      >
        {say("find.unwatch")}
      </Button>
    </li>
  );
}
