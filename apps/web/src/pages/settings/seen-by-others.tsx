// What others see of the reader: the page of what they finished, and their name in reports.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OwnChoices } from "@threadboard/domain";
import { useId } from "react";
import { api } from "../../data/api.ts";
import { ownChoicesQuery } from "../../data/queries.ts";
import { LinkButton } from "../../parts/button.tsx";
import { notify } from "../../parts/notify.ts";
import { Skeleton } from "../../parts/states.tsx";
import { say } from "../../words/words.ts";

export function SeenByOthers({ username }: { username: string }) {
  const client = useQueryClient();
  const { data } = useQuery(ownChoicesQuery);
  const { mutate } = useMutation({
    mutationFn: (choices: Partial<OwnChoices>) => api.chooseOwn(choices),
    // A box that answers only once the server has would look broken.
    onMutate: (chosen) =>
      client.setQueryData(ownChoicesQuery.queryKey, (now) => now && { ...now, ...chosen }),
    onSuccess: (choices) => {
      client.setQueryData(ownChoicesQuery.queryKey, choices);
      void client.invalidateQueries({ queryKey: ["person"] });
    },
    onError: (error) => {
      notify({ text: error.message, tone: "refusal" });
      void client.invalidateQueries({ queryKey: ownChoicesQuery.queryKey });
    },
  });
  if (data === undefined) return <Skeleton className="h-16 w-full" />;
  return (
    <div className="flex flex-col gap-3">
      <Box
        label={say("settings.hide")}
        help={say("settings.hide.help")}
        checked={data.hidesFinished}
        onChange={(hidesFinished) => mutate({ hidesFinished })}
      />
      <Box
        label={say("settings.skip")}
        help={say("settings.skip.help")}
        checked={data.skipsThanks}
        onChange={(skipsThanks) => mutate({ skipsThanks })}
      />
      <div>
        <LinkButton to="/people/$username" params={{ username }}>
          {say("settings.see")}
        </LinkButton>
      </div>
    </div>
  );
}

function Box({
  label,
  help,
  checked,
  onChange,
}: {
  label: string;
  help: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}) {
  const id = useId();
  return (
    <div>
      <label className="flex min-h-8 items-center gap-2.5 touch:min-h-11">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={id}
          onChange={({ target }) => onChange(target.checked)}
          className="size-4 shrink-0 accent-accent"
        />
        {label}
      </label>
      <p id={id} className="ps-6.5 text-pretty text-quiet text-small">
        {help}
      </p>
    </div>
  );
}
