// What stands where content would be: nothing yet, something wrong, or still on its way.
import type { ReactNode } from "react";
import { Unreachable } from "../data/api.ts";
import { say } from "../words/words.ts";
import { Button } from "./button.tsx";

/** Says what would be here and what to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center">
      <p className="font-semibold">{title}</p>
      {children !== undefined && <p className="text-pretty text-quiet">{children}</p>}
      {action !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Says what went wrong, in the server's own sentence where it gave one, and offers another try. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const known = error instanceof Error ? error.message : say("web.problem.server");
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-10 text-center">
      <p className="font-semibold">
        {say(error instanceof Unreachable ? "web.problem.title-unreachable" : "web.problem.title")}
      </p>
      <p className="text-pretty text-quiet">{known}</p>
      {retry !== undefined && (
        <Button className="mt-2" onClick={retry}>
          {say("web.try-again")}
        </Button>
      )}
    </div>
  );
}

/** A resting place of the right size for something that is on its way. */
export function Skeleton({ className }: { className: string }) {
  return <div aria-hidden="true" className={`rounded bg-hover opacity-70 ${className}`} />;
}
