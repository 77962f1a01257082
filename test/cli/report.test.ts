import { join } from "node:path";
import {
  type Audience,
  ClaimId,
  ColumnId,
  KindKey,
  PersonId,
  Rank,
  SlotId,
  type Task,
  TaskId,
  TaskNumber,
  TeamKey,
  TextId,
} from "@threadboard/domain";
import type { ReportOnWire } from "@threadboard/domain/report";
import { appendEvents, openStore, saveAccount, saveColumns, saveTask } from "@threadboard/store";
import { expect, test } from "vitest";
import { configurationFor, temporaryFolder, threadboard } from "./threadboard.ts";

const uuid = (n: number) => `01890000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const columnId = ColumnId.parse(uuid(1));
const ana = PersonId.parse(uuid(2));
const acceptedAt = Date.parse("2026-11-14T09:00:00Z");

function finished(n: number, title: string, audience: Audience): Task {
  const slot = { id: SlotId.parse(uuid(n + 1)), name: null, retired: false };
  const at = { claimedAt: acceptedAt - 1000, stateAt: acceptedAt, renewedAt: acceptedAt - 1000 };
  return {
    id: TaskId.parse(uuid(n)),
    number: TaskNumber.parse(n),
    version: 1,
    title: { id: TextId.parse(uuid(n + 2)), text: title },
    body: { id: TextId.parse(uuid(n + 3)), text: "" },
    language: null,
    team: TeamKey.parse("docs"),
    kind: KindKey.parse("writing"),
    labels: [],
    difficulty: null,
    effort: null,
    mentor: null,
    slots: [slot],
    claims: [
      {
        id: ClaimId.parse(uuid(n + 4)),
        slotId: slot.id,
        personId: ana,
        state: "accepted",
        ...at,
        nudgedAt: null,
        nudgeReachedAt: null,
        evidence: null,
        outcome: null,
        returnComment: null,
        handBackNote: null,
      },
    ],
    offers: [],
    notBefore: null,
    due: null,
    milestone: null,
    columnId,
    rank: Rank.parse("a0"),
    set: null,
    setReason: null,
    audience,
    thread: null,
    asks: [],
    checklist: [],
    blockedBy: [],
    snoozedUntil: null,
    campaign: null,
    listKey: null,
    mergedInto: null,
    splitFrom: null,
    createdBy: null,
    createdAt: acceptedAt - 5000,
    updatedAt: acceptedAt,
  };
}

/** A board on which Ana finished something for everybody, and something for members. */
async function database(): Promise<string> {
  const file = join(temporaryFolder(), "board.db");
  const store = openStore(file);
  await store.write(async (trx) => {
    await saveColumns(trx, [{ id: columnId, name: "Done", stage: "done", position: 0, limit: null }]);
    const standing = { admin: false, moderator: false, groups: [] };
    const account = { provider: "forum", subject: "1", username: "ana", name: "Ana Vega", avatar: null };
    await saveAccount(trx, { ...account, standing }, ana, 0);
    for (const task of [
      finished(100, "Write the release notes", { kind: "public" }),
      finished(200, "Tidy the members' room", { kind: "members" }),
    ]) {
      await saveTask(trx, task);
      const [claim] = task.claims;
      if (claim === undefined) throw new Error("no claim");
      await appendEvents(trx, [
        {
          taskId: task.id,
          commandId: uuid(task.number + 5) as never,
          version: 1,
          at: acceptedAt,
          door: "web",
          personId: null,
          happening: { type: "accepted", claimId: claim.id, slotId: claim.slotId, personId: ana },
          changes: [],
          audienceBefore: null,
          audienceAfter: "public",
        },
      ]);
    }
  });
  await store.close();
  return file;
}

const config = () => configurationFor("http://127.0.0.1:9", 4999);
const november = ["--since", "2026-11-01", "--until", "2026-12-01"];

test("a month is told as Markdown that can be pasted, for everybody unless asked otherwise", async () => {
  const args = ["report", ...november, "--config", config(), "--database", await database()];
  const { code, out, err } = await threadboard([...args, "--markdown"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`## Heron help: November 2026

Nothing new, 1 finished, 1 person to thank.

### Documentation

Thank you, Ana Vega.

For the first time with us: Ana Vega.

**Finished**

- [Write the release notes](http://localhost:4999/tasks/100), by Ana Vega

Everybody can help: [Heron help](http://localhost:4999) says what is wanted and how to begin.
`);
  const members = await threadboard([...args, "--audience", "members", "--json"]);
  const told = JSON.parse(members.out) as ReportOnWire;
  expect(told.teams[0]?.finished.lines.map(({ title }) => title)).toEqual([
    "Write the release notes",
    "Tidy the members' room",
  ]);
});

test.each([
  [["--since", "2026-02-30"], 1, "--since: Give days such as 2026-11-01."],
  [["--until", "2026-12-01"], 1, "--since: Give the first day as well."],
  [["--zone", "Atlantis"], 1, "--zone: Give the name of a time zone such as Europe/Berlin."],
  [["--team", "cooks"], 1, 'There is no team "cooks". There are: docs.'],
  [["--database", "nowhere.db"], 1, "There is no data at "],
  [["--audience", "everyone"], 2, "Allowed choices are public, members"],
  [["--markdown", "--json"], 2, "cannot be used with option"],
])("%j is told to be wrong", async (args, code, words) => {
  const ran = await threadboard(["report", "--config", config(), ...args]);
  expect({ code: ran.code, out: ran.out }).toEqual({ code, out: "" });
  expect(ran.err).toContain(words);
});
