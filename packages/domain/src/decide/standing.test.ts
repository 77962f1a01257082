// Threads that change under us: the card says so, a lead is asked or a rule decides, and nobody loses a claim.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { Configuration } from "../configuration/configuration.ts";
import { type RuledCode, ruledCodes, type ThreadRule } from "../configuration/thread-rules.ts";
import { type TaskId, TopicId } from "../ids.ts";
import type { AskCode } from "../task/ask.ts";
import type { Audience } from "../task/audience.ts";
import { stageOfTask } from "../task/task.ts";
import { page } from "../testing/community.ts";
import { admin, ana, ben, docsLead, packagingLead } from "../testing/people.ts";
import { importThread, take, threadRead } from "../testing/scenes.ts";
import { standingOf } from "../testing/wishes.ts";
import { World } from "../testing/world.ts";
import { isTextKey } from "../texts/catalogues.ts";
import {
  hiddenCodes,
  noteCodes,
  notesOf,
  plainStanding,
  type Standing,
  whyHidden,
} from "../thread/standing.ts";

const open: Audience = { kind: "public" };
const nobody: Audience = { kind: "nobody" };

/** The thread is read again, as it stands now. */
function read(world: World, taskId: TaskId, standing: Partial<Standing> = {}, audience: Audience = open) {
  const thread = threadRead({ standing: { ...plainStanding, ...standing }, audience });
  return world.give("automaton", { type: "import", taskId, thread }, "import");
}

function hide(world: World, taskId: TaskId, standing: Partial<Standing> = { presence: "unreadable" }) {
  const read = { ...plainStanding, ...standing };
  return world.give(
    "automaton",
    { type: "note-standing", taskId, standing: read, audience: nobody },
    "import",
  );
}

function imported(rules: Record<string, string> = {}) {
  const world = new World(Configuration.parse({ ...page, policy: { threads: rules } }));
  return { world, taskId: importThread(world, { standing: plainStanding }) };
}

const asks = (world: World, taskId: TaskId) => world.task(taskId).asks.map(({ code }) => code);
const notes = (world: World, taskId: TaskId) =>
  notesOf(world.task(taskId).thread?.standing ?? null).map(({ code }) => code);
const news = (world: World) =>
  world.events.flatMap(({ happening }) => (happening.type === "thread-standing" ? happening.what : []));

const answer = { postNumber: 4, username: "ben" };
const assignee = { kind: "person", name: "ben" } as const;
const [other] = [TopicId.parse(500)];

type Change = readonly [code: AskCode, standing: Partial<Standing>, came: string, went: string];
const changes: readonly Change[] = [
  ["closed", { closed: true }, "closed", "reopened"],
  ["archived", { archived: true }, "archived", "unarchived"],
  ["solved", { answer }, "solved", "unsolved"],
  ["assigned", { assignee }, "assigned", "unassigned"],
  ["author-left", { author: "suspended" }, "author-suspended", "author-back"],
  ["item-removed", { item: "gone" }, "item-removed", "item-back"],
  ["item-done", { item: "done" }, "item-done", "item-open"],
];

test.for(changes)(
  "%s: the card says so and a lead is asked, until it is over",
  ([code, standing, came, went]) => {
    const { world, taskId } = imported({ [code]: "ask" });
    take(world, taskId, ana);
    const claims = world.task(taskId).claims;
    read(world, taskId, standing);
    expect([asks(world, taskId), notes(world, taskId)]).toEqual([[code], [code]]);
    expect(read(world, taskId, standing).outcome).toBe("unchanged");
    read(world, taskId);
    expect([asks(world, taskId), notes(world, taskId)]).toEqual([[], []]);
    expect(news(world)).toEqual([came, went]);
    expect(world.task(taskId).claims).toEqual(claims);
  },
);

test("a topic that left its source's place is asked about, and says where it went", () => {
  const { world, taskId } = imported();
  read(world, taskId, { category: "docs" });
  read(world, taskId, { category: "tests", inSource: false });
  expect(world.task(taskId).asks).toEqual([{ code: "moved", at: world.now, about: "tests" }]);
  expect(news(world)).toEqual(["moved", "left-source"]);
  read(world, taskId, { category: "docs" });
  expect(asks(world, taskId)).toEqual([]);
});

test("posts that were moved away stay told of, though a later read does not come by the post that says so", () => {
  const { world, taskId } = imported({ split: "ask" });
  read(world, taskId, { movedTo: [other] });
  expect(read(world, taskId).outcome).toBe("unchanged");
  expect(world.task(taskId).asks).toMatchObject([{ code: "split", about: "500" }]);
  read(world, taskId, { movedTo: [TopicId.parse(501)] });
  expect(world.task(taskId).asks).toMatchObject([{ code: "split", about: "501" }]);
});

test("a merged topic is closed, and that is one question and not two", () => {
  const { world, taskId } = imported();
  read(world, taskId, { closed: true, merged: true, movedTo: [other] });
  expect([asks(world, taskId), notes(world, taskId)]).toEqual([["merged"], ["merged"]]);
});

test("the link of a merged thread may follow to the other topic, which answers the question", () => {
  const { world, taskId } = imported();
  read(world, taskId, { closed: true, merged: true, movedTo: [other] });
  world.must(docsLead, { type: "attach-thread", taskId, thread: threadRead({ topicId: 500 }) });
  expect(world.task(taskId)).toMatchObject({ asks: [], thread: { topicId: 500 } });
});

test("what was asked already stays asked as of then, and another answer is asked about anew", () => {
  const { world, taskId } = imported();
  const at = world.now;
  read(world, taskId, { answer });
  world.passDays(1);
  read(world, taskId, { answer, closed: true });
  expect(world.task(taskId).asks).toMatchObject([
    { code: "solved", at, about: "4" },
    { code: "closed", at: world.now },
  ]);
  read(world, taskId, { answer: { ...answer, postNumber: 9 }, closed: true });
  expect(world.task(taskId).asks).toMatchObject([{ code: "closed" }, { code: "solved", about: "9" }]);
});

test("a lead lets a thing be, and is asked again only when it happens anew", () => {
  const { world, taskId } = imported();
  read(world, taskId, { closed: true });
  expect(world.refused(ana, { type: "keep-as-is", taskId, code: "closed" })).toBe("only-leads");
  world.must(docsLead, { type: "keep-as-is", taskId, code: "closed" });
  expect([asks(world, taskId), notes(world, taskId)]).toEqual([[], ["closed"]]);
  read(world, taskId, { closed: true, archived: true });
  expect(asks(world, taskId)).toEqual(["archived"]);
  read(world, taskId, { archived: true });
  read(world, taskId, { archived: true, closed: true });
  expect(asks(world, taskId)).toEqual(["archived", "closed"]);
});

test("to let a thing be can be undone", () => {
  const { world, taskId } = imported();
  read(world, taskId, { closed: true });
  world.must(docsLead, { type: "keep-as-is", taskId, code: "closed" });
  world.must(docsLead, { type: "undo", taskId, version: world.task(taskId).version });
  expect(asks(world, taskId)).toEqual(["closed"]);
});

test.for([
  { type: "finish", reason: "As the thread says." },
  { type: "drop", reason: "As the thread says." },
  { type: "detach-thread" },
] as const)("$type answers what was asked about the thread", (command) => {
  const { world, taskId } = imported();
  read(world, taskId, { closed: true, answer });
  expect(asks(world, taskId)).toHaveLength(2);
  world.must(docsLead, { ...command, taskId });
  expect(asks(world, taskId)).toEqual([]);
});

test("to put somebody down answers whom the forum assigned", () => {
  const { world, taskId } = imported({ assigned: "ask" });
  read(world, taskId, { assignee, closed: true });
  world.must(docsLead, { type: "claim", taskId, personId: ben.id });
  expect(asks(world, taskId)).toEqual(["closed"]);
});

const standings: Record<Exclude<RuledCode, "item-doubtful">, [Partial<Standing>, Audience?]> = {
  closed: [{ closed: true }],
  archived: [{ archived: true }],
  moved: [{ inSource: false }],
  merged: [{ merged: true, closed: true, movedTo: [other] }],
  split: [{ movedTo: [other] }],
  "author-left": [{ author: "anonymised" }],
  solved: [{ answer }],
  assigned: [{ assignee }],
  "item-removed": [{ item: "gone" }],
  "item-done": [{ item: "done" }],
  deleted: [{ presence: "deleted" }, nobody],
  unreadable: [{ presence: "unreadable" }, nobody],
  unlisted: [{ listed: false }, nobody],
  restricted: [{}, nobody],
};

function accepts(code: string, rule: ThreadRule) {
  return Configuration.safeParse({ ...page, policy: { threads: { [code]: rule } } }).success;
}
const cells = (Object.keys(standings) as (keyof typeof standings)[]).flatMap((code) =>
  (["say", "ask", "finish", "drop"] as const)
    .filter((rule) => accepts(code, rule))
    .map((rule) => ({ code, rule })),
);

test.for(cells)(
  "$code by the rule '$rule': done where nobody is on it, asked where somebody is",
  ({ code, rule }) => {
    const [standing, audience] = standings[code];
    for (const busy of [false, true]) {
      const { world, taskId } = imported({ [code]: rule });
      if (busy) take(world, taskId, ana);
      read(world, taskId, standing, audience);
      const stage = stageOfTask(world.task(taskId));
      if (busy || rule === "say" || rule === "ask") expect(stage).toBe(busy ? "active" : "open");
      else expect(stage).toBe(rule === "finish" ? "done" : "dropped");
      const asked = rule === "ask" || (busy && rule !== "say");
      expect(asks(world, taskId)).toEqual(asked ? [code] : []);
    }
  },
);

test("a source may have a rule of its own", () => {
  const sources = page.sources.map((source) => ({ ...source, threads: { closed: "finish" } }));
  const world = new World(Configuration.parse({ ...page, sources, policy: { threads: { closed: "say" } } }));
  const taskId = importThread(world, { standing: plainStanding });
  read(world, taskId, { closed: true });
  expect(stageOfTask(world.task(taskId))).toBe("done");
  expect(world.task(taskId).setReason?.text).toBe("The thread was closed.");
});

test("nobody is asked about each item of a list when its topic is assigned or solved", () => {
  const { world } = imported({ assigned: "ask" });
  const item = { text: "Audit the installer", position: 0 };
  const given = { topicId: 900, source: "outline", item };
  const taskId = importThread(world, { ...given, standing: plainStanding });
  const standing = { ...plainStanding, answer, assignee };
  world.must("automaton", { type: "import", taskId, thread: threadRead({ ...given, standing }) });
  expect([asks(world, taskId), notes(world, taskId)]).toEqual([[], ["solved", "assigned"]]);
});

test("an item that reads so differently that it may be another is taken over and asked about, once", () => {
  const world = new World();
  const given = { topicId: 900, source: "outline", standing: plainStanding };
  const taskId = importThread(world, { ...given, item: { text: "Audit the installer", position: 0 } });
  take(world, taskId, ana);
  const item = { text: "Audit the boot loader", position: 0 };
  const again = threadRead({ ...given, item, title: item.text, doubtful: true });
  world.must("automaton", { type: "import", taskId, thread: again });
  expect(world.task(taskId)).toMatchObject({ title: { text: item.text }, thread: { item } });
  expect(asks(world, taskId)).toEqual(["item-doubtful"]);
  expect(world.task(taskId).claims).toMatchObject([{ state: "working" }]);
  expect(world.give("automaton", { type: "import", taskId, thread: again }).outcome).toBe("unchanged");
});

test("a task that is over asks nothing, whatever becomes of its thread", () => {
  const { world, taskId } = imported();
  world.must(admin, { type: "finish", taskId, reason: "Done long ago." });
  read(world, taskId, { closed: true, archived: true, answer });
  expect(asks(world, taskId)).toEqual([]);
  expect(notes(world, taskId)).toEqual(["solved", "closed", "archived"]);
});

const hidings: readonly [string, Partial<Standing>][] = [
  ["deleted", { presence: "deleted" }],
  ["unreadable", { presence: "unreadable" }],
  ["unlisted", { listed: false }],
  ["restricted", {}],
];

test.for(hidings)("a thread that is %s hides its task and takes no word of it over", ([why, standing]) => {
  const { world, taskId } = imported();
  take(world, taskId, ana);
  const before = world.task(taskId);
  const thread = threadRead({
    title: "Secret",
    body: "Secret",
    standing: { ...plainStanding, ...standing },
    audience: nobody,
  });
  world.must("automaton", { type: "import", taskId, thread });
  const after = world.task(taskId);
  expect(whyHidden(after)).toBe(why);
  expect(after).toMatchObject({
    audience: nobody,
    title: before.title,
    body: before.body,
    claims: before.claims,
  });
  expect(asks(world, taskId)).toEqual([why]);
  expect(world.outbox.filter((entry) => entry.kind === "notice")).toMatchObject([
    { code: "thread-gone", recipient: ana.id },
  ]);
  for (const who of [ana, docsLead, admin])
    expect(world.refused(who, { type: "edit", taskId, fields: { effort: 5 } })).toBe("not-found");
});

test.for(hidings)("a thread that was %s and is back gives back the same task", ([_why, standing]) => {
  const { world, taskId } = imported();
  take(world, taskId, ana);
  const { version: _v, updatedAt: _u, ...before } = world.task(taskId);
  hide(world, taskId, standing);
  world.passDays(2);
  read(world, taskId);
  const { version: _v2, updatedAt: _u2, ...after } = world.task(taskId);
  expect(after).toEqual(before);
});

test("a dropped task is hidden with its thread as well, and its words stay what they were", () => {
  const { world, taskId } = imported();
  const { title } = world.task(taskId);
  world.must(docsLead, { type: "drop", taskId, reason: "Not now." });
  const thread = threadRead({ title: "Secret", audience: { kind: "groups", groups: ["staff"] } });
  world.must("automaton", { type: "import", taskId, thread });
  expect(world.task(taskId)).toMatchObject({ title, audience: thread.audience, set: "dropped" });
  hide(world, taskId);
  expect(world.task(taskId).audience).toEqual(nobody);
});

test.for([
  ["deleted", { presence: "deleted", readers: open }, "accepted"],
  ["unlisted", { listed: false, readers: open }, "accepted"],
  [
    "deleted where others could read it by now",
    { presence: "deleted", readers: { kind: "members" } },
    "readers-unknown",
  ],
  ["unreadable", { presence: "unreadable", readers: open }, "readers-unknown"],
  ["restricted", { readers: open }, "readers-unknown"],
] as const)(
  "a task whose thread is %s is kept without it only for those who could see it before",
  ([_, standing, said]) => {
    const { world, taskId } = imported();
    hide(world, taskId, standing as Partial<Standing>);
    for (const who of [ana, packagingLead])
      expect(world.refused(who, { type: "keep-without-thread", taskId })).toBe("not-found");
    const decision = world.give(docsLead, { type: "keep-without-thread", taskId });
    expect(decision.outcome === "refused" ? decision.refusal.code : decision.outcome).toBe(said);
    if (said === "accepted")
      expect(world.task(taskId)).toMatchObject({ thread: null, audience: open, asks: [] });
  },
);

test("who could see it is forgotten once the forum's word on that has changed", () => {
  const { world, taskId } = imported();
  hide(world, taskId, { listed: false, readers: open });
  hide(world, taskId, { listed: false, readers: { kind: "members" } });
  expect(hide(world, taskId, { listed: false, readers: open }).outcome).toBe("unchanged");
  expect(world.refused(docsLead, { type: "keep-without-thread", taskId })).toBe("readers-unknown");
});

test("a lead gives up a task that nobody sees, and its holders hear no word of it", () => {
  const { world, taskId } = imported();
  take(world, taskId, ana);
  hide(world, taskId);
  for (const who of [ana, packagingLead, "anonymous"] as const)
    expect(world.refused(who, { type: "give-up", taskId })).toBe("not-found");
  world.must(docsLead, { type: "give-up", taskId });
  expect(stageOfTask(world.task(taskId))).toBe("dropped");
  const told = world.outbox.filter((entry) => entry.kind === "notice");
  expect(told).toMatchObject([{ code: "thread-gone" }, { code: "given-up", recipient: ana.id }]);
});

test("a read in any standing never changes a claim, except where a rule may end the task and nobody is on it", () => {
  const numbers = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(numbers, fc.boolean(), (reads, eager) => {
      const rules = { closed: "drop", solved: "finish", deleted: "drop", "item-removed": "drop" };
      const { world, taskId } = imported(eager ? rules : {});
      take(world, taskId, ana);
      const { claims, slots } = world.task(taskId);
      for (const [pick, other, hidden] of reads) {
        read(world, taskId, standingOf({ pick, other }), hidden ? nobody : open);
        expect(world.task(taskId)).toMatchObject({ claims, slots, set: null });
      }
      expect(read(world, taskId).outcome).not.toBe("refused");
      expect(world.task(taskId).audience).toEqual(open);
    }),
    { numRuns: 60 },
  );
});

test("hiding and showing again, in any order of reads, leaves the task as it was", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 6 }), (reads) => {
      const { world, taskId } = imported();
      take(world, taskId, ana);
      const bare = () => {
        const { version: _v, updatedAt: _u, ...task } = world.task(taskId);
        return task;
      };
      const before = bare();
      for (const [pick, other] of reads)
        hide(world, taskId, { ...standingOf({ pick, other }), movedTo: [], merged: false });
      read(world, taskId);
      expect(bare()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

test("every note, question and reason has its words", () => {
  const keys = [
    ...noteCodes.flatMap((code) => [`note.${code}`, `note.short.${code}`]),
    ...ruledCodes.flatMap((code) => [`ask.${code}`, `rule.${code}`]),
    ...hiddenCodes.map((code) => `gone.${code}`),
  ];
  expect(keys.filter((key) => !isTextKey(key))).toEqual([]);
  expect(must(ruledCodes.length, "rules")).toBe(15);
});
