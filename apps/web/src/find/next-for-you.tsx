// After somebody's first finished task: thanks by name, and one more of the kind that they began with.
import { useQuery } from "@tanstack/react-query";
import { blankWish, wishToSearch } from "@threadboard/domain";
import { useMe } from "../data/use-board.ts";
import { LinkButton } from "../parts/button.tsx";
import { say } from "../words/words.ts";
import { FoundTaskCard } from "./found-task.tsx";
import { findQuery } from "./queries.ts";
import { searchOf } from "./wish-search.ts";

/**
 * Shown from the first accepted task until the next is taken; nothing at any other time. `thanksOnly`: where the
 * next ones are on the page already.
 */
export function NextForYou({ thanksOnly = false }: { thanksOnly?: boolean }) {
  const { person, record } = useMe();
  if (person === null || record.accepted !== 1 || record.held > 0) return null;
  const kind = Object.keys(record.acceptedByKind)[0] ?? null;
  return (
    <section
      aria-labelledby="first-done"
      className="flex flex-col gap-3 rounded border border-accent bg-accent-soft p-4 tablet:p-5"
    >
      <h2 id="first-done" className="text-balance font-semibold text-large">
        {say("find.first.title", { name: person.name })}
      </h2>
      {thanksOnly ? <Text /> : <Next who={person.id} kind={kind} />}
    </section>
  );
}

function Text() {
  return <p className="max-w-[60ch] text-pretty">{say("find.first.text")}</p>;
}

function Next({ who, kind }: { who: string; kind: string | null }) {
  const alike = { ...blankWish, kind: kind === null ? [] : [kind] };
  const near = useQuery(findQuery(wishToSearch(alike), 1, who));
  const any = useQuery({ ...findQuery("", 1, who), enabled: near.data?.total === 0 });
  const found = near.data?.found[0] ?? any.data?.found[0];
  const wish = near.data?.found[0] === undefined ? blankWish : alike;
  return (
    <>
      <Text />
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
    </>
  );
}
