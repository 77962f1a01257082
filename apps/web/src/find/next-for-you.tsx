// After somebody's first finished task: thanks by name, and one more of the kind that they began with.
import { useQuery } from "@tanstack/react-query";
import { blankWish, wishToSearch } from "@threadboard/domain";
import { useMe } from "../data/use-board.ts";
import { LinkButton } from "../parts/button.tsx";
import { say } from "../words/words.ts";
import { FoundTaskCard } from "./found-task.tsx";
import { findQuery } from "./queries.ts";
import { searchOf } from "./wish-search.ts";

/** Shown from the first accepted task until the next is taken; nothing at any other time. */
export function NextForYou() {
  const { person, record } = useMe();
  if (person === null || record.accepted !== 1 || record.held > 0) return null;
  return <Next name={person.name} who={person.id} kind={Object.keys(record.acceptedByKind)[0] ?? null} />;
}

function Next({ name, who, kind }: { name: string; who: string; kind: string | null }) {
  const alike = { ...blankWish, kind: kind === null ? [] : [kind] };
  const near = useQuery(findQuery(wishToSearch(alike), 1, who));
  const any = useQuery({ ...findQuery("", 1, who), enabled: near.data?.total === 0 });
  const found = near.data?.found[0] ?? any.data?.found[0];
  const wish = near.data?.found[0] === undefined ? blankWish : alike;
  return (
    <section
      aria-labelledby="first-done"
      className="flex flex-col gap-3 rounded border border-accent bg-accent-soft p-4 tablet:p-5"
    >
      <h2 id="first-done" className="text-balance font-semibold text-large">
        {say("find.first.title", { name })}
      </h2>
      <p className="max-w-[60ch] text-pretty">
        {say(found === undefined ? "find.first.none" : "find.first.text")}
      </p>
      {found !== undefined && (
        <ul>
          <FoundTaskCard found={found} />
        </ul>
      )}
      <div>
        <LinkButton to="/find" search={searchOf(wish)} look={found === undefined ? "main" : "plain"}>
          {say("find.another")}
        </LinkButton>
      </div>
    </section>
  );
}
