// A page that is not there, or not for this reader, with the ways on.
import { useRouterState } from "@tanstack/react-router";
import { signInAddress } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { AnchorButton, LinkButton } from "../parts/button.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { say } from "../words/words.ts";

/** `sentence` says why. Who is not signed in may be one sign-in away from it. */
export function NotThere({ sentence }: { sentence: string }) {
  const { person, known } = useMe();
  const here = useRouterState({ select: ({ location }) => location.href });
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-16 text-center">
      <PageHeading title={say("web.not-here.title")} className="text-large" />
      <p className="text-pretty text-quiet">{sentence}</p>
      {known && person === null && <p className="text-pretty text-quiet">{say("page.not-there.sign-in")}</p>}
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        {known && person === null && (
          <AnchorButton href={signInAddress(here)}>{say("web.sign-in")}</AnchorButton>
        )}
        <LinkButton to="/" look="main">
          {say("web.to-board")}
        </LinkButton>
      </div>
    </div>
  );
}
