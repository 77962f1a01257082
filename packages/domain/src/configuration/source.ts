// A source: which topics become tasks, what their category, tags and headings mean, and what we may write there.
import { z } from "zod";
import { Key, KindKey, TeamKey } from "../ids.ts";
import { type Difficulty, difficulties } from "../task/difficulty.ts";
import { Language } from "../task/language.ts";
import { SourceThreadRules } from "./thread-rules.ts";

/** What a category, a tag or a heading says about a task. */
const MeaningSchema = z.strictObject({
  team: TeamKey.optional(),
  kind: KindKey.optional(),
  labels: z.array(z.string().min(1).max(40)).max(12).optional(),
  difficulty: z.enum(difficulties).optional(),
  /** Minutes. */
  effort: z.int().positive().optional(),
});
export type Meaning = z.infer<typeof MeaningSchema>;

/** A category may also be written in a language of its own. */
const CategoryMeaning = MeaningSchema.extend({ language: Language.optional() });

const common = {
  /** A name of the operator's for this source, kept with each task it brings. */
  key: Key,
  team: TeamKey.optional(),
  kind: KindKey.optional(),
  language: Language.optional(),
  map: z
    .strictObject({
      /** By category slug. */
      categories: z.record(z.string(), CategoryMeaning).default({}),
      /** By tag name. */
      tags: z.record(z.string(), MeaningSchema).default({}),
      /** By a word that a heading of an outline contains, compared without case. */
      headings: z.record(z.string(), MeaningSchema).default({}),
    })
    .prefault({}),
  /** What we may write into the threads of this source. */
  write: z.enum(["off", "tags", "posts"]).default("off"),
  /** Whether a lead may offer title, text and labels of a task back to its thread. */
  edits: z.boolean().default(false),
  /** Close the topic when its task is done. */
  closeWhenDone: z.boolean().default(false),
  /** Where its threads have other rules than the policy gives. */
  threads: SourceThreadRules.prefault({}),
};

export const Source = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("category"),
    category: z.string().min(1).max(200),
    subcategories: z.boolean().default(true),
    ...common,
  }),
  z.strictObject({ type: z.literal("tag"), tag: z.string().min(1).max(100), ...common }),
  z.strictObject({ type: z.literal("search"), search: z.string().min(3).max(300), ...common }),
  z.strictObject({ type: z.literal("outline"), topic: z.int().positive(), ...common }),
]);
export type Source = z.infer<typeof Source>;

/** What a source says about one topic or list item, once all its rules are laid over each other. */
export type Reading = {
  readonly team: TeamKey | null;
  readonly kind: KindKey;
  readonly labels: readonly string[];
  readonly difficulty: Difficulty | null;
  readonly effort: number | null;
};

/**
 * Returns team, kind and labels of a topic or item by its source's rules: headings say more than tags, tags
 * more than the category, and the category more than the source. Labels add up. `fallbackKind` stands where
 * no rule gives a kind.
 */
export function readByRules(
  source: Pick<Source, "team" | "kind" | "map">,
  found: {
    readonly category: string | null;
    readonly tags: readonly string[];
    readonly headings: readonly string[];
  },
  fallbackKind: KindKey,
): Reading {
  const meanings = [
    ...meaningsOfHeadings(source, found.headings),
    ...found.tags.flatMap((tag) => meaningOfTag(source, tag) ?? []),
    ...[found.category === null ? undefined : ownOf(source.map.categories, found.category)].filter(
      (meaning) => meaning !== undefined,
    ),
  ];
  const first = <K extends "team" | "kind" | "difficulty" | "effort">(key: K): Meaning[K] =>
    meanings.find((meaning) => meaning[key] !== undefined)?.[key];
  return {
    team: first("team") ?? source.team ?? null,
    kind: first("kind") ?? source.kind ?? fallbackKind,
    labels: [...new Set(meanings.flatMap((meaning) => meaning.labels ?? []))],
    difficulty: first("difficulty") ?? null,
    effort: first("effort") ?? null,
  };
}

/** Returns the labels that a source's rules give to these tags, each once. */
export function labelsOfTags(source: Pick<Source, "map">, tags: readonly string[]): readonly string[] {
  return [...new Set(tags.flatMap((tag) => meaningOfTag(source, tag)?.labels ?? []))];
}

/** Returns the language that an operator gave to threads in a category (by slug) of this source, or `null`. */
export function languageOfThread(
  source: Pick<Source, "language" | "map">,
  category: string | null,
): string | null {
  const own = category === null ? undefined : ownOf(source.map.categories, category);
  return own?.language ?? source.language ?? null;
}

/** Discourse compares tags without case. */
function meaningOfTag(source: Pick<Source, "map">, tag: string): Meaning | undefined {
  const [, meaning] =
    Object.entries(source.map.tags).find(([name]) => name.toLowerCase() === tag.toLowerCase()) ?? [];
  return meaning;
}

/** Every object has a "constructor", which nobody wrote into the configuration. */
function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The innermost heading first: it says most about the item under it. */
function meaningsOfHeadings(source: Pick<Source, "map">, headings: readonly string[]): Meaning[] {
  const rules = Object.entries(source.map.headings);
  return [...headings]
    .reverse()
    .flatMap((heading) =>
      rules
        .filter(([word]) => heading.toLowerCase().includes(word.toLowerCase()))
        .map(([, meaning]) => meaning),
    );
}
