import { type ActivityLine, PersonId } from "@threadboard/domain";
import { expect, test } from "vitest";
import { undoableVersion } from "./undoable.ts";

const robin = PersonId.parse("00000000-0000-7000-8000-000000000001");
const mariya = PersonId.parse("00000000-0000-7000-8000-000000000002");

const line = (version: number, id: PersonId | null, type: string): ActivityLine => ({
  id: `${version}-${type}`,
  type,
  at: "2026-11-22T10:00:00.000Z",
  door: "web",
  person: id === null ? null : { id, name: "N", username: "n", avatar: null },
  subject: null,
  words: null,
  details: {},
  version,
});

test.each<[string, ActivityLine[], PersonId | null, number | null]>([
  ["the reader's last doing", [line(1, robin, "edited"), line(2, robin, "claimed")], robin, 2],
  ["also where others did something since", [line(1, robin, "moved"), line(2, mariya, "claimed")], robin, 1],
  ["not what somebody else did", [line(1, mariya, "claimed")], robin, null],
  ["not what made the task", [line(1, robin, "created")], robin, null],
  [
    "what came before it, once the last was undone",
    [
      line(1, robin, "claimed"),
      line(2, robin, "edited"),
      { ...line(3, robin, "undone"), details: { version: 2 } },
    ],
    robin,
    1,
  ],
  [
    "nothing once all of it was undone",
    [line(1, robin, "claimed"), { ...line(2, robin, "undone"), details: { version: 1 } }],
    robin,
    null,
  ],
  [
    "not a command of which one part lasts",
    [line(1, robin, "edited"), line(1, robin, "linked")],
    robin,
    null,
  ],
  ["nothing for who is not signed in", [line(1, null, "edited")], null, null],
])("undo is offered for %s", (_title, activity, reader, expected) => {
  expect(undoableVersion(activity, reader)).toBe(expected);
});
