// German: what we owe the forum, and why it could not be written.
import type { writes as en } from "../en/writes.ts";

export const writes: Record<keyof typeof en, string> = {
  "write.trouble.source-unseen":
    "Das Forum zeigt uns den Text des Themas nur als fertige Seite, und darauf lässt sich nichts schreiben. Ändere ihn im Thema selbst.",
  "write.trouble.not-allowed":
    "Das Forum lässt unser Konto dort nicht schreiben. Wer das Board verwaltet, muss nach seinem Schlüssel und seinen Rechten sehen.",
  "write.trouble.closed":
    "Das Thema ist geschlossen, und unser Konto darf in geschlossenen Themen nicht schreiben. Wird das Thema geöffnet, versuchen wir es wieder.",
  "write.trouble.edit-refused":
    "Das Forum nimmt die Änderung unseres Beitrags nicht an. Meist ist die Zeit zum Bearbeiten vorbei: gib unserem Konto dort Moderationsrechte und versuch es noch einmal.",
  "write.trouble.refused": "Die Regeln des Forums nehmen nicht an, was wir schreiben würden.",
  "write.trouble.approval":
    "Unser Beitrag wartet auf die Moderation des Forums. Ein zweiter wird nicht gesendet.",
  "write.trouble.rejected":
    "Die Moderation hat unseren Beitrag abgelehnt. Er wird nicht noch einmal gesendet.",
  "write.trouble.removed": "Jemand hat unseren Beitrag gelöscht. Er wird nicht noch einmal geschrieben.",
  "write.trouble.hidden": "Unser Beitrag wurde gemeldet und ist verborgen. Er bleibt, wie er ist.",
  "write.trouble.markers-gone":
    "Jemand hat unsere Markierungen aus dem Beitrag genommen. Er bleibt dieser Person überlassen.",
  "write.trouble.tag-missing":
    "Das Forum hat dieses Schlagwort nicht oder nahm es nicht an. Leg es dort an und versuch es noch einmal.",
  "write.trouble.tags-unseen": "Das Forum zeigt unserem Konto keine Schlagwörter.",
  "write.trouble.tags-fought":
    "Jemand anderes ändert unsere Schlagwörter so oft, wie wir sie setzen. Sie bleiben nun so, bis sich die Aufgabe ändert.",
  "write.trouble.allowance": "Die neuen Beiträge für heute sind aufgebraucht. Morgen geht es weiter.",
  "write.kind.status-post": "Statusbeitrag",
  "write.kind.status-tags": "Status-Schlagwort",
  "write.kind.close-topic": "Schließen des Themas",
  "write.kind.thread-edit": "Angebotene Änderung",
  "write.kind.message": "Nachricht",
};
