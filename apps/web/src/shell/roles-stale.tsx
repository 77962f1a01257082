// Says so when the forum could not be asked for this person's groups for too long.
import { useRouterState } from "@tanstack/react-router";
import { signInAddress } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { say } from "../words/words.ts";

export function RolesStale() {
  const { rolesStale } = useMe();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (!rolesStale) return null;
  return (
    <p role="status" className="border-line border-b bg-amber-soft px-4 py-2 text-small">
      {say("web.roles-stale")}{" "}
      <a href={signInAddress(here)} className="font-medium text-accent underline underline-offset-2">
        {say("web.sign-in-again")}
      </a>
    </p>
  );
}
