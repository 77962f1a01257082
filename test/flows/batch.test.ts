// Many commands in one request: each is answered by itself, and all that were carried out are one transaction.
import { BATCH_LIMIT, type BatchDone } from "@threadboard/domain";
import { expect, test } from "vitest";
import { type World, world } from "./world.ts";

type Somebody = Awaited<ReturnType<World["enter"]>>;

const send = (who: Somebody, address: string, commands: readonly object[]) =>
  who.fetch(`${address}/api/commands/batch`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ commands }),
  });

test("a batch does what may be done, says what may not, and can be taken back", async () => {
  const { address, openTask, enter, card } = await world();
  const [first, second] = [await openTask("Proofread the guide"), await openTask("Proofread the notes")];
  const ana = await enter("ana");
  const answer = await send(ana, address, [
    { type: "claim", taskId: first.id },
    { type: "claim", taskId: first.id },
    { type: "drop", taskId: second.id, reason: "Nobody reads it." },
  ]);
  const { results } = (await answer.json()) as BatchDone;
  expect(results.map((each) => (each.outcome === "refused" ? each.problem.code : each.outcome))).toEqual([
    "done",
    "already-yours",
    "only-leads",
  ]);
  expect((await card(first.number)).slots[0]?.claim?.person.username).toBe("ana");
  expect((await card(second.number)).stage).toBe("open");
  const undo = results.flatMap((each) => (each.outcome === "refused" ? [] : (each.undo ?? [])));
  await send(
    ana,
    address,
    undo.map((each) => ({ type: "undo", ...each })),
  );
  expect((await card(first.number)).slots[0]?.claim).toBeNull();
});

test("a batch of nobody, of nothing, of too much or with one command that makes no sense changes nothing", async () => {
  const { address, openTask, enter, visitor, card } = await world();
  const { id, number } = await openTask();
  const claim = { type: "claim", taskId: id } as const;
  const ana = await enter("ana");
  expect((await send(visitor(), address, [claim])).status).toBe(401);
  expect((await send(ana, address, [])).status).toBe(422);
  expect(
    (
      await send(
        ana,
        address,
        Array.from({ length: BATCH_LIMIT + 1 }, () => claim),
      )
    ).status,
  ).toBe(422);
  const nonsense = { type: "claim" };
  expect((await send(ana, address, [claim, nonsense])).status).toBe(422);
  expect((await card(number)).slots[0]?.claim).toBeNull();
});
