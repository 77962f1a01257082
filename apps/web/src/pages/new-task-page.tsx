// A new task: proposed by anybody, written by a lead, or made of a thread that is there already.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { signInAddress } from "../data/api.ts";
import { useMe } from "../data/use-board.ts";
import { AnchorButton } from "../parts/button.tsx";
import { Page } from "../parts/page.tsx";
import { EmptyState } from "../parts/states.tsx";
import { say } from "../words/words.ts";
import { FromThread } from "./new/from-thread.tsx";
import { WriteForm } from "./new/write-form.tsx";

const route = getRouteApi("/new");

export function NewTaskPage() {
  const { person, known, roles } = useMe();
  const { thread } = route.useSearch();
  const navigate = useNavigate();
  const isLead = roles.admin || roles.leads.length > 0;
  const fromThread = isLead && thread !== undefined;
  if (!known) return null;
  if (person === null) {
    return (
      <Page title={say("page.new.propose")}>
        <EmptyState
          title={say("page.new.sign-in")}
          action={
            <AnchorButton look="main" href={signInAddress("/new")}>
              {say("web.sign-in-forum")}
            </AnchorButton>
          }
        >
          {say("page.new.sign-in.text")}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={isLead ? say("page.new.title") : say("page.new.propose")}
      lead={
        fromThread
          ? say("page.new.lead.thread")
          : isLead
            ? say("page.new.lead.write")
            : say("page.new.lead.propose")
      }
    >
      {isLead && (
        <fieldset className="flex flex-wrap gap-2 max-tablet:*:grow">
          <legend className="sr-only">{say("page.new.how")}</legend>
          <Way
            chosen={!fromThread}
            word={say("page.new.write")}
            onChoose={() => void navigate({ to: "/new", search: {}, replace: true })}
          />
          <Way
            chosen={fromThread}
            word={say("page.new.thread")}
            onChoose={() => void navigate({ to: "/new", search: { thread: "" }, replace: true })}
          />
        </fieldset>
      )}
      {fromThread ? <FromThread address={thread} /> : <WriteForm isLead={isLead} />}
    </Page>
  );
}

function Way({ chosen, word, onChoose }: { chosen: boolean; word: string; onChoose: () => void }) {
  return (
    <label className="flex min-h-9 items-center gap-2.5 rounded border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 touch:min-h-11">
      <input
        type="radio"
        name="way"
        className="accent-accent outline-none"
        checked={chosen}
        onChange={onChoose}
      />
      {word}
    </label>
  );
}
