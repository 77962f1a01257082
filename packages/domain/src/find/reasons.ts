// Why a task was found, and how much of what was asked for it leaves open.
import { endOfDue } from "../task/due-end.ts";
import { DAY, type Instant } from "../time.ts";
import type { Reason } from "../wire/find.ts";
import { type Findable, isNamed, meantPlace, primaryLanguage } from "./fit.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Wish } from "./wish.ts";

/** A date that is nearer says that help is needed there. */
const SOON = 14 * DAY;

/** Returns the reasons for a task that fits, what was asked for first. `seldom`: hardly anybody was shown it. */
export function reasonsFor(
  task: Findable,
  wish: Wish,
  { vocabulary, now, seldom }: { vocabulary: Vocabulary; now: Instant; seldom: boolean },
): Reason[] {
  const { arch } = meantPlace(task, wish, vocabulary);
  const skill = task.skills.find((each) => wish.skill.includes(each));
  const { effort, language, mentor, difficulty, due } = task;
  const inTime = due !== null && endOfDue(due) >= now && endOfDue(due) - now < SOON;
  const reasons: (Reason | false)[] = [
    wish.kind.includes(task.kind) && { code: "kind", kind: task.kind },
    skill !== undefined && { code: "skill", skill: vocabulary.skills.get(skill) ?? skill },
    arch !== null && { code: "arch", arch },
    effort !== null && { code: "effort", minutes: effort },
    effort === null && wish.time !== null && { code: "effort-unsaid" },
    language !== null && wish.language.length > 0 && { code: "language", language },
    isNamed(mentor) && { code: "mentor", name: mentor },
    difficulty === "easy" && { code: "easy" },
    inTime && { code: "due", due },
    seldom && { code: "seldom-shown" },
  ];
  return reasons.filter((reason) => reason !== false);
}

/** Returns how many of the conditions that were set the task says nothing about. */
export function unsaidOf(task: Findable, wish: Wish): number {
  const unsaid = [
    wish.skill.length > 0 && task.skills.length === 0,
    wish.arch.length > 0 &&
      !task.places.some(({ arches }) => arches.some((each) => wish.arch.includes(each))),
    wish.time !== null && task.effort === null,
    wish.language.length > 0 && (task.language === null || primaryLanguage(task.language) === ""),
  ];
  return unsaid.filter(Boolean).length;
}
