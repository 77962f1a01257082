// Which tasks and topics a post names, wherever its author says so: in words, in links, in headings.
import { type Block, everyInlineOf } from "../outline/block.ts";

type Setting = {
  readonly prefix: string;
  readonly taskOf: (href: string) => number | null;
  readonly topicOf: (href: string) => number | null;
};

/** More than a post is likely to name; what comes after is left out. */
const MOST = 200;

/** Returns the numbers of tasks and of topics that are named, each once, in reading order. */
export function referencesIn(
  blocks: readonly Block[],
  { prefix, taskOf, topicOf }: Setting,
): { readonly taskNumbers: number[]; readonly topicLinks: number[] } {
  const shortName = new RegExp(
    `(?<![\\p{L}\\p{N}_-])${prefix}-([1-9]\\d{0,8})(?!-?[\\p{L}\\p{N}_]|\\.\\d)`,
    "gu",
  );
  const tasks = new Set<number>();
  const topics = new Set<number>();
  for (const inline of everyInlineOf(blocks)) {
    if (inline.kind === "text") {
      for (const match of inline.text.matchAll(shortName)) tasks.add(Number(match[1]));
    } else if (inline.kind === "link") {
      const [task, topic] = [taskOf(inline.href), topicOf(inline.href)];
      if (task !== null) tasks.add(task);
      if (topic !== null) topics.add(topic);
    }
  }
  return { taskNumbers: [...tasks].slice(0, MOST), topicLinks: [...topics].slice(0, MOST) };
}
