// One thing at a time, each asked for once.
import { expect, test, vi } from "vitest";
import { Rounds } from "./rounds.ts";

function begun() {
  const rounds = new Rounds();
  rounds.start();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  return { rounds, gate, open };
}

test("what is asked for often while something is under way is done once", async () => {
  const { rounds, gate, open } = begun();
  const done: string[] = [];
  rounds.ask("slow", () => gate);
  for (let n = 0; n < 5; n++) rounds.ask("poll", async () => done.push("poll"));
  rounds.ask("drain", async () => done.push("drain"));
  open();
  await vi.waitFor(() => expect(done).toEqual(["poll", "drain"]));
  await rounds.stop();
});

test("what is asked for while it is being done is done once more", async () => {
  const { rounds, gate, open } = begun();
  let runs = 0;
  const work = async () => {
    runs += 1;
    await gate;
  };
  rounds.ask("drain", work);
  await vi.waitFor(() => expect(runs).toBe(1));
  rounds.ask("drain", work);
  open();
  await vi.waitFor(() => expect(runs).toBe(2));
  await rounds.stop();
});

test("a round that breaks is told and does not end the others", async () => {
  const { rounds } = begun();
  const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const done = vi.fn();
  rounds.ask("broken", () => Promise.reject(new Error("on purpose")));
  rounds.ask("whole", async () => done());
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(complaint).toHaveBeenCalledOnce();
  complaint.mockRestore();
  await rounds.stop();
});

test("stopping waits for what is under way and begins nothing more", async () => {
  const { rounds, gate, open } = begun();
  const [ended, never] = [vi.fn(), vi.fn()];
  rounds.ask("slow", () => gate.then(ended));
  rounds.ask("next", async () => never());
  await Promise.resolve();
  const stopping = rounds.stop();
  rounds.ask("late", async () => never());
  rounds.after(0, "later", async () => never());
  open();
  await stopping;
  expect(ended).toHaveBeenCalledOnce();
  expect(never).not.toHaveBeenCalled();
});

test("what is asked for within a moment is done together, and asking on does not put it off", async () => {
  vi.useFakeTimers();
  const { rounds } = begun();
  const work = vi.fn(async () => undefined);
  for (let at = 0; at < 250; at += 50) {
    rounds.soon(200, "drain", work);
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(work).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(200);
  expect(work).toHaveBeenCalledTimes(2);
  rounds.soon(200, "drain", work);
  await rounds.stop();
  await vi.advanceTimersByTimeAsync(1000);
  expect(work).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
