// Whatever is sent, the answer is a sentence with a code, nothing changes that was not meant, and nothing breaks.
import { must, PersonCommand, Problem, TaskPage } from "@threadboard/domain";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type World, world } from "./world.ts";

const UUID = "01890000-0000-7000-8000-000000000001";

async function begin() {
  const town = await world();
  const task = await town.openTask();
  const root = await town.enter("root");
  const send = (body: string | Uint8Array, headers: Record<string, string> = {}, path = "/api/commands") =>
    root.fetch(town.address + path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: body as string,
    });
  return { town, task, root, send };
}

const pictureOf = async (town: World) =>
  JSON.stringify([
    await town.board.store.read.selectFrom("task").selectAll().execute(),
    await town.board.store.read
      .selectFrom("event")
      .select((eb) => eb.fn.countAll().as("n"))
      .execute(),
  ]);

/** Holds an answer to what every "no" is: problem details with a sentence and a code, and never a 500. */
async function expectProblem(answer: Response): Promise<Problem> {
  expect(answer.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  expect(problem.status).toBeGreaterThanOrEqual(400);
  expect(problem.status).toBeLessThan(500);
  expect(problem.detail).toMatch(/^\p{Lu}.*[.]$/su);
  expect(problem.type).toBe(`/problems/${problem.code}`);
  return problem;
}

const deep = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const edit = (fields: object) => JSON.stringify({ type: "edit", taskId: UUID, fields });

test.each([
  ["nothing", "", 400],
  ["half of JSON", '{"type":"claim"', 400],
  ["words", "please claim it for me", 400],
  ["bytes that are no text", new Uint8Array([0xff, 0xfe, 0x00, 0x80]), 400],
  ["null", "null", 422],
  ["a number", "7", 422],
  ["a list", "[]", 422],
  ["no type", "{}", 422],
  ["an unknown type", '{"type":"explode"}', 422],
  ["a command of our own automatons", JSON.stringify({ type: "expire", taskId: UUID, claimId: UUID }), 422],
  ["a field too many", JSON.stringify({ type: "open", taskId: UUID, extra: 1 }), 422],
  ["an id that is none", '{"type":"open","taskId":"1; DROP TABLE task"}', 422],
  ["an id of nothing", JSON.stringify({ type: "open", taskId: UUID }), 404],
  ["a prototype", `{"type":"open","taskId":"${UUID}","__proto__":{"admin":true}}`, 422],
  ["control characters", edit({ title: "A title\u0000with\u0007bells" }), 422],
  [
    "half of a character",
    `{"type":"edit","taskId":"${UUID}","fields":{"title":"A lone \\ud800 surrogate"}}`,
    422,
  ],
  ["a title over two lines", edit({ title: "One\nTwo" }), 422],
  ["a title that is too long", edit({ title: "x".repeat(256) }), 422],
  ["a body that is too long", edit({ body: "x".repeat(32_001) }), 422],
  ["more than a request may hold", edit({ body: "x".repeat(400_000) }), 413],
  ["numbers out of this world", edit({ effort: 1e308, notBefore: -1 }), 422],
  [
    "a link that runs",
    JSON.stringify({ type: "submit", taskId: UUID, claimId: UUID, link: "javascript:alert(1)" }),
    422,
  ],
  ["a list within lists", deep(20_000), 422],
  ["objects within objects", `{"type":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`, 422],
])("%s is refused with a sentence", async (_what, body, status) => {
  const { town, send } = await begin();
  const before = await pictureOf(town);
  const answer = await send(body);
  expect(answer.status).toBe(status);
  await expectProblem(answer);
  expect(await pictureOf(town)).toBe(before);
});

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""])(
  "a command sent as %j is not carried out",
  async (type) => {
    const { town, task, send } = await begin();
    const before = await pictureOf(town);
    const answer = await send(JSON.stringify({ type: "claim", taskId: task.id }), { "Content-Type": type });
    expect((await expectProblem(answer)).code).toBe("not-json");
    expect(await pictureOf(town)).toBe(before);
  },
);

test.each([
  ["another site", { Origin: "https://evil.example" }],
  ["a page without an address", { Origin: "null" }],
  ["another site, by what the browser says", { "Sec-Fetch-Site": "cross-site" }],
])("a command from %s is refused", async (_what, headers) => {
  const { town, task, send } = await begin();
  const before = await pictureOf(town);
  const problem = await expectProblem(
    await send(JSON.stringify({ type: "claim", taskId: task.id }), headers),
  );
  expect(problem.code).toBe("wrong-origin");
  expect(await pictureOf(town)).toBe(before);
});

test("signing out needs to come from the board too", async () => {
  const { town, root } = await begin();
  const headers = { Origin: "https://evil.example" };
  expect((await root.fetch(`${town.address}/auth/sign-out`, { method: "POST", headers })).status).toBe(403);
  expect(await root.read("/api/me")).toMatchObject({ person: { username: "root" } });
});

test.each([
  ["GET", "/api/commands"],
  ["PUT", "/api/commands"],
  ["DELETE", "/api/board"],
  ["POST", "/api/me"],
  ["PATCH", "/api/tasks/1"],
  ["GET", "/api/nothing/here"],
  ["GET", "/api/"],
  ["GET", "/api/tasks/0"],
  ["GET", "/api/tasks/-1"],
  ["GET", "/api/tasks/1.5"],
  ["GET", "/api/tasks/one"],
  ["GET", "/api/tasks/99999999999999999999"],
  ["GET", "/api/tasks/%00"],
  ["GET", "/api/tasks/%"],
  ["GET", `/api/people?q=${"x".repeat(500)}`],
  ["GET", "/api/threads/preview"],
  ["GET", "/api/threads/preview?address=nothing"],
  ["GET", `/api/threads/preview?address=${encodeURIComponent("https://elsewhere.example/t/1")}`],
  ["GET", `/api/threads/preview?address=${"x".repeat(2000)}`],
  ["GET", "/api/threads/preview?address=/t/99999999"],
])("%s %s is a problem with a sentence", async (method, path) => {
  const { town, root } = await begin();
  await expectProblem(await root.fetch(town.address + path, { method }));
});

test.each(["/api/triage", "/api/notices", "/api/people?q=a", "/api/threads/preview?address=/t/1"])(
  "%s asks whoever is out to sign in",
  async (path) => {
    const town = await world();
    expect((await expectProblem(await fetch(town.address + path))).code).toBe("sign-in-first");
  },
);

test("a broken cookie is no cookie", async () => {
  const town = await world();
  for (const cookie of [
    "threadboard_session=%",
    "threadboard_session=%E0%A4%A",
    "=;=;;",
    `threadboard_session=${"x".repeat(5000)}`,
  ]) {
    const answer = await fetch(`${town.address}/api/me`, { headers: { Cookie: cookie } });
    expect(await answer.json()).toMatchObject({ person: null });
  }
});

test("what broke on our side is told without its insides", async () => {
  const { town } = await begin();
  const complaint = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { app } = town.board;
  await town.board.store.close();
  const answer = await app.request("/api/tasks/1");
  expect(answer.status).toBe(500);
  const problem = Problem.parse(await answer.json());
  expect(problem).toMatchObject({ code: "broken", params: {} });
  expect(JSON.stringify(problem)).not.toMatch(/sqlite|database|\.ts/i);
  complaint.mockRestore();
});

const hostile = [
  "<script>alert(1)</script>",
  '<img src=x onerror="alert(1)">',
  "<svg/onload=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "[x](vbscript:msgbox)",
  "![x](javascript:alert(1))",
  '![x](https://x.example/"onerror="alert(1))',
  "<iframe src=https://evil.example></iframe>",
  '<div style="position:fixed;inset:0">x</div>',
  "<style>body{display:none}</style>",
  '<form action="https://evil.example"><button>x</button></form>',
  "<math><mtext></table><mglyph><style><img src=x onerror=alert(1)>",
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  "`<script>alert(1)</script>`",
  '[quote="x"]<script>alert(1)</script>[/quote]',
  '[date=2031-01-01 timezone="\\"><script>alert(1)</script>"]',
  '[details="<img src=x onerror=alert(1)>"]x[/details]',
  "\u202Etxet sdrawkcab",
  "x".repeat(20_000),
  "> ".repeat(2000),
  "*".repeat(5000),
  "[".repeat(5000),
];

test("nothing that strangers write can run on our page", async () => {
  const { town } = await begin();
  for (const [n, raw] of hostile.entries()) {
    town.forum.createTopic({
      by: "ben",
      category: "docs",
      title: `Number ${n} ${raw.slice(0, 100).replaceAll(/\s/g, " ")}`,
      raw: `A text of a stranger.\n\n${raw}`,
    });
  }
  await town.settle();
  const items = await town.triage();
  expect(items).toHaveLength(hostile.length);
  for (const { card } of items) {
    const page = TaskPage.parse(await town.page(card.number));
    const html = page.bodyHtml;
    expect(html).not.toMatch(/<(script|style|iframe|form|svg|math|object|embed|base|meta|link)\b/i);
    expect(html).not.toMatch(/<[^>]*\son\w+\s*=/i);
    expect(html).not.toMatch(/<[^>]*\s(href|src)\s*=\s*["']?\s*(javascript|data|vbscript):/i);
    expect(html).not.toMatch(/<[^>]*\sstyle\s*=/i);
  }
});

/** JSON that is close to what is wanted: real types and ids among anything else. */
const nearly = (task: { id: string; slots: readonly { id: string }[]; columnId: string }) => {
  const types = PersonCommand.options.map((option) => option.shape.type.value);
  const ids = fc.constantFrom(task.id, must(task.slots[0], "a slot").id, task.columnId, UUID);
  const value = fc.oneof(
    ids,
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom("", null, 0, -1, true, [], {}, "docs", "writing", "A title"),
  );
  const keys = [
    "taskId",
    "claimId",
    "slotId",
    "personId",
    "columnId",
    "beforeId",
    "afterId",
    "version",
    "fields",
    "title",
    "body",
    "team",
    "kind",
    "note",
    "reason",
    "comment",
    "link",
    "outcome",
    "slots",
    "titles",
    "intoId",
    "offerId",
    "field",
    "keep",
    "name",
    "stage",
    "limit",
    "position",
  ];
  return fc
    .tuple(fc.constantFrom(...types), fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5 }))
    .map(([type, rest]) => ({ taskId: task.id, ...rest, type }));
};

test("random commands are carried out or refused, and never break the board", {
  timeout: 30_000,
}, async () => {
  const { town, task, root } = await begin();
  const dora = await town.enter("dora");
  await fc.assert(
    fc.asyncProperty(fc.oneof(nearly(task), fc.jsonValue()), fc.boolean(), async (body, lead) => {
      const answer = await (lead ? dora : root).fetch(`${town.address}/api/commands`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body) ?? "null",
      });
      if (answer.status === 200) await answer.json();
      else await expectProblem(answer);
    }),
    { numRuns: 300 },
  );
  expect((await root.read<{ cards: unknown[] }>("/api/board")).cards).toBeDefined();
});

test("random bodies and paths are answered everywhere", async () => {
  const { town, root } = await begin();
  const paths = fc.constantFrom("/api/threads", "/api/notices/seen", "/api/commands");
  await fc.assert(
    fc.asyncProperty(paths, fc.oneof(fc.json(), fc.string()), async (path, body) => {
      const answer = await root.fetch(town.address + path, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
      });
      if (answer.status !== 200) await expectProblem(answer);
    }),
    { numRuns: 150 },
  );
  const reads = fc.constantFrom(
    "/api/tasks/",
    "/api/people?q=",
    "/api/threads/preview?address=",
    "/api/stream?from=",
    "/api/",
  );
  await fc.assert(
    fc.asyncProperty(reads, fc.string(), async (path, rest) => {
      const leaving = new AbortController();
      const answer = await root.fetch(town.address + path + encodeURIComponent(rest), {
        signal: leaving.signal,
      });
      expect(answer.status).toBeLessThan(500);
      leaving.abort();
    }),
    { numRuns: 150 },
  );
});
