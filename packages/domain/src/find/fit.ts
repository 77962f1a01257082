// Whether a task is what somebody looks for. What a task does not say excludes nothing; only a mentor must be named.
import { freeSlotIds } from "../command/claim-rule.ts";
import type { Situation } from "../command/permission.ts";
import type { KindKey, SlotId, TaskId, TeamKey } from "../ids.ts";
import type { Difficulty } from "../task/difficulty.ts";
import type { Due } from "../task/due.ts";
import { stageOfTask, type Task, wantedSlots } from "../task/task.ts";
import type { Card } from "../wire/card.ts";
import { situationOfCard } from "../wire/situation.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { says, type Wish, type WishPart, wishParts } from "./wish.ts";

/** As much of a task as finding asks for. A task and a card both can say it. */
export type Findable = {
  readonly id: TaskId;
  readonly kind: KindKey;
  readonly team: TeamKey | null;
  readonly labels: readonly string[];
  readonly effort: number | null;
  readonly language: string | null;
  readonly mentor: string | null;
  readonly difficulty: Difficulty | null;
  readonly due: Due | null;
  readonly slots: readonly { readonly id: SlotId; readonly name: string | null }[];
  readonly situation: Situation;
};

/** Returns what finding asks of a card. */
export function findableCard(card: Card): Findable {
  return { ...card, situation: situationOfCard(card) };
}

/** Returns what finding asks of a task. Nobody's limits are asked about. */
export function findableTask(task: Task): Findable {
  return {
    ...task,
    slots: wantedSlots(task),
    situation: { ...task, stage: stageOfTask(task), campaign: null },
  };
}

/** One free place of a task, and the hardware it takes (in small letters); none where nobody said. */
type Place = { readonly id: SlotId; readonly arches: readonly string[]; readonly named: boolean };

/** Returns the free places. One that is named for some hardware takes that, whatever labels the task has. */
function placesOf({ slots, situation, labels }: Findable, { arches }: Vocabulary): Place[] {
  const free = new Set(freeSlotIds(situation));
  const ofTask = lower(labels).filter((label) => arches.has(label));
  return slots
    .filter(({ id }) => free.has(id))
    .map(({ id, name }) => {
      const own = name?.trim().toLowerCase() ?? "";
      return arches.has(own) ? { id, arches: [own], named: true } : { id, arches: ofTask, named: false };
    });
}

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());

/** Returns the skills that a task names, in small letters: labels of its own, and what its kind always takes. */
export function skillsOf({ labels, kind }: Findable, vocabulary: Vocabulary): string[] {
  const own = lower(labels).filter((label) => vocabulary.skills.has(label));
  return [...new Set([...own, ...vocabulary.skillsOfKind(kind)])];
}

/** Returns the hardware that the free places of a task take, in small letters. */
export function archesOf(task: Findable, vocabulary: Vocabulary): string[] {
  return [...new Set(placesOf(task, vocabulary).flatMap(({ arches }) => arches))];
}

/** Returns the first subtag: whoever reads German reads Austrian German. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

/** Returns the conditions of a wish that the task does not meet. None: it fits. */
export function missesOf(task: Findable, wish: Wish, vocabulary: Vocabulary): WishPart[] {
  return wishParts.filter((part) => says(wish, part) && !meets[part](task, wish, vocabulary));
}

const meets: Record<WishPart, (task: Findable, wish: Wish, vocabulary: Vocabulary) => boolean> = {
  kind: ({ kind }, wish) => wish.kind.includes(kind),
  team: ({ team }, wish) => team !== null && wish.team.includes(team),
  skill: (task, wish, vocabulary) => anyOf(skillsOf(task, vocabulary), wish.skill),
  arch: (task, wish, vocabulary) => placesOf(task, vocabulary).some(({ arches }) => anyOf(arches, wish.arch)),
  time: ({ effort }, { time }) => effort === null || time === null || effort <= time,
  language: ({ language }, wish) =>
    anyOf(language === null ? [] : [primaryLanguage(language)], wish.language.map(primaryLanguage)),
  mentor: ({ mentor }) => isNamed(mentor),
};

/** Whether one of the things asked for is there; where nothing is said, nothing is asked. */
function anyOf(asked: readonly string[], there: readonly string[]): boolean {
  return asked.length === 0 || asked.some((each) => there.includes(each));
}

/** Whether a mentor is named. */
export function isNamed(mentor: string | null): mentor is string {
  return mentor !== null && mentor.trim() !== "";
}

/** The place that a search for some hardware means; both `null` where it makes no difference. */
export type MeantPlace = { readonly slotId: SlotId | null; readonly arch: string | null };

/** Returns which free place fits the reader's hardware best, one that is named for it first. */
export function meantPlace(task: Findable, wish: Wish, vocabulary: Vocabulary): MeantPlace {
  if (wish.arch.length === 0) return { slotId: null, arch: null };
  const free = placesOf(task, vocabulary);
  const fitting = free.filter(({ arches }) => anyOf(arches, wish.arch));
  const best = fitting.find(({ named }) => named) ?? fitting[0];
  if (best === undefined) return { slotId: null, arch: null };
  const chosen = best.named || fitting.length < free.length;
  const form = best.arches.find((each) => wish.arch.includes(each));
  return {
    slotId: chosen ? best.id : null,
    arch: form === undefined ? null : (vocabulary.arches.get(form) ?? form),
  };
}
