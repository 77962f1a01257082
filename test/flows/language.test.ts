// In which language somebody is told something: what they chose, else what their browser asks for.
import { KindKey, type Me, must, type Problem, TeamKey } from "@threadboard/domain";
import { expect, test, vi } from "vitest";
import { type World, world } from "./world.ts";

type Visitor = Awaited<ReturnType<World["enter"]>>;

const choose = (town: World, who: Visitor, language: unknown) =>
  who.fetch(`${town.address}/api/me/language`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "fi, es-MX;q=0.8, en;q=0.5" },
    body: JSON.stringify({ language }),
  });

test("what a person chooses is kept with them, and messages on the forum come in it", async () => {
  const town = await world();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const [ana, dora] = [await town.enter("ana"), await town.enter("dora")];
  expect((await ana.read<Me>("/api/me")).language).toBeNull();
  expect(await (await choose(town, ana, "de")).json()).toEqual({ language: "de" });
  expect((await ana.read<Me>("/api/me")).language).toBe("de");

  const fields = {
    title: "Write the guide to mirrors",
    team: TeamKey.parse("docs"),
    kind: KindKey.parse("writing"),
  };
  const task = must((await dora.command({ type: "create", fields })).done?.card, "a task");
  const said = await ana.command({ type: "claim", taskId: task.id });
  const claimId = must(said.done?.card?.slots[0]?.claim, "a claim").id;
  await dora.command({ type: "release", taskId: task.id, claimId, reason: "It is needed elsewhere." });
  town.clock.now += 11_000;
  await town.settle();
  const letters = [...town.forum.world.topics.values()]
    .filter(({ archetype }) => archetype === "private_message")
    .map((topic) =>
      town.forum
        .posts(topic.id)
        .map(({ raw }) => raw)
        .join("\n"),
    );
  expect(letters.join("\n")).toContain("hat „Write the guide to mirrors“ freigegeben");
});

test("a refusal comes in the best language of the browser that we speak", async () => {
  const town = await world();
  const answer = await choose(town, await town.enter("ana"), "tlh");
  expect(answer.status).toBe(422);
  expect(((await answer.json()) as Problem).detail).toMatch(/^Algo del formulario no encaja/);
});
