import { expect, test } from "vitest";
import { type Sort, sortOf, verbOf } from "./vocabulary.ts";

const headings: readonly (readonly [heading: string, sort: Sort | null])[] = [
  ["Want to help? Here’s what we’re looking for", "asks"],
  ["How to help with the wiki", "asks"],
  ["What still needs to be done", "asks"],
  ["Action items", "asks"],
  ["Todo", "asks"],
  ["Here is what we need:", "asks"],
  ["To run it we need:", null],
  ["These packages are needed:", null],
  ["If you are looking for the ISO:", null],
  ["Help", null],
  ["Documentation", null],
  ["Branding", null],
  ["How to install it", "steps"],
  ["Installation", "steps"],
  ["Installation media", null],
  ["Thanks to everyone", "thanks"],
  ["Code of Conduct", "rules"],
  ["Useful links", "links"],
  ["Agenda for Tuesday", "agenda"],
  ["Done", "finished"],
  ["Requirements", "criteria"],
  ["Before you apply", "criteria"],
  ["Attendees", "people"],
  ["What's new?", "news"],
  ["What’s new?", "news"],
];

test.each(headings)("%j says %s of its list", (heading, sort) => {
  expect(sortOf(heading)).toBe(sort);
});

test("the longer phrase decides, and of two of one length the one that makes no task", () => {
  expect(sortOf("Thanks; now we still need help wanted badges")).toBe("asks");
  expect(sortOf("Rules and help wanted")).toBe("asks");
  expect(sortOf("Tasks for attendees")).toBe("people");
});

test.each([
  ["Please test the ISO", "work"],
  ["Help us translate it", "work"],
  ["someone to write the news", "work"],
  ["Tested on aarch64", "past"],
  ["Join the chat", "invitation"],
  ["Please don’t post here", "invitation"],
  ["Testing of the ISO", null],
  ["", null],
] as const)("%j has the verb of %s", (text, verb) => {
  expect(verbOf(text)).toBe(verb);
});
