// Triage: a reading desk for leads. What wants a decision at left, its text at right, the keys at the bottom.
import { useQuery } from "@tanstack/react-query";
import { Refused } from "../data/api.ts";
import { triageQuery } from "../data/queries.ts";
import { Page } from "../parts/page.tsx";
import { ErrorState, Skeleton } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { NotThere } from "./not-there.tsx";
import { Desk } from "./triage/desk.tsx";

export function TriagePage() {
  const { data, error, refetch } = useQuery(triageQuery);
  if (error instanceof Refused) return <NotThere sentence={error.message} code={error.problem.code} />;
  if (data !== undefined) return <Desk {...data} />;
  return (
    <Page title={say("web.triage")}>
      {error === null ? (
        <Skeleton className="h-40 w-full" />
      ) : (
        <ErrorState error={error} retry={() => void refetch()} />
      )}
    </Page>
  );
}
