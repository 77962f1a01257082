// What can happen: to the forum, on the board, on the way between them, to the process. Each is one step of a random story.
import type { Card, PersonCommand } from "@threadboard/domain";
import type { Forum } from "@threadboard/forum-simulator";
import fc from "fast-check";
import { contributors, leads, lookers, type Town } from "./town.ts";

/** As much as a step has to know to be possible: the rest is asked of forum and board, which are real. */
export type Model = { up: boolean; topics: number };

type FaultKind = Parameters<Forum["faults"]["add"]>[0];
type Step = fc.AsyncCommand<Model, Town>;

const MINUTE = 60_000;
const anyone = fc.constantFrom("ana", "ben", "cleo", "dora", "sid");
const pick = fc.nat({ max: 10_000 });
const verbs = ["claim", "hand back", "done", "still on it", "help"] as const;

/** Every step, the likely ones several times. */
export const steps: fc.Arbitrary<Step>[] = [
  ...often(4, fc.record({ by: anyone, where: fc.constantFrom("docs", "docs", "embargo") }).map(newTopic)),
  ...often(4, fc.record({ pick, by: anyone }).map(reply)),
  ...often(3, fc.record({ pick, by: anyone, verb: fc.constantFrom(...verbs) }).map(askInThread)),
  ...often(4, fc.record({ pick }).map(editFirstPost)),
  ...often(2, fc.record({ pick }).map(editTitle)),
  ...often(2, fc.record({ pick, tags: fc.subarray(["easy", "rare"]), keep: fc.boolean() }).map(retag)),
  ...often(3, fc.record({ pick, what: fc.constantFrom("closed", "archived", "visible") }).map(toggle)),
  ...often(
    2,
    fc.record({ pick, to: fc.constantFrom("docs", "elsewhere", "embargo", "back-room") }).map(move),
  ),
  ...often(2, fc.record({ pick }).map(deleteOrRecover)),
  ...often(2, fc.record({ pick, edit: fc.constantFrom("add", "tick", "reword", "turn") }).map(editOutline)),
  ...often(1, fc.record({ pick, edit: fc.boolean() }).map(meddle)),
  ...often(24, fc.record({ who: fc.constantFrom(...contributors), pick, act: pick }).map(contribute)),
  ...often(16, fc.record({ who: fc.constantFrom(...leads), pick, act: pick }).map(lead)),
  ...often(
    4,
    fc.record({ who: fc.constantFrom(...lookers), number: fc.integer({ min: 1, max: 40 }) }).map(look),
  ),
  ...often(8, fc.constantFrom("drain", "drain", "drain", "poll", "rotate", "leases").map(work)),
  ...often(6, fc.constantFrom(0, MINUTE, 10 * MINUTE, 90 * MINUTE).map(pass)),
  ...often(6, fault()),
  ...often(2, fc.record({ seed: pick }).map(deliveries)),
  ...often(2, fc.record({ after: fc.integer({ min: 0, max: 6 }) }).map(killWhileWorking)),
];

function often<T>(times: number, one: fc.Arbitrary<T>): fc.Arbitrary<T>[] {
  return Array.from({ length: times }, () => one);
}

function step(
  name: string,
  run: (town: Town, model: Model) => Promise<void> | void,
  needsBoard = false,
): Step {
  return {
    check: (model) => !needsBoard || model.up,
    run: async (model, town) => {
      town.note(`step: ${name.split(" ")[0]}`);
      await run(town, model);
    },
    toString: () => name,
  };
}

// The forum

function newTopic({ by, where }: { by: string; where: string }): Step {
  return step(`newTopic by ${by} in ${where}`, (town) => {
    const word = town.word(where !== "docs");
    town.forum.createTopic({
      by: where === "embargo" ? "sid" : by,
      title: `Somebody should write about ${word}`,
      raw: `It would help many people to know how ${word} works.`,
      category: where,
    });
  });
}

function topicAt(town: Town, pick: number): number | null {
  const all = [...town.forum.world.topics.values()].filter(
    (topic) => topic.archetype === "regular" && topic.deletedAt === null,
  );
  return all[pick % Math.max(1, all.length)]?.id ?? null;
}

function isHidden(town: Town, topicId: number): boolean {
  const { categoryId } = town.forum.topic(topicId);
  const open = ["docs", "elsewhere"].map((slug) => town.forum.category(slug).id);
  return categoryId === null || !open.includes(categoryId);
}

function isOutline(town: Town, topicId: number): boolean {
  const source = town.configuration.sources.find((each) => each.type === "outline");
  return source?.type === "outline" && source.topic === topicId;
}

function onTopic(
  name: string,
  pick: number,
  run: (town: Town, topicId: number) => void,
  outlineToo = false,
): Step {
  return step(name, (town) => {
    const topicId = topicAt(town, pick);
    if (topicId !== null && (outlineToo || !isOutline(town, topicId))) run(town, topicId);
  });
}

function reply({ pick, by }: { pick: number; by: string }): Step {
  return onTopic(
    `reply ${pick}`,
    pick,
    (town, topicId) => {
      const hidden = isHidden(town, topicId);
      const raw = `I have thought about ${town.word(hidden)} for a while and it is worth it.`;
      const { closed, archived } = town.forum.topic(topicId);
      town.forum.reply({ by: hidden || closed || archived ? "root" : by, topicId, raw });
    },
    true,
  );
}

/** Says in the thread what else would be clicked on the board. */
function askInThread({ pick, by, verb }: { pick: number; by: string; verb: string }): Step {
  return onTopic(`askInThread ${verb}`, pick, (town, topicId) => {
    const { closed, archived } = town.forum.topic(topicId);
    const hidden = isHidden(town, topicId);
    if (closed || archived || hidden) return;
    town.note("asked in a thread");
    town.forum.reply({ by, topicId, raw: `@board ${verb}\n\nThat is about ${town.word(false)} for me.` });
  });
}

function editFirstPost({ pick }: { pick: number }): Step {
  return onTopic(`editFirstPost ${pick}`, pick, (town, topicId) => {
    const raw = `On second thought we want to know about ${town.word(isHidden(town, topicId))} first.`;
    town.forum.editPost(town.forum.firstPost(topicId).id, { by: "root", raw });
  });
}

function editTitle({ pick }: { pick: number }): Step {
  return onTopic(`editTitle ${pick}`, pick, (town, topicId) => {
    town.forum.editTopic(topicId, {
      by: "root",
      title: `We look for somebody who knows ${town.word(isHidden(town, topicId))}`,
    });
  });
}

function retag({ pick, tags, keep }: { pick: number; tags: readonly string[]; keep: boolean }): Step {
  return onTopic(`retag ${pick} ${tags.join("+")}`, pick, (town, topicId) => {
    const there = town.forum.topic(topicId).tagIds.map((id) => town.forum.world.tags.get(id)?.name ?? "");
    const status = there.filter((name) => name.startsWith("board-"));
    town.forum.editTopic(topicId, { by: "root", tags: keep ? [...status, ...tags] : tags });
  });
}

function toggle({ pick, what }: { pick: number; what: "closed" | "archived" | "visible" }): Step {
  return onTopic(`toggle ${pick} ${what}`, pick, (town, topicId) => {
    town.forum.setStatus(topicId, what, !town.forum.topic(topicId)[what], "root");
  });
}

function move({ pick, to }: { pick: number; to: string }): Step {
  return onTopic(`move ${pick} ${to}`, pick, (town, topicId) => {
    town.forum.moveTopic(topicId, to, "root");
    // What stands in the open now is nobody's secret any more.
    if (isHidden(town, topicId)) return;
    const said = [town.forum.topic(topicId).title, ...town.forum.posts(topicId).map((post) => post.raw)];
    for (const word of town.secrets) if (said.some((text) => text.includes(word))) town.secrets.delete(word);
  });
}

function deleteOrRecover({ pick }: { pick: number }): Step {
  return step(`deleteOrRecover ${pick}`, (town) => {
    const gone = [...town.forum.world.topics.values()].filter((topic) => topic.deletedAt !== null);
    const back = gone[pick % Math.max(1, gone.length)];
    if (back !== undefined && pick % 3 > 0) return town.forum.recoverTopic(back.id, "root");
    const topicId = topicAt(town, pick);
    if (topicId !== null && !isOutline(town, topicId)) town.forum.deleteTopic(topicId, "root");
  });
}

function editOutline({ pick, edit }: { pick: number; edit: string }): Step {
  return step(`editOutline ${edit}`, (town) => {
    const source = town.configuration.sources.find((each) => each.type === "outline");
    if (source?.type !== "outline") return;
    const post = town.forum.firstPost(source.topic);
    const lines = post.raw.split("\n");
    const items = lines.flatMap((line, index) => (line.startsWith("- [") ? [index] : []));
    const at = items[pick % items.length] ?? 0;
    const line = lines[at] ?? "";
    if (edit === "add" && items.length < 30) lines.push(`- [ ] Translate the page about ${town.word(false)}`);
    if (edit === "tick")
      lines[at] = line.includes("[ ]") ? line.replace("[ ]", "[x]") : line.replace("[x]", "[ ]");
    if (edit === "reword") lines[at] = `${line} please`.replace(" please please", "");
    if (edit === "turn") lines.splice(items[0] ?? 0, 0, ...lines.splice(at, 1));
    town.forum.editPost(post.id, { by: "root", raw: lines.join("\n") });
  });
}

/** A moderator takes our post away, or writes something of their own above it. */
function meddle({ pick, edit }: { pick: number; edit: boolean }): Step {
  return onTopic(
    `meddle ${edit ? "edit" : "delete"}`,
    pick,
    (town, topicId) => {
      const bot = town.forum.person("board").id;
      const ours = town.forum.posts(topicId).find((post) => post.authorId === bot && post.deletedAt === null);
      if (ours === undefined) return;
      if (edit) town.forum.editPost(ours.id, { by: "root", raw: `Note of a moderator.\n\n${ours.raw}` });
      else if (pick % 4 === 0) town.forum.deletePost(ours.id, "root");
    },
    true,
  );
}

// The board

function contribute({ who, pick, act }: { who: string; pick: number; act: number }): Step {
  return step(`contribute ${who} ${pick} ${act}`, (town) => actOn(town, who, pick, act, worker), true);
}

function lead({ who, pick, act }: { who: string; pick: number; act: number }): Step {
  return step(`lead ${who} ${pick} ${act}`, (town) => actOn(town, who, pick, act, leading), true);
}

type Acts = (town: Town, card: Card, who: string) => PersonCommand[];

async function actOn(town: Town, who: string, pick: number, act: number, acts: Acts): Promise<void> {
  const cards = await town.cards(who);
  const card = cards[pick % Math.max(1, cards.length)];
  if (card === undefined) return;
  const possible = acts(town, card, who);
  const command = possible[act % Math.max(1, possible.length)];
  if (command !== undefined) await town.command(who, command);
}

/** What somebody without a role does: takes what is free, and goes on with what they have. */
const worker: Acts = (_town, card, who) => {
  const taskId = card.id;
  const mine = card.slots.flatMap(({ claim }) => (claim?.person.username === who ? [claim] : []))[0];
  if (mine === undefined) return [{ type: "claim", taskId }];
  const claimId = mine.id;
  return [
    { type: "renew", taskId, claimId },
    { type: "submit", taskId, claimId, note: "It is done." },
    { type: "submit", taskId, claimId, link: "https://example.org/work" },
    { type: "hand-back", taskId, claimId, note: "I have no time." },
  ];
};

const leading: Acts = (town, card, who) => {
  const taskId = card.id;
  const secret = card.team === "security";
  if (card.stage === "triage") return [{ type: "open", taskId }];
  const submitted = card.slots.flatMap(({ claim }) => (claim?.state === "submitted" ? [claim.id] : []))[0];
  const title = `A better name: ${town.word(secret && who !== "dora")}`;
  const review: PersonCommand[] =
    submitted === undefined
      ? []
      : [
          { type: "accept", taskId, claimId: submitted },
          { type: "return", taskId, claimId: submitted, comment: "Please look at the end again." },
        ];
  const done: PersonCommand[] = card.stage === "done" ? [{ type: "reopen", taskId, slots: 1 }] : [];
  return [
    ...review,
    ...review,
    ...done,
    { type: "edit", taskId, fields: { title } },
    { type: "edit", taskId, fields: { slots: [null, null] } },
    { type: "ask-status-post", taskId },
    { type: "release", taskId, reason: "For somebody else." },
    { type: "finish", taskId, reason: "Nothing is left to do." },
    { type: "settle", taskId, field: "title", keep: "forum" },
    { type: "settle", taskId, field: "body", keep: "board" },
    { type: "move", taskId, columnId: card.columnId, beforeId: null, afterId: null },
    ...(card.number % 7 === 0 ? [{ type: "drop", taskId, reason: "Not wanted." } as const] : []),
  ];
};

function look({ who, number }: { who: string; number: number }): Step {
  return step(
    `look ${who} ${number}`,
    async (town) => {
      await town.look(who, "/api/board");
      await town.look(who, `/api/tasks/${number}`);
      if (who !== "") await town.look(who, "/api/me");
    },
    true,
  );
}

// The way between, and the process

function work(what: "drain" | "poll" | "rotate" | "leases"): Step {
  return step(what, async (town) => void (await town.board.order(what)), true);
}

function pass(ms: number): Step {
  return step(`pass ${ms / MINUTE} min`, (town) => town.pass(ms));
}

function fault(): fc.Arbitrary<Step> {
  const kinds = fc.constantFrom<FaultKind>(
    { kind: "down" },
    { kind: "slow", ms: 400 },
    { kind: "rate-limit-json", seconds: 20 },
    { kind: "rate-limit-text", seconds: 7 },
    { kind: "timeout-after-success" },
    { kind: "status", status: 502, body: "bad gateway" },
    { kind: "garbage", form: "cut-json" },
  );
  const match = fc.constantFrom({ method: "POST" }, { method: "PUT" }, { method: "GET" }, {});
  return fc.record({ fault: kinds, match, times: fc.integer({ min: 1, max: 3 }) }).map((drawn) =>
    step(`fault ${drawn.fault.kind}`, (town) => {
      town.note(`fault: ${drawn.fault.kind}`);
      // Only calls of the board's key meet it: people's own pages are not what is on trial.
      const path = /\.json/;
      town.forum.faults.add({ ...drawn.fault, match: { ...drawn.match, path }, times: drawn.times });
    }),
  );
}

/** Deliveries are kept back for a while; then they come in another order, some twice, some never. */
function deliveries({ seed }: { seed: number }): Step {
  return step("deliveries", async (town) => {
    if (seed % 2 === 0) return town.forum.webhooks.hold();
    await town.forum.webhooks.release((held) => {
      const turned = held.toSorted((a, b) => ((a.id * 7919 + seed) % 101) - ((b.id * 7919 + seed) % 101));
      return turned.flatMap((one) => {
        const fate = (one.id + seed) % 5;
        town.note(
          fate === 0 ? "fault: delivery dropped" : fate === 1 ? "fault: delivery repeated" : "delivery late",
        );
        return fate === 0 ? [] : fate === 1 ? [one, one] : [one];
      });
    });
  });
}

/** The power goes while the board talks to the forum, after a number of requests; then it starts again. */
function killWhileWorking({ after }: { after: number }): Step {
  return step(
    "killWhileWorking",
    async (town) => {
      const before = town.forum.requests.all.length;
      const working = town.board.order("drain").then(
        () => true,
        () => true,
      );
      const pause = () => new Promise((resolve) => setImmediate(resolve));
      let over = false;
      void working.then(() => {
        over = true;
      });
      while (!over && town.forum.requests.all.length < before + after) await pause();
      town.note("fault: killed");
      await town.board.kill();
      await working;
      await town.start();
    },
    true,
  );
}
