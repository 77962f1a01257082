// A page that is not there, or not for this reader, with the ways on.
import { useRouterState } from "@tanstack/react-router";
import { signInAddress } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { AnchorButton, LinkButton } from "../parts/button.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { say } from "../words/words.ts";

/** `sentence` says why, `code` is the refusal's. Who is not signed in may be one sign-in away from it. */
export function NotThere({ sentence, code = "not-found" }: { sentence: string; code?: string }) {
  const { person, known } = useMe();
  const here = useRouterState({ select: ({ location }) => location.href });
  const signedOut = known && person === null;
  const hidden = code === "not-found";
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-16 text-center">
      <PageHeading
        title={say(
          hidden ? "web.not-here.title" : signedOut ? "page.not-there.first" : "page.not-there.closed",
        )}
        className="text-large"
      />
      <p className="text-pretty text-quiet">{sentence}</p>
      {signedOut && hidden && <p className="text-pretty text-quiet">{say("page.not-there.sign-in")}</p>}
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        {signedOut && (
          <AnchorButton href={signInAddress(here)} look={hidden ? "plain" : "main"}>
            {say("web.sign-in-forum")}
          </AnchorButton>
        )}
        <LinkButton to="/" look={signedOut && !hidden ? "plain" : "main"}>
          {say("web.to-board")}
        </LinkButton>
      </div>
    </div>
  );
}
