import fc from "fast-check";
import { expect, test } from "vitest";
import { isCharacter, mayBeChosen, type Press, printed, writtenAs } from "./press.ts";
import {
  actionOf,
  actionsIn,
  chosenKey,
  inTheWay,
  isChanged,
  type KeyChoices,
  keysOf,
  shownKey,
  withKey,
} from "./registry.ts";

const asGiven: KeyChoices = { letterKeys: true, keys: {} };
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});
const everything = actionsIn("page", "card", "desk");

test.each([
  ["a letter", press("c"), ["c"]],
  ["a letter with the shift lock on", press("C"), ["c"]],
  ["a capital", press("H", { shiftKey: true }), ["Shift+h"]],
  ["a sign, whatever makes it", press("/", { shiftKey: true }), ["/"]],
  ["a named key", press("ArrowUp", { shiftKey: true }), ["Shift+ArrowUp"]],
  ["Ctrl", press("k", { ctrlKey: true }), ["Mod+k"]],
  ["Cmd", press("k", { metaKey: true }), ["Mod+k"]],
  ["the space bar", press(" "), ["Space"]],
  ["a letter that is not Latin, also by its place", press("с", { code: "KeyC" }), ["с", "c"]],
  ["a Latin letter only by itself", press("z", { code: "KeyY" }), ["z"]],
  ["nothing while something is composed", press("c", { isComposing: true }), []],
  ["nothing with Alt", press("c", { altKey: true }), []],
  ["nothing for a modifier alone", press("Shift", { shiftKey: true }), []],
])("%s", (_what, given, written) => {
  expect(writtenAs(given)).toEqual(written);
});

test.each([
  ["c", true],
  ["Shift+h", true],
  ["?", true],
  ["Mod+k", false],
  ["ArrowUp", false],
  ["Shift+ArrowUp", false],
])("%s is a single character: %s", (chord, character) => {
  expect(isCharacter(chord)).toBe(character);
});

test.each(["Enter", "Escape", "Tab", "Space", "ArrowUp", "Mod+c", "Mod+w", "Mod+ArrowUp", "F1"])(
  "%s cannot be chosen",
  (chord) => expect(mayBeChosen(chord)).toBe(false),
);

test.each(["y", "Shift+y", ";", "Mod+k", "Mod+.", "ж"])("%s can be chosen", (chord) => {
  expect(mayBeChosen(chord)).toBe(true);
});

test.each(everything)("as given, nothing is in the way of %s", (id) => {
  expect(inTheWay(id, chosenKey(id, asGiven), asGiven)).toBeNull();
});

test.each(everything)("the key of %s asks for it, and for nothing when characters are switched off", (id) => {
  const chord = chosenKey(id, asGiven);
  const scope = (["page", "card", "desk"] as const).find((each) => actionsIn(each).includes(id)) ?? "page";
  const key = chord.split(/\+(?=.)/).at(-1) ?? "";
  const given = press(key, { ctrlKey: chord.startsWith("Mod+"), shiftKey: chord.startsWith("Shift+") });
  expect(actionOf(scope, given, asGiven)).toBe(id);
  const off = { ...asGiven, letterKeys: false };
  expect(actionOf(scope, given, off)).toBe(isCharacter(chord) ? null : id);
});

test("arrows walk and move whether or not characters act", () => {
  const off = { letterKeys: false, keys: {} };
  expect(actionOf("card", press("ArrowDown"), off)).toBe("down");
  expect(actionOf("card", press("ArrowRight", { shiftKey: true }), off)).toBe("move-right");
  expect(shownKey("down", off)).toBe("ArrowDown");
  expect(shownKey("claim", off)).toBeNull();
});

test("another key takes the place of ours, and ours does nothing then", () => {
  const choices = { letterKeys: true, keys: withKey("claim", "y", {}) };
  expect(actionOf("card", press("y"), choices)).toBe("claim");
  expect(actionOf("card", press("c"), choices)).toBeNull();
  expect(isChanged("claim", choices)).toBe(true);
  expect(withKey("claim", "c", choices.keys)).toEqual({});
});

test("no key at all is a choice too", () => {
  const choices = { letterKeys: true, keys: withKey("claim", "", {}) };
  expect(keysOf("claim", choices)).toEqual([]);
  expect(actionOf("card", press("c"), choices)).toBeNull();
});

test.each([
  ["claim", "e", "edit"],
  ["claim", "/", "search"],
  ["search", "j", "down"],
  ["up", "ArrowDown", "down"],
  ["claim", "z", null],
  ["desk-open", "c", null],
] as const)("%s with the key %s meets %s", (id, chord, other) => {
  expect(inTheWay(id, chord, asGiven)).toBe(other);
});

test("a choice for something that no longer exists is left alone", () => {
  expect(actionOf("card", press("q"), { letterKeys: true, keys: { "old-thing": "q" } })).toBeNull();
});

test("as long as nothing is in the way, every choice asks for exactly what it was made for", () => {
  const anAction = fc.constantFrom(...actionsIn("card"));
  const aKey = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz;.,'");
  fc.assert(
    fc.property(fc.array(fc.tuple(anAction, aKey), { maxLength: 30 }), (wanted) => {
      let choices = asGiven;
      for (const [id, key] of wanted) {
        if (inTheWay(id, key, choices) === null)
          choices = { ...choices, keys: withKey(id, key, choices.keys) };
      }
      for (const id of actionsIn("card")) {
        const chord = chosenKey(id, choices);
        const given = press(chord.replace("Shift+", ""), { shiftKey: chord.startsWith("Shift+") });
        expect(actionOf("card", given, choices)).toBe(id);
      }
    }),
  );
});

test.each([
  ["Mod+k", true, ["⌘", "K"]],
  ["Mod+k", false, ["Ctrl", "K"]],
  ["Shift+ArrowLeft", false, ["Shift", "←"]],
  ["+", false, ["+"]],
  ["?", false, ["?"]],
])("%s is printed as on the keys", (chord, mac, parts) => {
  expect(printed(chord, mac)).toEqual(parts);
});
