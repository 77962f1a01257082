// Finished tasks, newest first: what each was, for which team, when, and how it came out.
import { Link } from "@tanstack/react-router";
import type { FinishedTask } from "@threadboard/domain";
import { useSettings } from "../../data/use-board.ts";
import { KindMark } from "../../parts/kind-mark.tsx";
import { PublicNumber } from "../../parts/public-number.tsx";
import { TimeNear } from "../../parts/time-near.tsx";

export function FinishedTasks({ tasks }: { tasks: readonly FinishedTask[] }) {
  return (
    <ul className="mt-2 flex flex-col border-line border-t">
      {tasks.map((task) => (
        <Finished key={task.number} task={task} />
      ))}
    </ul>
  );
}

function Finished({ task: { number, title, language, kind: kindKey, team: teamKey, at, outcome } }: Row) {
  const { kinds, teams } = useSettings();
  const kind = kinds.find(({ key }) => key === kindKey);
  const team = teams.find(({ key }) => key === teamKey);
  return (
    <li className="flex flex-col gap-1 border-line border-b py-3">
      <Link
        to="/tasks/$number"
        params={{ number }}
        lang={language ?? undefined}
        dir="auto"
        className="font-medium underline-offset-2 hover:underline touch:py-1"
      >
        {title}
      </Link>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet text-small">
        {kind !== undefined && <KindMark kind={kind} />}
        {team !== undefined && <span>{team.name}</span>}
        <span className="figures font-mono text-[0.6875rem]">
          <PublicNumber of={number} />
        </span>
        <TimeNear how="on" at={at} />
        {outcome !== null && (
          <span className="rounded-small bg-lane px-1.5 font-medium text-ink leading-5.5">{outcome}</span>
        )}
      </p>
    </li>
  );
}

type Row = { readonly task: FinishedTask };
