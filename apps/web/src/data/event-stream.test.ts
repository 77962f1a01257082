import fc from "fast-check";
import { expect, test } from "vitest";
import { eventReader } from "./event-stream.ts";

test("an event has its name, its data and its id", () => {
  const read = eventReader();
  expect(read('id: 7\nevent: card\ndata: {"a":1}\n\n')).toEqual([{ name: "card", data: '{"a":1}', id: "7" }]);
});

test("a comment is no event, and neither is one without data", () => {
  expect(eventReader()(": beat\n\nevent: mine\n\n")).toEqual([]);
});

test("data over several lines is one text", () => {
  expect(eventReader()("data: a\ndata: b\n\n")).toEqual([{ name: "message", data: "a\nb", id: null }]);
});

test("an id stays until another comes", () => {
  const read = eventReader();
  expect(read("id: 1\ndata: a\n\ndata: b\n\n").map(({ id }) => id)).toEqual(["1", "1"]);
});

test.each(["\n", "\r\n", "\r"])("lines may end in %j", (end) => {
  const text = ["event: gone", "data: x", "", ""].join(end);
  // A lone carriage return at the very end may be half of a line end, so something has to follow it.
  expect(eventReader()(`${text}:`)).toEqual([{ name: "gone", data: "x", id: null }]);
});

test("however the bytes are cut, the events are the same", () => {
  const text =
    "id: 1\r\nevent: card\r\ndata: one\r\ndata: two\r\n\r\n: beat\n\nid: 2\nevent: gone\ndata: x\n\n";
  const whole = eventReader()(text);
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), text.length];
      const read = eventReader();
      const events = at.slice(1).flatMap((end, index) => read(text.slice(at[index], end)));
      expect(events).toEqual(whole);
    }),
  );
});
