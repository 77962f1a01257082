// Meetings: their agenda, what is decided in them, and their minutes. An entry of its own, since only the server thinks about it.

export * from "../wire/meeting.ts";
export * from "./agenda.ts";
export * from "./decisions.ts";
export * from "./last-words.ts";
export * from "./minutes.ts";
