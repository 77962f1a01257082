// Which labels of a community name skills, and which hardware.
import { type Configuration, type Kind, kindOf } from "../configuration/configuration.ts";
import type { KindKey } from "../ids.ts";

/** Labels as they are written, by their form in small letters. */
type Labels = ReadonlyMap<string, string>;

export type Vocabulary = {
  readonly skills: Labels;
  readonly arches: Labels;
  /** What a kind always takes, in small letters. */
  readonly skillsOfKind: (kind: KindKey) => readonly string[];
};

/** Names that groups usually have, where they do not say what they are about. */
const usual = {
  hardware: /archite|arquite|hardware|platform|plataforma|\bdevices?\b|\bgerät/i,
  skills: /skill|fähigkeit|habilidad|kenntnis|conocimiento/i,
} as const;

/**
 * Returns the skills and the hardware that a configuration knows. A group of labels says what it is about
 * (`about: skills` or `about: hardware`); one that does not is taken by its name, and by neither it is no
 * condition of a search. Kinds name skills, too.
 */
export function vocabularyOf(configuration: Pick<Configuration, "labels" | "kinds">): Vocabulary {
  const known = made.get(configuration);
  if (known !== undefined) return known;
  const fresh = makeVocabulary(configuration);
  made.set(configuration, fresh);
  return fresh;
}

/** A configuration never changes, and what is worked out for a card is kept with the vocabulary. */
const made = new WeakMap<object, Vocabulary>();

function makeVocabulary({ labels, kinds }: Pick<Configuration, "labels" | "kinds">): Vocabulary {
  const of = (about: keyof typeof usual) =>
    labels
      .filter((group) => (group.about === undefined ? usual[about].test(group.name) : group.about === about))
      .flatMap((group) => group.labels);
  const fromKinds = Object.values(kinds).flatMap((kind: Kind) => kind.skills);
  return {
    skills: byForm([...of("skills"), ...fromKinds]),
    arches: byForm(of("hardware")),
    skillsOfKind: (key) => (kindOf(kinds, key)?.skills ?? []).map((skill) => skill.toLowerCase()),
  };
}

function byForm(labels: readonly string[]): Labels {
  const map = new Map<string, string>();
  for (const label of labels) if (!map.has(label.toLowerCase())) map.set(label.toLowerCase(), label);
  return map;
}
