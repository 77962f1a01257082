// The facts that a lead settles with a key each: what stands there, what there is to choose, and what a choice means. Pure but for words.
import type { Card, KindKey, Settings, TaskFields, TeamKey } from "@threadboard/domain";
import { effortWords } from "../../board/card-details.tsx";
import type { ActionId } from "../../keys/registry.ts";
import { dueMoment } from "../../parts/near-time.ts";
import { say, words } from "../../words/words.ts";
import type { Option } from "./choices.ts";
import type { Decision } from "./plan.ts";

export const facts = ["team", "kind", "difficulty", "effort", "places", "due", "mentor", "skills"] as const;
export type Fact = (typeof facts)[number];

export const keyOfFact: Readonly<Record<Fact, ActionId>> = {
  team: "desk-team",
  kind: "desk-kind",
  difficulty: "desk-difficulty",
  effort: "desk-effort",
  places: "desk-places",
  due: "desk-due",
  mentor: "desk-mentor",
  skills: "desk-skills",
};

/** Returns what the card says, or `null` where it says nothing. */
export function saidOf(fact: Fact, card: Card, settings: Settings): string | null {
  switch (fact) {
    case "team":
      return settings.teams.find(({ key }) => key === card.team)?.name ?? null;
    case "kind":
      return settings.kinds.find(({ key }) => key === card.kind)?.name ?? card.kind;
    case "difficulty":
      return card.difficulty === null ? null : say("web.difficulty", { difficulty: card.difficulty });
    case "effort":
      return card.effort === null ? null : effortWords(card.effort);
    case "places":
      return new Intl.NumberFormat(words.language).format(card.slots.length);
    case "due":
      return card.due === null
        ? null
        : new Intl.DateTimeFormat(words.language, { dateStyle: "medium" }).format(dueMoment(card.due).at);
    case "mentor":
      return card.mentor;
    case "skills":
      return card.labels.length === 0
        ? null
        : new Intl.ListFormat(words.language, { type: "unit" }).format(card.labels);
  }
}

/** Facts that are chosen from a list. */
export type Listed = Exclude<Fact, "due" | "mentor">;

const NONE = "";
/** Minutes, in steps that people can tell apart. */
const efforts = [15, 30, 60, 120, 240, 480, 960, 2400];

/** Returns what there is to choose. */
export function optionsFor(fact: Listed, settings: Settings): readonly Option[] {
  const none = { value: NONE, words: say("desk.choose.none") };
  switch (fact) {
    case "team":
      return [...settings.teams.map(({ key, name }) => ({ value: key, words: name })), none];
    case "kind":
      return settings.kinds.map(({ key, name }) => ({ value: key, words: name }));
    case "difficulty":
      return [
        ...settings.difficulties.map((value) => ({
          value,
          words: say("web.difficulty", { difficulty: value }),
        })),
        none,
      ];
    case "effort":
      return [...efforts.map((value) => ({ value: String(value), words: effortWords(value) })), none];
    case "places":
      return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((count) => ({
        value: String(count),
        words: new Intl.NumberFormat(words.language).format(count),
      }));
    case "skills":
      return settings.labelGroups.flatMap(({ labels }) => labels.map((value) => ({ value, words: value })));
  }
}

/** Returns the values that hold of a card. */
export function chosenOf(fact: Listed, card: Card): readonly string[] {
  switch (fact) {
    case "places":
      return [String(card.slots.length)];
    case "skills":
      return card.labels;
    default:
      return [String(card[fact] ?? NONE)];
  }
}

/** Returns what choosing a value means. The values are those of `optionsFor`. */
export function decisionOf(fact: Listed, value: string, chosen: readonly string[]): Decision {
  const edit = (fields: TaskFields): Decision => ({ type: "edit", fields });
  switch (fact) {
    case "team":
      return edit({ team: value === NONE ? null : (value as TeamKey) });
    case "kind":
      return edit({ kind: value as KindKey });
    case "difficulty":
      return edit({ difficulty: value === NONE ? null : (value as NonNullable<Card["difficulty"]>) });
    case "effort":
      return edit({ effort: value === NONE ? null : Number(value) });
    case "places":
      return { type: "places", count: Number(value) };
    case "skills":
      return { type: "label", label: value, on: !chosen.includes(value) };
  }
}
