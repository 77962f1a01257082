// German: what a person is told.
import type { notices as en } from "../en/notices.ts";

export const notices: Record<keyof typeof en, string> = {
  "notice.returned": "{by} hat dir „{title}“ mit einem Kommentar zurückgeschickt.",
  "notice.accepted": "{by} hat deine Arbeit an „{title}“ angenommen. Danke.",
  "notice.released": "{by} hat „{title}“ freigegeben, das du hattest.",
  "notice.closed": "{by} hat „{title}“ beendet, während du dran warst.",
  "notice.expired":
    "„{title}“ ist wieder frei, weil wir nichts von dir gehört haben. Du kannst es jederzeit wieder übernehmen.",
  "notice.nudge": "Bist du noch an „{title}“ dran? Ein Klick, und es bleibt deins.",
  "notice.offered": "{by} fragt, ob du „{title}“ übernehmen würdest.",
  "notice.offer-lapsed":
    "{by} wurde gebeten, „{title}“ zu übernehmen, und hat nicht rechtzeitig geantwortet.",
  "notice.claimed-for-you": "{by} hat dich für „{title}“ eingetragen. Gib es zurück, wenn das nicht passt.",
  "notice.review-waiting": "„{title}“ wartet auf eine Prüfung.",
  "notice.undeliverable-nudge": "{by} hat „{title}“ und war nicht zu erreichen. Sieh einmal nach.",
  "notice.reply-answer": "Zu dem, was du dem Board im Thema von „{title}“ geschrieben hast.",
  "notice.given-up":
    "Eine Aufgabe, die du hattest, wurde verworfen: ihr Thema ist nicht mehr zu lesen. An deiner Arbeit lag das nicht.",
  "notice.thread-gone":
    "Das Thema einer Aufgabe, die du hast, ist nicht mehr zu lesen. Sie bleibt deine, während das Team nachsieht.",
  "notice.fits": "„{title}“ ist frei und passt zu dem, was du suchst.",
  "notice.followed": "Neues zu „{title}“, dem du folgst.",
};
