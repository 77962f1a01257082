// The line that greets who is not signed in yet: what is wanted, and that nothing bad happens.
import { useMe, useSettings } from "../data/use-board.ts";
import { say } from "../words/words.ts";

export function Invitation() {
  const { person, known } = useMe();
  const { claims } = useSettings();
  if (!known || person !== null) return null;
  return (
    <p className="px-3 pt-3 text-pretty tablet:px-4 tablet:text-large">
      {say("web.invitation", { days: Math.round(claims.nudgeAfter + claims.releaseAfter) })}
    </p>
  );
}
