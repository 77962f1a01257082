// What somebody writes in the edit form while the task may change under their hands.
import type { TaskPage } from "@threadboard/domain";
import { useState } from "react";
import { useMe } from "../../data/use-board.ts";
import { choose, collisions, type DraftField, draftOf, type EditDraft, meet } from "./edit-draft.ts";

/** `page` is the task as it is now; the version to save on is that of `seen`. */
export function useWriting(page: TaskPage, zone: string) {
  const { person } = useMe();
  const [begunAt] = useState(page.card.version);
  const [seen, setSeen] = useState(page);
  const [state, setState] = useState(() => {
    const before = draftOf(page, zone);
    return { draft: before, before, taken: [] as readonly DraftField[] };
  });
  const theirs = draftOf(seen, zone);
  // Drawn anew at once with what came, so that nobody types on into an older version.
  if (page.card.version > seen.card.version) {
    setSeen(page);
    setState(meet(state, draftOf(page, zone)));
  }
  return {
    ...state,
    seen,
    theirs,
    collisions: collisions(state, theirs),
    by: whoChanged(seen, begunAt, person?.id ?? null),
    setDraft: (draft: EditDraft) => setState({ ...state, draft }),
    choose: (field: DraftField, whose: "mine" | "theirs") =>
      setState({ ...choose(state, theirs, field, whose), taken: [] }),
  };
}

/** Who changed something since, by name, as far as the activity says. */
function whoChanged({ activity }: TaskPage, since: number, reader: string | null): string | null {
  const last = activity.findLast(
    ({ version, person, details }) => version > since && person?.id !== reader && "fields" in details,
  );
  return last?.person?.name ?? null;
}
