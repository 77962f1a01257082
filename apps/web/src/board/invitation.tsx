// The line that greets who is not signed in yet: what is wanted, and that nothing bad happens.
import { useMe, useSettings } from "../data/use-board.ts";
import { say } from "../words/words.ts";
import { FindButton } from "./find-button.tsx";

export function Invitation() {
  const { person, known } = useMe();
  const { claims } = useSettings();
  if (!known || person !== null) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 pt-3 tablet:px-4">
      <p className="text-pretty tablet:text-large">
        {say("web.invitation", { days: Math.round(claims.nudgeAfter + claims.releaseAfter) })}
      </p>
      <FindButton look="main" />
    </div>
  );
}
