// Signing in with the forum's account: the whole trip over HTTP, and everything that can come between.
import type { Me } from "@threadboard/domain";
import { expect, test } from "vitest";
import { listen } from "./stream-reader.ts";
import { type World, world } from "./world.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const meOf = (someone: { read: <T>(path: string) => Promise<T> }) => someone.read<Me>("/api/me");

/** Begins at the board and returns where the forum is asked. */
async function setOut(town: World, visitor: ReturnType<World["visitor"]>, returnTo = "/tasks/1?take=1") {
  const answer = await visitor.fetch(`${town.address}/auth/start?return=${encodeURIComponent(returnTo)}`);
  return answer.headers.get("location") ?? "";
}

/** Signs in on the forum and returns the address at which it sends back to the board. */
async function answerOf(
  visitor: ReturnType<World["visitor"]>,
  asked: string,
  username: string,
): Promise<string> {
  await visitor.enterForum(username);
  return (await visitor.fetch(asked)).headers.get("location") ?? "";
}

test("the way goes over the forum and ends where it was meant to", async () => {
  const town = await world();
  const ana = town.visitor();
  expect(await ana.enterBoard("ana", "/tasks/1?take=1")).toBe(`${town.address}/tasks/1?take=1`);
  expect(await meOf(ana)).toMatchObject({ person: { username: "ana", name: "Ana Vega" }, rolesStale: false });
});

test("an answer is good once; asked again, the way goes round once more by itself", async () => {
  const town = await world();
  const ana = town.visitor();
  const answer = await answerOf(ana, await setOut(town, ana), "ana");
  expect((await ana.fetch(answer)).headers.get("location")).toBe("/tasks/1?take=1");
  const again = await ana.fetch(answer);
  expect(again.headers.get("location")).toContain(`${town.forumUrl}/session/sso_provider`);
  expect(await ana.follow(again.headers.get("location") ?? "")).toBe(`${town.address}/tasks/1?take=1`);
});

test("whoever takes longer than a nonce lives still arrives where they were going", async () => {
  const town = await world();
  const ana = town.visitor();
  const answer = await answerOf(ana, await setOut(town, ana), "ana");
  town.clock.now += 11 * MINUTE;
  expect(await ana.follow(answer)).toBe(`${town.address}/tasks/1?take=1`);
  expect((await meOf(ana)).person?.username).toBe("ana");
});

test("an answer for another browser lets nobody in", async () => {
  const town = await world();
  const [ana, ben] = [town.visitor(), town.visitor()];
  const answer = await answerOf(ana, await setOut(town, ana), "ana");
  await setOut(town, ben);
  await ben.fetch(answer);
  expect((await meOf(ben)).person).toBeNull();
  await ana.follow(answer);
  expect((await meOf(ana)).person?.username).toBe("ana");
});

test("a browser that keeps no cookies gets a page, not a circle", async () => {
  const town = await world();
  const ana = town.visitor();
  const answer = await answerOf(ana, await setOut(town, ana), "ana");
  const page = await fetch(answer, { redirect: "manual" });
  expect(page.status).toBe(400);
  expect(await page.text()).toContain("did not keep our cookie");
});

test.each([
  ["no answer at all", ""],
  ["an answer without a signature", "?sso=bm9uY2U9MQ=="],
  ["a wrong signature", `?sso=bm9uY2U9MQ==&sig=${"0".repeat(64)}`],
  ["no Base64", "?sso=%00%ff&sig=zz"],
  ["two answers", "?sso=a&sso=b&sig=c&sig=d"],
])("%s is told on a page", async (_what, query) => {
  const town = await world();
  const visitor = town.visitor();
  await setOut(town, visitor);
  const page = await visitor.fetch(`${town.address}/auth/callback${query}`);
  expect(page.status).toBe(400);
  expect(await page.text()).toContain("did not come from our forum");
});

test("an account that is made on the way arrives at the card", async () => {
  const town = await world();
  const noor = town.visitor();
  const asked = await setOut(town, noor, "/tasks/3?take=1");
  expect(await noor.follow(asked)).toBe(`${town.forumUrl}/login`);
  const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });
  const made = await noor.fetch(
    `${town.forumUrl}/__do/sign-up`,
    form({ username: "noor", email: "noor@people.example", name: "Noor" }),
  );
  const token = /activate-account\/([^"]+)"/.exec(await made.text())?.[1] ?? "";
  town.clock.now += 25 * MINUTE;
  const entered = await noor.fetch(`${town.forumUrl}/__do/activate`, form({ token }));
  const end = await noor.follow(new URL(entered.headers.get("location") ?? "", town.forumUrl).href);
  expect(end).toBe(`${town.address}/tasks/3?take=1`);
  expect((await meOf(noor)).person).toMatchObject({ username: "noor", name: "Noor" });
});

test.each([
  ["http", {}, false],
  [
    "https",
    { configuration: { board: { name: "B", address: "https://board.example.org", prefix: "HW" } } },
    true,
  ],
])("behind %s the session's cookie is as closed as it can be", async (_scheme, options, secure) => {
  const town = await world(options);
  const answer = await town.board.app.request("/auth/start");
  const cookie = answer.headers.getSetCookie().join();
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect(/Secure/i.test(cookie)).toBe(secure);
});

test("the session's own cookie is closed too, and signing out ends the session itself", async () => {
  const town = await world();
  const ana = town.visitor();
  const back = await ana.fetch(await answerOf(ana, await setOut(town, ana), "ana"));
  const cookie = back.headers.getSetCookie().find((line) => line.startsWith("threadboard_session="));
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  const out = await ana.fetch(`${town.address}/auth/sign-out`, { method: "POST" });
  expect(out.status).toBe(204);
  const stolen = { Cookie: (cookie ?? "").split(";")[0] ?? "" };
  expect(await (await fetch(`${town.address}/api/me`, { headers: stolen })).json()).toMatchObject({
    person: null,
  });
});

test("a session is over after a month", async () => {
  const town = await world();
  const ana = await town.enter("ana");
  town.clock.now += 30 * 24 * HOUR + 1;
  expect((await meOf(ana)).person).toBeNull();
});

test("without a shared secret the page says that nobody can sign in yet", async () => {
  const town = await world({ board: { connectSecret: null } });
  const page = await fetch(`${town.address}/auth/start`);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain("not connected to the forum");
});

test("roles come from the forum's groups", async () => {
  const town = await world();
  expect((await meOf(await town.enter("root"))).roles).toMatchObject({
    admin: true,
    leads: ["docs", "security"],
  });
  expect((await meOf(await town.enter("dora"))).roles).toMatchObject({ admin: false, leads: ["docs"] });
  expect((await meOf(await town.enter("ana"))).roles).toMatchObject({ admin: false, leads: [] });
});

test("the forum is asked about everybody who is signed in before an hour is over", async () => {
  const town = await world();
  const dora = await town.enter("dora");
  town.forum.leaveGroup("dora", "docs-leads");
  await town.board.worker.refreshRoles();
  expect((await meOf(dora)).roles.leads, "not asked again at once").toEqual(["docs"]);
  town.clock.now += 55 * MINUTE;
  town.forum.requests.clear();
  await town.board.worker.refreshRoles();
  expect((await meOf(dora)).roles.leads).toEqual([]);
  expect(town.forum.requests.all).toHaveLength(1);
});

test("roles that the forum does not confirm for two hours do not count, and the person is told", async () => {
  const town = await world();
  const [dora, sid, ana] = [await town.enter("dora"), await town.enter("sid"), await town.enter("ana")];
  town.forum.faults.add({ kind: "down" });
  for (let hour = 0; hour < 2; hour++) {
    town.clock.now += HOUR;
    await town.board.worker.refreshRoles();
  }
  for (const person of [dora, sid]) {
    expect(await meOf(person)).toMatchObject({ roles: { leads: [], groups: [] }, rolesStale: true });
  }
  expect(await meOf(ana)).toMatchObject({ person: { username: "ana" }, rolesStale: false });
  town.forum.faults.clear();
  await town.board.worker.refreshRoles();
  expect(await meOf(dora)).toMatchObject({ roles: { leads: ["docs"] }, rolesStale: false });
});

test("whoever leaves the group loses its tasks, in the stream that is open too", async () => {
  const embargo = { key: "embargo", type: "category", category: "embargo", team: "security", write: "off" };
  const town = await world({ sources: [embargo] });
  const task = await town
    .openTask("Quiet work on the parser", { by: "sid", category: "embargo" })
    .catch(() => null);
  expect(task, "the admin is no member of the team").toBeNull();
  const sid = await town.enter("sid");
  const items = await sid.waiting();
  const hidden = items[0]?.card;
  expect(hidden).toBeDefined();
  if (hidden === undefined) return;
  await sid.command({ type: "open", taskId: hidden.id });
  const stream = await listen(town, sid);
  town.forum.leaveGroup("sid", "security-team");
  town.clock.now += 55 * MINUTE;
  await town.board.worker.refreshRoles();
  await stream.until((each) => each.ended, "the stream ends");
  expect((await sid.fetch(`${town.address}/api/tasks/${hidden.number}`)).status).toBe(404);
  expect(await sid.cards()).toEqual([]);
});
