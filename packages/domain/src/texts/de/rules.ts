// German: the reason that a task carries which a rule has ended.
import type { rules as en } from "../en/rules.ts";

export const rules: Record<keyof typeof en, string> = {
  "rule.closed": "Das Thema wurde geschlossen.",
  "rule.archived": "Das Thema wurde archiviert.",
  "rule.moved": "Das Thema wurde verschoben.",
  "rule.merged": "Das Thema wurde mit einem anderen zusammengelegt.",
  "rule.split": "Beiträge des Themas wurden in ein anderes verschoben.",
  "rule.author-left": "Wer das Thema begonnen hat, ist nicht mehr da.",
  "rule.solved": "Eine Antwort im Thema wurde als Lösung markiert.",
  "rule.assigned": "Das Thema wurde im Forum zugewiesen.",
  "rule.item-removed": "Der Punkt wurde aus der Liste genommen.",
  "rule.item-done": "Der Punkt wurde in der Liste abgehakt.",
  "rule.item-doubtful": "Der Punkt wurde neu geschrieben.",
  "rule.deleted": "Das Thema wurde gelöscht.",
  "rule.unreadable": "Das Thema ist nicht mehr zu lesen.",
  "rule.unlisted": "Das Thema wurde aus den Listen des Forums genommen.",
  "rule.restricted": "Das Thema ist hier nicht mehr zu lesen.",
  "rule.given-up": "Das Thema war nicht mehr zu lesen.",
};
