// What the reader finished last, with the way to their own page.
import { useQuery } from "@tanstack/react-query";
import { personQuery } from "../../data/queries.ts";
import { LinkButton } from "../../parts/button.tsx";
import { say } from "../../words/words.ts";
import { FinishedTasks } from "../person/finished-tasks.tsx";

const SHOWN = 3;

export function FinishedLately({ username, accepted }: { username: string; accepted: number }) {
  const { data } = useQuery({ ...personQuery(username), enabled: accepted > 0 });
  if (accepted > 0 && data === undefined) return null;
  return (
    <section aria-labelledby="finished">
      <h2 id="finished" className="font-semibold text-large">
        {say("mine.finished")}
      </h2>
      {data === undefined || data.finished.length === 0 ? (
        <p className="mt-1 text-pretty text-quiet">{say("mine.finished.none")}</p>
      ) : (
        <>
          <FinishedTasks tasks={data.finished.slice(0, SHOWN)} />
          <LinkButton to="/people/$username" params={{ username }} look="plain" className="mt-3">
            {say("mine.finished.all", { count: data.finished.length })}
          </LinkButton>
        </>
      )}
    </section>
  );
}
