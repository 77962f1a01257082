// A list brought in once makes its tasks; brought in again it changes nothing, whatever it says.
import fc from "fast-check";
import { expect, test } from "vitest";
import { must } from "../assert.ts";
import { readerOf } from "../person/person.ts";
import { maySee } from "../task/audience.ts";
import type { Task } from "../task/task.ts";
import { docs, testing, writing } from "../testing/community.ts";
import { admin, ana, docsLead, type Guest } from "../testing/people.ts";
import { newCampaign, take } from "../testing/scenes.ts";
import { World } from "../testing/world.ts";
import type { ListRequest } from "../wire/lists.ts";
import { type ListPlan, planList } from "./plan-list.ts";

type Wanted = Partial<Omit<ListRequest, "text" | "campaign">>;

function plan(
  world: World,
  text: string,
  more: Wanted = {},
  who: Guest = admin,
  campaign: Task["campaign"] = null,
) {
  const actor = world.actorOf(who);
  const tasks = [...world.tasks.values()].filter(
    (task) => task.listKey !== null && task.campaign === campaign,
  );
  return planList(
    { text, form: "auto", kind: writing, team: null, slots: [], template: { title: "", body: "" }, ...more },
    {
      names: world.configuration,
      actor,
      tasks,
      sees: (task) => maySee(readerOf(actor), task),
      tellsGone: campaign !== null,
    },
  );
}

/** Does what the plan says, changed rows included. */
function bringIn(world: World, { rows }: ListPlan, campaign: Task["campaign"] = null) {
  for (const row of rows) {
    if (row.what === "new")
      world.must(admin, { type: "create", fields: { ...row.create, campaign }, listKey: row.key });
    if (row.what === "changed") world.must(admin, { type: "edit", taskId: row.taskId, fields: row.edit });
  }
}

/** The first task there is. */
const one = (world: World) => must([...world.tasks.values()][0], "a task");

const whats = ({ rows }: ListPlan) => rows.map(({ what }) => what);
const news = (planned: ListPlan) => whats(planned).filter((what) => what === "new" || what === "changed");
const problems = ({ rows }: ListPlan) => rows.map((row) => row.problems.map(({ code }) => code));

test("a table says everything that a task has", () => {
  const world = new World();
  const text = [
    "key,title,body,team,kind,labels,difficulty,effort,mentor,slots,due,milestone",
    'bash,Audit bash,Look.,docs,testing,"c, shell",Easy,1.5 h,ana,"x86_64, aarch64",2031-02-01,8.4',
  ].join("\n");
  const [row] = plan(world, text).rows;
  expect(row).toMatchObject({
    what: "new",
    key: "bash",
    create: {
      title: "Audit bash",
      body: "Look.",
      team: docs,
      kind: testing,
      labels: ["c", "shell"],
      difficulty: "easy",
      effort: 90,
      mentor: "ana",
      slots: ["x86_64", "aarch64"],
      due: { kind: "date", date: "2031-02-01" },
      milestone: "8.4",
    },
  });
});

test("a template takes any column, and the key stays that of the row", () => {
  const world = new World();
  const template = { title: "Debrand {{ Package }}", body: "Version {{version}}, {{key}}." };
  const found = plan(world, "title,package,version,why\nbash,bash,5.1,\n", { template, slots: ["x86_64"] });
  expect(found.rows[0]).toMatchObject({
    key: "bash",
    title: "Debrand bash",
    create: { title: "Debrand bash", body: "Version 5.1, bash.", slots: ["x86_64"] },
  });
  expect(found.unused).toEqual(["why"]);
  expect(plan(world, "bash", { template }).problems).toEqual([
    { code: "unknown-placeholder", params: { name: "package" } },
  ]);
});

test("without a body of its own a new task has its kind's template, and nobody's words are held against it later", () => {
  const world = new World();
  world.configuration = {
    ...world.configuration,
    kinds: Object.fromEntries(
      Object.entries(world.configuration.kinds).map(([key, kind]) => [
        key,
        { ...kind, template: "Say what." },
      ]),
    ),
  };
  bringIn(world, plan(world, "bash"));
  const [task] = world.tasks.values();
  expect(task?.body.text).toBe("Say what.");
  world.must(admin, { type: "edit", taskId: one(world).id, fields: { body: "Done by hand." } });
  expect(whats(plan(world, "bash"))).toEqual(["same"]);
});

test.each([
  ["title", "no title", ["title-missing", "key-missing"]],
  ["key,title\nb,ab", "a short title", ["title-short"]],
  [`title\n${"x".repeat(256)}`, "a long title", ["title-long"]],
  ["title,kind\nBash,cooking", "an unknown kind", ["unknown-kind"]],
  ["title,team\nBash,cooks", "an unknown team", ["unknown-team"]],
  ["title,difficulty\nBash,impossible", "an unknown difficulty", ["difficulty"]],
  ["title,effort\nBash,long", "no effort", ["effort"]],
  ["title,due\nBash,tomorrow", "no date", ["due"]],
  ["title,due\nBash,2031-02-31", "a date that is none", ["due"]],
  [`key,title\n${"k".repeat(81)},Bash`, "a long key", ["key-long"]],
  [`title,mentor\nBash,${"m".repeat(81)}`, "a field that does not fit", ["field"]],
  ["title,difficulty,due\nBash,x,y", "two things wrong", ["difficulty", "due"]],
])("%j is told to have %s", (text, _what, codes) => {
  const rows = text === "title" ? "title,body\n,Words" : text;
  expect(problems(plan(new World(), rows))).toEqual([codes]);
});

test("a kind is needed, and a team has to be one's own", () => {
  const world = new World();
  expect(problems(plan(world, "Bash", { kind: null }))).toEqual([["kind-missing"]]);
  expect(problems(plan(world, "title,team\nBash,packaging", {}, docsLead))).toEqual([["not-your-team"]]);
  expect(problems(plan(world, "Bash", {}, ana))).toEqual([["not-your-team"]]);
});

test("the second row of a key is wrong, and says where the first one is", () => {
  const [, second] = plan(new World(), "Bash\nbash\n").rows;
  expect(second).toMatchObject({
    what: "wrong",
    problems: [{ code: "key-twice", params: { key: "bash", line: 1 } }],
  });
});

test("what a lead changed by hand, or the list says anew, is shown and names its fields", () => {
  const world = new World();
  bringIn(world, plan(world, 'key,title,labels\nbash,Audit bash,"b, a"\nvim,Audit vim,\n'));
  expect(whats(plan(world, 'key,title,labels\nbash,Audit bash,"a, b"\nvim,Audit vim,\n'))).toEqual([
    "same",
    "same",
  ]);
  const found = plan(world, "key,title,difficulty\nbash,Audit bash 5,hard\nvim,Audit vim,\n");
  expect(found.rows.map(({ what, fields }) => [what, fields])).toEqual([
    ["changed", ["title", "difficulty"]],
    ["same", []],
  ]);
});

test("taking a changed row over leaves those who are on the task there", () => {
  const world = new World();
  bringIn(world, plan(world, "key,title\nbash,Audit bash", { slots: ["x86_64", "aarch64"] }));
  const claim = take(world, one(world).id, ana);
  bringIn(world, plan(world, "key,title\nbash,Audit all of bash", { slots: ["x86_64", "aarch64", "s390x"] }));
  const after = world.task(one(world).id);
  expect(after.title.text).toBe("Audit all of bash");
  expect(after.claims.map(({ id, state }) => [id, state])).toEqual([[claim, "working"]]);
});

test("rows that are gone are told in a campaign and stay on the board; a dropped task is not made again", () => {
  const world = new World();
  const campaign = newCampaign(world);
  const text = "bash\nvim\ngit\n";
  bringIn(world, plan(world, text, {}, admin, campaign), campaign);
  const vim = [...world.tasks.values()].find(({ listKey }) => listKey === "vim");
  world.must(admin, { type: "drop", taskId: must(vim, "a task").id, reason: "Not ours." });
  const found = plan(world, "bash\n", {}, admin, campaign);
  expect(found.gone.map(({ key }) => key)).toEqual(["git"]);
  expect(whats(plan(world, text, {}, admin, campaign))).toEqual(["same", "same", "same"]);
});

test("a key in use by a task that one may not see is taken, and nothing more is said", () => {
  const world = new World();
  bringIn(world, plan(world, "bash"));
  world.tasks.set(one(world).id, { ...one(world), audience: { kind: "groups", groups: ["auditors"] } });
  const [row] = plan(world, "bash", {}, docsLead).rows;
  expect(row).toMatchObject({
    what: "wrong",
    number: null,
    problems: [{ code: "key-taken", params: { key: "bash" } }],
  });
});

const word = fc.stringMatching(/^[a-zA-Z0-9 ;,"'_+-]{0,12}$/);
const table = fc
  .array(
    fc.tuple(
      word,
      word,
      fc.constantFrom("", "docs", "packaging"),
      fc.constantFrom("", "easy", "hard"),
      fc.constantFrom("", "a", "a|b", "b,a"),
    ),
    {
      maxLength: 12,
    },
  )
  .map((rows) =>
    [
      "key\ttitle\tteam\tdifficulty\tlabels",
      ...rows.map((cells) => cells.map((text) => text.replaceAll('"', "")).join("\t")),
    ].join("\n"),
  );
const options = fc.record({
  slots: fc.constantFrom<string[][]>([], ["x86_64"], ["x86_64", "aarch64"], ["a", "a"]),
  template: fc.constantFrom(
    { title: "", body: "" },
    { title: "Audit {{title}} {{key}}", body: "Of {{team}}." },
  ),
});

test("whatever is brought in, bringing it in again is nothing, and another list followed by the first is the first", () => {
  fc.assert(
    fc.property(table, table, options, (text, other, more) => {
      const world = new World();
      bringIn(world, plan(world, text, more));
      const again = plan(world, text, more);
      expect(news(again)).toEqual([]);
      const count = world.tasks.size;
      bringIn(world, again);
      expect(world.tasks.size).toBe(count);
      bringIn(world, plan(world, other, more));
      bringIn(world, plan(world, text, more));
      expect(news(plan(world, text, more))).toEqual([]);
    }),
  );
});
