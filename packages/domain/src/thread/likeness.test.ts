import { expect, test } from "vitest";
import { type Dice, diceOf } from "../testing/dice.ts";
import { fill, frames } from "../testing/help-wanted.ts";
import { likenessLine, lookAlikes } from "./likeness.ts";
import { others, sames } from "./testing/look-alikes.ts";

/** All wordings of a wish, about the same thing. */
function wish(dice: Dice): string[] {
  const chosen = new Map<string, string>();
  return dice.pick(frames).wordings.map((wording) =>
    fill(wording, (place, among) => {
      chosen.set(place, chosen.get(place) ?? dice.pick(among));
      return chosen.get(place) ?? "";
    }),
  );
}

/** So many wishes, none of them asked for twice. */
function wishes(count: number, dice: Dice): string[] {
  const said = new Set([...sames, ...others].flatMap((pair) => pair.map(({ title }) => title)));
  const found: string[] = [];
  while (found.length < count) {
    const wordings = wish(dice);
    if (wordings.some((wording) => said.has(wording))) continue;
    for (const wording of wordings) said.add(wording);
    found.push(dice.pick(wordings));
  }
  return found;
}

const body = "Ask in the chat first. Somebody who has done it before helps with the first steps.";

test("what was asked for before is found among hundreds, and what only sounds like it is not", () => {
  const all = wishes(500, diceOf(5));
  const [there, incoming] = [all.slice(0, 400), all.slice(400)];
  const titles = new Set(sames.map(([old]) => old.title));
  const board = [
    ...sames.map(([old], id) => ({ id, ...old })),
    ...[...others.map(([old]) => old), ...there.map((title) => ({ title, body }))]
      .filter(({ title }) => !titles.has(title))
      .map((task) => ({ id: -1, ...task })),
  ];
  const offered = sames.map(([, candidate]) => lookAlikes(candidate, board, 3));
  const found = offered.filter((list, id) => list[0]?.id === id).length;
  const beside = offered.flatMap((list, id) => list.filter((one) => one.id !== id)).length;
  const offers = (candidates: readonly { title: string; body: string }[]) =>
    candidates.filter((candidate) => lookAlikes(candidate, board, 3).length > 0).length;
  const wrongly = offers(others.map(([, candidate]) => candidate));
  const frame = offers(incoming.map((title) => ({ title, body })));
  const precision = found / (found + beside + wrongly + frame);
  console.log(
    `Of ${sames.length} topics that ask again ${found} are offered, and ${beside} others with them; of ${others.length} ` +
      `that sound alike ${wrongly}; of ${incoming.length} in the same phrases ${frame}. Precision ${precision.toFixed(2)}.`,
  );
  expect(found).toBeGreaterThanOrEqual(17);
  expect(precision).toBeGreaterThanOrEqual(0.65);
  expect(beside + wrongly).toBeLessThanOrEqual(3);
  expect(frame).toBeLessThanOrEqual(6);
});

const board = [
  "Debrand anaconda",
  "Debrand cockpit",
  "Debrand grub2",
  "Translate the website into Korean",
].map((title) => ({ id: title, title, body: "" }));

test.each([
  ["the same title", "Debrand cockpit", ["Debrand cockpit"]],
  ["another form of its words", "Debranding of Cockpit", ["Debrand cockpit"]],
  ["a slip of the finger", "Debrand cokcpit", ["Debrand cockpit"]],
  ["another name in the same sentence", "Debrand nginx", []],
  ["another language to translate into", "Translate the website into Greek", []],
  [
    "other words in another order",
    "Korean translation of the website",
    ["Translate the website into Korean"],
  ],
  ["no words", "🎉", []],
])("of a board, for a topic with %s", (_what, title, found) => {
  expect(lookAlikes({ title, body: "" }, board, 3).map(({ id }) => id)).toEqual(found);
});

test("a word of the title may stand in the other's text alone", () => {
  const candidate = { title: "Cockpit shows a foreign logo", body: "It needs debranding." };
  expect(lookAlikes(candidate, board, 3).map(({ id }) => id)).toEqual(["Debrand cockpit"]);
});

test("the likest come first, above the line, and no more than asked for", () => {
  const many = ["Debrand cockpit", "Debrand the cockpit login", "Debrand cockpit and its login page"].map(
    (title, id) => ({ id, title, body: "" }),
  );
  const found = lookAlikes({ title: "Debrand cockpit", body: "" }, many, 3);
  expect(found[0]).toEqual({ id: 0, score: 1 });
  expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
  expect(Math.min(...found.map(({ score }) => score))).toBeGreaterThanOrEqual(likenessLine);
  expect(lookAlikes({ title: "Debrand cockpit", body: "" }, many, 1)).toHaveLength(1);
  expect(lookAlikes({ title: "Debrand cockpit", body: "" }, [], 3)).toEqual([]);
});

test("ten thousand tasks are gone through within half a second", () => {
  const dice = diceOf(7);
  const tasks = Array.from({ length: 10_000 }, (_, id) => ({
    id,
    title: dice.pick(wish(dice)),
    body: body.repeat(5),
  }));
  const candidate = { title: "Move the wiki to a new server", body };
  lookAlikes(candidate, tasks, 3);
  const start = performance.now();
  lookAlikes(candidate, tasks, 3);
  const took = performance.now() - start;
  console.log(`One topic against ${tasks.length} tasks: ${took.toFixed(0)} ms.`);
  expect(took).toBeLessThan(500);
});
