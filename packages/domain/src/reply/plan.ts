// From one command of a reply to what the board is asked to do, or to the answer that asks back.
import type { PersonCommand } from "../command/command.ts";
import { refuse } from "../command/refusal.ts";
import type { Kind } from "../configuration/configuration.ts";
import type { PersonId } from "../ids.ts";
import { type Claim, isHeld, isLive } from "../task/claim.ts";
import { freeSlots, stageOfTask, type Task } from "../task/task.ts";
import { wordsOf } from "../thread/words.ts";
import type { ReplyAnswer } from "./answer.ts";
import type { ReplyCommand } from "./reply.ts";
import { vocabulary } from "./vocabulary.ts";

/** What a command is read against: only tasks that its author may see. */
export type ReplyPlace = {
  readonly author: PersonId;
  /** Tasks of the thread, in its order. */
  readonly tasks: readonly Task[];
  /** The task with this public number, in whatever thread. */
  readonly taskOf: (number: number) => Task | null;
  readonly kinds: Readonly<Record<string, Kind>>;
  /** The reply's own address: what a holder shows for their work. */
  readonly address: string;
};

/** One thing to do, or an answer. Each is carried out by itself: one that is refused keeps no other back. */
export type ReplyStep =
  | { readonly do: "command"; readonly number: number; readonly command: PersonCommand }
  | { readonly do: "exclude" }
  | { readonly do: "answer"; readonly answer: ReplyAnswer };

/** Returns what a command comes to. A command that could mean several tasks does nothing and asks which. */
export function planReply(command: ReplyCommand, place: ReplyPlace): ReplyStep[] {
  switch (command.verb) {
    case "help":
      return [answering({ answer: "help" })];
    case "exclude":
      return [{ do: "exclude" }];
    case "claim":
      return planClaim(command, place);
    default:
      return planOwn(command.verb, command, place);
  }
}

const answering = (answer: ReplyAnswer): ReplyStep => ({ do: "answer", answer });
const notFound = (number: number) => answering({ answer: "refused", number, refusal: refuse("not-found") });
const numbersOf = (command: ReplyCommand) => command.targets.filter((target) => typeof target === "number");
const wordsIn = (command: ReplyCommand) =>
  command.targets.filter((target) => typeof target === "string").join(" ");

function planClaim(command: ReplyCommand, place: ReplyPlace): ReplyStep[] {
  const numbers = numbersOf(command);
  const claiming = (task: Task): ReplyStep => ({
    do: "command",
    number: task.number,
    command: { type: "claim", taskId: task.id, ...slotIn(task, command.note) },
  });
  if (numbers.length > 0) {
    return numbers.map((number) => {
      const task = place.taskOf(number);
      return task === null ? notFound(number) : claiming(task);
    });
  }
  const standing = place.tasks.filter((task) => stageOfTask(task) !== "dropped");
  const words = wordsIn(command);
  const meant = words === "" ? whatIsLeft(standing) : named(standing, words);
  if (meant.length === 1 && meant[0] !== undefined) return [claiming(meant[0])];
  const free = standing.filter((task) => isFree(task, place.author));
  return [answering(free.length === 0 ? { answer: "nothing-free" } : choice("claim", free))];
}

/** Without any words, a thread's one task is meant; what is done already is not in question beside it. */
function whatIsLeft(tasks: readonly Task[]): readonly Task[] {
  const open = tasks.filter((task) => stageOfTask(task) !== "done");
  return open.length > 0 ? open : tasks;
}

function choice(verb: ReplyCommand["verb"], tasks: readonly Task[]): ReplyAnswer {
  return { answer: "choose", verb, numbers: tasks.map((task) => task.number) };
}

function isFree(task: Task, author: PersonId): boolean {
  const stage = stageOfTask(task);
  const isWanted = stage === "open" || stage === "active" || stage === "review";
  const isTheirs = task.claims.some((claim) => claim.personId === author && isLive(claim.state));
  return isWanted && !isTheirs && freeSlots(task).length > 0;
}

/** A slot that the reply calls by its name. */
function slotIn(task: Task, note: string) {
  const said = new Set(wordsOf(note));
  const slot = freeSlots(task).find(
    ({ name }) => name !== null && wordsOf(name).every((word) => said.has(word)),
  );
  return slot === undefined ? {} : { slotId: slot.id };
}

const isOpen = ({ state }: Claim) => isHeld(state) || state === "submitted";

type Own = { readonly task: Task; readonly claim: Claim };

function planOwn(
  verb: "hand-back" | "done" | "still-on-it",
  command: ReplyCommand,
  place: ReplyPlace,
): ReplyStep[] {
  const held = place.tasks.flatMap((task) => ownOn(task, verb, place.author));
  const numbers = numbersOf(command);
  if (numbers.length > 0) return numbers.flatMap((number) => onNumber(number, verb, command, place));
  const said = wordsIn(command);
  const byTitle = said === "" ? [] : held.filter(({ task }) => named([task], said).length > 0);
  const [only] = byTitle.length === 0 ? held : byTitle;
  if (only === undefined) return [answering({ answer: "nothing-held" })];
  if (byTitle.length === 1) return [onOwn(only, verb, { ...command, targets: [] }, place)];
  const alone = held.length === 1;
  // "Still on it" may well mean all of them; what is handed in or back has to be one.
  if (said === "" && verb === "still-on-it") return held.map((own) => onOwn(own, verb, command, place));
  if (said === "" && alone) return [onOwn(only, verb, command, place)];
  // What follows "hand back" says why; what follows "done" may say how it came out.
  const note = [said, command.note].filter((part) => part !== "").join(". ");
  const isNote = verb === "hand-back" || (verb === "done" && outcomeIn(only.task, said, place) !== null);
  if (alone && isNote) return [onOwn(only, verb, { ...command, targets: [], note }, place)];
  return [
    answering(
      choice(
        verb,
        held.map(({ task }) => task),
      ),
    ),
  ];
}

function ownOn(task: Task, verb: ReplyCommand["verb"], author: PersonId): Own[] {
  const fits = verb === "hand-back" ? isOpen : ({ state }: Claim) => isHeld(state);
  const claim = task.claims.find((each) => each.personId === author && fits(each));
  return claim === undefined ? [] : [{ task, claim }];
}

function onNumber(
  number: number,
  verb: "hand-back" | "done" | "still-on-it",
  command: ReplyCommand,
  place: ReplyPlace,
): ReplyStep {
  const task = place.taskOf(number);
  if (task === null) return notFound(number);
  const [own] = ownOn(task, verb, place.author);
  if (own !== undefined) return onOwn(own, verb, command, place);
  return answering({ answer: "refused", number, refusal: refuse("only-holder") });
}

function onOwn(
  { task, claim }: Own,
  verb: "hand-back" | "done" | "still-on-it",
  command: ReplyCommand,
  place: ReplyPlace,
): ReplyStep {
  const at = { taskId: task.id, claimId: claim.id };
  const note = command.note === "" ? {} : { note: command.note };
  const { number } = task;
  if (verb === "hand-back") return { do: "command", number, command: { type: "hand-back", ...at, ...note } };
  if (verb === "still-on-it") return { do: "command", number, command: { type: "renew", ...at, ...note } };
  const outcomes = place.kinds[task.kind]?.outcomes ?? [];
  const outcome = outcomeIn(task, command.note, place);
  if (outcomes.length > 0 && outcome === null)
    return answering({ answer: "outcome", number, outcomes: outcomes.map((each) => each.name) });
  const result = outcome === null ? {} : { outcome };
  return {
    do: "command",
    number,
    command: { type: "submit", ...at, link: place.address, ...note, ...result },
  };
}

/** The key of the outcome with whose key or name the words begin, the longest that fits; `null` for none. */
function outcomeIn(task: Task, words: string, { kinds }: ReplyPlace): string | null {
  const said = wordsOf(words);
  const found = (kinds[task.kind]?.outcomes ?? [])
    .flatMap(({ key, name }) => [key.replaceAll("-", " "), name].map((way) => ({ key, way: wordsOf(way) })))
    .filter(({ way }) => way.length > 0 && way.every((word, index) => said[index] === word))
    .sort((a, b) => b.way.length - a.way.length);
  return found[0]?.key ?? null;
}

/** The tasks whose title has all these words, or others that begin like them; a title said whole is the one. */
function named(tasks: readonly Task[], words: string): Task[] {
  const said = wordsOf(words).filter((word) => !vocabulary.fillers.has(word));
  if (said.length === 0) return [];
  const titles = tasks.map((task) => ({ task, title: wordsOf(task.title.text) }));
  const fitting = titles.filter(({ title }) =>
    said.every((word) => title.some((other) => isForm(word, other))),
  );
  const whole = fitting.filter(({ title }) => title.join(" ") === wordsOf(words).join(" "));
  return (whole.length === 1 ? whole : fitting).map(({ task }) => task);
}

/** `mirror` and `mirrors`, `translate` and `translation`; of short words only the very same. */
function isForm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return a === b || (short.length >= 4 && long.startsWith(short.slice(0, Math.max(4, short.length - 1))));
}
