// An empty desk, and where to go from it.
import { LinkButton } from "../../parts/button.tsx";
import { Page } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { say } from "../../words/words.ts";

export function DeskEmpty() {
  return (
    <Page title={say("web.triage")}>
      <EmptyState
        title={say("desk.none")}
        action={
          <>
            <LinkButton to="/">{say("web.to-board")}</LinkButton>
            <LinkButton to="/new" search={{ thread: "" }}>
              {say("page.new.thread")}
            </LinkButton>
          </>
        }
      >
        {say("desk.none.text")}
      </EmptyState>
    </Page>
  );
}
