// German: when signing in does not work.
import type { signIn as en } from "../en/sign-in.ts";

export const signIn: Record<keyof typeof en, string> = {
  "sign-in.trouble": "Die Anmeldung hat nicht geklappt",
  "sign-in.not-set-up":
    "Dieses Board ist noch nicht mit der Anmeldung des Forums verbunden. Die Verwaltung muss das gemeinsame Geheimnis eintragen.",
  "sign-in.no-cookies":
    "Dein Browser hat unser Cookie nicht behalten, deshalb wissen wir nicht, ob die Antwort für dich ist. Erlaube Cookies für dieses Board und versuch es noch einmal.",
  "sign-in.not-from-forum":
    "Die Antwort kam nicht so von unserem Forum, wie sie sollte. Versuch es noch einmal, und sag der Verwaltung Bescheid, wenn es bleibt.",
  "sign-in.again": "Noch einmal anmelden",
  "sign-in.back": "Zurück zum Board",
};
