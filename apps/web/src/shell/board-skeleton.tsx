// The board's outline before it is there, in its own measures, so that nothing jumps.
import { Skeleton } from "../parts/states.tsx";
import { say } from "../words/words.ts";

export function BoardSkeleton() {
  return (
    <div className="flex h-full flex-col gap-3 p-4">
      <p role="status" className="sr-only">
        {say("web.loading")}
      </p>
      <Skeleton className="h-8 w-72 max-w-full" />
      <div className="flex min-h-0 grow gap-4 overflow-hidden">
        {Object.entries({ first: 5, second: 4, third: 3, fourth: 4 }).map(([column, cards]) => (
          <div key={column} className="flex min-w-[17rem] grow flex-col gap-2 rounded-[8px] bg-lane p-2">
            <Skeleton className="mb-2 h-5 w-28" />
            {Array.from({ length: cards }, (_, card) => `${column}.${card}`).map((key) => (
              <Skeleton key={key} className="h-28" />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
