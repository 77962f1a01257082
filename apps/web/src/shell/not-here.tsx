// An address that shows nothing.
import { LinkButton } from "../parts/button.tsx";
import { EmptyState } from "../parts/states.tsx";
import { say } from "../words/words.ts";

export function NotHere() {
  return (
    <EmptyState
      title={say("web.not-here.title")}
      action={<LinkButton to="/">{say("web.to-board")}</LinkButton>}
    >
      {say("web.not-here.text")}
    </EmptyState>
  );
}
