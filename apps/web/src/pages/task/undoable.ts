// Which of the reader's own doings the activity offers to undo. The board decides; this only avoids vain offers. Pure.
import { type ActivityLine, canBeUndone, type HappeningType, type PersonId } from "@threadboard/domain";

/** Types that a page of this version knows and that the rules let be undone. */
const mayBeUndone = (type: string): boolean => canBeUndone(type as HappeningType);

/**
 * Returns the version that the reader made last, where all that it did can be undone, else `null`. An undo is
 * itself not undone, and what lies before it is left alone.
 */
export function undoableVersion(activity: readonly ActivityLine[], reader: PersonId | null): number | null {
  const last = activity.findLast(({ person }) => person !== null && person.id === reader);
  if (last === undefined) return null;
  // What came of it elsewhere, such as a task that it waited for being over, is told of the version that it found.
  const together = activity.filter(
    ({ version, person }) => version === last.version && person?.id === reader,
  );
  return together.every(({ type }) => mayBeUndone(type)) ? last.version : null;
}
