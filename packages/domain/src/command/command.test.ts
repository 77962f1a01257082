// What comes in from outside is a command or is refused, before any rule sees it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { uuidOf } from "../testing/uuids.ts";
import { BODY_LIMIT, Command, PersonCommand, TITLE_LIMIT } from "./command.ts";

const [taskId, claimId] = [uuidOf(1), uuidOf(2)];
const create = (fields: object) => ({
  type: "create",
  fields: { title: "A task", kind: "writing", ...fields },
});
const submit = (evidence: object) => ({ type: "submit", taskId, claimId, ...evidence });

const isFit = (command: unknown) => PersonCommand.safeParse(command).success;

test.for<[string, object]>([
  ["a title", create({ title: "Größe der Bilder prüfen — 日本語 👍🏽" })],
  ["a title as long as it may be", create({ title: "x".repeat(TITLE_LIMIT) })],
  ["a body with lines and tabs", create({ body: "One\n\n\ttwo\r\n" })],
  ["a body as long as it may be", create({ body: "x".repeat(BODY_LIMIT) })],
  ["a link", submit({ link: "https://forum.example/t/5?a=b#c" })],
  ["a language", create({ language: "pt-BR" })],
  [
    "an instant",
    create({ due: { kind: "instant", at: 0, date: "2031-01-01", time: "09:30", zone: "Europe/Berlin" } }),
  ],
])("%s is fit", ([_, command]) => {
  expect(isFit(command)).toBe(true);
});

test.for<[string, object]>([
  ["no title", create({ title: "" })],
  ["a title of spaces", create({ title: "      " })],
  ["a title of two letters", create({ title: "ab" })],
  ["a title that is too long", create({ title: "x".repeat(TITLE_LIMIT + 1) })],
  ["a title of two lines", create({ title: "One\ntwo" })],
  ["a body that is too long", create({ body: "x".repeat(BODY_LIMIT + 1) })],
  ["half a character", create({ body: "a \ud83d" })],
  ["half a character in a title", create({ title: "ab\udc00c" })],
  ["a language with a control character", create({ language: "en\u0000" })],
  ["a label that is empty", create({ labels: [" "] })],
  ["too many labels", create({ labels: Array.from({ length: 21 }, (_, i) => `label ${i}`) })],
  ["no slot", create({ slots: [] })],
  ["too many slots", create({ slots: Array(51).fill(null) })],
  ["an effort below nothing", create({ effort: -1 })],
  ["a date that is none", create({ due: { kind: "date", date: "2031-02-30" } })],
  [
    "an hour that is none",
    create({ due: { kind: "instant", at: 0, date: "2031-01-01", time: "25:00", zone: "UTC" } }),
  ],
  [
    "an instant that no date can say",
    create({ due: { kind: "instant", at: 9e15, date: "2031-01-01", time: "09:00", zone: "UTC" } }),
  ],
  [
    "a zone with a control character",
    create({ due: { kind: "instant", at: 0, date: "2031-01-01", time: "09:00", zone: "U\nTC" } }),
  ],
  ["a time before all times", create({ notBefore: -1 })],
  ["a link that runs", submit({ link: "javascript:alert(1)" })],
  ["a link that is none", submit({ link: "forum" })],
  ["a link with a control character", submit({ link: "https://forum.example/\u0000" })],
  ["an outcome with a control character", submit({ outcome: "pa\u0007ss" })],
  ["a field that is none", create({ columnId: taskId })],
  ["a key that is none", { ...submit({ note: "There." }), admin: true }],
  ["an id that is none", { type: "open", taskId: "1" }],
  ["a command that is none", { type: "destroy", taskId }],
  ["a command of the timer", { type: "expire", taskId, claimId }],
  ["a column's limit that no wall has", { type: "add-column", name: "New", stage: "open", limit: 1e9 }],
])("%s is refused", ([_, command]) => {
  expect(isFit(command)).toBe(false);
});

const control = fc
  .integer({ min: 0, max: 0x9f })
  .filter((code) => (code < 0x20 || code >= 0x7f) && !["\n", "\r", "\t"].includes(String.fromCharCode(code)));

test("no control character gets in by any text", () => {
  const texts = [
    (text: string) => create({ title: text }),
    (text: string) => create({ body: text }),
    (text: string) => create({ labels: [text] }),
    (text: string) => create({ mentor: text }),
    (text: string) => create({ slots: [text] }),
    (text: string) => create({ milestone: text }),
    (text: string) => submit({ note: text }),
    (text: string) => ({ type: "return", taskId, claimId, comment: text }),
    (text: string) => ({ type: "drop", taskId, reason: text }),
    (text: string) => ({ type: "split", taskId, titles: [text] }),
    (text: string) => ({ type: "add-column", name: text, stage: "open", limit: null }),
  ];
  fc.assert(
    fc.property(control, fc.constantFrom(...texts), (code, make) => {
      expect(isFit(make(`abc${String.fromCharCode(code)}def`))).toBe(false);
      expect(isFit(make("abc def"))).toBe(true);
    }),
  );
});

test("words are trimmed, and equal labels are one", () => {
  const command = PersonCommand.parse(
    create({ title: "  A task ", labels: ["arm ", "arm"], mentor: " Ana " }),
  );
  expect(command).toMatchObject({ fields: { title: "A task", labels: ["arm"], mentor: "Ana" } });
});

test("the timer's commands are commands of ours", () => {
  expect(Command.safeParse({ type: "expire", taskId, claimId }).success).toBe(true);
});
