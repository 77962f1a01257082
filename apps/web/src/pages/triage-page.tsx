// Triage: a reading desk for leads. What came in at left, its text at right, the keys at the bottom.
import { useQuery } from "@tanstack/react-query";
import { Refused } from "../data/api.ts";
import { triageQuery } from "../data/queries.ts";
import { LinkButton } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { EmptyState, ErrorState, Skeleton } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { NotThere } from "./not-there.tsx";
import { Desk } from "./triage/desk.tsx";

export function TriagePage() {
  const { data, error, refetch } = useQuery(triageQuery);
  if (error instanceof Refused) return <NotThere sentence={error.message} code={error.problem.code} />;
  if (data !== undefined && data.items.length > 0) return <Desk items={data.items} />;
  return (
    <Page title={say("web.triage")}>
      {data !== undefined && (
        <EmptyState
          title={say("page.triage.none")}
          action={
            <>
              <LinkButton to="/">{say("web.to-board")}</LinkButton>
              <LinkButton to="/new" search={{ thread: "" }}>
                {say("page.new.thread")}
              </LinkButton>
            </>
          }
        >
          {say("page.triage.none.text")}
        </EmptyState>
      )}
      {data === undefined && error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-40 w-full" />}
    </Page>
  );
}
