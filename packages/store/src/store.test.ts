// One writer in turns, readers beside it.
import { expect, test } from "vitest";
import { keepSecret, type Store } from "./index.ts";
import { temporaryStore } from "./testing/temporary-store.ts";

const secrets = async (store: Store) => (await store.read.selectFrom("secret").selectAll().execute()).length;

test("many writers at once take turns and all of them land", async () => {
  const store = temporaryStore();
  const running: string[] = [];
  let most = 0;
  await Promise.all(
    Array.from({ length: 100 }, (_each, n) =>
      store.write(async (trx) => {
        running.push(`${n}`);
        most = Math.max(most, running.length);
        const { next } = await trx.selectFrom("counter").select("next").executeTakeFirstOrThrow();
        await trx
          .updateTable("counter")
          .set({ next: next + 1 })
          .execute();
        running.pop();
      }),
    ),
  );
  const { next } = await store.read.selectFrom("counter").select("next").executeTakeFirstOrThrow();
  expect({ next, most }).toEqual({ next: 101, most: 1 });
});

test("work that throws leaves nothing behind and does not stop the next", async () => {
  const store = temporaryStore();
  const broken = store.write(async (trx) => {
    await keepSecret(trx, "a", "1");
    throw new Error("on purpose");
  });
  const next = store.write((trx) => keepSecret(trx, "b", "2"));
  await expect(broken).rejects.toThrow("on purpose");
  expect(await next).toBe("2");
  expect(await secrets(store)).toBe(1);
});

test("a reader sees what was committed and never what is under way", async () => {
  const store = temporaryStore();
  await store.write(async (trx) => {
    await keepSecret(trx, "a", "1");
    expect(await secrets(store)).toBe(0);
  });
  expect(await secrets(store)).toBe(1);
});

test("a secret that is kept stays what it was", async () => {
  const store = temporaryStore();
  expect(await store.write((trx) => keepSecret(trx, "a", "first"))).toBe("first");
  expect(await store.write((trx) => keepSecret(trx, "a", "second"))).toBe("first");
});

test("closing waits for the writes under way", async () => {
  const store = temporaryStore();
  const write = store.write((trx) => keepSecret(trx, "a", "1"));
  await store.close();
  expect(await write).toBe("1");
});
