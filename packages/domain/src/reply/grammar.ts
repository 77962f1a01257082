// The grammar of a command: at the start of a sentence the board's name, a verb, then which tasks.
//
// Speaking of the board is not speaking to it, so everything between the name and the verb has to be known, and
// what follows the verb has to be tasks, or words that may be a title (whether they are one is found out later).
import { BOT, INERT } from "./lines.ts";
import type { ReplyCommand } from "./reply.ts";
import { type ReplyVerb, vocabulary } from "./vocabulary.ts";

/** More than anybody means. */
const MOST_COMMANDS = 20;
const MOST_TARGETS = 20;
/** Characters of a line that are read; a note is cut where a command's words are. */
const LONGEST_LINE = 4000;

/** Returns the commands of a post's lines, in order. `prefix` stands before a task's number. */
export function commandsIn(lines: readonly string[], prefix: string): ReplyCommand[] {
  const commands: ReplyCommand[] = [];
  for (const line of lines) {
    if (commands.length >= MOST_COMMANDS) break;
    if (line.includes(BOT)) commands.push(...commandsOfLine(line.slice(0, LONGEST_LINE), prefix));
  }
  return commands.slice(0, MOST_COMMANDS);
}

function commandsOfLine(line: string, prefix: string): ReplyCommand[] {
  const commands: ReplyCommand[] = [];
  const [before = "", ...spoken] = line.split(BOT);
  let lead = before;
  for (const [index, words] of spoken.entries()) {
    const opens = opensSentence(lead) || (index > 0 && lead.trim() === "");
    const found = opens ? commandsAfterName(words, prefix) : [];
    commands.push(...found);
    // `@board claim TB-1 @board claim TB-2`: a command that was read to its end ends its sentence.
    lead = found.at(-1)?.note === "" && typeof found.at(-1)?.targets.at(-1) !== "string" ? "" : words;
  }
  return commands;
}

const endOfSentence = /[.!?…;)]$/;
const greetingOnly = new RegExp(`^(?:${vocabulary.greetings.join("|")})[,!:]?$`, "iu");

/** Whether what stands before the name is nothing, a whole sentence, or a greeting. */
function opensSentence(before: string): boolean {
  const words = before.trim();
  if (words === "" || endOfSentence.test(words)) return true;
  const [last = ""] = words.split(/[.!?…;)]\s+/).slice(-1);
  return greetingOnly.test(last.trim());
}

/** Returns the command that the words after the name are, and those joined to it; none where they are prose. */
function commandsAfterName(words: string, prefix: string): ReplyCommand[] {
  const said = withoutOpenings(words.replace(/^[\s,:–—-]+/u, ""));
  const verb = verbAt(said);
  return verb === null ? [] : afterVerb(verb.verb, said.slice(verb.length), prefix);
}

function withoutOpenings(words: string): string {
  let rest = words;
  // "ok, please can I": three are enough for anybody.
  for (let count = 0; count < 3; count += 1) {
    const opening = vocabulary.openings.find((phrase) => startsWithPhrase(rest, phrase));
    // "still here" may follow "I am"; an opening that is all there is opens nothing.
    if (opening === undefined) return rest;
    rest = rest.slice(opening.length).replace(/^[\s,:]+/u, "");
  }
  return rest;
}

function verbAt(words: string): { readonly verb: ReplyVerb; readonly length: number } | null {
  const found = vocabulary.verbs.find(({ phrase }) => startsWithPhrase(words, phrase));
  return found === undefined ? null : { verb: found.verb, length: found.phrase.length };
}

/** Whether a text starts with these very words: `claims` and `take-off` do not start with `claim` and `take`. */
function startsWithPhrase(text: string, phrase: string): boolean {
  if (text.slice(0, phrase.length).toLowerCase() !== phrase) return false;
  return !/^(?:[\p{L}\p{N}_]|['-][\p{L}\p{N}])/u.test(text.slice(phrase.length, phrase.length + 2));
}

/** A comma, a colon, a dash between spaces, an opening bracket, or the end of a sentence. */
const pause = /^(?:[,;:](?=\s|$)|[.!?…]+(?=\s|$)|\s+[-–—]+(?=\s|$)|\s*\()/u;

function afterVerb(verb: ReplyVerb, text: string, prefix: string): ReplyCommand[] {
  const { numbers, rest } = targetsAt(text, prefix);
  const first = /^[\p{L}\p{N}']+/u.exec(rest.trimStart())?.[0]?.toLowerCase() ?? "";
  if (vocabulary.denials.has(first)) return [];
  const { words, note } = wordsAndNote(rest);
  const joined = words === "" ? [] : joinedCommands(words, prefix);
  if (joined.length > 0) return [{ verb, targets: numbers, note: "" }, ...joined];
  // Whoever says more than "help" wants somebody's help, and not the list of commands.
  if (words !== "" && (verb === "help" || verb === "exclude")) return [];
  if (numbers.length === 0) return [{ verb, targets: words === "" ? [] : [words], note }];
  return [{ verb, targets: numbers, note: [words, note].filter((part) => part !== "").join(". ") }];
}

/** Takes numbers of tasks, and what may stand between them, off the start. */
function targetsAt(text: string, prefix: string): { readonly numbers: number[]; readonly rest: string } {
  const number = numberOfTask(prefix);
  const numbers = new Set<number>();
  let rest = text;
  for (;;) {
    const next = rest.replace(/^\s+/u, "");
    const found = number.exec(next);
    // A comma or `&` only goes on with a number behind it; else it begins the note.
    const joint = /^[,&+/]\s*(?=\S)/u.exec(next);
    if (found !== null && numbers.size < MOST_TARGETS) {
      numbers.add(Number(found[1]));
      rest = next.slice(found[0].length);
    } else if (joint !== null && number.test(next.slice(joint[0].length))) {
      rest = next.slice(joint[0].length);
    } else {
      const word = /^[\p{L}']+(?![\p{L}\p{N}_-])/u.exec(next)?.[0];
      const isJoint = word !== undefined && vocabulary.joints.has(word.toLowerCase());
      const goesOn = word !== undefined && number.test(next.slice(word.length).trimStart());
      const passes = word !== undefined && (isJoint ? goesOn : isFiller(word, next, prefix));
      if (!passes) return { numbers: [...numbers], rest };
      rest = next.slice(word.length);
    }
  }
}

/** `TB-12`; or `12` and `#12`, where no further words make it a number of something else. */
function numberOfTask(prefix: string): RegExp {
  const alone = `(?=\\s*(?:$|[^\\p{L}\\p{N}\\s]|(?:${[...vocabulary.joints].join("|")})(?!\\p{L})))`;
  return new RegExp(`^(?:${prefix}-|#?(?=\\d+${alone}))0*([1-9]\\d{0,8})(?![\\p{L}\\p{N}_]|[-.]\\d)`, "iu");
}

/** "the" before a title belongs to it; "this" and "the task" before a number, or before nothing, say nothing. */
function isFiller(word: string, text: string, prefix: string): boolean {
  if (!vocabulary.fillers.has(word.toLowerCase())) return false;
  const after = text.slice(word.length);
  const [next = ""] = /^\s*[\p{L}\p{N}_']+/u.exec(after) ?? [];
  if (next === "") return !after.trimStart().startsWith(INERT);
  const bare = next.trim().toLowerCase();
  if (vocabulary.fillers.has(bare)) return isFiller(next.trim(), after.trimStart(), prefix);
  if (vocabulary.joints.has(bare)) return true;
  return new RegExp(`^(?:${prefix}|\\d+)$`, "iu").test(bare);
}

function wordsAndNote(rest: string): { readonly words: string; readonly note: string } {
  for (let end = 0; end <= rest.length; end += 1) {
    const [mark] = pause.exec(rest.slice(end, end + 40)) ?? [];
    if (mark === undefined) continue;
    const note = withoutFillers(tidied(rest.slice(end + mark.length)));
    return { words: tidied(rest.slice(0, end)), note: mark.endsWith("(") ? note.replace(/\)$/, "") : note };
  }
  return { words: tidied(rest), note: "" };
}

/** "Please" and "thanks" are no note. */
function withoutFillers(note: string): string {
  const words = note.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.every((word) => vocabulary.fillers.has(word)) ? "" : note;
}

/** `… and claim TB-14`: a further command in the same sentence has to name its task by number. */
function joinedCommands(words: string, prefix: string): ReplyCommand[] {
  const [joint = ""] = /^[\p{L}]+/u.exec(words) ?? [];
  if (!vocabulary.joints.has(joint.toLowerCase())) return [];
  const said = withoutOpenings(words.slice(joint.length).trimStart());
  const verb = verbAt(said);
  if (verb === null) return [];
  const commands = afterVerb(verb.verb, said.slice(verb.length), prefix);
  const named = commands.every(({ targets }) => targets.length > 0 && typeof targets.at(-1) === "number");
  return named ? commands : [];
}

/** As people read it: without marks, and without what a pause leaves at either end. */
function tidied(text: string): string {
  return text
    .replaceAll(INERT, "…")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,;:.!?()–—-]+/u, "")
    .replace(/[\s,;:–—(-]+$/u, "");
}
