// Every sentence that a rule can call for is in the catalogue, and renders with what the rule gives it.
import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { type RefusalCode, type RefusalParameters, refuse } from "../command/refusal.ts";
import { noticeCodes } from "../event/outbox.ts";
import { stages } from "../task/stage.ts";
import { isTextKey, textsFor } from "./catalogues.ts";
import { en } from "./en/index.ts";

/** One example of the parameters of each refusal; a new code does not compile until it is here. */
const examples: { [C in RefusalCode]: RefusalParameters[C] } = {
  "sign-in-first": {},
  "not-found": {},
  "changed-meanwhile": {},
  "wrong-stage": { command: "claim", stage: "triage" },
  "only-leads": {},
  "only-admins": {},
  "only-holder": {},
  "only-reviewers": {},
  "own-work": {},
  "only-automaton": {},
  "no-free-slot": {},
  "slot-taken": {},
  "already-yours": {},
  "has-it-already": {},
  "limit-reached": { limit: 3 },
  "newcomer-limit": { limit: 1 },
  "kind-limit": { limit: 2, kind: "Auditing" },
  "campaign-limit": { limit: 5, campaign: "The 8.4 audit" },
  "unknown-campaign": {},
  "campaign-closed": { campaign: "The 8.4 audit" },
  "key-taken": { key: "bash" },
  "not-yet": { at: Date.parse("2031-01-03T23:30:00Z") },
  "claim-over": {},
  "nothing-submitted": {},
  "evidence-missing": {},
  "outcome-missing": {},
  "outcome-unknown": { outcome: "perhaps" },
  "comment-missing": {},
  "reason-missing": {},
  "unknown-team": { name: "cooks" },
  "unknown-kind": { name: "cooking" },
  "unknown-column": {},
  "unknown-slot": {},
  "unknown-person": {},
  "hidden-from-them": {},
  "unknown-thread": {},
  "unknown-item": {},
  "cannot-wait-for-itself": {},
  "waits-in-circle": { number: 12 },
  "blocker-hidden": { number: 12 },
  "slots-below-claims": { live: 2 },
  "column-in-use": { count: 1 },
  "last-column": { stage: "open" },
  "column-of-other-stage": { stage: "done" },
  "cannot-merge-itself": {},
  "merge-has-holders": {},
  "thread-taken": { number: 12 },
  "has-thread": {},
  "no-thread": {},
  "thread-not-written": {},
  "not-undoable": {},
  "undo-too-late": { whose: "somebody", by: "Ana", what: "moved" },
  "not-yours-to-undo": {},
  "offer-over": {},
  "no-nudge-yet": {},
  "lease-running": {},
  "no-conflict": {},
  "thread-not-edited": {},
  "thread-item": {},
  "in-conflict": { field: "title" },
  "nothing-to-offer": {},
  "body-not-source": {},
  "nothing-asked": {},
  "not-hidden": {},
  "readers-unknown": {},
  "until-has-passed": {},
  "away-too-long": { days: 12 },
};

/** No placeholder left over, no missing value, and a whole sentence. */
const isSentence = /^[\p{Lu}\p{N}“](?!.*(undefined|null|NaN|[{}#])).*[.?]$/u;

test.for(Object.entries(examples))("the refusal %s is a sentence", ([code, params]) => {
  const sentence = textsFor("en").say(`refusal.${code as RefusalCode}`, params);
  expect(sentence).toMatch(isSentence);
});

test("there is no refusal in the catalogue that no rule gives", () => {
  const written = Object.keys(en).filter((key) => key.startsWith("refusal."));
  expect(written.toSorted()).toEqual(
    Object.keys(examples)
      .map((code) => `refusal.${code}`)
      .toSorted(),
  );
});

test.for(stages)("a command that does not fit the stage %s says what to do instead", (stage) => {
  const sentence = textsFor("en").sayRefusal(refuse("wrong-stage", { command: "move", stage }));
  expect(sentence).toMatch(isSentence);
  expect(sentence).not.toBe("That cannot be done with this task now.");
});

test.for(noticeCodes)("the notice %s is a sentence", (code) => {
  expect(textsFor("en").say(`notice.${code}`, { by: "Ana", title: "A map" })).toMatch(isSentence);
});

test("there is a line of activity for every happening, and for nothing else", () => {
  // The happenings are a type, so their names are read from where it is written.
  const source = readFileSync(new URL("../event/event.ts", import.meta.url), "utf8");
  const types = [...source.matchAll(/readonly type: "([a-z-]+)"/g)].map(([, type]) => `activity.${type}`);
  const lines = Object.keys(en).filter((key) => key.startsWith("activity.") && key !== "activity.nobody");
  expect(types.length).toBeGreaterThan(30);
  expect(lines.filter((key) => types.includes(key)).toSorted()).toEqual(types.toSorted());
});

test("a line of activity renders for each way in which a task is made", () => {
  const { say } = textsFor("en");
  const lines = ["import", "proposal", "lead", "list", "split", "thread"].map((how) =>
    say("activity.created", { how, who: "Ana" }),
  );
  expect(new Set(lines).size).toBe(lines.length);
});

test("a language that we do not have gives English, dates and all", () => {
  const refusal = refuse("not-yet", { at: Date.parse("2031-01-03T12:00:00Z") });
  const english = textsFor("en").sayRefusal(refusal);
  for (const language of ["fi", "pt-BR", "not a language", "", "constructor"]) {
    expect(textsFor(language).sayRefusal(refusal)).toBe(english);
  }
  expect(textsFor("en-GB").language).toBe("en-GB");
});

test("a date is told in the reader's zone, and in UTC where the zone is unknown", () => {
  const refusal = refuse("not-yet", { at: Date.parse("2031-01-03T23:30:00Z") });
  expect(textsFor("en", "UTC").sayRefusal(refusal)).toContain("Friday, January 3");
  expect(textsFor("en", "Asia/Tokyo").sayRefusal(refusal)).toContain("Saturday, January 4");
  expect(textsFor("en", "Nowhere/Land").sayRefusal(refusal)).toContain("Friday, January 3");
});

test("a sentence without what it needs is a bug, and throws", () => {
  expect(() => textsFor("en").say("refusal.unknown-team")).toThrow();
});

test("a key of the catalogue is known from any other word", () => {
  expect(isTextKey("refusal.not-found")).toBe(true);
  expect(isTextKey("refusal.of-something")).toBe(false);
  expect(isTextKey("constructor")).toBe(false);
});

test.each(Object.entries(en))("%s can be read as a message", (_key, message) => {
  expect(() => new IntlMessageFormat(message, "en", undefined, { ignoreTag: true })).not.toThrow();
});
