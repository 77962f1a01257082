// Whether a task is what somebody looks for. What a task does not say excludes nothing; only a mentor must be named.
import { freeSlotIds } from "../command/claim-rule.ts";
import type { Situation } from "../command/permission.ts";
import { situationOf } from "../decide/situation.ts";
import type { SlotId } from "../ids.ts";
import type { Task } from "../task/task.ts";
import type { Card } from "../wire/card.ts";
import { situationOfCard } from "../wire/situation.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { says, type Wish, type WishPart, wishParts } from "./wish.ts";

/** What finding asks of a task; a task and a card both can say it. Words are in small letters. */
export type Findable = Pick<
  Card,
  "kind" | "team" | "effort" | "language" | "mentor" | "difficulty" | "due"
> & {
  readonly situation: Situation;
  /** The free places. */
  readonly places: readonly Place[];
  /** Labels of its own, and what its kind always takes. */
  readonly skills: readonly string[];
};

/** One free place of a task, and the hardware it takes; none where nobody said. */
type Place = { readonly id: SlotId; readonly arches: readonly string[]; readonly named: boolean };

const ofCards = new WeakMap<Vocabulary, WeakMap<Card, Findable>>();

/** Returns what finding asks of a card; worked out once for each, since everybody who looks asks for all of them. */
export function findableCard(card: Card, vocabulary: Vocabulary): Findable {
  const known = ofCards.get(vocabulary) ?? new WeakMap<Card, Findable>();
  ofCards.set(vocabulary, known);
  const found = known.get(card) ?? findable(card, situationOfCard(card), vocabulary);
  known.set(card, found);
  return found;
}

/** Returns what finding asks of a task. Nobody's limits are asked about. */
export function findableTask(task: Task, vocabulary: Vocabulary): Findable {
  return findable(task, situationOf(task), vocabulary);
}

type Fields = Omit<Findable, "situation" | "places" | "skills"> & {
  readonly labels: readonly string[];
  readonly slots: readonly { readonly id: SlotId; readonly name: string | null }[];
};

function findable(fields: Fields, situation: Situation, vocabulary: Vocabulary): Findable {
  const { kind, team, effort, language, mentor, difficulty, due } = fields;
  const labels = fields.labels.map((label) => label.toLowerCase());
  const own = labels.filter((label) => vocabulary.skills.has(label));
  return {
    ...{ kind, team, effort, language, mentor, difficulty, due, situation },
    places: placesOf(fields, situation, labels, vocabulary),
    skills: [...new Set([...own, ...vocabulary.skillsOfKind(kind)])],
  };
}

/** A place that is named for some hardware takes that, whatever labels the task has. */
function placesOf(
  { slots }: Fields,
  situation: Situation,
  labels: readonly string[],
  { arches }: Vocabulary,
): Place[] {
  const free = new Set(freeSlotIds(situation));
  const ofTask = labels.filter((label) => arches.has(label));
  return slots
    .filter(({ id }) => free.has(id))
    .map(({ id, name }) => {
      const own = name?.trim().toLowerCase() ?? "";
      return arches.has(own) ? { id, arches: [own], named: true } : { id, arches: ofTask, named: false };
    });
}

/** Returns the first subtag: whoever reads German reads Austrian German. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

/** Returns the conditions of a wish that the task does not meet. None: it fits. */
export function missesOf(task: Findable, wish: Wish): WishPart[] {
  return wishParts.filter((part) => says(wish, part) && !meets[part](task, wish));
}

const meets: Record<WishPart, (task: Findable, wish: Wish) => boolean> = {
  kind: ({ kind }, wish) => wish.kind.includes(kind),
  team: ({ team }, wish) => team !== null && wish.team.includes(team),
  skill: ({ skills }, wish) => anyOf(skills, wish.skill),
  arch: ({ places }, wish) => places.some(({ arches }) => anyOf(arches, wish.arch)),
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
export function meantPlace({ places }: Findable, wish: Wish, vocabulary: Vocabulary): MeantPlace {
  if (wish.arch.length === 0) return { slotId: null, arch: null };
  const fitting = places.filter(({ arches }) => anyOf(arches, wish.arch));
  const best = fitting.find(({ named }) => named) ?? fitting[0];
  if (best === undefined) return { slotId: null, arch: null };
  const chosen = best.named || fitting.length < places.length;
  const form = best.arches.find((each) => wish.arch.includes(each));
  return {
    slotId: chosen ? best.id : null,
    arch: form === undefined ? null : (vocabulary.arches.get(form) ?? form),
  };
}
