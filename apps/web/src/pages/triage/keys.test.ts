import { expect, test } from "vitest";
import { actOfKey, deskActs, keyOfAct } from "./keys.ts";

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test("every act has a letter of its own", () => {
  expect(new Set(Object.values(keyOfAct)).size).toBe(deskActs.length);
});

test.each(deskActs)("its letter asks for %s, small or capital", (act) => {
  expect(actOfKey({ ...plain, key: keyOfAct[act] })).toBe(act);
  expect(actOfKey({ ...plain, key: keyOfAct[act].toUpperCase() })).toBe(act);
});

test("with a modifier a letter is the browser's", () => {
  expect(actOfKey({ ...plain, ctrlKey: true, key: "d" })).toBeNull();
  expect(actOfKey({ ...plain, metaKey: true, key: "o" })).toBeNull();
});

test("other keys ask for nothing", () => {
  expect(actOfKey({ ...plain, key: "Enter" })).toBeNull();
});
