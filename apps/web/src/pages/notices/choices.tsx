// What the reader also wants to hear by a private message on the forum.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../../data/api.ts";
import { noticeChoicesQuery } from "../../data/queries.ts";
import { notify } from "../../parts/notify.ts";
import { say } from "../../words/words.ts";

export function Choices() {
  const client = useQueryClient();
  const { data } = useQuery(noticeChoicesQuery);
  const { mutate } = useMutation({
    mutationFn: api.chooseNotices,
    // A box that answers only once the server has would look broken.
    onMutate: (chosen) =>
      client.setQueryData(noticeChoicesQuery.queryKey, (now) => {
        if (now === undefined) return now;
        const choiceOf = new Map(chosen.map(({ code, byMessage }) => [code, byMessage]));
        const choices = now.choices.map((each) => ({
          ...each,
          byMessage: choiceOf.get(each.code) ?? each.byMessage,
        }));
        return { ...now, choices };
      }),
    onSuccess: (choices) => client.setQueryData(noticeChoicesQuery.queryKey, choices),
    onError: (error) => {
      notify({ text: error.message, tone: "refusal" });
      return client.invalidateQueries({ queryKey: noticeChoicesQuery.queryKey });
    },
  });
  if (data === undefined) return null;
  return (
    <details className="rounded border border-line bg-card px-4 py-3">
      <summary className="font-medium touch:py-2">{say("page.choices")}</summary>
      <p className="mt-2 text-pretty text-quiet text-small">
        {say(data.sends ? "page.choices.text" : "page.choices.none")}
      </p>
      {data.sends && (
        <ul className="mt-2 flex flex-col">
          {data.choices.map(({ code, byMessage }) => (
            <li key={code}>
              <label className="flex min-h-8 items-center gap-2.5 touch:min-h-11">
                <input
                  type="checkbox"
                  checked={byMessage}
                  onChange={({ target }) => mutate([{ code, byMessage: target.checked }])}
                  className="size-4 shrink-0 accent-(--accent)"
                />
                {say(`choice.${code}`)}
              </label>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
