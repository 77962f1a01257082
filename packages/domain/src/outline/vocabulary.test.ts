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

const inOtherLanguages: readonly (readonly [heading: string, sort: Sort | null])[] = [
  ["¿Quieres ayudar? Esto es lo que buscamos", "asks"],
  ["Tareas pendientes", "asks"],
  ["No hace falta:", "rules"],
  ["Requisitos", "criteria"],
  ["Agradecimientos", "thanks"],
  ["Aplazado", "later"],
  ["Noch zu tun:", "asks"],
  ["Wer schreibt was?", "asks"],
  ["Tagesordnung", "agenda"],
  ["Das erwarten wir", "criteria"],
  ["Danke an alle", "thanks"],
  ["Programmierung", null],
  ["待办事项", "asks"],
  ["还需要人手：", "asks"],
  ["系统要求", "criteria"],
  ["鸣谢", "thanks"],
  ["文档", null],
];

test.each(inOtherLanguages)("%j says %s of its list as well", (heading, sort) => {
  expect(sortOf(heading)).toBe(sort);
});

test("a star in a phrase stands for one word", () => {
  expect(sortOf("Who paints what?")).toBe("asks");
  expect(sortOf("Who paints and sews what?")).toBe(null);
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
  ["Traducir la guía", "work"],
  ["Handbuch überarbeiten", "work"],
  ["Formular gelesen", "past"],
  ["jemand, der Räder repariert", null],
  ["翻译安装指南", "work"],
  ["测试站", null],
  ["", null],
] as const)("%j has the verb of %s", (text, verb) => {
  expect(verbOf(text)).toBe(verb);
});
