// What somebody finished here, for everybody who may see it; and for themselves, how to take it along.
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { PersonPage as PersonData } from "@threadboard/domain";
import { Download, EyeOff } from "lucide-react";
import { finishedAddress, Refused } from "../data/api.ts";
import { personQuery } from "../data/queries.ts";
import { useMe } from "../data/use-board.ts";
import { Avatar } from "../parts/avatar.tsx";
import { AnchorButton, LinkButton } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { EmptyState, ErrorState, Skeleton } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { FinishedTasks } from "./person/finished-tasks.tsx";

const route = getRouteApi("/people/$username");

export function PersonPage() {
  const { username } = route.useParams();
  const { data, error, refetch } = useQuery(personQuery(username));
  if (data !== undefined) return <Person page={data} />;
  if (error instanceof Refused) {
    return (
      <Page title={say("person.not-there")}>
        <p className="max-w-[60ch] text-pretty text-quiet">{error.message}</p>
        <div>
          <LinkButton to="/">{say("web.to-board")}</LinkButton>
        </div>
      </Page>
    );
  }
  return error === null ? (
    <Skeleton className="mx-auto mt-8 h-24 max-w-[46rem]" />
  ) : (
    <ErrorState error={error} retry={() => void refetch()} />
  );
}

function Person({ page: { person, finished, hidden } }: { page: PersonData }) {
  const { person: reader } = useMe();
  const own = reader?.id === person.id;
  return (
    <Page
      title={person.name}
      lead={
        <span className="flex items-center gap-3">
          <Avatar person={person} size={40} />
          <span>
            <span className="block">@{person.username}</span>
            {say("person.lead", { count: finished.length })}
          </span>
        </span>
      }
    >
      {own && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded border border-line bg-card px-4 py-2">
          {hidden && <EyeOff aria-hidden size={16} className="text-quiet" />}
          <span>{say(hidden ? "person.hidden" : "person.public")}</span>
          <LinkButton to="/settings" look="quiet">
            {say("person.change")}
          </LinkButton>
        </p>
      )}
      {finished.length === 0 ? (
        <EmptyState
          title={say("person.none")}
          action={
            <LinkButton to="/find" look="main">
              {say("web.find")}
            </LinkButton>
          }
        >
          {say("person.none.text")}
        </EmptyState>
      ) : (
        <section aria-label={say("person.page-of", { name: person.name })}>
          <FinishedTasks tasks={finished} />
          <TakeAlong username={person.username} />
        </section>
      )}
    </Page>
  );
}

function TakeAlong({ username }: { username: string }) {
  return (
    <p className="mt-4 flex flex-wrap items-center gap-2 text-small">
      <span className="text-quiet">{say("person.take-along")}</span>
      {(["markdown", "json"] as const).map((format) => (
        <AnchorButton key={format} href={finishedAddress(username, format)} download>
          <Download aria-hidden size={14} />
          {say(`person.${format}`)}
        </AnchorButton>
      ))}
    </p>
  );
}
