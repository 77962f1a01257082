// Sources that somebody names on the command line instead of in a configuration.
import { Configuration, Source } from "@threadboard/domain";
import { CommandProblem } from "./problem.ts";

export type Named = {
  readonly category?: readonly string[];
  readonly tag?: readonly string[];
  readonly search?: readonly string[];
  readonly topic?: readonly string[];
};

/** Returns a source for each; none of them may write. Throws `CommandProblem`. */
export function namedSources({ category = [], tag = [], search = [], topic = [] }: Named): Source[] {
  return [
    ...category.map((slug, i) =>
      sourceOf({ key: `category-${i + 1}`, type: "category", category: slug }, slug),
    ),
    ...tag.map((name, i) => sourceOf({ key: `tag-${i + 1}`, type: "tag", tag: name }, name)),
    ...search.map((words, i) => sourceOf({ key: `search-${i + 1}`, type: "search", search: words }, words)),
    ...topic.map((number, i) =>
      sourceOf({ key: `topic-${i + 1}`, type: "outline", topic: topicNumber(number) }, number),
    ),
  ];
}

function topicNumber(text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new CommandProblem(
    `"${text}" is not the number of a topic. It is the number at the end of the topic's address.`,
  );
}

function sourceOf(
  source: { readonly type: string; readonly [field: string]: unknown },
  given: string,
): Source {
  const parsed = Source.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new CommandProblem(
    `"${given}" cannot be the ${source.type} of a source: it is too short or too long.`,
  );
}

/** Returns a configuration for a look at a forum that nobody has configured: one team, one kind. Throws `CommandProblem`. */
export function bareConfiguration(forum: string, sources: readonly Source[]): Configuration {
  const parsed = Configuration.safeParse({
    board: { name: "Help wanted", address: "http://localhost:4000" },
    forum: { address: forum },
    teams: { everybody: { name: "Everybody" } },
    kinds: { help: { name: "Help" } },
    sources,
  });
  if (parsed.success) return parsed.data;
  throw new CommandProblem(
    `"${forum}" is not the address of a forum. Give it whole, such as https://forum.example.org.`,
  );
}
