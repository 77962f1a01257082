// German: what the author of a reply is told about it, privately.
import type { replies as en } from "../en/replies.ts";

export const replies: Record<keyof typeof en, string> = {
  "reply.refused": "{named, select, yes {{task}: {why}} other {{why}}}",
  "reply.choose":
    "Es ist nicht klar, welche Aufgabe du meinst. Nenn ihre Nummer, wie in {example}. Zur Wahl stehen: {tasks}",
  "reply.outcome":
    "{task}: sag, was dabei herauskam, wie in {example}, mit einem dieser Ergebnisse: {outcomes}.",
  "reply.nothing-free": "In diesem Thema gibt es gerade nichts zu übernehmen. Schau einmal auf das Board.",
  "reply.nothing-held":
    "Du hast in diesem Thema keine Aufgabe, die du abgeben, zurückgeben oder behalten könntest.",
  "reply.may-not-exclude":
    "Nur wer ein Thema begonnen hat, die Moderation oder eine Teamleitung kann das Board daran hindern, dort zu schreiben. Frag dort nach.",
  "reply.help":
    "Beginne in einem Thema eine Zeile mit {bot} und einem davon: claim; done; hand back, und warum; still on it; help; oder, wenn das Thema deines ist, exclude this thread. Wo ein Thema mehrere Aufgaben hat, häng die Nummer an, die du meinst, wie in {example}.",
};
