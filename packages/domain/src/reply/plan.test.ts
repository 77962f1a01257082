// What a command of a reply comes to, among the tasks of its thread.
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { admin, ana, ben } from "../testing/people.ts";
import { importThread } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import { planReply, type ReplyPlace, type ReplyStep } from "./plan.ts";
import type { ReplyCommand } from "./reply.ts";

const address = "https://forum.example/t/x/1/9";

/** A thread with three tasks that are open; Ana may be on some of them. */
function thread(
  held: readonly number[] = [],
  titles = ["Write the guide to mirrors", "Write the guide to packages", "Test the installer"],
) {
  const world = new World();
  const tasks = titles.map((title, n) => {
    const taskId = importThread(world, { topicId: 100 + n, title });
    if (held.includes(n)) world.must(admin, { type: "claim", taskId, personId: ana.id });
    return taskId;
  });
  const place = (author = ana): ReplyPlace => {
    const all = tasks.map((id) => world.task(id));
    return {
      author: author.id,
      tasks: all,
      taskOf: (number) => all.find((task) => task.number === number) ?? null,
      kinds: world.configuration.kinds,
      address,
    };
  };
  return { world, tasks, place, numbers: tasks.map((id) => world.task(id).number) };
}

const said = (verb: ReplyCommand["verb"], ...targets: ReplyCommand["targets"]): ReplyCommand => ({
  verb,
  targets,
  note: "",
});

/** A step in short. */
function short(step: ReplyStep, numbers: readonly number[]): string {
  if (step.do === "exclude") return "exclude";
  const place = (number: number) => numbers.indexOf(number);
  if (step.do === "command") return `${step.command.type} ${place(step.number)}`;
  const { answer } = step;
  if (answer.answer === "refused") return `refused ${answer.refusal.code}`;
  return answer.answer === "choose" ? `choose ${answer.numbers.map(place).join(" ")}` : answer.answer;
}

test.each<[string, ReplyCommand, number[], string[]]>([
  ["a bare claim asks which", said("claim"), [], ["choose 0 1 2"]],
  ["what its author has is not offered", said("claim"), [1], ["choose 0 2"]],
  ["words of one title single it out", said("claim", "the mirrors guide"), [], ["claim 0"]],
  ["the whole title counts as itself", said("claim", "Write the guide to packages"), [], ["claim 1"]],
  ["words of two titles do not", said("claim", "the guide"), [], ["choose 0 1 2"]],
  ["words of no title do not", said("claim", "limits are too low"), [], ["choose 0 1 2"]],
  ["fillers alone are no title", said("claim", "this one please"), [], ["choose 0 1 2"]],
  ["one holds nothing that could be handed in", said("done"), [], ["nothing-held"]],
  ["the only one that is held is meant", said("done"), [2], ["submit 2"]],
  ["of two that are held one has to be named", said("done"), [0, 2], ["choose 0 2"]],
  ["still on it means all", said("still-on-it"), [0, 2], ["renew 0", "renew 2"]],
  ["still on one of them", said("still-on-it", "the installer"), [0, 2], ["renew 2"]],
  ["a reason is no title", said("hand-back", "I have no time"), [1], ["hand-back 1"]],
  ["a reason does not choose between two", said("hand-back", "I have no time"), [0, 1], ["choose 0 1"]],
  ["what follows done has to be clear", said("done", "is better than perfect"), [1], ["choose 1"]],
  ["help is help", said("help"), [], ["help"]],
  ["exclusion is not about tasks", said("exclude"), [], ["exclude"]],
])("%s", (_what, command, held, steps) => {
  const { place, numbers } = thread(held);
  expect(planReply(command, place()).map((step) => short(step, numbers))).toEqual(steps);
});

test("numbers name tasks each for itself, and what is not there is not found", () => {
  const { place, numbers } = thread([0]);
  const [first = 0, second = 0] = numbers;
  const steps = (command: ReplyCommand) => planReply(command, place()).map((step) => short(step, numbers));
  expect(steps(said("claim", second, 999))).toEqual(["claim 1", "refused not-found"]);
  expect(steps(said("hand-back", first, second))).toEqual(["hand-back 0", "refused only-holder"]);
});

test("a thread's one task needs no name, and what is said beside has to be its title", () => {
  const { place, numbers } = thread([], ["Write the guide to mirrors"]);
  const steps = (command: ReplyCommand) => planReply(command, place(ben)).map((step) => short(step, numbers));
  expect(steps(said("claim"))).toEqual(["claim 0"]);
  expect(steps(said("claim", "the mirror guide"))).toEqual(["claim 0"]);
  expect(steps(said("claim", "limits are too low"))).toEqual(["choose 0"]);
});

test("handing in shows the reply itself, with what it says as the note", () => {
  const { place, tasks, world } = thread([0]);
  const [step] = planReply({ verb: "done", targets: [], note: "see the wiki" }, place());
  const claim = must(world.task(must(tasks[0], "a task")).claims[0], "a claim");
  expect(step).toMatchObject({
    command: { type: "submit", claimId: claim.id, link: address, note: "see the wiki" },
  });
});
